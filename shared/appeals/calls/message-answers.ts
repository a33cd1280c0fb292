/** 短信答复、按键评价 — handlers that take answers, and show what counts nowhere on record. */

import { type Actor, signed } from '../../access/actor.ts'
import { seesEverything } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import { instantOf } from '../../law/shanghai-time.ts'
import { isNotYet } from '../../law/time-given.ts'
import type { CallDeps } from '../compose.ts'
import { questionText } from '../desk/answer-texts.ts'
import { rateByKey as rate } from '../desk/key-rating.ts'
import { answersList } from '../desk/message-answer.ts'
import { type AnswerDeps, recordAnswer } from '../desk/message-answers.ts'
import { callNamed } from '../desk/phone-calls.ts'
import { settleAnswer as settle } from '../desk/settling-answers.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal, refused } from '../ticket/decision.ts'
import { isTicketNumber, plainNumber } from '../ticket/number.ts'
import { rowsOf } from './reading.ts'

export async function takeAnswer(
  { body, actor }: Call<Routes['takeAnswer']>,
  deps: CallDeps & Pick<AnswerDeps, 'resultToldAt'>,
) {
  const channel = actor.channel ?? ''
  const { registry, rules } = await deps.law()
  if (registry.channel(channel)?.kind !== 'sms') return refused('sms-answer.sms-only', { channel })
  if (isNotYet(body.at, deps.clock.now().toISOString())) return refused('sms-answer.not-yet')
  const received = { ...body, at: instantOf(body.at), through: 'channel' as const, gateway: channel }
  const { id: answer, fate, asking } = await recordAnswer(received, deps)
  // The channel sends it through whatever gateway it has.
  const reply = asking && questionText(asking, rules.rating.levels, { ...registry.telling, gateways: [] })?.text
  // Whoever carries messages is told nothing of whose they are.
  return { body: { answer, fate, reply }, location: `/v1/sms-answers/${answer}` }
}

export const listAnswers = async ({ query, actor }: Call<Routes['listAnswers']>, deps: CallDeps) => ({
  body: await rowsOf(answersList, query, actor, deps),
})

/** The look is recorded first: without it nothing is shown (art. 35). */
export async function readAnswer({ params, query, actor, from }: Call<Routes['readAnswer']>, deps: CallDeps) {
  const found = await handedOver(params.answer, actor, deps)
  if (isRefusal(found)) return found
  const { at, why, sender, text } = found
  await deps.looks.record({
    ...{ at: deps.clock.now().toISOString(), ticket: looksOf(params.answer), by: signed(actor), from },
    ...{ purpose: query.purpose, fields: ['phone', 'text'] },
  })
  return { body: { answer: params.answer, at, why, sender, text } }
}

export async function listAnswerLooks({ params, actor }: Call<Routes['listAnswerLooks']>, deps: CallDeps) {
  const isTheirs = actor.role === 'admin' || seesEverything(actor, await deps.law())
  const looks = isTheirs ? await deps.looks.ofTicket(looksOf(params.answer)) : []
  // Number and text may be gone by then: who saw them is told all the same.
  if (looks.length === 0) return refused('sms-answer.unknown')
  return { body: { answer: params.answer, items: looks.map(({ ticket: _, ...look }) => look) } }
}

const looksOf = (answer: string): string => `sms-answer#${answer}`

export async function settleAnswer({ params, body, actor }: Call<Routes['settleAnswer']>, deps: CallDeps) {
  const found = await handedOver(params.answer, actor, deps)
  if (isRefusal(found)) return found
  const answer = await settle(params.answer, body, deps)
  if (!answer?.settled) return refused('sms-answer.unknown')
  const { at: settledAt } = answer.settled
  return { body: { answer: params.answer, settledAt }, location: `/v1/sms-answers/${params.answer}` }
}

/** It belongs to no category and no area: for those who answer for the whole city. */
async function handedOver(id: string, actor: Actor, deps: CallDeps) {
  const [line = '', key = ''] = id.split('-')
  const standing = seesEverything(actor, await deps.law()) ? await deps.answeringLines.read(line) : undefined
  const found = standing?.line.messages.find((one) => one.key === key)
  if (!found?.why || found.sender === undefined || found.text === undefined) return refused('sms-answer.unknown')
  return { at: found.at, why: found.why, sender: found.sender, text: found.text }
}

export async function rateByKey({ body, actor, from }: Call<Routes['rateByKey']>, deps: CallDeps) {
  const channel = actor.channel ?? ''
  const { registry, rules } = await deps.law()
  if (registry.channel(channel)?.kind !== 'phone') return refused('rating.keys-telephone-only', { channel })
  const { keys } = rules.telling.answers
  const level = keys.find(({ key }) => key === body.key)?.level
  if (level === undefined) return refused('rating.key-unknown', { keys: keys.map(({ key }) => key) })
  const call = await callNamed(body.callId, actor, deps)
  if (typeof call !== 'string') return call
  const ticket = body.ticket === undefined ? undefined : plainNumber(body.ticket)
  if (ticket !== undefined && !isTicketNumber(ticket)) return refused('rating.not-of-call')
  const pressed = { call, key: body.key, level, by: actor, ...(ticket === undefined ? {} : { ticket }) }
  const done = await rate(pressed, from, deps)
  if (isRefusal(done)) return done
  const location = done.ticket === undefined ? `/v1/calls/${call}` : `/v1/tickets/${done.ticket}`
  return { body: { ticket: done.ticket, level }, location }
}
