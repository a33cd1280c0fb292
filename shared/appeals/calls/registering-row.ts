/** 批量登记 — one row of a batch becomes a ticket, by the rules for any appeal. */
import type { Actor } from '../../access/actor.ts'
import type { FieldError } from '../../door/field-errors.ts'
import { readAs } from '../../door/input.ts'
import type { Refusal } from '../../record/refusal.ts'
import { type RegisterDeps, register } from '../desk/register.ts'
import { rowOfBatch } from '../routes/intake.ts'
import { isRefusal } from '../ticket/decision.ts'
import type { DecisionRecord } from '../ticket/log.ts'

interface Asked {
  given: unknown
  /** of the batch, where it names one */
  channel: string | undefined
  actor: Actor
  from: DecisionRecord['from']
  /** of this row: the same whenever it is tried again */
  key: string
}

type Outcome =
  | { result: 'registered' | 'already'; ticket: string }
  | { refusal: Refusal & { errors?: FieldError[] | undefined } }

/** What this row registered before, and was not told of, it registered. */
export async function registerRow(
  { given, channel: ofBatch, actor, from, key }: Asked,
  deps: RegisterDeps,
): Promise<Outcome> {
  const read = readAs(rowOfBatch(), given)
  if ('errors' in read) return { refusal: { refused: 'input.invalid', errors: read.errors } }
  const { appellant, channel = ofBatch, ...appeal } = read.value
  if (channel === undefined) return invalid('/channel', 'the channel of the row, or of the batch', '应写明渠道。')
  if (ofBatch !== undefined && channel !== ofBatch)
    return invalid('/channel', 'the channel of the batch', '应与本批的渠道一致。')
  const command = { type: 'register' as const, ...appeal, channel }
  const person = { ...appellant, phone: appellant.phone ?? '' }
  const outcome = await register({ command, person, actor, from, once: { key, print: '' } }, deps)
  if (isRefusal(outcome)) return { refusal: outcome }
  const isOurs = outcome.decision.key === key && outcome.decision.by.id === actor.id
  return { result: isOurs ? 'registered' : 'already', ticket: outcome.ticket.number }
}

const invalid = (pointer: string, message: string, zh: string): Outcome => ({
  refusal: { refused: 'input.invalid', errors: [{ pointer, message, zh }] },
})
