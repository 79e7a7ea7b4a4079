/** What `kernels.wasm` computes; pointers are byte offsets into `memory`. Its source: tools/kernels/kernels.ts. */
export type Kernels = {
  memory: WebAssembly.Memory
  /** `out` (token × width) += `x` (token × size) · `weights` (size × width). */
  affine(x: number, weights: number, out: number, tokens: number, size: number, width: number): void
  tanhAll(x: number, count: number): void
  /** One direction of a long short-term memory over `gates` (token × 4 units), which it overwrites. */
  lstm(
    gates: number,
    weights: number,
    out: number,
    cell: number,
    tokens: number,
    units: number,
    stride: number,
    backwards: number,
  ): void
}

const pageSize = 65_536

/**
 * Loads the kernels over a memory of their own.
 *
 * @param bytes `kernels.wasm`
 * @param size bytes of the memory, at least
 */
export function loadKernels(bytes: Uint8Array, size: number): Kernels {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(size / pageSize) })
  const module = new WebAssembly.Module(bytes.slice())
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  return { ...(exports as unknown as Omit<Kernels, 'memory'>), memory }
}
