/** 短信答复 — takes a message once, and counts it, asks back, or keeps it for a person (第二十八条). */
import { createHash, createHmac } from 'node:crypto'
import { fingerprintKeyOf } from '../../access/access-code.ts'
import { appellantOf } from '../../access/actor.ts'
import type { Identities } from '../../access/identities.ts'
import { othersWrote } from '../../record/until-written.ts'
import { numbersIn } from '../../schema/telephone.ts'
import { replay } from '../kind/replay.ts'
import { mayRate } from '../matters/rating/occasions.ts'
import { isRefusal } from '../ticket/decision.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { type Asking, languageOf } from './answer-texts.ts'
import { answerId, changeLine, type LineDeps, listed } from './answering-line.ts'
import { execute, type WriteDeps } from './execute.ts'
import { type Answer, type Meaning, meaningOf } from './message-answer.ts'

export type AnswerDeps = WriteDeps &
  Pick<LineDeps, 'answeringLines' | 'listed'> & {
    identities: Pick<Identities, 'keysOf' | 'ticketsOf'>
    secret(): Promise<string>
    /** when its appellant was last told a result, if at all */
    resultToldAt(ticket: string): Promise<string | undefined>
  }

/** A message as a gateway or a channel hands it on. */
export interface Received {
  /** by whom: a gateway and a channel may have the same code; `rating`: an answer to one named ticket */
  through: 'gateway' | 'channel' | 'rating'
  /** code of the gateway, or of the channel */
  gateway: string
  messageId: string
  /** the number it came from, however it is written */
  sender: string
  text: string
  /** an instant */
  at: string
}

export interface Taken {
  id: string
  fate: Answer['fate']
  ticket?: string | undefined
  why?: Answer['why']
  /** what is to be asked back; the same whenever the message is handed on again */
  asking?: Asking | undefined
  /** it was handed on before */
  isRepeated: boolean
  askedAt?: string | undefined
  isSent: boolean
}

const mostTickets = 50

export async function recordAnswer(received: Received, deps: AnswerDeps): Promise<Taken> {
  const { gateway, sender, text, at } = received
  const { rules } = await deps.law()
  const { answers } = rules.telling
  const id = await lineOf(received, deps)
  const key = keyOfMessage(received)
  // What was counted stays counted, however often its line has to be written.
  let counted: string | undefined
  const { answer, isRepeated } = await changeLine(
    id,
    async (before) => {
      const known = before?.messages.find((one) => one.key === key)
      if (known) return { is: { answer: known, isRepeated: true } }
      const now = deps.clock.now().toISOString()
      const { tickets, isKnown, already } = await openTo(sender, key, answers.days, deps)
      counted ??= already
      const open = tickets.map(({ number }) => number)
      const meaning = meaningOf({ ...answers, text, now, line: before, open, isKnown, levels: rules.rating.levels })
      const done = counted === undefined ? await carriedOut(meaning, key, tickets, received, deps) : meaning
      if (done === othersWrote) return othersWrote
      if (done.does === 'count') counted ??= done.ticket
      const answer: Answer =
        counted === undefined
          ? answerOf(done, { key, gateway, at, text, sender })
          : { key, gateway, at, fate: 'counted', ticket: counted }
      const line = {
        ...(counted === undefined && done.does === 'ask' ? { pending: done.pending } : {}),
        messages: [...(before?.messages ?? []), answer],
      }
      return { is: { answer, isRepeated: false }, line }
    },
    deps,
  )
  await listed(id, answer, deps)
  const { fate, why, ticket, asked, tickets = [], askedAt, sent = false } = answer
  const asking = fate === 'asked' && asked ? { question: asked, tickets, language: languageOf(text) } : undefined
  return { id: answerId(id, answer), fate, ticket, why, asking, isRepeated, askedAt, isSent: sent }
}

