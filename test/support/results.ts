/** 考核结果 — results and appeals in memory, and workers who die at any step. */

import { createHash } from 'node:crypto'
import type { Actor } from '../../shared/access/actor.ts'
import { type Appeal, type AppealEntry, appealId, appealOf } from '../../shared/evaluation/appeals/appeal.ts'
import type { AppealCommand, Deciding } from '../../shared/evaluation/appeals/decide.ts'
import { decided as decidedAppeal } from '../../shared/evaluation/appeals/decided.ts'
import type { Appeals } from '../../shared/evaluation/appeals/ports.ts'
import { figuresFor } from '../../shared/evaluation/evaluate.ts'
import { columnsOf } from '../../shared/evaluation/occasions/columns.ts'
import type { Counted } from '../../shared/evaluation/occasions/occasion.ts'
import type { Context } from '../../shared/evaluation/results/context.ts'
import type { ResultCommand } from '../../shared/evaluation/results/decide.ts'
import { decided } from '../../shared/evaluation/results/decided.ts'
import { baseOf } from '../../shared/evaluation/results/period.ts'
import type {
  Counting,
  ResultKnock,
  ResultRow,
  Results,
  Slices,
  Counted as Told,
} from '../../shared/evaluation/results/ports.ts'
import type { Refusal } from '../../shared/evaluation/results/refusals.ts'
import { type Result, type ResultEntry, resultOf } from '../../shared/evaluation/results/result.ts'
import { type FollowDeps, followResult } from '../../shared/evaluation/results/work.ts'
import type { Tried } from '../../shared/evaluation/tries.ts'
import { isRefusal } from '../../shared/record/refusal.ts'
import { BrokenSeal, type Sealed } from '../../shared/record/sealed.ts'
import { Death } from './batches.ts'
import { memoryRecords } from './records.ts'
import { law } from './story.ts'

export const preparer: Actor = { role: 'supervisor', id: 'key-1', staff: 'A1', authority: 'platform' }
export const approver: Actor = { role: 'supervisor', id: 'key-2', staff: 'B2', authority: 'business-environment' }
export const ofUnit = (unit: string): Actor => ({ role: 'department', id: `of-${unit}`, unit })

export const begun = {
  node: 'half-year',
  year: 2026,
  from: '2026-01-01',
  to: '2026-06-30',
  slices: ['older', '2026-01-05', '2026-01-12'],
}
export const id = '2026-half-year'

/** Matters of one unit: some good, some bad, in all that scores are made of. */
export function linesFor(
  unit: string,
  { prefix, good, bad }: { prefix: string; good: number; bad: number },
): Counted[] {
  const area = law.registry.unit(unit)?.area
  return Array.from({ length: good + bad }, (_, at) => {
    const isGood = at < good
    const so = { day: '2026-03-10', unit }
    const days = isGood ? ([5, 7] as const) : ([12, 16] as const)
    return {
      ...{
        number: `${prefix}-${String(at).padStart(8, '0')}`,
        area,
        category: 'housing',
        channel: 'web',
        type: 'help',
      },
      occasions: [
        { kind: 'feedback-due', ...so, flags: isGood ? ['in-time'] : [] },
        { kind: 'completion-due', ...so, flags: isGood ? ['closed', 'in-time'] : ['closed'] },
        { kind: 'completed', ...so, flags: [], amount: days },
        { kind: 'reached', ...so, flags: isGood ? ['solved'] : [] },
        { kind: 'rating', ...so, flags: [], level: isGood ? 5 : 1 },
      ],
    }
  })
}

export const contextFor = (): Context => ({
  shape: 1,
  figures: figuresFor({ rules: law.rules, period: { from: begun.from, to: begun.to } }),
  rules: { version: 'liaoning-draft-2021@1', data: {} },
  calendar: '1'.repeat(181),
  scoring: { setBy: 'rules', table: law.rules.scoring, fairness: law.rules.fairness },
  catalogue: 'c'.repeat(43),
  units: law.registry.unitCodes.flatMap((code) => {
    const unit = law.registry.unit(code)
    if (!unit) return []
    const { name, level, kind, area, parent } = unit
    return [{ code, name, level, kind, area, ...(parent ? { parent } : {}) }]
  }),
})

export interface Stores {
  results?: Results
  appeals?: Appeals
  sealed?: Sealed
}

export function memorySealed(): Sealed & { kept: Map<string, string> } {
  const kept = new Map<string, string>()
  const hash = (text: string): string => createHash('sha256').update(text).digest('base64url')
  return {
    kept,
    async put(name, content) {
      const text = JSON.stringify(content)
      const sha256 = hash(text)
      const key = `${name}-${sha256}`
      if (!kept.has(key)) kept.set(key, text)
      return { key, sha256, bytes: text.length }
    },
    async read({ key, sha256 }) {
      const text = kept.get(key)
      if (text === undefined || hash(text) !== sha256) throw new BrokenSeal(key)
      return JSON.parse(text)
    },
  }
}

