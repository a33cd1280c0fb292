/** 重复操作 — a regulation says of each command that may be repeated how often it may. */
import type { Permission } from './permission.ts'
import type { Rules } from './rules.ts'

type Table = Readonly<Record<string, Permission>>
type RepeatedIn<T extends Table> = { [N in keyof T]: T[N] extends { room: string } ? N : never }[keyof T]
interface Limiting<T extends Table> {
  repeating: { limits: { readonly [N in RepeatedIn<T>]: Rules['repeating']['limits'][string] } }
}

/** Where the state table gives a command room in the log again and again, and no limit says how often, it does not compile. */
export const limiting = <const R extends readonly Rules[]>(
  ...regulations: R & { readonly [I in keyof R]: Limiting<R[I]['commands']> }
): R => regulations
