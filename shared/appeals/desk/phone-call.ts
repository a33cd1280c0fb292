/** 通话 — what the telephone system has told of a call, completed by each telling. */
import * as z from 'zod'
import type { PhoneCalls as CallRules } from '../../law/rules.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { type Refusal, refused } from '../ticket/decision.ts'
import type { phoneCallStates } from '../words/phone-calls.ts'

/** No identity data: number and recording lie with those. Times are instants in UTC. */
export const phoneCall = lazily(() =>
  z.strictObject({
    channel: z.string(),
    id: z.string(),
    line: z.string(),
    /** 区划 — where the line or the queue belongs, if the telephone system knows */
    area: z.string().optional(),
    /** 工号 — as the telephone system says */
    operator: z.string().optional(),
    offered: z.iso.datetime(),
    /** 接起 — by an operator: a menu or an announcement is no answer */
    answered: z.iso.datetime().optional(),
    ended: z.iso.datetime().optional(),
    recorded: z.literal(true).optional(),
  }),
)
export type PhoneCall = Parsed<typeof phoneCall>

/** 通话名 — one in the city, whatever ids its telephone systems give. */
export const nameOfCall = ({ channel, id }: Pick<PhoneCall, 'channel' | 'id'>): string => `${channel}:${id}`

/** Looks at its number, its draft and lookups under it stand beside it. */
export const looksOfPhoneCall = (name: string): string => `call#${name}`

export const stateOf = ({ answered, ended }: PhoneCall): (typeof phoneCallStates)[number] => {
  if (!ended) return answered ? 'talking' : 'ringing'
  return answered ? 'ended' : 'unanswered'
}

const fields = ['line', 'area', 'operator', 'offered', 'answered', 'ended', 'recorded'] as const

/** The call with what is told now. A telling that says less is a late one, and changes nothing; what it says otherwise contradicts. */
export function toldAgain(standing: PhoneCall | undefined, told: PhoneCall): PhoneCall | Refusal {
  const { answered, ended } = told
  if (standing) {
    const differ = fields.filter(
      (field) => told[field] !== undefined && standing[field] !== undefined && told[field] !== standing[field],
    )
    // Once it ended without an answer the caller is to be rung back.
    const tooLate = standing.ended && !standing.answered && answered ? ['answered'] : []
    if (differ.length + tooLate.length > 0) return refused('call.contradicts', { fields: [...differ, ...tooLate] })
  }
  const call: PhoneCall = { ...standing, ...definedOf(told) }
  const times = [call.offered, call.answered, call.ended].filter((time) => time !== undefined)
  const sorted = times.every((time, at) => at === 0 || (times[at - 1] ?? '') <= time)
  return sorted ? call : refused('call.out-of-order', { offered: call.offered, answered, ended })
}

const definedOf = (told: PhoneCall): PhoneCall =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as PhoneCall

export const saysNothingNew = (standing: PhoneCall | undefined, call: PhoneCall): boolean =>
  standing !== undefined && fields.every((field) => standing[field] === call[field])

/** What figures read of a call: of each day a row a call. */
export type CountedCall = Pick<PhoneCall, 'area' | 'offered' | 'answered' | 'ended'> & { call: string }

export const countedOf = ({ area, offered, answered, ended, ...call }: PhoneCall): CountedCall => ({
  call: nameOfCall(call),
  ...(area === undefined ? {} : { area }),
  offered,
  ...(answered === undefined ? {} : { answered }),
  ...(ended === undefined ? {} : { ended }),
})

const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000

/** 接通 — how a call counts, as the regulation's data say; undefined where it counts nowhere. */
export function countsAs(
  { offered, answered, ended }: CountedCall,
  { answered: least, offered: hungUp }: Pick<CallRules, 'answered' | 'offered'>,
): 'answered' | 'not-answered' | undefined {
  if (answered) return ended && secondsBetween(answered, ended) < least.atLeastSeconds ? 'not-answered' : 'answered'
  const upTo = hungUp.notCountedUpTo
  return ended && upTo > 0 && secondsBetween(offered, ended) <= upTo ? undefined : 'not-answered'
}
