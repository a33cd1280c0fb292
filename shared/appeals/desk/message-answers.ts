/** 短信答复 — takes a message once, counts it for the appellant's own matter, asks back, or keeps it for a person (第二十八条). */
import { createHash, createHmac } from 'node:crypto'
import { fingerprintKeyOf } from '../../access/access-code.ts'
import type { Actor } from '../../access/actor.ts'
import type { ListedRows } from '../../access/holding.ts'
import type { Identities } from '../../access/identities.ts'
import { numbersIn } from '../../schema/telephone.ts'
import { replay } from '../kind/replay.ts'
import { mayRate } from '../matters/rating/occasions.ts'
import { isRefusal } from '../ticket/decision.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { askAgain, askWhich, languageOf } from './answer-texts.ts'
import { execute, type WriteDeps } from './execute.ts'
import { type Answer, type AnsweringLine, answersList, type Meaning, meaningOf } from './message-answer.ts'

/** 来信号码 — by a keyed hash, on the identity side; each goes by itself some time after its last message. */
export interface AnsweringLines {
  /** the same for the same number, and no way back to it */
  idOf(line: string): Promise<string>
  read(id: string): Promise<{ line: AnsweringLine; version: number } | undefined>
  /** false: somebody else wrote. @param until an instant */
  write(id: string, line: AnsweringLine, version: number, until: string): Promise<boolean>
}

export type AnswerDeps = WriteDeps & {
  answeringLines: AnsweringLines
  identities: Pick<Identities, 'keysOf' | 'ticketsOf'>
  listed: Pick<ListedRows, 'put'>
  secret(): Promise<string>
}

/** A message as a gateway or a channel hands it on. */
export interface Received {
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
  /** to be sent back to the number; the same whenever the message is handed on again */
  reply?: string | undefined
}

const tries = 8
/** Of a number that writes more, the oldest messages are forgotten first. */
const mostMessages = 100
const mostTickets = 50

export async function recordAnswer(received: Received, deps: AnswerDeps): Promise<Taken> {
  const { gateway, sender, text, at } = received
  const { answeringLines: lines, clock } = deps
  const { rules } = await deps.law()
  const { answers } = rules.telling
  const id = await lines.idOf(numbersIn(sender)[0] ?? sender)
  const key = keyOfMessage(received)
  // What was counted stays counted, however often its line has to be written.
  let counted: string | undefined
  for (let left = tries; left > 0; left--) {
    if (left < tries) await clock.sleep(20 + deps.draw(80))
    const standing = await lines.read(id)
    const before = standing?.line
    const known = before?.messages.find((one) => one.key === key)
    if (known) return handedOn(id, known, received, deps)

    const now = clock.now().toISOString()
    const { tickets, isKnown, already } = await openTo(sender, key, answers.days, deps)
    counted ??= already
    const open = tickets.map(({ number }) => number)
    const meaning = meaningOf({ ...answers, text, now, line: before, open, isKnown, levels: rules.rating.levels })
    const done = counted === undefined ? await carriedOut(meaning, key, tickets, received, deps) : meaning
    if (done.does === 'count') counted ??= done.ticket
    const answer: Answer =
      counted === undefined
        ? answerOf(done, { key, gateway, at, text, sender })
        : { key, gateway, at, fate: 'counted', ticket: counted }
    const line = {
      ...(counted === undefined && done.does === 'ask' ? { pending: done.pending } : {}),
      messages: [...(before?.messages ?? []), answer].slice(-mostMessages),
    }
    const until = keptUntil(clock.now(), answers.keptDays)
    if (await lines.write(id, line, standing?.version ?? 0, until)) return handedOn(id, answer, received, deps)
  }
  throw new Error('others write for this number again and again')
}

