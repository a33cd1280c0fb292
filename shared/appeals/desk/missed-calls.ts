/** 未接来电 — rings, returns and forgetting, each a decision of the record machine. */
import { type Actor, system } from '../../access/actor.ts'
import type { Looks } from '../../access/looks.ts'
import type { Rules } from '../../law/rules.ts'
import type { Attempt, Clock, Draw } from '../../record/clock.ts'
import { execute } from '../../record/execute.ts'
import { type Followed, follow, type Received } from '../../record/follow.ts'
import type { Asked } from '../../record/kind.ts'
import type { Knocks, RecordKnock } from '../../record/records.ts'
import { isWithheld, numbersIn } from '../../schema/telephone.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'
import { masked } from '../views/ticket.ts'
import { asShown, looksOfCall, type MissedCall, type Rang } from './missed-call.ts'
import {
  type CallingBack,
  type MissedCallCommand,
  type MissedCallEntry,
  missedCallKind,
  missedCallOf,
  missedCallRecord,
} from './missed-call-kind.ts'
import type { MissedCalls } from './ports.ts'

interface Deps {
  missedCalls: MissedCalls
  clock: Clock
  attempt: Attempt
  draw: Draw
  law(): Promise<{ rules: Rules }>
}
type Asking = Omit<Asked<never, Actor>, 'id' | 'command' | 'ifMatch'>

/** The telephone system's call, once however often it is told. The number itself goes where identity data are, before anything else. */
export async function recordMissedCall(
  { phone, ...rang }: Rang & { phone: string },
  asking: Asking,
  deps: Deps,
): Promise<MissedCall | Refusal> {
  const { missedCalls } = deps
  if (isWithheld(phone)) {
    const id = await missedCalls.idOf(`withheld ${rang.channel} ${rang.reference}`)
    return decided({ ...asking, id, command: { type: 'ring', rang, phone: undefined } }, deps)
  }
  const line = numbersIn(phone)[0] ?? phone
  const command = { type: 'ring' as const, rang, phone: masked({ name: '', phone: line }).phone }
  for (let record = 0; ; record++) {
    const id = await missedCalls.idOf(record === 0 ? line : `${line} ${record}`)
    if (!(await missedCalls.keepPhone(id, phone))) continue
    const rung = await decided({ ...asking, id, command }, deps)
    if (!isRefusal(rung) || rung.refused !== 'missed-call.unknown') return rung
  }
}

/** 回拨 — somebody rang back: reached, and what came of it; or not, until it is given up. Told again, it says how the call stands now. */
export async function recordReturn(
  id: string,
  made: CallingBack,
  asking: Asking,
  deps: Deps,
): Promise<MissedCall | Refusal> {
  let attempt = ''
  const drawn = { ...deps, attempt: () => (attempt = deps.attempt()) }
  const done = await decided({ ...asking, id, command: { type: 'recordReturn', ...made } }, drawn)
  if (isRefusal(done) || attempt !== '') return done
  const standing = await deps.missedCalls.read(id)
  const call = standing && missedCallOf(id, standing.log)
  return call ? asShown(call) : refused('missed-call.unknown')
}

/** Nothing follows but an end: nobody is knocked for. */
async function decided(
  asked: Asked<MissedCallCommand, Actor>,
  deps: Deps,
  knock: (id: string, entry: MissedCallEntry) => Promise<void> = async () => {},
): Promise<MissedCall | Refusal> {
  const { rules } = await deps.law()
  const { missedCalls } = deps
  const machine = { ...deps, records: missedCalls, texts: missedCalls.texts, knock }
  const done = await execute(missedCallKind(asked.id, rules), asked, machine)
  // The kind says no with its own codes.
  return 'state' in done ? asShown(done.state) : (done as Refusal)
}

interface EraseDeps {
  missedCalls: MissedCalls
  looks: Pick<Looks, 'end'>
}

/** 到期删除 — the number is forgotten, and whatever was noted of it; how often it rang, and what became of that, stays. */
export async function endMissedCall(
  id: string,
  deps: Deps & EraseDeps & { knocks: Knocks<RecordKnock> },
): Promise<MissedCall | Refusal> {
  const knock = (_: string, { n: version, attempt }: MissedCallEntry) =>
    deps.knocks.send({ record: missedCallRecord(id), version, attempt })
  const ended = await decided({ id, command: { type: 'endMissedCall' }, actor: system('retention') }, deps, knock)
  if (!isRefusal(ended) && ended.state === 'ended') await erase(id, deps)
  return ended
}

/** Once more does nothing. What was decided is erased although whoever decided it may not come to it: the follower does. */
async function erase(id: string, { missedCalls, looks }: EraseDeps): Promise<void> {
  await missedCalls.endPhone(id)
  await missedCalls.texts.end(id)
  await looks.end(looksOfCall(id))
}

/** Follows the knock of an end. */
export const followMissedCall = (
  { record, ...knock }: RecordKnock,
  received: Received,
  deps: EraseDeps & { clock: Clock },
): Promise<Followed> => {
  const id = record.slice(missedCallRecord('').length)
  return follow(knock, received, {
    clock: deps.clock,
    read: () => deps.missedCalls.read(id),
    carryOut: () => erase(id, deps),
  })
}
