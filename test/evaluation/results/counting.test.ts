/** 考核结果的计算 — sealed lines give the figures of today; whoever dies, whenever, the result is the same. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FigureFacts } from '../../../shared/appeals/index.ts'
import { columnsOf, numberIn } from '../../../shared/evaluation/occasions/columns.ts'
import { countedOf } from '../../../shared/evaluation/occasions/of-facts.ts'
import { readResult } from '../../../shared/evaluation/results/calls.ts'
import { columnsOfPart, packedPart } from '../../../shared/evaluation/results/part.ts'
import { excludedOf, summing } from '../../../shared/evaluation/results/summary.ts'
import { resultGroups } from '../../../shared/evaluation/results/words.ts'
import { isRefusal } from '../../../shared/record/refusal.ts'
import { Unreadable } from '../../../shared/schema/kept.ts'
import { evaluate } from '../../support/evaluated.ts'
import { contextOfTest, factsOfTest } from '../../support/facts.ts'
import { approver, begun, contextFor, id, linesFor, ofUnit, preparer, resultWorld } from '../../support/results.ts'

const throughText = <T>(value: T): T => JSON.parse(JSON.stringify(value))

describe('what is sealed', () => {
  it('gives every figure that counting whole matters gives, of the city, its areas and its units', () => {
    fc.assert(
      fc.property(fc.array(factsOfTest(), { maxLength: 30 }), (facts: FigureFacts[]) => {
        const evaluation = contextOfTest()
        const { period, now: at } = evaluation
        const sum = summing(contextFor(), { period, at }, [])
        // In parts of their own, and through what is stored.
        for (const some of [facts.slice(0, 7), facts.slice(7)]) {
          const counted = some.map((one) => countedOf(one, evaluation))
          sum.take(columnsOfPart(throughText(packedPart(columnsOf(counted))), 'a part'))
        }
        const { figures } = sum.done([])
        for (const by of resultGroups) {
          const counted = evaluate(facts, [], by, evaluation).flatMap(({ of, figures: values }) =>
            values
              .filter(({ denominator, figure }) => denominator > 0 && figure !== 'connection')
              .map(({ figure, numerator, denominator, value, calendarDays }) => ({
                ...{ by, of, figure, numerator, denominator, value },
                ...(calendarDays === undefined ? {} : { calendarDays }),
              })),
          )
          expect(figures.filter((row) => row.by === by)).toEqual(counted)
        }
      }),
      { numRuns: 60 },
    )
  })
})

const lines = new Map([
  ['older', linesFor('heping-housing', { prefix: '251101', good: 2, bad: 1 })],
  ['2026-01-05', linesFor('heping-housing', { prefix: '260105', good: 20, bad: 5 })],
  ['2026-01-12', linesFor('heping-construction', { prefix: '260112', good: 12, bad: 12 })],
])
const appealed = {
  type: 'fileEvaluationAppeal',
  ticket: '260112-00000013',
  unit: 'heping-construction',
  figure: 'satisfaction',
  ground: 'bad-faith',
  statement: '与办理无关',
} as const

/** From beginning to approval, with one appeal won. */
async function story(one = resultWorld({ lines })) {
  await one.listed()
  const appeal = await one.appeal(appealed, ofUnit('heping-construction'))
  if (isRefusal(appeal)) throw new Error(appeal.refused)
  await one.appeal({ type: 'ruleEvaluationAppeal', ruling: 'excluded', reasons: '查实' }, approver, {}, appeal.appeal)
  await one.reviewed()
  await one.give({ type: 'approveResult' }, approver)
  return { one, appeal }
}

const kept = (one: ReturnType<typeof resultWorld>, name: string) =>
  JSON.parse([...one.sealed.kept].find(([key]) => key.startsWith(`${id}/1/${name}`))?.[1] ?? 'null')

