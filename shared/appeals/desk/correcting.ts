/** 更正身份信息 — decided on the ticket's log first, then applied to the identity (第三十五条). */
import * as z from 'zod'
import { actor } from '../../access/actor.ts'
import { type Done, execute, type Request, type WriteDeps } from '../../record/execute.ts'
import type { Identities, Identity } from '../../record/ports.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { identityFields } from '../matters/identifying/commands.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'
import { type Log, replay } from '../ticket/log.ts'

export type Personal = Pick<Identity, (typeof identityFields)[number]>
/** null takes away what was never theirs */
export type Change = { [F in keyof Personal]?: string | null | undefined }

const values = z.partialRecord(z.enum(identityFields), z.string().nullable())

/** One correction as the identity side keeps it: who, when, why, what it said before and after. */
export const correction = lazily(() =>
  z.strictObject({
    /** number of the decision on the ticket's log */
    n: z.int().positive(),
    at: z.iso.datetime(),
    by: actor,
    reason: z.string(),
    before: values,
    after: values,
  }),
)
export type Correction = Parsed<typeof correction>

type Deps = WriteDeps & { identities: Pick<Identities, 'read' | 'correct'> }
type Asked = Omit<Request<'correctIdentity'>, 'command'> & { change: Change; reason: string }

/** Repeated with the same Idempotency-Key it is decided once and applied once, also where it broke in between. */
export async function correctIdentity({ change, reason, ...request }: Asked, deps: Deps): Promise<Done | Refusal> {
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
  const done = await execute({ ...request, command: { type: 'correctIdentity', fields } }, deps)
  if (isRefusal(done)) return done

  const { n, at, by } = done.decision
  await deps.identities.correct(person.key, change, { n, at, by, reason })
  return done
}

const isRepeated = ({ once, actor: by }: Pick<Asked, 'once' | 'actor'>, log: Log): boolean =>
  once !== undefined && log.some((decision) => decision.key === once.key && decision.by.id === by.id)

/** The person and the history after a correction; undefined where it was applied before. What a later one has said stands. */
export function corrected(
  person: Personal,
  history: readonly Correction[],
  change: Change,
  decision: Omit<Correction, 'before' | 'after'>,
): { person: Personal; history: Correction[] } | undefined {
  if (history.some(({ n }) => n === decision.n)) return undefined
  const later = new Set(history.filter(({ n }) => n > decision.n).flatMap(({ after }) => Object.keys(after)))
  const fields = identityFields.filter((field) => change[field] !== undefined && !later.has(field))
  const of = (given: Change) => Object.fromEntries(fields.map((field) => [field, given[field] ?? null]))
  const next: Record<string, string | null | undefined> = { ...person }
  for (const field of fields) next[field] = change[field] ?? undefined
  const entry = { ...decision, before: of(person), after: of(change) }
  return { person: next as unknown as Personal, history: [...history, entry].sort((a, b) => a.n - b.n) }
}
