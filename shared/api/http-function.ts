/** 接口函数 — functions of the API, given all areas' words and the city's units. */
import { plainNumber } from '../appeals/ticket/number.ts'
import type { Law } from '../city/law.ts'
import { endedWithUnit } from '../city/retiring.ts'
import { type House, httpFunctions } from '../door/http-function.ts'
import { dateOf } from '../law/shanghai-time.ts'
import type { Clock } from '../record/clock.ts'
import type { Answers } from './answers.ts'
import { problem } from './problems.ts'
import { telling } from './telling.ts'

/** What the city is asked by; a function that has nothing of it asks nothing. */
export interface Naming {
  law?(): Promise<Pick<Law, 'registry' | 'rules'> | undefined>
  clock: Pick<Clock, 'now'>
}

export const house: House<Naming> = {
  problem,
  telling,
  path: { ticket: plainNumber, workOrder: plainNumber, task: plainNumber },
  async ended(actor, { law, clock }) {
    const inForce = actor.unit === undefined ? undefined : await law?.()
    return inForce && endedWithUnit(actor, dateOf(clock.now().toISOString()), inForce)
  },
  async unitNames({ law }) {
    const registry = (await law?.())?.registry
    return registry && ((code) => registry.unit(code)?.name)
  },
  tables: async () => (await import('./tables/tables.ts')).tableOf,
  async cityNames(deps) {
    const registry = (await readable(deps))?.registry
    return (of, code) => registry?.called(of, code)
  },
  rules: async (deps) => (await readable(deps))?.rules,
  ask: async (deps) => (await readable(deps))?.registry.telling.ask,
}

/** Why it cannot be read is what is being answered. */
const readable = async ({ law }: Naming) => law?.().catch(() => undefined)

export const httpFunction = httpFunctions<Naming, Answers>(house)
