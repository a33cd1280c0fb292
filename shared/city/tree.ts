/** 上下级 — where units and categories were moved, and which units end. */
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { type Retirement, retirement } from './city.ts'

/** By code, what was decided since its row was loaded: the code above it, when it retires; null for nothing. */
const moves = lazily(() =>
  z.record(
    z.string(),
    z.strictObject({ parent: z.string().nullable().optional(), retires: retirement().nullable().optional() }),
  ),
)
export type Moves = Parsed<typeof moves>
export type Move = Moves[string]
export type Tree = 'unit' | 'category'

export interface Hanging {
  code: string
  parent?: string | undefined
  retires?: Retirement | undefined
}

export const movesOf = (kept: unknown): Moves => moves().parse(kept ?? {})

/** With one more: what was decided of it before and is not decided anew stays. */
export const withMove = (before: Moves, code: string, move: Move): Moves => ({
  ...before,
  [code]: { ...before[code], ...move },
})

/** Each where it was moved to, and ending when that was decided. */
export const moved = <T extends Hanging>(rows: readonly T[], moves: Moves): T[] =>
  rows.map((row) => {
    const { parent, retires } = moves[row.code] ?? {}
    return {
      ...row,
      ...(parent === undefined ? {} : { parent: parent ?? undefined }),
      ...(retires === undefined ? {} : { retires: retires ?? undefined }),
    }
  })

/** Also what was hung in the tree and has no row yet: it is being entered at this moment. */
export const hanging = (rows: readonly Hanging[], moves: Moves): Hanging[] => [
  ...moved(rows, moves),
  ...Object.entries(moves)
    .filter(([code]) => !rows.some((row) => row.code === code))
    .map(([code, { parent }]): Hanging => ({ code, parent: parent ?? undefined })),
]

/** Where a file puts what stands elsewhere; what it does not name, and when units end, stays as was decided. */
export const hungAnew = (file: readonly Hanging[], rows: readonly Hanging[], moves: Moves): Moves => {
  const there = new Map(hanging(rows, moves).map(({ code, parent }) => [code, parent]))
  return file
    .filter(({ code, parent }) => there.has(code) && there.get(code) !== parent)
    .reduce((before, { code, parent }) => withMove(before, code, { parent: parent ?? null }), moves)
}
