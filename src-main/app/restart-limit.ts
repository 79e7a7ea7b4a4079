/** More than this within a minute, and something is wrong that a restart does not cure. */
const limit = 5
const minute = 60_000

/** Counts how often a process had to be started again. */
export class RestartLimit {
  #deaths: number[] = []

  /** Notes a death; `false` if the process has died too often to be started again unasked. */
  allows(now = Date.now()): boolean {
    this.#deaths = [...this.#deaths.filter((at) => now - at < minute), now]
    return this.#deaths.length <= limit
  }

  /** A person asked for another start: what was before does not count. */
  forget(): void {
    this.#deaths = []
  }
}
