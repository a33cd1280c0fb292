/** 引用知识 — an article may be quoted if it is published, in force, and for that area (第十八条、第二十条). */
import type { Quote } from '../../../knowledge/index.ts'
import { isAreaWithin } from '../../../law/area.ts'
import { type Context, type Refusal, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { CommandOf } from '../../words/command.ts'
import type { EventOf } from '../../words/event.ts'

type Quoted = EventOf<'answered'>['knowledge']

/** @returns what the event keeps of the quote, or why it may not be quoted */
export function quotedIn(
  { article, version }: CommandOf<'answer'>['knowledge'],
  { area }: Pick<Ticket, 'area'>,
  { facts }: Pick<Context, 'facts'>,
): Quoted | Refusal {
  const quoted: Quote = facts?.quoted ?? { standing: 'unknown' }
  if (quoted.standing !== 'quotable') return mayNotBeQuoted({ article, version }, quoted)
  const { hash, areas, change } = quoted
  if (area !== undefined && !areas.some((one) => isAreaWithin(area, one)))
    return refused('review.article-other-area', { article, area, areas: [...areas] })
  return { article, version, hash, ...(change === undefined ? {} : { change }) }
}

type Unquotable = Exclude<Quote, { standing: 'quotable' }>
const reason = {
  'not-published': 'review.article-not-published',
  'not-in-force': 'review.article-not-in-force',
} as const

const mayNotBeQuoted = (named: { article: string; version: number }, found: Unquotable): Refusal =>
  found.standing === 'unknown'
    ? refused('review.article-unknown', named)
    : refused(reason[found.standing], { ...named, inForce: found.inForce })
