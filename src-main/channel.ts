/** One end of a two-way line between processes: Electron's MessagePortMain, or a Node child process, wrapped alike. */
export type Channel = {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onClose(listener: () => void): void
}

/** Makes a PDF of an HTML page. The command line has no such thing. */
export type Printer = (html: string) => Promise<Uint8Array>

/** Who can start the pipeline: the app by utility process, the command line by child process. */
export type PipelineHost = {
  /** A line to a running pipeline process; waits for a new one if the last was stopped. */
  connect(): Promise<Channel>
  /** Kills the process at once; the next `connect` starts another. */
  stop(): void
}
