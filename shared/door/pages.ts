/** 一页 — one page of a list as it is answered. */
import * as z from 'zod'
import { unreadable } from './seen-rows.ts'

/** One page; `next` is the cursor of the one after it. */
export const pageOf = <S extends z.ZodType>(row: S) =>
  z.strictObject({
    items: z.array(row),
    next: z.string().optional().describe('下一页的 cursor，无则已完 cursor of the next page, if there is one'),
    unreadable,
  })

/** A list that is short enough to be told at once, from what could be read whole. */
export const onOnePage = <R>(items: R[]) => ({ items, next: undefined, unreadable: undefined })
