/** The little of WebAssembly that the kernels need; the library of types that has it is the browser's. */
declare namespace WebAssembly {
  type Memory = { readonly buffer: ArrayBuffer }
  type Module = object
  type Instance = { readonly exports: Record<string, unknown> }
}
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number }) => WebAssembly.Memory
  readonly Module: new (bytes: Uint8Array) => WebAssembly.Module
  readonly Instance: new (
    module: WebAssembly.Module,
    imports: Record<string, Record<string, unknown>>,
  ) => WebAssembly.Instance
}
