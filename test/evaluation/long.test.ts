/** 长期间的统计 — worked out once, from one night, whoever dies meanwhile; its lists come to what it says. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { daysOfSlice, slicesOf } from '../../shared/appeals/desk/period.ts'
import type { FigureFacts } from '../../shared/appeals/index.ts'
import { listFigureTickets, readFigures, readScores } from '../../shared/evaluation/calls.ts'
import { readEvaluation } from '../../shared/evaluation/long/calls.ts'
import type { Evaluations } from '../../shared/evaluation/long/ports.ts'
import { nameOf } from '../../shared/evaluation/long/question.ts'
import { countLong, type LongDeps } from '../../shared/evaluation/long/work.ts'
import { dynamoEvaluations } from '../../shared/evaluation/storage/evaluations.ts'
import { Unreadable } from '../../shared/schema/kept.ts'
import { Death } from '../support/batches.ts'
import { city, dayOf, versions } from '../support/nights.ts'

const operator: Actor = { role: 'operator', id: 'desk-1', staff: 'A1' }
const ofUnit = (unit: string): Actor => ({ role: 'department', id: `of-${unit}`, unit })
const long = { from: '2026-09-01', to: '2026-12-31' }
const [H, heping] = ['heping-housing', 'heping']

/** Tickets over many days of registration, some of them changed since the night. */
async function world({ night = true } = {}) {
  const place = city()
  const begun = ['help dispatched', 'help closed', 'help marked'] as const
  const lives = Array.from({ length: 24 }, (_, at) =>
    versions(
      begun[at % 3] ?? 'help closed',
      [at + 3, at + 5, at + 9, at + 12],
      `2610${String(1 + at).padStart(2, '0')}-000000${10 + at}`,
    ),
  )
  const commit = async (facts: FigureFacts | undefined) => facts && (await place.commit(facts)())
  for (const one of lives) await commit(one[0])
  if (night) await place.night()
  place.pass(60)
  for (const one of lives.slice(8)) await commit(one.at(-1))
  const sent: string[] = []
  const evaluations = dynamoEvaluations(place.tables, 'registry')
  const { now } = place.deps.clock as { now(): Date }
  const clock = { now, real: () => now().getTime() }
  const ofSlice = (slice: string) => {
    const { from, to } = daysOfSlice(long, slice)
    return [...place.tickets.values()].filter(({ number }) => from <= dayOf(number) && dayOf(number) <= to)
  }
  const deps = {
    ...{ ...place.deps, clock, evaluations },
    evaluationQueue: {
      send: async ({ evaluation }: { evaluation: string }, dedup: string) =>
        void (sent.includes(dedup) || sent.push(dedup, evaluation)),
    },
    sliced: { slicesOf, daysOf: daysOfSlice, factsOf: async (_: unknown, slice: string) => ofSlice(slice) },
    rungIn: async () => [],
    givenPoints: { rowsOf: async () => [] },
    factsOf: async () => [...place.tickets.values()],
    callsOf: async () => [],
    registry: { calls: async () => [] },
  }
  const asking = <N extends (...given: never[]) => unknown>(call: N, actor: Actor, query: object, params = {}) =>
    call(...([{ query: { by: 'city', ...long, ...query }, params, actor }, deps] as never as Parameters<N>)) as Promise<
      Awaited<ReturnType<N>>
    >
  const work = async (more: Partial<LongDeps> = {}) => {
    const ids = [...new Set(sent.filter((one) => !one.includes('.')))]
    for (const id of ids) await countLong(id, { ...deps, ...more } as never)
    return ids
  }
  return { place, deps, sent, asking, work, commit, lives }
}
interface Group {
  of: string
  figures: { figure: string; numerator: number; denominator: number }[]
}
interface Body {
  evaluation: string
  state: string
  progress: { read: number }
  askedBy?: object
  figures: Group[]
  scoring: object
  all: object
  matters: { ticket: string; hit: boolean }[]
  next?: string
}
/** How many steps somebody took, and at which they die. */
interface Life {
  steps: number
  dying: number
}
const countedIn = (groups: readonly Group[]) =>
  groups.flatMap(({ of, figures }) =>
    figures.flatMap(({ figure, numerator, denominator }) =>
      denominator > 0 ? [[of, figure, numerator, denominator]] : [],
    ),
  )
const bodyOf = (answer: unknown) => (answer as { body: Body }).body
const laterOf = (answer: unknown) => answer as { later?: { evaluation: string; state: string }; location?: string }

