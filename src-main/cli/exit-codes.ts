/** What the command line ends with. Part of its interface: never renumbered. */
export const exitCodes = {
  done: 0,
  /** Nothing useful was done; stderr says why in a sentence. */
  failed: 1,
  /** The command line was not understood. */
  usage: 2,
  /** Done, but at least one input was refused; the output names each. */
  refused: 3,
  /** `verify` found something that does not match. */
  mismatch: 4,
  /** Stopped by Ctrl+C; what was stored until then stays. */
  interrupted: 130,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