describe('a result', () => {
  it('shows figures, scores and shares before and after a ruling, and hides nothing of what was excluded', async () => {
    const { one, appeal } = await story()
    const [before, after] = [kept(one, 'before'), kept(one, 'after')]
    const of = (summary: typeof before, figure: string, by = 'unit', whose = 'heping-construction') =>
      summary.figures.find(
        (row: { by: string; of: string; figure: string }) => row.by === by && row.of === whose && row.figure === figure,
      )
    expect(of(before, 'satisfaction')).toMatchObject({ numerator: 12, denominator: 24, value: 0.5 })
    expect(of(after, 'satisfaction')).toMatchObject({ numerator: 12, denominator: 23 })
    // 变体 too: the score is made of one of them.
    expect(of(after, 'satisfaction-unmarked')).toMatchObject({ numerator: 12, denominator: 23 })
    expect(of(after, 'solved')).toEqual(of(before, 'solved'))
    // 全市的指标不因自己的裁定而好看。
    expect(of(after, 'satisfaction', 'city', 'city')).toEqual(of(before, 'satisfaction', 'city', 'city'))
    const score = (summary: typeof before) =>
      summary.scores.find((row: { of: string }) => row.of === 'heping-construction').score
    expect(score(after)).toBeGreaterThan(score(before))
    // 满意率的四种算法；24件各计入九项指标。
    expect(excludedOf(after, 'heping-construction')).toEqual({ excluded: 4, occasions: 216 })
    expect(excludedOf(after, 'heping-housing')).toMatchObject({ excluded: 0 })
    expect(excludedOf(before, 'heping-construction')).toMatchObject({ excluded: 0 })
    // The matter lies where it lay.
    const part = [...one.sealed.kept].find(([key]) => key.includes('part-2026-01-12'))?.[1] ?? ''
    expect(part).toContain(String(numberIn(appealed.ticket)))
    expect((await one.result())?.review?.excluded).toEqual([
      { appeal: appeal.appeal, ticket: appealed.ticket, unit: 'heping-construction', figure: 'satisfaction' },
    ])
  })

  it('comes out the same, at whatever step its worker dies', async () => {
    const whole = await story()
    const manifest = (await whole.one.result())?.approved?.manifest
    const dry = resultWorld({ lines })
    await dry.give({ type: 'beginResult', ...begun }, preparer)
    const steps = await dry.work()
    expect(steps).toBeGreaterThan(30)
    for (let at = 1; at <= steps; at++) {
      const one = resultWorld({ lines })
      await one.give({ type: 'beginResult', ...begun }, preparer)
      one.dyingAt(at)
      await one.work()
      one.dyingAt(undefined)
      await one.work()
      expect(await one.result(), `died at ${at}`).toMatchObject({ state: 'provisional', version: 2 })
      expect(kept(one, 'manifest'), `died at ${at}`).toEqual(kept(whole.one, 'manifest'))
      expect(one.promised.size, `died at ${at}`).toBe(2)
    }
    expect(manifest).toHaveLength(43)
  })

  it('goes on behind each slice when time is up, and tells how far it has come', async () => {
    const one = resultWorld({ lines })
    await one.give({ type: 'beginResult', ...begun }, preparer)
    let looks = 0
    await one.work(() => ++looks % 2 === 0)
    expect(await one.result()).toMatchObject({ state: 'provisional' })
    expect([...(await one.deps.slices.done(id, 1)).keys()]).toEqual(begun.slices)
  })

  it('worked on by three at once is one list', async () => {
    const one = resultWorld({ lines })
    await one.give({ type: 'beginResult', ...begun }, preparer)
    one.sent.push(...one.sent, ...one.sent)
    await Promise.all([one.work(), one.work(), one.work()])
    expect(await one.result()).toMatchObject({ state: 'provisional', version: 2 })
  })
})

