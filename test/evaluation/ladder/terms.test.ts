/** 期限 — what is late is shown at midnight, recorded within ten minutes, told and announced once. */
import { expect, it } from 'vitest'
import { endLadderTexts } from '../../../shared/evaluation/ladder/end-texts.ts'
import { rowOf } from '../../../shared/evaluation/ladder/row.ts'
import { lateAmong, lateTerms, termsIn } from '../../../shared/evaluation/ladder/terms.ts'
import { bottom, ladderWorld, province, unit } from '../../support/ladders.ts'

const midnightAfter = (day: string) => new Date(Date.parse(`${day}T24:00:00+08:00`)).toISOString()

async function warned() {
  const world = await ladderWorld().both()
  await world.propose()
  await world.issue('warn')
  await world.follow()
  return world
}
const lateOf = (world: Awaited<ReturnType<typeof warned>>) => {
  const ladder = world.ladder()
  if (!ladder) throw new Error('no ladder')
  const late = lateTerms(ladder, world.now()).map(({ term }) => term)
  expect(lateAmong(termsIn(rowOf(ladder)), world.now()).map(({ term }) => term)).toEqual(late)
  return late
}

it('each term passes at its midnight, and is recorded once', async () => {
  const world = await warned()
  const { replyBy = '', reportBy = '' } = world.ladder()?.steps[0] ?? {}
  world.at(`${replyBy}T23:59:59.999+08:00`)
  expect(lateOf(world)).toEqual([])
  expect(await world.passTerms()).toEqual({ passed: 0, failures: [] })
  world.at(midnightAfter(replyBy))
  expect(lateOf(world)).toEqual(['reply'])
  expect(await world.passTerms()).toEqual({ passed: 1, failures: [] })
  expect(await world.passTerms()).toEqual({ passed: 0, failures: [] })
  await world.follow()
  expect(world.results.announced.map(({ name }) => name).filter((name) => !name.startsWith('result'))).toEqual([
    'ladder-proposed',
    'step-issued',
    'term-passed',
  ])
  expect(world.results.announced.at(-1)?.detail).toMatchObject({ unit: bottom, step: 'warn', term: 'reply' })
  world.at(midnightAfter(reportBy))
  expect(lateOf(world)).toEqual(['reply', 'report'])
  await world.passTerms()
  expect(world.ladder()?.steps[0]?.passed).toMatchObject([
    { term: 'reply', lastDay: replyBy },
    { term: 'report', lastDay: reportBy },
  ])
})

it('two that pass at once are two announcements', async () => {
  const world = await warned()
  const { reportBy = '' } = world.ladder()?.steps[0] ?? {}
  world.at(midnightAfter(reportBy))
  await world.passTerms()
  await world.follow()
  const passed = world.results.announced.filter(({ name }) => name === 'term-passed')
  expect(passed.map(({ detail }) => detail)).toMatchObject([{ term: 'reply' }, { term: 'report' }])
  expect(new Set(passed.map(({ id }) => id)).size).toBe(2)
})

it('what comes late ends the lateness and stays on record; the check then has a term of its own', async () => {
  const world = await warned()
  const { replyBy = '' } = world.ladder()?.steps[0] ?? {}
  world.at(midnightAfter(replyBy))
  await world.passTerms()
  await world.give({ type: 'replyToLadderStep', measure: 'warn', statement: '迟复' }, unit)
  await world.report('warn')
  expect(lateOf(world)).toEqual([])
  const { checkBy = '' } = world.ladder()?.steps[0]?.reports[0] ?? {}
  world.at(midnightAfter(checkBy))
  expect(lateOf(world)).toEqual(['check'])
  expect(await world.passTerms()).toEqual({ passed: 1, failures: [] })
  await world.check('warn', 'sufficient')
  expect(lateOf(world)).toEqual([])
  expect(world.ladder()?.steps[0]?.passed.map(({ term }) => term)).toEqual(['reply', 'check'])
})

it('is looked at every ten minutes alone', async () => {
  const world = await warned()
  const { replyBy = '' } = world.ladder()?.steps[0] ?? {}
  world.at(`${new Date(Date.parse(midnightAfter(replyBy)) + 60_000).toISOString()}`)
  expect(await world.passTerms()).toEqual({ passed: 0, failures: [] })
})

it('texts end five years after it was over, and what was decided stays', async () => {
  const world = await warned()
  const failed: string[] = []
  const end = () => endLadderTexts(() => false, { ...world.deps, failed: (what) => failed.push(what) })
  await world.give({ type: 'withdrawLadder', reasons: '依据更正' }, province)
  world.at('2032-01-01T02:00+08:00')
  expect(await end()).toEqual({ ended: 0, more: false })
  world.at('2032-02-02T02:00+08:00')
  expect(await endLadderTexts(() => true, { ...world.deps, failed: () => {} })).toEqual({ ended: 0, more: true })
  expect(await end()).toEqual({ ended: 1, more: false })
  expect(await end()).toEqual({ ended: 0, more: false })
  expect(world.ladder()).toMatchObject({ state: 'withdrawn', textsEnded: true, steps: [{ step: 'warn' }] })
  expect(failed).toEqual([])
})

it('one that cannot be recorded keeps none of the others, and is tried again', async () => {
  const world = await warned()
  const { replyBy = '' } = world.ladder()?.steps[0] ?? {}
  world.at(midnightAfter(replyBy))
  const passing = world.deps.ladders.passing
  const [row] = (await passing(world.now(), undefined)).items
  if (!row) throw new Error('a term that passed')
  const pages = [[{ ...row, ladder: 'nobody.1' }], [row]]
  world.deps.ladders.passing = async (_, after) => {
    const at = Number(after ?? 0)
    return { items: pages[at] ?? [], next: at + 1 < pages.length ? String(at + 1) : undefined }
  }
  const { passed, failures } = await world.passTerms()
  expect(passed).toBe(1)
  expect(failures.map(({ message }) => message)).toEqual([
    'ladder nobody.1: a term of nobody.1 was not recorded: ladder.unknown',
  ])
  expect(world.ladder()?.steps[0]?.passed).toMatchObject([{ term: 'reply' }])
})
