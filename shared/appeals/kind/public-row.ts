/** 公开行 — what anyone may be shown of a matter: no words of its appellant, no name. */
import type { ClockKind } from '../../law/limit.ts'
import { type Point, pointOfText } from '../../places/point.ts'
import { asRead } from '../../schema/text.ts'
import { isShownInPublic } from '../ticket/public.ts'
import type { State } from '../ticket/states.ts'
import { leadOrLast, runningClocks, type Ticket } from '../ticket/ticket.ts'

export interface PublicRow {
  ticket: string
  channel: string
  state: State
  /** when it came to that state */
  since: string
  registeredAt: string
  /** the category it has, and the one it was shown under at first */
  categories: string[]
  /** who handles it, or did last */
  unit: string | undefined
  /** by when it is to be answered */
  expected: string | undefined
  /** as it was sent: whoever shows it says how exactly */
  point: Point | undefined
  /** the platform's own words */
  description: string | undefined
  steps: readonly { at: string; state: State }[]
}

const answering: readonly ClockKind[] = ['reply', 'final-reply']

/** Made anew with each decision: what makes a matter confidential takes its row away in the same write. */
export function publicRow(ticket: Ticket): PublicRow | undefined {
  const { publicity } = ticket
  if (!publicity || !isShownInPublic(ticket)) return undefined
  const { description } = publicity
  const lead = leadOrLast(ticket)
  return {
    ticket: ticket.number,
    channel: ticket.channel,
    state: ticket.state,
    since: ticket.since,
    registeredAt: ticket.registeredAt,
    categories: [...new Set([ticket.category, publicity.category])].filter((one) => one !== undefined),
    unit: ticket.handled?.unit ?? lead?.unit,
    expected: runningClocks(ticket)
      .filter(({ kind, order }) => answering.includes(kind) && (!order || order === lead?.number))
      .map(({ limit }) => limit)
      .sort()
      .at(-1),
    point: ticket.point === undefined ? undefined : pointOfText(asRead(ticket.point)),
    description: description === undefined ? undefined : asRead(description),
    steps: publicity.steps,
  }
}
