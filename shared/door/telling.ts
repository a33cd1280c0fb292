/** 日志与指标 — what the door tells of a call or message, given to it by whoever composes. */

type Line = { message: string } & Record<string, string | number | boolean | undefined>

export type Level = 'info' | 'warn' | 'error'

/** What the door itself counts. */
export interface Counted {
  /** answered with a 5xx: a bug or an outage that the door caught */
  CallsFailed?: number
  /** thrown by a follower and caught, so that Lambda counts no error */
  MessagesFailed?: number
  CallersRefused?: number
}

export interface Telling {
  log(level: Level, line: Line): void
  /** what an unknown error may say in a log */
  errorFields(error: unknown): { error: string; stack: string | undefined }
  /** the record that a text names, as log lines call it */
  recordIn(text: string): { ticket?: string | undefined }
  measure(city: string, counted: Counted): void
}
