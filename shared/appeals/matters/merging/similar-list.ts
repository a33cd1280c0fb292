/** 同类当日清单 — tickets of one category, area and day, with their sketches. */
import * as z from 'zod'
import type { Listed } from '../../../access/holding.ts'
import type { IsoDate } from '../../../law/civil-date.ts'
import { dateOf } from '../../../law/shanghai-time.ts'
import { lazily, type Parsed } from '../../../schema/lazily.ts'
import { asRead } from '../../../schema/text.ts'
import { bigramsOf } from '../../ticket/bigrams.ts'
import type { State } from '../../ticket/states.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import { sketchOf } from './sketch.ts'

export const similarRow = lazily(() => z.object({ ticket: z.string(), sketch: z.string(), size: z.int() }))
export type SimilarRow = Parsed<typeof similarRow>

export const similarList = (category: string, area: string, day: IsoDate): string =>
  `similar ${category} ${area} ${day}`

/** Nobody handled these: nothing can be a repeat of them or be merged with them. */
const unhandled: readonly State[] = ['filed', 'rejected', 'redirected', 'withdrawn']

/** The row says nothing that changes while a ticket lives: rewritten at each decision, it moves in no index. */
export function listedSimilar(ticket: Ticket): Listed[] {
  const { number, state, category, area, title, text, registeredAt } = ticket
  if (!category || !area) return []
  const said = [asRead(title), asRead(text)] as const
  const row: SimilarRow = { ticket: number, sketch: sketchOf(...said), size: bigramsOf(...said).size }
  return [
    {
      key: 'similar',
      list: unhandled.includes(state) ? undefined : similarList(category, area, dateOf(registeredAt)),
      since: registeredAt,
      row,
    },
  ]
}