/** 他人号码 — kept, marked and listed, whatever it says; once more does nothing more. */
export async function keepForeign(received: Received, deps: LineDeps): Promise<void> {
  const { gateway, sender, text, at } = received
  const id = await lineOf(received, deps)
  const key = keyOfMessage(received)
  const foreign = answerOf({ does: 'hand-over', why: 'foreign' }, { key, gateway, at, text, sender })
  const answer = await changeLine(
    id,
    async (before) => {
      const known = before?.messages.find((one) => one.key === key)
      if (known) return { is: known }
      return { is: foreign, line: { ...before, messages: [...(before?.messages ?? []), foreign] } }
    },
    deps,
  )
  await listed(id, answer, deps)
}

export const lineOf = ({ sender }: Pick<Received, 'sender'>, { answeringLines }: Pick<LineDeps, 'answeringLines'>) =>
  answeringLines.idOf(numbersIn(sender)[0] ?? sender)

export const keyOfMessage = ({ through, gateway, messageId }: Pick<Received, 'through' | 'gateway' | 'messageId'>) =>
  createHash('sha256').update(`${through} ${gateway} ${messageId}`).digest('hex').slice(0, 16)

/** 待评价 — matters of this very number whose result was decided or told within so many days, and is not rated. */
async function openTo(sender: string, key: string, days: number, deps: AnswerDeps) {
  const { identities, tickets, clock } = deps
  const keys = await identities.keysOf({ phone: sender })
  const theirs = keys.phone === undefined ? [] : await identities.ticketsOf({ phone: keys.phone }, mostTickets)
  const since = new Date(clock.now().getTime() - days * 86_400_000).toISOString()
  const read = await Promise.all(theirs.map(({ ticket }) => tickets.read(ticket)))
  const known = read.flatMap((stored) => {
    const ticket = stored && replay(stored.log)
    return ticket && !ticket.identityEndedAt ? [{ ticket, log: stored.log }] : []
  })
  const isAskedAbout = await Promise.all(
    known.map(
      async ({ ticket }) =>
        mayRate(ticket) === 'result' &&
        (resultAt(ticket) >= since || ((await deps.resultToldAt(ticket.number)) ?? '') >= since),
    ),
  )
  return {
    isKnown: known.length > 0,
    already: known.find(({ log }) => log.some((decision) => decision.key === keyOf(key)))?.ticket.number,
    tickets: known.flatMap(({ ticket }, at) => (isAskedAbout[at] ? ticket : [])),
  }
}

const resultAt = ({ closing, check, outcome, handled }: Ticket): string =>
  [closing?.at, check?.at, outcome?.at, handled?.answer?.at]
    .flatMap((at) => at ?? [])
    .sort()
    .at(-1) ?? ''

const keyOf = (key: string): string => `sms ${key}`

/** Counts it, in the appellant's name: the number is their own. What a rule refuses a person looks at. */
async function carriedOut(
  meaning: Meaning,
  key: string,
  tickets: readonly Ticket[],
  { messageId }: Received,
  deps: AnswerDeps,
): Promise<Meaning | typeof othersWrote> {
  if (meaning.does !== 'count') return meaning
  const { ticket: number, score: level, comment } = meaning
  const codes = tickets.find((ticket) => ticket.number === number)?.accessCodes ?? 0
  const actor = appellantOf(number, codes)
  const print = createHmac('sha256', fingerprintKeyOf(number, await deps.secret()))
    .update(messageId)
    .digest('base64url')
  const command = { type: 'rate' as const, level, via: 'sms' as const, ...(comment ? { comment } : {}) }
  const done = await execute({ number, command, actor, once: { key: keyOf(key), print } }, deps)
  if (!isRefusal(done)) return meaning
  // Others decide on it at this moment: that says nothing of the answer.
  return done.refused === 'ticket.changed' ? othersWrote : { does: 'hand-over', why: 'nothing-asked' }
}

function answerOf(
  meaning: Meaning,
  { text, sender, ...one }: Pick<Answer, 'key' | 'gateway' | 'at'> & { text: string; sender: string },
): Answer {
  switch (meaning.does) {
    case 'count':
      return { ...one, fate: 'counted', ticket: meaning.ticket }
    case 'ask': {
      const { asked, tickets, at } = meaning.pending
      return { ...one, fate: 'asked', asked, tickets, askedAt: at }
    }
    case 'hand-over':
      return { ...one, fate: 'handed-over', why: meaning.why, text, sender }
  }
}
