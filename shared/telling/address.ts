/** 措辞与收件 — what one message says, in which way and language, and to which number. */
import { randomBytes } from 'node:crypto'
import type { Identity } from '../access/identities.ts'
import type { Law } from '../city/law.ts'
import { say } from '../city/notices/say.ts'
import { sentenceOf, type Way } from '../city/notices/words.ts'
import { hashOfText } from '../record/chain.ts'
import type { Clock } from '../record/clock.ts'
import { numbersIn } from '../schema/telephone.ts'
import type { Addressed, Subject } from './events.ts'
import { lastMessage, type Notice } from './notice.ts'
import type { Facts, Kept, Sayings, Slot } from './ports.ts'
import { nextWay, notBefore, wayAfter } from './steps.ts'
import type { Reason } from './words.ts'

/** 可以联系的方式 — of whoever appealed, or commented. */
export type Reachable = Pick<Identity, 'phone' | 'email' | 'address'>
export interface People {
  /** @param whose as the facts of the notice name them */
  read(whose: string): Promise<Reachable | undefined>
}

export interface AddressDeps {
  law(): Promise<Law>
  people: People
  sayings: Sayings
  clock: Pick<Clock, 'now'>
  /** the SMS gateway in use */
  gateway(): Promise<string | undefined>
}

/** An SMS goes to a mobile; fixed lines are telephoned. */
export const mobileOf = (phone: string): string | undefined =>
  numbersIn(phone).find((number) => /^1[3-9]\d{9}$/.test(number))

/** 告知方式 — those by which this person can be told now. Nothing sends e-mail here: whoever left no more than an address of that is on the list of those to telephone, and is written to by a person. */
export async function waysTo(
  { phone, email, address }: Reachable,
  { gateway }: Pick<AddressDeps, 'gateway'>,
): Promise<Way[]> {
  const hasMobile = mobileOf(phone) !== undefined && (await gateway()) !== undefined
  const isReached = numbersIn(phone).length > 0 || email !== undefined
  return [
    ...(hasMobile ? (['sms'] as const) : []),
    ...(isReached ? (['phone'] as const) : []),
    ...(address ? (['letter'] as const) : []),
  ]
}

/** 链接 — made when the message is sent, so that nothing that is kept opens a page. */
export const linkHere = '{link}'

/** The sentence of a notice as it stands in the city's words. */
const sentence = (
  { notice, restricted, language }: Pick<Subject, 'notice' | 'restricted' | 'language'>,
  way: Way,
  facts: Facts,
  { registry: { telling } }: Law,
) => say(sentenceOf(notice, restricted), facts, { way, language, telling })

/** 告知文本 — what was kept of a way, or would be said in it now. */
export const textOf = (
  notice: Pick<Subject, 'notice' | 'restricted' | 'language'>,
  way: 'phone' | 'letter',
  { facts, spoken }: Kept,
  law: Law,
): string | undefined => spoken.get(slotOf(way, notice))?.text ?? sentence(notice, way, facts, law)?.text

/** 保密 — words that were kept before it became confidential are said no more. */
const slotOf = (way: 'phone' | 'letter', { restricted }: Pick<Subject, 'restricted'>): Slot =>
  restricted ? `${way}-restricted` : way

/**
 * Says it, and keeps what was said with the identity data; once more gives what was kept.
 * @param attempt of the message, where it is one
 * @returns undefined where there is no sentence, or nobody to send it to
 */
export async function addressed(
  subject: Subject,
  id: string,
  { way, attempt }: { way: Way; attempt: number },
  facts: Facts,
  deps: AddressDeps,
): Promise<Addressed | undefined> {
  const law = await deps.law()
  const link = way === 'sms' && law.registry.telling.site !== undefined ? linkHere : undefined
  const said = sentence(subject, way, { ...facts, link }, law)
  if (!said) return undefined
  const gateway = way === 'sms' ? await deps.gateway() : undefined
  const to = way === 'sms' ? mobileOf((await deps.people.read(facts.identity))?.phone ?? '') : undefined
  if (way === 'sms' && !(gateway && to)) return undefined
  const salt = randomBytes(16).toString('base64url')
  const { text, code, params } = said
  const sms = way === 'sms' ? { to, code, params } : {}
  const isSpoken = way === 'phone' || way === 'letter'
  const kept = await deps.sayings.keep(id, facts, isSpoken ? slotOf(way, subject) : attempt, { salt, text, ...sms })
  // Made ready for a message that never went, and not what is said today: the next number has words of its own.
  if (!isSpoken && (kept.text !== text || kept.to !== to))
    return addressed(subject, id, { way, attempt: attempt + 1 }, facts, deps)
  const hour = way === 'sms' ? notBefore(deps.clock.now().toISOString(), subject.until, law.rules.telling) : undefined
  return {
    ...{ way, attempt, template: said.template, version: said.version, hash: hashOfText(kept.salt, kept.text) },
    ...(gateway ? { gateway } : {}),
    ...(hour ? { notBefore: hour } : {}),
  }
}

/** What another message of it would be numbered as, at least. */
export const nextAttempt = (notice: Pick<Notice, 'messages'>): number => (lastMessage(notice)?.attempt ?? 0) + 1

/** The words for the way after this one; a message that cannot be made is passed over. */
export async function nextMessage(notice: Notice, why: Reason, deps: AddressDeps): Promise<Addressed | undefined> {
  const kept = await deps.sayings.read(notice.id)
  if (!kept) return undefined
  const attempt = nextAttempt(notice)
  for (let way = nextWay(notice, why); way; way = wayAfter(way, notice.ways)) {
    if (way === 'channel') continue
    const message = await addressed(notice, notice.id, { way, attempt }, kept.facts, deps)
    if (message) return message
  }
  return undefined
}
