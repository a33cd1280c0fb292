/** 规定自洽 — what one part of a regulation names, another has: Liaoning's draft, and the law made for tests. */
import { describe, expect, it } from 'vitest'
import { commandBodies } from '../../shared/appeals/words/command.ts'
import { known } from '../../shared/law/known.ts'
import { rules } from '../../shared/law/rules.ts'
import { triggerCode } from '../../shared/law/supervision.ts'
import { keyOf } from '../../shared/law/version.ts'
import { known as others } from './second-regulation/known.ts'

const each = [...new Set([...known, ...others])].map((one) => [keyOf(one), rules.parse(one)] as const)
const numbered = (items: readonly { code: number }[]) => items.map(({ code }) => code)

describe.each(each)('%s', (_, law) => {
  const { closing, rejection, misconduct, rating, supervision, limits } = law
  const alternatives = closing.grounds.flatMap((ground) =>
    ground.alternatives.map(({ code }) => [ground.code, code] as const),
  )

  it('numbers its grounds from one on', () => {
    for (const { grounds } of [closing, rejection, misconduct])
      expect(numbered(grounds)).toEqual(grounds.map((_, index) => index + 1))
  })
  it('has a row for every command, and a limit for every clock that a dispatch starts', () => {
    expect(Object.keys(law.commands).toSorted()).toEqual(Object.keys(commandBodies).toSorted())
    for (const clock of Object.values(law.types).flatMap(({ clocks }) => clocks)) expect(limits).toHaveProperty([clock])
  })
  it('limits how often each command may be done that takes room in a log again and again', () => {
    const again = Object.entries(law.commands).flatMap(([name, { room }]) => (room ? [name] : []))
    expect(again.length).toBeGreaterThan(0)
    expect(Object.keys(law.repeating.limits)).toEqual(expect.arrayContaining(again))
  })
  it('names as withdrawal, personal and false closings what its grounds have', () => {
    const { ground, written, oral } = closing.withdrawal
    expect(alternatives).toEqual(
      expect.arrayContaining([
        [ground, written],
        [ground, oral],
      ]),
    )
    for (const { ground, alternative } of law.repeats.personalClosings.alternatives)
      expect(alternatives.some(([number, code]) => number === ground && (!alternative || alternative === code))).toBe(
        true,
      )
    for (const code of law.callback.falseClosings.flatMap(({ alternatives }) => alternatives))
      expect(alternatives.map(([, code]) => code)).toContain(code)
  })
  it('rates from one level up, some of them good and some bad', () => {
    const levels = rating.levels.map(({ level }) => level).toSorted()
    expect(levels).toEqual(levels.map((_, index) => index + 1))
    expect(levels).toEqual(expect.arrayContaining([rating.satisfiedFrom, rating.badUpTo]))
    expect(rating.badUpTo).toBeLessThan(rating.satisfiedFrom)
  })
  it('has every trigger of supervision, each demand with a step it begins at', () => {
    expect(supervision.triggers.map(({ code }) => code).toSorted()).toEqual(triggerCode.options.toSorted())
    const steps = supervision.steps.map(({ code }) => code)
    for (const { firstStep } of supervision.levels) expect(steps).toContain(firstStep)
  })
})

it('the law made for tests differs where the issue is whether code holds it', () => {
  const [draft, second] = others
  expect(
    [draft, second].map(({ closing, rating, extending, limits }) => [
      closing.grounds.length,
      rating.levels.length,
      extending.maxApplications,
      'interim-reply' in limits,
    ]),
  ).toEqual([
    [9, 5, 2, true],
    [8, 4, 3, false],
  ])
  expect(JSON.stringify(second)).not.toMatch(/第(二|三)?十[一二三四五六七八九]?条(?!例)/)
})
