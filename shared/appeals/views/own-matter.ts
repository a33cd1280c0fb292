/** 本人的事项 — what the appellant's own page shows of a matter: nothing of who brought it. */
import type { Law } from '../../city/law.ts'
import type { IsoDate } from '../../law/civil-date.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { asRead } from '../../schema/text.ts'
import { mayRate } from '../matters/rating/occasions.ts'
import { isPast } from '../matters/retaining/retained.ts'
import type { Log } from '../ticket/log.ts'
import { permissionFor } from '../ticket/states.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { appellantView } from './ticket.ts'
import { isHidden, isRestricted, toldFacts } from './told.ts'
import { wordsOf } from './words.ts'
import { reasonsOf } from './written.ts'

interface Words {
  zh: string
  en: string
}

export interface OwnMatter {
  number: string
  /** where name and telephone lie */
  identity: string
  /** how many access codes were issued before the one that opens it */
  codes: number
  /** nobody knows any more whose it is */
  isForgotten: boolean
  /** confidential matters and reports: only the access code opens it */
  isHidden: boolean
  /** reports, clues, enterprise and confidential matters: the number, and nothing more */
  isRestricted: boolean
  title: string
  state: Words
  unit: string | undefined
  /** the next last day for which the appellant waits */
  limit: IsoDate | undefined
  happened: { day: IsoDate; zh: string; en: string }[]
  /** what people wrote to the appellant, the last first */
  answers: { day: IsoDate; zh: string; en: string; text: string }[]
  /** a supplement that was asked for and not supplied, in time or late */
  asked: { ask: string; until: IsoDate } | undefined
  /** what a text of the appellant's would be now; undefined where none is taken any more */
  takes: 'supplySupplement' | 'addFacts' | undefined
  /** what a rating would be about now, if it may be given */
  mayRate: Words | undefined
  levels: (Words & { level: number })[]
  /** the level last given, and what for */
  rated: { level: number; about: Words | undefined } | undefined
  /** by which it is known what was given through a link */
  log: Log
}

export function matterOf(ticket: Ticket, log: Log, law: Law): OwnMatter {
  const { number, identity, accessCodes, supplement } = ticket
  const { levels, occasions } = law.rules.rating
  const about = (one: string | undefined): Words | undefined => occasions.find(({ code }) => code === one)
  const last = ticket.ratings.at(-1)
  const asked =
    supplement && !supplement.suppliedAt && !supplement.ended
      ? { ask: asRead(supplement.ask), until: supplement.until }
      : undefined
  const takes = asked ? 'supplySupplement' : 'addFacts'
  const { state, unit } = wordsOf(ticket, law)
  return {
    number,
    identity,
    codes: accessCodes,
    isForgotten: ticket.identityEndedAt !== undefined,
    isHidden: isHidden(ticket, law.rules),
    isRestricted: isRestricted(ticket),
    title: asRead(ticket.title),
    state,
    unit,
    limit: toldFacts('appeal.accepted', ticket.since, ticket, law).limit,
    happened: happenedTo(ticket, unit),
    answers: answersTo(ticket, law),
    asked,
    takes: permissionFor(takes, law.rules).from.includes(ticket.state) && !isPast(takes, ticket) ? takes : undefined,
    mayRate: about(mayRate(ticket)),
    levels,
    rated: last && { level: last.level, about: about(last.about) },
    log,
  }
}

const step = (at: string | undefined, zh: string, en: string) => (at === undefined ? [] : [{ day: dateOf(at), zh, en }])

function happenedTo(ticket: Ticket, unit: string | undefined): OwnMatter['happened'] {
  const { registeredAt, acceptedAt, dispatchedAt, reopenings, closing } = ticket
  const steps = [
    ...step(registeredAt, '登记', 'registered'),
    ...step(acceptedAt, '受理', 'accepted'),
    ...step(dispatchedAt, `转交${unit ?? '承办单位'}办理`, 'given to the department'),
    ...reopenings.flatMap(({ at }) => step(at, '重新办理', 'worked again')),
    ...step(closing?.at, '办结', 'closed'),
  ]
  return steps.sort((a, b) => a.day.localeCompare(b.day))
}

function answersTo(ticket: Ticket, law: Law): OwnMatter['answers'] {
  const { interimAnswer, answer, outcome } = appellantView(ticket)
  const { ground } = wordsOf(ticket, law)
  const said = (at: string, zh: string, en: string, text: string) => ({ day: dateOf(at), zh, en, text })
  const interim = interimAnswer && said(interimAnswer.at, '阶段性答复', 'Interim reply', asRead(interimAnswer.answer))
  const final = answer && said(answer.at, '答复', 'Reply', asRead(answer.answer))
  return [outcome && ended(outcome, ground, said), final, interim].flatMap((one) => one ?? [])
}

function ended<R>(
  { at, event }: NonNullable<Ticket['outcome']>,
  ground: Words | undefined,
  said: (at: string, zh: string, en: string, text: string) => R,
): R | undefined {
  const reasons = reasonsOf(event)
  if (reasons === undefined) return undefined
  if (event.type === 'answered') return said(at, '答复', 'Reply', reasons)
  if (event.type === 'rejected')
    return said(at, '不予受理', 'Not accepted', [ground?.zh, reasons].filter(Boolean).join('\n'))
  if (event.type === 'redirected') return said(at, '请向专门机构反映', 'For another body', `${event.to}\n${reasons}`)
  return said(at, '已归档', 'Filed', reasons)
}
