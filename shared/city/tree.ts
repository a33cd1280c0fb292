/** 上下级 — where units and categories were moved to, apart from their rows, so that a tree is changed as one. */
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'

/** By code, the code above it, null at the top; who is not named stands where its row says. */
const moves = lazily(() => z.record(z.string(), z.string().nullable()))
export type Moves = Parsed<typeof moves>
export type Tree = 'unit' | 'category'

export interface Hanging {
  code: string
  parent?: string | undefined
}

export const movesOf = (kept: unknown): Moves => moves().parse(kept ?? {})

/** Each where it was moved to. */
export const moved = <T extends Hanging>(rows: readonly T[], moves: Moves): T[] =>
  rows.map((row) => {
    const parent = moves[row.code]
    return parent === undefined ? row : { ...row, parent: parent ?? undefined }
  })
