/** 回应 — which requests of an appeal no sentence of the reply answers. */
import type { TicketType } from '../../words/classification.ts'
import type { Piece } from '../texts.ts'
import type { Ask } from './asked.ts'
import { matched } from './matched.ts'
import { type Part, partsIn } from './parts.ts'
import { isGeneral, toldIn } from './said.ts'
import { type Clause, clausesIn, named, shareOf } from './speaking.ts'

/** 平台规则 — beyond so many requests nothing is said; a sentence of more clauses than this may answer two. */
const rule = { most: 24, longFrom: 5 }

/** 并且 — two answers in one sentence. */
const joined = /，(?:并且|同时|另外|还|也)/

interface Answered {
  appeal: { type: TicketType; text: string }
  reply: { answer: string; record: string }
}

/**
 * 未答的 — each answer is given to the request that it speaks to most; what is left, while no answer is left, is open.
 * What the account of the handling, or any answer, names is met.
 * @returns of each open request the clause that nothing speaks to
 */
export function unansweredOf(asks: readonly Ask[], { appeal, reply }: Answered): Piece[] {
  const parts = partsIn(asks, besides(asks, appeal.text))
  const all = [...Map.groupBy(parts, ({ ask }) => ask).values()]
  if (all.length > rule.most) return []
  const [told, noted] = [toldIn(reply.answer), toldIn(reply.record)]
  const account = [...told.acts, ...noted.acts].flatMap((sentence) => clausesIn(sentence, parts))
  // To whoever asks how things are ruled, a rule is an answer.
  const answers = told.answers.filter((sentence) => appeal.type === 'consultation' || !isGeneral(sentence))
  const clauses = answers.map((sentence) => clausesIn(sentence, parts))
  const shares = all.map((own) => clauses.map((ofAnswer) => most(own, ofAnswer)))
  const rooms = answers.map((sentence, _, { length }) =>
    length === 1 ? sentence.split('，').length : isOfTwo(sentence) ? 2 : 1,
  )
  const given = matched(shares, rooms)
  const open = all.filter(
    (own, n) => given[n] === undefined && Math.max(most(own, account), ...(shares[n] ?? [])) < named,
  )
  const left = rooms.reduce((sum, room) => sum + room, 0) - given.filter((row) => row !== undefined).length
  return left < open.length ? open.flatMap(([first]) => first?.piece ?? []) : []
}

const isOfTwo = (sentence: string): boolean => joined.test(sentence) || sentence.split('，').length >= rule.longFrom

const most = (own: readonly Part[], clauses: readonly Clause[]): number =>
  Math.max(0, ...own.flatMap((part) => clauses.map((clause) => shareOf(part, clause))))

const besides = (asks: readonly Ask[], appeal: string): string =>
  asks.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, appeal)
