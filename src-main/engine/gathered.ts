/** Calls through at most once per `ms`; what came in between is made up for by `flush`. */
export function gathered(ms: number, call: () => void) {
  let last = performance.now()
  let isDue = false
  const flush = () => {
    if (!isDue) return
    isDue = false
    last = performance.now()
    call()
  }
  return {
    due() {
      isDue = true
      if (performance.now() - last >= ms) flush()
    },
    flush,
  }
}
