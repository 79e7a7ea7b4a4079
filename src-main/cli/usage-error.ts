/** The command line was not understood; the message is a sentence for the person who typed it. */
export class UsageError extends Error {}
