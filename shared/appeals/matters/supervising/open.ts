/** 启动督办 — a trigger opens a supervision, or raises the open one (第二十三条、第二十四条). */

import type { Rules } from '../../../law/rules.ts'
import type { SupervisionLevel, SupervisionStep, TriggerCode } from '../../../law/supervision.ts'
import type { KeptText } from '../../../schema/text.ts'
import type { Context } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { EventOf, TicketEvent } from '../../words/event.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import type { Supervision } from './shape.ts'
import { standingSupervision } from './supervision.ts'

export interface Called {
  trigger: TriggerCode
  /** the order, whose unit is asked */
  order: Pick<WorkOrder, 'number' | 'unit'>
  /** what the unit is asked for; the trigger's own words when absent */
  demand?: KeptText | undefined
  /** the limits whose passing calls for it */
  limits?: string[] | undefined
  /** last day for the answer; the default of the step when absent */
  until?: string | undefined
  level?: SupervisionLevel | undefined
  step?: SupervisionStep | undefined
}

/** For every matter that finds cause: add this event to its decision. The clock of the answer starts by itself. */
export function openSupervision(called: Called, ticket: Ticket, context: Context): TicketEvent {
  const { rules } = context
  const { trigger, order, until, limits } = called
  const entry = triggerOf(trigger, rules)
  const { article } = entry
  const standing = standingSupervision(ticket, order.number)
  const demand = called.demand ?? entry.demand ?? entry.text
  const level = highest(rules, called.level, entry.level, topicLevel(ticket, context), standing?.level)
  if (standing) return raise(standing, { cause: 'trigger', trigger, article, limits, demand, until, level }, rules)

  const first = rules.supervision.levels.find(({ code }) => code === level)?.firstStep ?? 'remind'
  return {
    type: 'supervision-opened',
    supervision: ticket.supervisions.length + 1,
    order: order.number,
    trigger,
    step: higher(rules, first, called.step ?? first),
    level,
    to: [order.unit],
    branch: branchOf(order.unit, context.registry),
    demand,
    article,
    ...(until ? { until } : {}),
    ...(limits ? { limits } : {}),
  }
}

/** The unit and those above it; the topmost sees everything on the city's list. */
function branchOf(unit: string, registry: Context['registry']): string[] {
  const parent = registry.unit(unit)?.parent
  return parent && registry.unit(parent)?.parent ? [unit, ...branchOf(parent, registry)] : [unit]
}

type Raised = Pick<EventOf<'supervision-raised'>, 'cause' | 'demand' | 'article'> & {
  trigger?: TriggerCode
  limits?: string[] | undefined
  until?: string | undefined
  level?: SupervisionLevel | undefined
  /** the unit above that is drawn in */
  above?: string | undefined
}

/** One step up; from the last step, one level up. */
export function raise(standing: Supervision, raised: Raised, rules: Rules): EventOf<'supervision-raised'> {
  const { steps, levels } = rules.supervision
  const next = steps[steps.findIndex(({ code }) => code === standing.step) + 1]?.code
  const top = levels.at(-1)?.code ?? standing.level
  const level = highest(rules, standing.level, raised.level, next ? undefined : top)
  const first = levels.find(({ code }) => code === level)?.firstStep ?? standing.step
  const { cause, trigger, limits, demand, article, until, above } = raised
  return {
    type: 'supervision-raised',
    supervision: standing.n,
    order: standing.order,
    cause,
    ...(trigger ? { trigger } : {}),
    step: higher(rules, next ?? standing.step, first),
    level,
    to: above ? [...standing.to, above] : standing.to,
    demand,
    article,
    ...(until ? { until } : {}),
    ...(limits ? { limits } : {}),
  }
}

/** 频次高发、群众关注 — the level that the city gives the ticket's topic (第二十四条). */
const topicLevel = ({ category, area }: Ticket, { registry, today }: Context): SupervisionLevel | undefined =>
  category ? registry.topic(category, area, today)?.level : undefined

export function triggerOf(code: TriggerCode, rules: Rules) {
  const entry = rules.supervision.triggers.find((trigger) => trigger.code === code)
  if (!entry) throw new Error(`the rules name no trigger ${code}`)
  return entry
}

function highest({ supervision }: Rules, ...given: (SupervisionLevel | undefined)[]): SupervisionLevel {
  const order = supervision.levels.map(({ code }) => code)
  return order.findLast((code) => given.includes(code)) ?? 'ordinary'
}

function higher({ supervision }: Rules, ...given: SupervisionStep[]): SupervisionStep {
  const order = supervision.steps.map(({ code }) => code)
  return order.findLast((code) => given.includes(code)) ?? 'remind'
}