/** @param stores of a city, for results that are to stand there; in memory where left out */
export function resultWorld({
  at = '2026-07-01T09:00+08:00',
  lines = new Map<string, Counted[]>(),
  stores = {},
}: {
  at?: string
  lines?: Map<string, Counted[]>
  stores?: Stores
} = {}) {
  let now = new Date(at).toISOString()
  let serial = 0
  let steps = 0
  let dying: number | undefined
  const sent: ResultKnock[] = []
  const promised = new Set<string>()
  const announced: { id: string; name: string; detail: object }[] = []
  const restated: string[] = []

  /** Each call is a step at which a worker may die, before or after it came to anything. */
  function mortal<T extends object>(store: T): T {
    return new Proxy(store, {
      get(target, name) {
        const value = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return async (...given: unknown[]) => {
          if (++steps === dying) throw new Death()
          const result = await value.apply(target, given)
          if (++steps === dying) throw new Death()
          return result
        }
      },
    })
  }

  const inMemory = memorySealed()
  const sealed = stores.sealed ?? inMemory
  const records = stores.results ?? memoryRecords<ResultEntry, ResultRow>()
  const appealRecords = memoryRecords<AppealEntry, Appeal>()
  const known = new Set<string>()
  const none = { list: async () => ({ items: [], next: undefined }), open: async () => [] }
  const results: Results = { ...none, ...records }
  const appealsOf = async (base: string) => {
    const found = await Promise.all(
      [...known].filter((one) => one.startsWith(base)).map((one) => appealRecords.read(one)),
    )
    return [...known]
      .filter((one) => one.startsWith(base))
      .flatMap((one, index) => appealOf(one, found[index]?.log ?? []) ?? [])
  }
  const appeals: Appeals = stores.appeals ?? {
    ...appealRecords,
    texts: { put: async () => {}, end: async () => {} },
    standings: appealsOf,
    disputed: async () => ({ tickets: new Set<string>(), results: [] }),
    rowsOf: async () => [],
    ruledBefore: async () => ({ items: [], next: undefined }),
    ruledOn: async () => ({ items: [], next: undefined }),
  }
  const told = new Map<string, Told>()
  const tries = new Map<string, Tried>()
  const slices: Slices = {
    tried: async (result, round) => tries.get(`${result} ${round}`),
    tellTried: async (result, round, one) => void tries.set(`${result} ${round}`, one),
    done: async (result, round) =>
      new Map(
        [...told].flatMap(([key, one]) =>
          key.startsWith(`${result} ${round} `) ? [[key.split(' ')[2] ?? '', one] as const] : [],
        ),
      ),
    async tell(result, round, slice, counted) {
      const key = `${result} ${round} ${slice}`
      if (!told.has(key)) told.set(key, counted)
      return told.get(key) as Told
    },
  }
  const counting: Counting = {
    slicesOf: () => begun.slices,
    open: async () => async (slice) => columnsOf(lines.get(slice) ?? []),
    callsOf: async () => [{ day: '2026-03-01', area: '210102', offered: 20, answered: 19 }],
    contextOf: async () => contextFor(),
  }
  const clock = {
    now: () => new Date(now),
    real: () => Date.parse(now),
    steady: () => 0,
    sleep: async () => {},
    timeout: () => new AbortController().signal,
  }
  const deps = {
    results: mortal(results),
    appealsOf: { standings: stores.appeals?.standings ?? appealsOf },
    restated: async ({ id: which }: Result) => void restated.push(which),
    appeals,
    resultQueue: mortal({ send: async (knock: ResultKnock) => void sent.push(knock) }),
    slices: mortal(slices),
    sealed: mortal(sealed),
    counting: mortal(counting),
    law: async () => law,
    clock,
    attempt: () => `attempt-${++serial}`,
    draw: () => 0,
    feed: {
      announce: async (all: readonly { id: string; name: string; detail: object }[]) => void announced.push(...all),
    },
    deliveries: {
      promise: async (record: { id: string }) => {
        promised.add(record.id)
        return record
      },
      read: async () => undefined,
      postpone: async () => {},
    },
    queue: { send: async () => {} },
    directory: { endpoint: async () => ({ url: 'https://unit.example', secret: 's' }) },
  } as unknown as FollowDeps & { appeals: Appeals }

  const world = {
    deps,
    sealed: inMemory,
    announced,
    restated,
    promised,
    sent,
    at(moment: string) {
      now = new Date(moment).toISOString()
      return world
    },
    async give(command: ResultCommand, actor: Actor, of = id): Promise<Result | Refusal> {
      const done = await decided({ id: of, command, actor }, deps)
      return done
    },
    async appeal(command: AppealCommand, actor: Actor, more: Partial<Deciding> = {}, of?: string) {
      const which = of ?? appealId(baseOf(id), command as never)
      known.add(which)
      const stored = await world.result()
      return decidedAppeal({ id: which, command, actor }, { counts: true, result: stored, ...more }, deps)
    },
    async result(of = id): Promise<Result | undefined> {
      return resultOf(of, (await records.read(of))?.log ?? [])
    },
    log: async (of = id) => (await records.read(of))?.log ?? [],
    /** Works through whatever was sent, until nothing is. @returns the steps it took */
    async work(timeIsUp: () => boolean = () => false): Promise<number> {
      const from = steps
      for (let knock = sent.shift(); knock; knock = sent.shift()) {
        try {
          await followResult(knock, { sentAt: Date.parse(now), receives: 1, timeIsUp }, deps)
        } catch (error) {
          // As the queue does: the message comes again.
          sent.unshift(knock)
          if (error instanceof Death) return steps - from
          throw error
        }
      }
      return steps - from
    },
    dyingAt(step: number | undefined) {
      dying = step === undefined ? undefined : steps + step
    },
    /** Begun, counted, and its list announced. */
    async listed() {
      const done = await world.give({ type: 'beginResult', ...begun }, preparer)
      if (isRefusal(done)) throw new Error(`not begun: ${done.refused}`)
      await world.work()
      return world
    },
    /** Reviewed once appeals may come no more. */
    async reviewed(moment = '2026-07-16T09:00+08:00') {
      world.at(moment)
      const done = await world.give({ type: 'reviewResult' }, preparer)
      if (isRefusal(done)) throw new Error(`not reviewed: ${done.refused}`)
      await world.work()
      return world
    },
  }
  return world
}
