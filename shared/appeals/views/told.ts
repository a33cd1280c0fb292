/** 告知要素 — what a notice to the appellant may name, as the decision left the ticket. */
import type { Registry } from '../../city/registry.ts'
import type { IsoDate } from '../../law/civil-date.ts'
import type { ClockKind } from '../../law/limit.ts'
import type { Rules } from '../../law/rules.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { asRead } from '../../schema/text.ts'
import { metByReply } from '../clocks/sent-back.ts'
import { leadOrder, runningClocks, type Ticket } from '../ticket/ticket.ts'
import type { Notice } from '../words/notices.ts'
import { wordsOf } from './words.ts'
import { writtenTo } from './written.ts'

export interface ToldFacts {
  number: string
  /** on which it was decided */
  day: IsoDate
  unit: string | undefined
  /** last day of what comes next for the appellant */
  limit: IsoDate | undefined
  ground: { zh: string; en: string } | undefined
  body: string | undefined
  contact: string | undefined
  /** 原文 — the answer, the reasons, or what is asked for */
  words: string | undefined
}

/** 下一时限 — what the appellant may wait for, whoever has to keep it. */
const awaited: readonly ClockKind[] = [
  'review',
  'dispatch',
  'interim-reply',
  'reply',
  'final-reply',
  'enterprise-opinion',
]
/** Notices of one limit name that one: what the appellant has to keep, or what was extended. */
const ofNotice: { readonly [N in Notice]?: readonly ClockKind[] } = {
  'appeal.supplement-requested': ['supplement-before-acceptance', 'supplement-during-handling'],
  'appeal.supplement-extended': ['supplement-before-acceptance', 'supplement-during-handling'],
  'appeal.misuse-noticed': ['misuse-reply'],
  'appeal.extended': metByReply,
}

/** @param at when it was decided */
export function toldFacts(
  notice: Notice,
  at: string,
  ticket: Ticket,
  law: { registry: Pick<Registry, 'unit'>; rules: Rules },
): ToldFacts {
  const { unit, ground } = wordsOf(ticket, law)
  const redirected = ticket.outcome?.event.type === 'redirected' ? ticket.outcome.event : undefined
  return {
    number: ticket.number,
    day: dateOf(at),
    unit,
    limit: nextLimit(ticket, ofNotice[notice] ?? awaited),
    ground: notice === 'appeal.rejected' ? ground : undefined,
    body: redirected?.to,
    contact: redirected?.contact === undefined ? undefined : asRead(redirected.contact),
    words: isRestricted(ticket) ? undefined : writtenTo(notice, ticket),
  }
}

/** The earliest that runs for the ticket or for who leads; those of co-handlers and of units below are not the appellant's. */
function nextLimit(ticket: Ticket, kinds: readonly ClockKind[]): IsoDate | undefined {
  const lead = leadOrder(ticket)?.number
  const days = runningClocks(ticket)
    .filter(
      ({ kind, order, passedAt, decided }) =>
        kinds.includes(kind) && !passedAt && !decided && (!order || order === lead),
    )
    .map(({ lastDay }) => lastDay)
  return days.toSorted()[0]
}

/** 保密件、举报件 — before it is verified by code who asks it is not said that there is one (第七条、第三十五条). */
export const isHidden = (
  { confidential, ticketType }: Pick<Ticket, 'confidential' | 'ticketType'>,
  { confidentiality }: Pick<Rules, 'confidentiality'>,
): boolean => confidential || (confidentiality.types as readonly string[]).includes(ticketType)

/** 只告知有进展 — of reports, clues, enterprise and confidential matters nothing is said but that there is news (第七条、第十三条、第三十五条). */
export const isRestricted = ({ ticketType, confidential, clues }: Ticket): boolean =>
  ticketType === 'report' || ticketType === 'enterprise' || confidential || clues.length > 0
