/** 夜间汇总 — a city whose tickets change, whose follower lists what changed, and whose nights count. */
import type { FigureFacts } from '../../shared/appeals/index.ts'
import { factsOf } from '../../shared/appeals/kind/facts.ts'
import type { Ticket } from '../../shared/appeals/ticket/ticket.ts'
import { countNight } from '../../shared/evaluation/days/night.ts'
import { occasionsOf } from '../../shared/evaluation/days/reading.ts'
import { columnsOf } from '../../shared/evaluation/occasions/columns.ts'
import { Fold, type Question } from '../../shared/evaluation/occasions/fold.ts'
import { countedOf } from '../../shared/evaluation/occasions/of-facts.ts'
import { dynamoChanges } from '../../shared/evaluation/storage/changes.ts'
import { dynamoDays } from '../../shared/evaluation/storage/days.ts'
import type { Period } from '../../shared/law/period.ts'
import { type beginnings, begun, type Life, step } from './lives.ts'
import { law } from './story.ts'
import { emptyTables } from './tables.ts'

const figures = law.rules.figures.filter(({ occasion }) => occasion !== 'call')
export const period = { from: '2026-10-01', to: '2026-12-31' }
export const asked = { figures, period, by: 'branch' as const, now: '2027-03-01T00:00:00.000Z' }
export const dayOf = (number: string) => `20${number.slice(0, 2)}-${number.slice(2, 4)}-${number.slice(4, 6)}`

const branchOf = (unit: string): string[] => {
  const parent = law.registry.unit(unit)?.parent
  return [unit, ...(parent === undefined ? [] : branchOf(parent))]
}

export function city() {
  const tables = emptyTables()
  const tickets = new Map<string, FigureFacts>()
  let now = Date.parse('2026-11-01T04:00:00.000Z')
  const clock = { now: () => new Date(now) } as never
  const days = dynamoDays(tables, 'registry')
  const changes = dynamoChanges(tables, 'registry')
  const asOf = async (day: string) => [...tickets.values()].filter(({ number }) => dayOf(number) === day)
  const deps = { days, changes, clock, law: async () => law, factsOfDay: asOf }
  const expected = (question: Question = asked) => {
    const fold = new Fold(question)
    fold.add(columnsOf([...tickets.values()].map((one) => countedOf(one, law))))
    return fold.cells().filter(({ figures }) => figures.some(({ denominator }) => denominator > 0))
  }
  return {
    ...{ tables, tickets, days, changes, deps },
    pass(minutes: number) {
      now += minutes * 60_000
    },
    /** Committed now, and listed when the follower comes to it. */
    commit(facts: FigureFacts) {
      tickets.set(facts.number, facts)
      return () => changes.list(facts, new Date(now).toISOString())
    },
    night: (timeIsUp = () => false) => countNight(timeIsUp, deps),
    async counted(factsOfPeriod = async (): Promise<FigureFacts[]> => Promise.reject(new Error('read anew'))) {
      const fold = new Fold(asked)
      const read = await occasionsOf(period, law, (columns, is) => fold.add(columns, is), {
        ...deps,
        factsOf: factsOfPeriod,
      })
      return { read, cells: fold.cells().filter(({ figures }) => figures.some(({ denominator }) => denominator > 0)) }
    },
    expected,
    /** By branch, as rows: whose, which figure, and its two numbers. */
    rows(within: Period) {
      return expected({ ...asked, period: within, now: new Date(now).toISOString(), branchOf }).flatMap(
        ({ of, figures: counts }) =>
          counts.flatMap(({ numerator, denominator }, index) =>
            denominator > 0 ? [[of, figures[index]?.code, numerator, denominator]] : [],
          ),
      )
    },
  }
}

/** Every version of a life, under a number of its own. */
export function versions(
  beginning: (typeof beginnings)[number],
  seeds: readonly number[],
  number: string,
): FigureFacts[] {
  const { ticket, log } = begun(beginning)
  let life: Life = { ticket, log: [...log], now: Date.parse(log.at(-1)?.at ?? '') }
  const all: Ticket[] = [life.ticket]
  for (const seed of seeds) {
    life = step(life, seed)
    if (life.ticket.version > (all.at(-1)?.version ?? 0)) all.push(life.ticket)
  }
  return all.map((one) => factsOf({ ...one, number }))
}
