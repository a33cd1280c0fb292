/** What stops a start and an operator can mend: one line, exit code 1. */
export class StartError extends Error {}
