/** 通话 — told once or bit by bit, named by those who speak, counted by day. */
import type { Actor } from '../../access/actor.ts'
import { isHeadOf, isLimited, type Place, seesEverything } from '../../access/sees.ts'
import type { Law } from '../../city/law.ts'
import { isAreaWithin } from '../../law/area.ts'
import { addDays } from '../../law/civil-date.ts'
import { dateOf, startOfDay } from '../../law/shanghai-time.ts'
import type { Attempt, Clock, Draw } from '../../record/clock.ts'
import { othersWrote, untilWritten } from '../../record/until-written.ts'
import { numbersIn } from '../../schema/telephone.ts'
import { callNameIn } from '../matters/telephoning/named.ts'
import type { LinkedCall } from '../matters/telephoning/shape.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'
import type { DecisionRecord } from '../ticket/log.ts'
import { recordMissedCall } from './missed-calls.ts'
import { nameOfCall, type PhoneCall, saysNothingNew, toldAgain } from './phone-call.ts'
import type { Caller, MissedCalls, PhoneCalls } from './ports.ts'

interface Deps {
  phoneCalls: PhoneCalls
  missedCalls: MissedCalls
  clock: Clock
  attempt: Attempt
  draw: Draw
  law(): Promise<Pick<Law, 'rules' | 'registry'>>
}

/** Told again with the same content it answers the same; several at once complete each other. */
export async function recordPhoneCall(
  told: PhoneCall,
  caller: Caller,
  asking: { actor: Actor; from: DecisionRecord['from'] },
  deps: Deps,
): Promise<PhoneCall | Refusal> {
  const { phoneCalls } = deps
  const name = nameOfCall(told)
  const says = { ...told, ...(caller.recording === undefined ? {} : { recorded: true as const }) }
  return untilWritten<PhoneCall | Refusal>(
    'a call',
    async () => {
      const standing = await phoneCalls.read(name)
      const call = toldAgain(standing?.call, says)
      if (isRefusal(call)) return call
      const unnumbered = await kept(name, caller, call, deps)
      if (unnumbered) return unnumbered
      if (saysNothingNew(standing?.call, call)) return call
      // Before it is written: told again after a fault, it is recorded then, and no call twice.
      if (call.ended && !call.answered) {
        const unheard = await toBeRungBack(call, caller, asking, deps)
        if (unheard) return unheard
      }
      return (await phoneCalls.write(call, standing?.version ?? 0)) ? call : othersWrote
    },
    deps,
  )
}

/** Whose number is no longer kept is not kept anew. */
async function kept(name: string, caller: Caller, { offered }: PhoneCall, deps: Deps): Promise<Refusal | undefined> {
  if (caller.phone === undefined && caller.recording === undefined) return undefined
  const { rules } = await deps.law()
  const first = addDays(dateOf(deps.clock.now().toISOString()), -rules.phoneCalls.numberDays)
  if (offered < startOfDay(first)) return undefined
  if (await deps.phoneCalls.keepCaller(name, caller, offered)) return undefined
  const standing = await deps.phoneCalls.caller(name)
  const fields = (['phone', 'recording'] as const).filter(
    (field) => caller[field] !== undefined && standing?.[field] !== undefined && standing[field] !== caller[field],
  )
  return refused('call.contradicts', { fields })
}

/** 未接来电 — by the number of its call, so that no telling of it lists it again. */
async function toBeRungBack(
  call: PhoneCall,
  caller: Caller,
  asking: { actor: Actor; from: DecisionRecord['from'] },
  deps: Deps,
): Promise<Refusal | undefined> {
  const phone = caller.phone ?? (await deps.phoneCalls.caller(nameOfCall(call)))?.phone
  if (phone === undefined) return refused('call.needs-number')
  const { channel, id: reference, offered: at } = call
  const recorded = await recordMissedCall({ phone, channel, reference, at }, asking, deps)
  return isRefusal(recorded) ? recorded : undefined
}

/** An address shows the id of a call: no number may stand in it. */
export const holdsNumber = (id: string, { phone = '' }: Caller): boolean => {
  const digits = id.replace(/\D/g, '')
  return numbersIn(phone).some((number) => digits.includes(number.replace(/x.*|\D/g, '')))
}

/** 通话名 — what somebody named, as the name of one call. One that is not theirs is answered like one that nobody told of yet. */
export async function callNamed(
  named: string,
  actor: Actor,
  { law, phoneCalls }: Pick<Deps, 'law' | 'phoneCalls'>,
): Promise<string | Refusal> {
  const place = await law()
  const channels = place.registry.channelsOf('phone')
  const name = callNameIn(named, channels, actor.channel)
  if (name !== undefined) return name
  const [channel = '', ...rest] = named.split(':')
  if (rest.length > 0 || actor.channel !== undefined || channels.length === 0)
    return refused('call.no-such-channel', { channel: rest.length > 0 ? channel : (actor.channel ?? 'phone') })
  const told = await Promise.all(
    channels.map(async (code) => ({ code, found: await phoneCalls.read(nameOfCall({ channel: code, id: named })) })),
  )
  const [first, second] = told.filter(({ found }) => found && seesCall(actor, found.call, place))
  return first && !second ? nameOfCall({ channel: first.code, id: named }) : refused('call.which-channel', { channels })
}

/** Of the city, or of the area that it was offered for; a telephone system knows its own. */
export function seesCall(actor: Actor, { channel, area }: Pick<PhoneCall, 'channel' | 'area'>, place: Place): boolean {
  if (actor.role === 'channel') return actor.channel === channel
  if (seesEverything(actor, place)) return true
  if (area === undefined) return false
  if (actor.role === 'operator') return isLimited(actor) && !!actor.areas?.some((one) => isAreaWithin(area, one))
  return actor.role === 'supervisor' && isHeadOf(area, actor, place)
}

/** A call told by then, for whoever may see it. */
export async function readCall(named: string, actor: Actor, deps: Pick<Deps, 'law' | 'phoneCalls'>) {
  const name = await callNamed(named, actor, deps)
  const found = typeof name === 'string' ? await deps.phoneCalls.read(name) : undefined
  return found && seesCall(actor, found.call, await deps.law()) ? found.call : refused('call.unknown')
}

/** 通话 — with what was told of each by now. Whoever could link a call that is not theirs is shown nothing of it. */
export async function callsOfTicket(
  calls: readonly LinkedCall[],
  actor: Actor,
  { phoneCalls, law }: Pick<Deps, 'phoneCalls' | 'law'>,
) {
  const place = await law()
  const shows = (call: PhoneCall | undefined) => call && (actor.role === 'supervisor' || seesCall(actor, call, place))
  return Promise.all(
    calls.map(async ({ call, at }) => {
      const found = (await phoneCalls.read(call))?.call
      const { line, operator, offered, answered, ended }: Partial<PhoneCall> = (shows(found) && found) || {}
      return { call, at, line, operator, offered, answered, ended }
    }),
  )
}
