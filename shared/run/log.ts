/** 日志 — writes JSON log lines with ids, never texts or identity data (art. 35). */

import { masked } from '../access/keys.ts'
import type { Level } from '../door/telling.ts'
import { saidBy } from '../schema/said-by.ts'

export type Line = { message: string; function?: string; ticket?: string; request?: string } & Record<
  string,
  string | number | boolean | undefined
>

export const log = (level: Level, line: Line): void => print({ level, ...line })

/** No secret of a key is in a line, whoever wrote it there. Around the console, which a Lambda runtime patches to put its own words before the line: then it were no JSON any more. */
export const print = (line: object): void => {
  process.stdout.write(`${masked(JSON.stringify(line))}\n`)
}

/** What an unknown error may say in a log: its class and place, and its message where no parser or service wrote it. */
export const errorFields = (error: unknown): { error: string; stack: string | undefined } =>
  error instanceof Error ? { error: saidBy(error), stack: placeOf(error) } : { error: typeof error, stack: undefined }

/** A stack begins with the message. */
const placeOf = ({ stack }: Error): string | undefined =>
  stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
