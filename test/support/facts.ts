/** 要素 — random facts of tickets, as figures read them. */
import fc from 'fast-check'
import type { FigureFacts } from '../../shared/appeals/index.ts'
import { factsShape } from '../../shared/appeals/kind/facts.ts'
import type { Evaluation } from '../../shared/evaluation/evaluate.ts'
import { law } from './story.ts'

const units = ['heping-housing', 'heping-construction', 'heping', 'sy-heating-1']
const day = fc
  .integer({ min: 0, max: 250 })
  .map((at) => new Date(Date.UTC(2025, 11, 1 + at)).toISOString().slice(0, 10))
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }))
  .map(([on, hour]) => `${on}T${String(hour).padStart(2, '0')}:30:00.000Z`)
const unit = fc.constantFrom(...units)
const kinds = ['dispatch', 'interim-reply', 'final-reply', 'reply', 'weekly-report'] as const

const clock = fc.record(
  {
    kind: fc.constantFrom(...kinds),
    unit,
    lastDay: day,
    outcome: fc.constantFrom('met' as const, 'late' as const, undefined),
    givenBack: fc.constantFrom(true as const, undefined),
  },
  { requiredKeys: ['kind', 'lastDay'] },
)

export const factsOfTest = (): fc.Arbitrary<FigureFacts> =>
  fc
    .record({
      serial: fc.integer({ min: 0, max: 9_999_999 }),
      on: day,
      state: fc.constantFrom('registered', 'handling', 'closed', 'filed'),
      area: fc.constantFrom('210102', '210103', undefined),
      nature: fc.constantFrom('mediation' as const, undefined),
      natureSince: moment,
      dispatchedAt: fc.option(moment, { nil: undefined }),
      closedAt: fc.option(moment, { nil: undefined }),
      units: fc.uniqueArray(unit, { maxLength: 3 }),
      clocks: fc.array(clock, { maxLength: 5 }),
      before: fc.array(
        fc.record({
          until: moment,
          unit: fc.option(fc.constantFrom('heping-housing', 'heping-construction'), { nil: undefined }),
          transfers: fc.nat(3),
        }),
        { maxLength: 1 },
      ),
      closings: fc.array(fc.record({ at: moment, calledBack: fc.boolean() }), { maxLength: 2 }),
      orders: fc.array(fc.record({ unit, at: moment, until: fc.option(moment, { nil: undefined }) }), { maxLength: 2 }),
      first: fc.option(fc.record({ unit, at: moment, kept: fc.boolean() }), { nil: undefined }),
      transfers: fc.integer({ min: 0, max: 3 }),
      repeated: fc.boolean(),
      channel: fc.constantFrom('web', 'phone'),
      ticketType: fc.constantFrom('help', 'complaint'),
      reached: fc.array(fc.record({ at: moment, solved: fc.constantFrom('solved', 'not-solved') }), { maxLength: 2 }),
      ratings: fc.array(fc.record({ at: moment, level: fc.integer({ min: 1, max: 5 }) }), { maxLength: 3 }),
      tellings: fc.array(fc.record({ at: moment, rated: fc.boolean() }), { maxLength: 2 }),
    })
    .map(({ serial, on, ...rest }) => ({
      ...rest,
      shape: factsShape,
      number: `${on.slice(2).replaceAll('-', '')}-${String(serial).padStart(8, '0')}`,
      unit: rest.units[0],
    })) as unknown as fc.Arbitrary<FigureFacts>

export const contextOfTest = (): Evaluation => ({
  period: { from: '2026-01-01', to: '2026-06-30' },
  now: '2026-07-01T01:00:00.000Z',
  calendar: law.calendar,
  rules: law.rules,
})
