/** What `kernels.wasm` computes; pointers are byte offsets into `memory`. Its source: tools/kernels/kernels.as. */
export type Kernels = {
  memory: WebAssembly.Memory
  /** `out` (token × width) += `x` (token × size) · `weights` (size × width). */
  affine(x: number, weights: number, out: number, tokens: number, size: number, width: number): void
  tanhAll(x: number, count: number): void
  /** Numbers from -1 to 1 as the integers that the following take; `count` is a multiple of 8. */
  quantise(x: number, out: number, count: number): void
  /** As `affine`, with `x` of integers and `weights` as `pairedIntegers` lays them out. */
  affineOfIntegers(
    x: number,
    weights: number,
    scales: number,
    out: number,
    tokens: number,
    size: number,
    width: number,
  ): void
  /** One direction of a long short-term memory over `gates` (token × 4 units), which it overwrites. */
  lstm(
    gates: number,
    weights: number,
    scales: number,
    out: number,
    cell: number,
    before: number,
    tokens: number,
    units: number,
    stride: number,
    backwards: number,
  ): void
}

/** A matrix in integers: pair of inputs × output × 2, and what the integers of an output are worth. */
export type PairedIntegers = { values: Int16Array; scales: Float32Array }

/** The kernels' integer for 1, and the largest one of a weight: 128 products of both stay below 2^31. */
const [one, largest] = [8191, 2047]

/** @param matrix size × width; `size` is even */
export function pairedIntegers(matrix: Float32Array, width: number): PairedIntegers {
  const size = matrix.length / width
  const values = new Int16Array(matrix.length)
  const scales = new Float32Array(width)
  for (let out = 0; out < width; out++) {
    let top = 0
    for (let i = 0; i < size; i++) top = Math.max(top, Math.abs(matrix[i * width + out]!))
    const scale = top / largest || 1
    scales[out] = scale / one
    for (let i = 0; i < size; i++) {
      const at = (i >> 1) * 2 * width + 2 * out + (i & 1)
      values[at] = Math.round(matrix[i * width + out]! / scale)
    }
  }
  return { values, scales }
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