describe('a period of more than 31 days', () => {
  it('is told to be worked out, where it stands and when to look again', async () => {
    const { asking, work } = await world()
    const first = laterOf(await asking(readFigures, operator, { by: 'unit' }))
    expect(first).toMatchObject({ later: { state: 'waiting', ...long }, retryAfter: 5 })
    const { evaluation } = first.later ?? {}
    expect(first.location).toBe(`/v1/evaluations/${evaluation}`)
    await work()
    const done = bodyOf(await asking(readEvaluation, operator, {}, { evaluation }))
    expect(done).toMatchObject({ state: 'counted', askedBy: { id: 'desk-1', staff: 'A1' } })
    expect(done.progress.read).toBe(24)
    const again = bodyOf(await asking(readFigures, operator, { by: 'unit' }))
    expect(again).toMatchObject({ evaluation, by: 'unit' })
    expect(again.figures).toEqual(done.figures)
  })

  it('asked twice is worked out once; of another night it is another', async () => {
    const { asking, work, sent, place } = await world()
    const first = laterOf(await asking(readFigures, operator, {}))
    const second = laterOf(await asking(readFigures, ofUnit(H), {}))
    expect(second.later?.evaluation).toBe(first.later?.evaluation)
    expect(sent.filter((one) => one.includes('.'))).toHaveLength(1)
    await work()
    place.pass(24 * 60)
    await place.night()
    const third = laterOf(await asking(readFigures, operator, {}))
    expect(third.later?.evaluation).not.toBe(first.later?.evaluation)
  })

  it.each([true, false])('comes to what all tickets come to, with a night: %s', async (night) => {
    const { asking, work, place } = await world({ night })
    await asking(readFigures, operator, { by: 'branch' })
    await work()
    const figures = bodyOf(await asking(readFigures, operator, { by: 'branch' })).figures
    const expected = place.rows(long)
    const told = countedIn(figures)
    expect(told.length).toBeGreaterThan(10)
    expect(told).toEqual(expected)
  })

  it.each([true, false])(
    'lists what is behind it in pages that come to what it says, with a night: %s',
    async (night) => {
      const { asking, work, place, commit, lives } = await world({ night })
      await asking(readFigures, operator, { by: 'branch' })
      await work()
      const counted = bodyOf(await asking(readFigures, operator, { by: 'branch' }))
      // What comes later is of another evaluation, and the night goes on.
      for (const one of lives.slice(0, 8)) await commit(one.at(-1))
      await place.night()
      const [evaluation, all] = [counted.evaluation, counted.figures]
      for (const { of, figures } of all)
        for (const { figure, numerator, denominator } of figures.filter((one) => one.figure !== 'connection')) {
          const seen: { ticket: string; hit: boolean }[] = []
          let cursor: string | undefined
          do {
            const page = bodyOf(
              await asking(listFigureTickets, operator, { by: 'branch', of, limit: 2, cursor, evaluation }, { figure }),
            )
            expect(page.all).toEqual({ numerator, denominator })
            seen.push(...page.matters)
            cursor = page.next
          } while (cursor)
          expect([seen.length, seen.filter(({ hit }) => hit).length], `${of} ${figure}`).toEqual([
            denominator,
            numerator,
          ])
          expect(seen.map(({ ticket }) => ticket)).toEqual(seen.map(({ ticket }) => ticket).toSorted())
        }
    },
  )

  it('worked on by somebody who dies at any step comes to the same', { timeout: 60_000 }, async () => {
    const whole = await world()
    await whole.asking(readFigures, operator, { by: 'branch' })
    const counting = <T extends object>(store: T, life: Life): T =>
      new Proxy(store, {
        get(target, name) {
          const value = Reflect.get(target, name)
          // How far it is may be lost: the next telling says more.
          return typeof value === 'function' && name !== 'progress'
            ? async (...given: unknown[]) => {
                if (++life.steps === life.dying) throw new Death()
                return value.apply(target, given)
              }
            : value
        },
      })
    // Each of its own: what one began may go on behind its death.
    const mortal = (life: Life) => ({
      evaluations: counting<Evaluations>(whole.deps.evaluations, life),
      days: counting(whole.deps.days, life),
    })
    for (let dying = 1; dying < 12; dying++) {
      await expect(whole.work(mortal({ steps: 0, dying }))).rejects.toThrow(Death)
      // Five deaths are a failure, and whoever asks again has it tried again.
      await whole.asking(readFigures, operator, { by: 'branch' })
    }
    await whole.work()
    const figures = bodyOf(await whole.asking(readFigures, operator, { by: 'branch' })).figures
    expect(countedIn(figures)).toEqual(whole.place.rows(long))
    // Done already: nothing is done again.
    const last = { steps: 0, dying: 0 }
    await whole.work(mortal(last))
    expect(last.steps).toBe(1)
  })

  it('is sent again when it stands still, and not while it moves', async () => {
    const { asking, sent, place } = await world()
    const asked = () => sent.filter((one) => one.includes('.')).length
    await asking(readFigures, operator, {})
    await asking(readFigures, operator, {})
    expect(asked()).toBe(1)
    place.pass(2)
    await asking(readFigures, operator, {})
    expect(asked()).toBe(2)
  })

  it('shows a unit its own and those below it, and no others', async () => {
    const { asking, work } = await world()
    const { later } = laterOf(await asking(readFigures, ofUnit(heping), { by: 'unit' }))
    await work()
    const mine = bodyOf(await asking(readEvaluation, ofUnit(heping), {}, { evaluation: later?.evaluation }))
    const groups = mine.figures.map(({ of }) => of)
    expect(groups.length).toBeGreaterThan(0)
    expect(groups.every((of) => of.startsWith('heping'))).toBe(true)
    expect(mine.askedBy).toBeUndefined()
    const others = bodyOf(await asking(readEvaluation, ofUnit('shenhe-housing'), {}, { evaluation: later?.evaluation }))
    expect(others.figures.length).toBe(0)
  })

  it('scores from the same evaluation', async () => {
    const { asking, work } = await world()
    const asked = laterOf(await asking(readScores, operator, {}))
    await work()
    const scores = bodyOf(await asking(readScores, operator, {}))
    expect(scores.evaluation).toBe(asked.later?.evaluation)
    expect(scores.scoring).toBeDefined()
  })

  it('is unknown by another name, of another question, and when it is kept no longer', async () => {
    const { asking, work, place } = await world()
    await expect(asking(readEvaluation, operator, {}, { evaluation: 'ev-nothing' })).rejects.toThrow('thing.unknown')
    const { later } = laterOf(await asking(readFigures, operator, { by: 'area' }))
    await work()
    await expect(
      asking(listFigureTickets, operator, { limit: 9, evaluation: later?.evaluation }, { figure: 'satisfaction' }),
    ).rejects.toThrow('thing.unknown')
    const { later: one } = laterOf(await asking(readFigures, operator, { by: 'area', figures: 'satisfaction' }))
    await work()
    await expect(
      asking(
        listFigureTickets,
        operator,
        { by: 'area', of: 'heping', limit: 9, evaluation: one?.evaluation },
        { figure: 'callback' },
      ),
    ).rejects.toThrow('thing.unknown')
    place.pass(9 * 24 * 60)
    await expect(asking(readEvaluation, operator, {}, { evaluation: later?.evaluation })).rejects.toThrow(
      'thing.unknown',
    )
  })

  it('asked again about a night long past is another: what came of the first goes by itself', async () => {
    const { place } = await world()
    const question = { ...long, by: 'city' as const, figures: ['closing'] }
    const law = (await place.deps.law()) as never
    const named = (now: string) => nameOf(question, { since: '2026-11-01T18:00:00.000Z', law, now })
    const first = named('2026-11-02T00:00:00.000Z')
    expect(named('2026-11-08T15:00:00.000Z')).toBe(first)
    expect(named('2026-11-08T16:00:00.000Z')).not.toBe(first)
  })

  it('scores more units than one answer holds, and says so of their figures to whoever sees them all', async () => {
    const { asking, work, deps } = await world()
    const asked = laterOf(await asking(readScores, operator, {}))
    await work()
    const { evaluation } = asked.later ?? {}
    const [group] = bodyOf(await asking(readEvaluation, operator, {}, { evaluation })).figures
    const many = Array.from({ length: 900 }, (_, at) => ({ ...group, of: at === 0 ? H : `unit-${at}` }))
    deps.evaluations.groupsOf = async () => many as never
    expect(many.length * (group?.figures.length ?? 0)).toBeGreaterThan(15_000)
    expect(bodyOf(await asking(readScores, operator, {}))).toMatchObject({ evaluation })
    await expect(asking(readFigures, operator, { by: 'unit' })).rejects.toThrow('input.invalid')
    const all = bodyOf(await asking(readEvaluation, operator, {}, { evaluation }))
    expect([all.state, all.figures]).toEqual(['too-many', undefined])
    const mine = bodyOf(await asking(readFigures, ofUnit(H), { by: 'unit' }))
    expect(mine.figures.map(({ of }) => of)).toEqual([H])
  })

  it('that fails each time is told to have failed, with the reason, and asked again begins anew', async () => {
    const { asking, work, place, deps } = await world()
    const { evaluation } = laterOf(await asking(readFigures, operator, {})).later ?? {}
    const broken = { days: { ...deps.days, read: () => Promise.reject(new Unreadable('a part')) } }
    const stands = async () => bodyOf(await asking(readEvaluation, operator, {}, { evaluation }))
    for (let tries = 1; tries <= 5; tries++) {
      expect((await stands()).state).not.toBe('failed')
      await expect(work(broken as never)).rejects.toThrow('a part')
    }
    expect(await stands()).toMatchObject({ state: 'failed', failed: { tries: 5, reason: 'unreadable' } })
    // Nobody tries it again by itself.
    await work(broken as never)
    expect(await stands()).toMatchObject({ failed: { tries: 5 } })
    place.pass(2)
    expect(laterOf(await asking(readFigures, operator, {})).later).toMatchObject({ evaluation, state: 'waiting' })
    await work()
    expect(await stands()).toMatchObject({ state: 'counted' })
    expect(bodyOf(await asking(readFigures, operator, {})).evaluation).toBe(evaluation)
  })
})
