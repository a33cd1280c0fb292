/** 汇总 — what the fold counts is what whole tickets read one by one come to. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf } from '../../shared/appeals/kind/facts.ts'
import type { Ticket } from '../../shared/appeals/ticket/ticket.ts'
import { behind } from '../../shared/evaluation/occasions/behind.ts'
import { columnsOf, numberIn } from '../../shared/evaluation/occasions/columns.ts'
import { type Counts, Fold } from '../../shared/evaluation/occasions/fold.ts'
import type { Counted } from '../../shared/evaluation/occasions/occasion.ts'
import { countedOf } from '../../shared/evaluation/occasions/of-facts.ts'
import type { By } from '../../shared/evaluation/words.ts'
import { addDays } from '../../shared/law/civil-date.ts'
import { flagsOf } from '../../shared/law/countable.ts'
import { beginnings, begun, type Life, step } from '../support/lives.ts'
import { law } from '../support/story.ts'
import { type Asked, direct, type Read } from './direct.ts'

const figures = law.rules.figures.filter(({ occasion }) => occasion !== 'call')
const branchOf = (unit: string): string[] => {
  const parent = law.registry.unit(unit)?.parent
  return [unit, ...(parent === undefined ? [] : branchOf(parent))]
}
function countedOfTicket(ticket: Ticket): Counted {
  const counted = countedOf(JSON.parse(JSON.stringify(factsOf(ticket))), law)
  for (const { kind, flags } of counted.occasions)
    for (const flag of flags) expect(flagsOf[kind], `${flag} of ${kind}`).toContain(flag)
  return counted
}

/** A ticket at some point of a life; drawn lives seldom come to what follows a closing, so that is added. */
const ticket = fc
  .tuple(
    fc.constantFrom(...beginnings),
    fc.array(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { minLength: 0, maxLength: 45 }),
    fc.constantFrom('210102', '210103'),
    fc.array(fc.record({ days: fc.nat(60), level: fc.integer({ min: 1, max: 5 }), unjustified: fc.boolean() }), {
      maxLength: 3,
    }),
    fc.array(fc.record({ days: fc.nat(60), solved: fc.constantFrom('solved', 'partly', 'not-solved') }), {
      maxLength: 3,
    }),
    fc.option(fc.nat(60)),
  )
  .map(([beginning, seeds, area, ratings, callbacks, marked]): Ticket => {
    const { ticket: born, log } = begun(beginning)
    let life: Life = { ticket: born, log: [...log], now: Date.parse(log.at(-1)?.at ?? '') }
    for (const seed of seeds) life = step(life, seed)
    const later = <T extends { days: number }>(some: readonly T[]) =>
      some.toSorted((one, other) => one.days - other.days).map((one) => ({ ...one, at: after(one.days) }))
    const rated = later(ratings).map(({ at, level, unjustified }, index) => ({
      ...{ at, level, via: 'link', about: 'result', times: index + 1 },
      ...(unjustified ? { examination: { conclusion: 'not-justified' } } : {}),
    }))
    const called = later(callbacks).map(({ at, solved }) => ({ at, outcome: 'reached', solved, by: '甲' }))
    const mark = marked === null ? {} : { nature: 'mediation', natureSince: after(marked) }
    const more = { ratings: rated, callbacks: [...life.ticket.callbacks, ...called], ...mark }
    return { ...life.ticket, area, ...(life.ticket.dispatchedAt ? more : {}) } as Ticket
  })
const after = (days: number) => `${addDays('2026-10-12', days)}T0${days % 10}:00:00.000Z`
const tickets = fc
  .array(ticket, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, index): Ticket => ({ ...one, number: `261009-${String(index).padStart(8, '0')}` })))
const moment = fc.integer({ min: 0, max: 150 }).map((days) => addDays('2026-10-05', days))
const asked = fc
  .tuple(moment, fc.integer({ min: 0, max: 90 }), fc.integer({ min: -20, max: 60 }))
  .map(([from, long, later]) => {
    const to = addDays(from, long)
    return { from, to, now: `${addDays(to, later)}T01:00:00.000Z` }
  })