describe('what fails each time', () => {
  it('is shown as failed with its reason, and goes on once it can', async () => {
    const one = resultWorld({ lines })
    await one.give({ type: 'beginResult', ...begun }, preparer)
    const { open } = one.deps.counting
    one.deps.counting.open = () => Promise.reject(new Unreadable('a part of a day'))
    const failed = async () => {
      const call = { params: { result: id }, actor: preparer } as never
      return (await readResult(call, { ...one.deps, slicesOf: () => [] } as never)) as { body: { failed?: object } }
    }
    for (let tries = 1; tries <= 5; tries++) {
      expect((await failed()).body.failed).toBeUndefined()
      await expect(one.work()).rejects.toThrow('a part of a day')
    }
    expect((await failed()).body).toMatchObject({ state: 'computing', failed: { tries: 5, reason: 'unreadable' } })
    one.deps.counting.open = open
    await one.work()
    const { body } = await failed()
    expect([body, body.failed]).toMatchObject([{ state: 'provisional' }, undefined])
  })
})

describe('重算', () => {
  const ask = async (one: ReturnType<typeof resultWorld>) => {
    await one.give({ type: 'recomputeResult' }, approver)
    await one.work()
    return (await one.result())?.recomputation?.done
  }
  it('from sealed parts alone is equal, though law, units and scoring changed', async () => {
    const { one } = await story()
    const before = await one.result()
    // Nothing of today may be asked.
    one.deps.counting.contextOf = () => Promise.reject(new Error('asked what is in force'))
    one.deps.counting.open = () => Promise.reject(new Error('counted anew'))
    expect(await ask(one)).toMatchObject({ equal: true, differing: [] })
    const { version: _, recomputation: __, ...rest } = (await one.result()) ?? { version: 0 }
    const { version: ___, ...then } = before ?? { version: 0 }
    expect(rest).toEqual(then)
  })

  it('names each cell that differs, and a part that was written over', async () => {
    const { one } = await story()
    const [key, text] = [...one.sealed.kept].find(([name]) => name.includes('/after-')) ?? ['', '']
    one.sealed.kept.set(key, text.replace('"numerator":12,"denominator":23', '"numerator":13,"denominator":23'))
    expect(await ask(one)).toEqual({ equal: false, differing: [key], at: expect.any(String) })
  })
})

describe('no order of commands', () => {
  const commands = [
    { type: 'beginResult', ...begun },
    { type: 'reviewResult' },
    { type: 'approveResult' },
    { type: 'withdrawResult', reason: 'x' },
    { type: 'publishResult' },
    { type: 'recomputeResult' },
    { type: 'announceList', manifest: { key: 'k', sha256: 'm'.repeat(43), bytes: 1 }, tickets: 0, units: [] },
    { type: 'sealReview', manifest: { key: 'k', sha256: 'n'.repeat(43), bytes: 1 } },
    { type: 'sealRecomputation', equal: false, differing: ['x'] },
    { type: 'sendResult', to: 'superior', at: '2026-07-16T02:00:00.000Z', how: 'x', by: 'y' },
    { type: 'sendResult', to: 'government', at: '2026-07-16T02:00:00.000Z', how: 'x', by: 'y' },
  ] as const
  it('makes an approved result change', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...commands), fc.constantFrom(preparer, approver)), { maxLength: 25 }),
        async (given) => {
          const { one } = await story()
          one.at('2026-08-01T09:00+08:00')
          const frozen = (await one.result()) as NonNullable<Awaited<ReturnType<typeof one.result>>>
          const sealed = new Map(one.sealed.kept)
          for (const [command, by] of given) {
            await one.give(command as never, by)
            await one.work()
          }
          const now = await one.result()
          expect(now).toMatchObject({
            approved: frozen.approved,
            review: frozen.review,
            list: frozen.list,
            period: frozen.period,
          })
          expect(['approved', 'reported', 'published']).toContain(now?.state)
          for (const [key, text] of sealed) expect(one.sealed.kept.get(key)).toBe(text)
        },
      ),
      { numRuns: 25 },
    )
  })
})
