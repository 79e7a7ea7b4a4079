declare module 'edtf' {
  /** `min` and `max` are in milliseconds since 1970, UTC. */
  type Edtf = { type: string; edtf: string; min: number; max: number }

  /** @throws SyntaxError when `text` is not in the Extended Date/Time Format */
  export default function edtf(text: string): Edtf
}