const summed = (reads: readonly Read[]): Counts => ({
  numerator: reads.filter(({ hit }) => hit).length,
  denominator: reads.length,
  amounts: [
    reads.reduce((sum, { working = 0 }) => sum + working, 0),
    reads.reduce((sum, { calendar = 0 }) => sum + calendar, 0),
  ],
  excluded: 0,
})
const readOf = (code: string, one: Ticket, given: Asked) =>
  one.state === 'filed' ? [] : (direct[code]?.(one, given) ?? [])
/** Of which of the tickets, and as whose, a group is. */
const groups: Record<
  'city' | 'area' | 'unit' | 'branch',
  (of: string) => [(one: Ticket) => boolean, string[] | undefined]
> = {
  city: () => [() => true, undefined],
  area: (of) => [({ area }) => area === of, undefined],
  unit: (of) => [() => true, [of]],
  branch: (of) => [() => true, law.registry.unitCodes.filter((unit) => branchOf(unit).includes(of))],
}

function folded(columns: readonly ReturnType<typeof columnsOf>[], by: By, { from, to, now }: Asked) {
  const fold = new Fold({ figures, period: { from, to }, by, now, branchOf })
  for (const some of columns) fold.add(some)
  return fold.cells()
}

describe('the fold', () => {
  it('is a direct reading of whole tickets, for the city, areas, units and branches', { timeout: 120_000 }, () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(
        tickets,
        asked,
        fc.constantFrom(...(['city', 'area', 'unit', 'branch'] as const)),
        (all, given, by) => {
          for (const { of, figures: counts } of folded([columnsOf(all.map(countedOfTicket))], by, given)) {
            const [isTheirs, units] = groups[by](of)
            for (const [index, { code }] of figures.entries()) {
              const expected = summed(all.filter(isTheirs).flatMap((one) => readOf(code, one, { ...given, units })))
              const isRatio = figures[index]?.unit === 'ratio'
              const wanted: Counts = isRatio ? { ...expected, amounts: [0, 0] } : expected
              expect(counts[index], `${code} of ${of} from ${given.from} to ${given.to}`).toEqual(wanted)
              if (expected.denominator > 0) seen.set(code, (seen.get(code) ?? 0) + 1)
            }
          }
        },
      ),
      { numRuns: 400, seed: Number(process.env.PROPERTY_SEED ?? 20261129) },
    )
    // A property over what never counts would prove nothing.
    expect(figures.map(({ code }) => code).filter((code) => !seen.has(code))).toEqual([])
  })

  it('is the same in whatever order and parts tickets come, and takes the newer of two', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        tickets,
        tickets,
        asked,
        fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
        (all, newer, given, order) => {
          const whole = folded([columnsOf(all.map(countedOfTicket))], 'unit', given)
          const shuffled = all.map((one, index) => ({ one, at: order[index] ?? 0 })).toSorted((a, b) => a.at - b.at)
          const apart = shuffled.map(({ one }) => columnsOf([countedOfTicket(one)]))
          expect(folded(apart, 'unit', given)).toEqual(whole)

          const numbers = new Set(newer.map(({ number }) => numberIn(number)))
          const fold = new Fold({ figures, period: given, by: 'city', now: given.now })
          fold.add(columnsOf(all.map(countedOfTicket)), (number) => numbers.has(number))
          fold.add(columnsOf(newer.map(countedOfTicket)))
          const [both] = fold.cells()
          const current = [...newer, ...all.filter(({ number }) => !numbers.has(numberIn(number)))]
          expect(both).toEqual(folded([columnsOf(current.map(countedOfTicket))], 'city', given)[0])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('lists behind each figure exactly what it counted, each with a reason', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(tickets, asked, fc.constantFrom(...figures), (all, given, figure) => {
        const columns = columnsOf(all.map(countedOfTicket))
        const index = figures.indexOf(figure)
        for (const { of, figures: counts } of folded([columns], 'branch', given)) {
          const found = [...behind(columns, { figure, period: given, by: 'branch', of, now: given.now, branchOf })]
          expect(found.length).toBe(counts[index]?.denominator)
          expect(found.filter(({ hit }) => hit).length).toBe(counts[index]?.numerator)
          for (const { because } of found) {
            expect(because.length).toBeGreaterThan(0)
            for (const { kind, day } of because) {
              expect(kind).toBe(figure.occasion)
              expect(given.from <= day && day <= given.to).toBe(true)
            }
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})
