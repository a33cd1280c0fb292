/** 分批读 — rows of a list, read until there is enough, or there are too many. */
import type { PublicRow } from '../../appeals/index.ts'
import type { Refusal } from '../../record/refusal.ts'
import { refused } from './refusals.ts'

/** Rows read at a time; and at most in all, so that no page far behind reads for ever. */
const atOnce = 500
const mostRead = 10_000

type Read = (limit: number, after: string | undefined) => Promise<{ items: PublicRow[]; next: string | undefined }>

/** @param wanted so many are enough. @returns a refusal where the rest would be half an answer that looks whole */
export async function foundIn<T>(
  read: Read,
  found: (row: PublicRow) => readonly T[],
  wanted = Number.POSITIVE_INFINITY,
): Promise<T[] | Refusal> {
  const all: T[] = []
  let rows = 0
  let after: string | undefined
  do {
    const page = await read(atOnce, after)
    all.push(...page.items.flatMap(found))
    rows += page.items.length
    after = page.next
  } while (after !== undefined && all.length < wanted && rows < mostRead)
  return after !== undefined && all.length < wanted ? refused('open311.too-wide') : all
}
