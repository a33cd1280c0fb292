/** 更正身份信息 — decided on the ticket's log first, then applied to the identity (第三十五条). */

import { type Change, type Identities, identityFields } from '../../access/identities.ts'
import { replay } from '../kind/replay.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'
import type { Log } from '../ticket/log.ts'
import { type Done, execute, type Request, type WriteDeps } from './execute.ts'

type Deps = WriteDeps & { identities: Pick<Identities, 'read' | 'correct'> }
type Asked = Omit<Request<'correctIdentity'>, 'command'> & {
  change: Change
  reason: string
  /** the call in which the appellant said so */
  callId?: string | undefined
}

/** Repeated with the same Idempotency-Key it is decided once and applied once, also where it broke in between. */
export async function correctIdentity(
  { change, reason, callId, ...request }: Asked,
  deps: Deps,
): Promise<Done | Refusal> {
  const log = (await deps.tickets.read(request.number))?.log ?? []
  const ticket = replay(log)
  const person = ticket && (await deps.identities.read(ticket.identity))
  // Why nothing is corrected any more, for those who may know of it.
  if (ticket?.identityEndedAt)
    return execute({ ...request, command: { type: 'correctIdentity', fields: ['phone'] } }, deps)
  if (!person) return refused('ticket.unknown', { ticket: request.number })

  const different = identityFields.filter(
    (field) => change[field] !== undefined && (change[field] ?? undefined) !== person[field],
  )
  const fields =
    different.length > 0 || !isRepeated(request, log) ? different : identityFields.filter((field) => field in change)
  if (fields.length === 0) return refused('identity.unchanged')
  const done = await execute({ ...request, command: { type: 'correctIdentity', fields, callId } }, deps)
  if (isRefusal(done)) return done

  const { n, at, by } = done.decision
  await deps.identities.correct(person.key, change, { n, at, by, reason })
  return done
}

const isRepeated = ({ once, actor: by }: Pick<Asked, 'once' | 'actor'>, log: Log): boolean =>
  once !== undefined && log.some((decision) => decision.key === once.key && decision.by.id === by.id)