/** 他人号码 — kept, marked and listed, whatever it says; once more does nothing more. */
export async function keepForeign(received: Received, deps: AnswerDeps): Promise<void> {
  const { gateway, sender, text, at } = received
  const id = await deps.answeringLines.idOf(numbersIn(sender)[0] ?? sender)
  const answer = answerOf(
    { does: 'hand-over', why: 'foreign' },
    { key: keyOfMessage(received), gateway, at, text, sender },
  )
  const { keptDays } = (await deps.law()).rules.telling.answers
  for (let left = tries; left > 0; left--) {
    if (left < tries) await deps.clock.sleep(20 + deps.draw(80))
    const standing = await deps.answeringLines.read(id)
    const { messages = [], ...line } = standing?.line ?? {}
    const isKnown = messages.some(({ key }) => key === answer.key)
    const until = keptUntil(deps.clock.now(), keptDays)
    const kept = { ...line, messages: [...messages, answer].slice(-mostMessages) }
    if (isKnown || (await deps.answeringLines.write(id, kept, standing?.version ?? 0, until)))
      return listed(id, answer, deps)
  }
  throw new Error('others write for this number again and again')
}

export const keptUntil = (now: Date, days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString()
const keyOfMessage = ({ gateway, messageId }: Pick<Received, 'gateway' | 'messageId'>): string =>
  createHash('sha256').update(`${gateway} ${messageId}`).digest('hex').slice(0, 16)

/** 待评价 — matters of this very number whose result was told lately and is not rated. */
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
  return {
    isKnown: known.length > 0,
    already: known.find(({ log }) => log.some((decision) => decision.key === keyOf(key)))?.ticket.number,
    tickets: known
      .map(({ ticket }) => ticket)
      .filter((ticket) => mayRate(ticket) === 'result' && resultAt(ticket) >= since),
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
): Promise<Meaning> {
  if (meaning.does !== 'count') return meaning
  const { ticket: number, score: level, comment } = meaning
  const codes = tickets.find((ticket) => ticket.number === number)?.accessCodes ?? 0
  const actor: Actor = { role: 'appellant', id: number, ticket: number, ...(codes > 0 ? { code: codes } : {}) }
  const print = createHmac('sha256', fingerprintKeyOf(number, await deps.secret()))
    .update(messageId)
    .digest('base64url')
  const command = { type: 'rate' as const, level, via: 'sms' as const, ...(comment ? { comment } : {}) }
  const done = await execute({ number, command, actor, once: { key: keyOf(key), print } }, deps)
  return isRefusal(done) ? { does: 'hand-over', why: 'nothing-asked' } : meaning
}

function answerOf(
  meaning: Meaning,
  { text, sender, ...one }: Pick<Answer, 'key' | 'gateway' | 'at'> & { text: string; sender: string },
): Answer {
  switch (meaning.does) {
    case 'count':
      return { ...one, fate: 'counted', ticket: meaning.ticket }
    case 'ask':
      return { ...one, fate: 'asked', asked: meaning.pending.asked, tickets: meaning.pending.tickets }
    case 'hand-over':
      return { ...one, fate: 'handed-over', why: meaning.why, text, sender }
  }
}

export const answerId = (line: string, { key }: Pick<Answer, 'key'>): string => `${line}-${key}`

/** Lists what a person has to see, and words what is sent back. Once more does nothing more. */
async function handedOn(
  line: string,
  answer: Answer,
  { text }: Pick<Received, 'text'>,
  deps: AnswerDeps,
): Promise<Taken> {
  const { fate, why, ticket, asked, tickets = [] } = answer
  await listed(line, answer, deps)
  const { levels } = (await deps.law()).rules.rating
  const language = languageOf(text)
  const reply = asked && (asked === 'which' ? askWhich(tickets, language) : askAgain(levels, language))
  return { id: answerId(line, answer), fate, ticket, why, reply }
}

/** 待人工查看 — its row; one that was settled stands on no list, and is not listed again. */
export async function listed(
  line: string,
  { why, at, gateway, settled, key }: Answer,
  deps: Pick<AnswerDeps, 'listed'>,
) {
  if (!why) return
  const id = answerId(line, { key })
  const list = settled ? undefined : answersList
  await deps.listed.put(`sms answer ${id}`, settled ? 2 : 1, [
    { key: 'answer', list, since: at, row: { id, at, gateway, why } },
  ])
}
