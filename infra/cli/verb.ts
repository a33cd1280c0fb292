/** A verb of the command line: its options, its help, and what it answers. */
import { type ParseArgsConfig, type ParseArgsOptionDescriptor, parseArgs } from 'node:util'

/** An option as node:util parses it, with what it is for. */
export type Option = ParseArgsOptionDescriptor & { about: string; value?: string }
export type Options = Record<string, Option>

type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>['values']

export interface Given<O extends Options> {
  values: Values<O>
  positionals: string[]
}

/** What a verb has to say: lines for people, or the same as JSON. */
export interface Outcome {
  /** something is not as it should be: exit code 1 */
  wrong?: boolean
  text: string
  json: unknown
}

/** Where long work says how far it is: standard error, so that results can be piped. */
export interface Io {
  progress: { isTTY?: boolean; write(text: string): unknown }
  /** results of their own, as `export` writes them */
  out: { write(text: string): unknown }
  now(): Date
}

export interface Verb<O extends Options = Options> {
  summary: string
  /** positional arguments, as the help shows them */
  takes: string
  options: O
  /** what the help says beyond the options */
  more?: string
  run(given: Given<O>, io: Io): Promise<Outcome>
}

export const verb = <const O extends Options>(definition: Verb<O>): Verb => definition as unknown as Verb

/** The command was not understood: exit code 2. */
export class UsageError extends Error {}

/** Something an administrator can mend, in one sentence: exit code 1. */
export class CityError extends Error {}

/** @throws UsageError */
export function parsed(args: string[], options: Options): Given<Options> {
  try {
    const config = { args, options, allowPositionals: true } satisfies ParseArgsConfig
    return parseArgs(config)
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
