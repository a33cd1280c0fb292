/** 同一来源编号再次来件 — finds the matter that is here under it and links what came, once however often (第九条). */
import { system } from '../../access/actor.ts'
import type { Identity, Personal } from '../../access/identities.ts'
import { replay } from '../kind/replay.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'
import type { CommandOf } from '../words/command.ts'
import { execute } from './execute.ts'
import type { Stored } from './ports.ts'
import type { RegisterDeps, Registered } from './register.ts'
import { isSameAppellant } from './same-appellant.ts'

interface Came {
  command: CommandOf<'register'>
  person: Personal
  /** as it would have been claimed */
  claim: Pick<Identity, 'key'>
  /** whoever stands under that name; undefined for another name of a matter, or where it was erased */
  standing: Identity | undefined
}

export async function sentAgain(
  { command, person, claim, standing }: Came,
  deps: RegisterDeps,
): Promise<Registered | Refusal> {
  const { channel, reference, text } = command
  const number = standing?.ticket ?? (await deps.identities.alias(claim.key))
  if (!number) return refused('reference.reused')
  const stored = await beingWritten(number, deps)
  const ticket = stored && replay(stored.log)
  const first = stored?.log[0]
  if (!ticket || !first) return refused('source.under-way', { reference })
  const known = standing ?? (await deps.identities.read(ticket.identity))
  if (!known || !isTheSame(known, person)) return refused('source.other-matter', { reference })

  const found = { accessCode: await deps.identities.accessCode(number, 0), isNew: false, sameSource: true as const }
  if (ticket.sentAgain?.some((one) => one.channel === channel && one.text === text))
    return { ticket, log: stored.log, decision: first, ...found }
  const note = { type: 'noteSentAgain', channel, reference, text } as const
  const done = await execute({ number, command: note, actor: system('register') }, deps)
  return isRefusal(done) ? done : { ...done, ...found }
}

/** Sent at the same moment, one of them claims the name and has not written its ticket yet. */
async function beingWritten(number: string, { tickets, clock }: RegisterDeps): Promise<Stored | undefined> {
  for (const pause of [100, 200, 400, 800]) {
    const stored = await tickets.read(number)
    if (stored?.log[0]) return stored
    await clock.sleep(pause)
  }
  return tickets.read(number)
}

/** Of whom neither number is known, the name says. */
const isTheSame = (known: Identity, person: Personal): boolean =>
  isSameAppellant(known, person) || (hasNoNumber(known) && hasNoNumber(person) && known.name === person.name)

const hasNoNumber = ({ phone, idNumber }: Personal): boolean => !phone && !idNumber
