/** 系统自动派单 — what was accepted goes out by its suggestion, where the city lets it. */
import { system } from '../../access/actor.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { isRefusal } from '../../record/refusal.ts'
import { log } from '../../run/log.ts'
import { asRead } from '../../schema/text.ts'
import { replay } from '../kind/replay.ts'
import type { DecisionRecord, Log } from '../ticket/log.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { isRestricted } from '../views/told.ts'
import { likeliestHandlers, type SuggestionDeps, warningsOf } from './dispatch-suggestion.ts'
import { execute, type WriteDeps } from './execute.ts'

export type ByItselfDeps = Pick<SuggestionDeps, 'modelInUse'> & WriteDeps

/**
 * Once for each acceptance, and only of a matter that somebody accepted and nobody has to look at again. Whatever is not as sure as the
 * city demands, or is warned of, waits for a person as before.
 */
export async function dispatchByItself(
  { n, events }: DecisionRecord,
  decisions: Log,
  deps: ByItselfDeps,
): Promise<void> {
  if (!events.some(({ type }) => type === 'accepted')) return
  const law = await deps.law()
  const { dispatchesByItself: allowed } = law.registry
  if (!allowed) return
  const ticket = replay(decisions)
  if (!ticket || !isOrdinary(ticket)) return
  const { number, area } = ticket
  const said = { title: asRead(ticket.title), text: asRead(ticket.text), area, ticket: number }
  const day = dateOf(deps.clock.now().toISOString())
  const { named, where, margin, model, emergency } = await likeliestHandlers({ ...said, day }, law.registry, deps)
  const [first] = named
  // Names and duties alone are no experience.
  if (!first?.handled || !model || emergency || margin < allowed.margin) return
  const { category, handled } = first
  if (ticket.category !== undefined && ticket.category !== category) return
  if (allowed.categories && !allowed.categories.includes(category)) return
  // How much a unit holds that says what it can carry is weighed by a person.
  if (law.registry.unit(handled.lead)?.carries !== undefined) return
  if (warningsOf(category, handled.lead, undefined, day, law.registry).length > 0) return
  const done = await execute(
    {
      number,
      command: {
        ...{ type: 'dispatch', category, area: where },
        suggested: { model: model.hash, categories: named.map((one) => one.category), margin },
      },
      ...{ actor: system('suggestions'), once: { key: `by itself ${n}`, print: '' } },
    },
    deps,
  )
  // Somebody was faster, or a rule wants a person: the matter waits on the desk's list.
  if (isRefusal(done)) log('info', { message: 'not dispatched by itself', ticket: number, refused: done.refused })
}

/** Accepted for the first time, given back by nobody, and open to all who handle it. */
const isOrdinary = (ticket: Ticket): boolean =>
  ticket.state === 'accepted' &&
  ticket.orders.length === 0 &&
  ticket.emergency === undefined &&
  !ticket.beforeEmergency &&
  !ticket.businessEnvironment &&
  !isRestricted(ticket)
