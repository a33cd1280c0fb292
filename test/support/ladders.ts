/** 排名靠后督办 — two approved results by which one unit is long at the bottom, and its ladders in memory. */
import type { Actor } from '../../shared/access/actor.ts'
import { appealId } from '../../shared/evaluation/appeals/appeal.ts'
import type { Deciding, LadderCommand } from '../../shared/evaluation/ladder/decide.ts'
import { decided } from '../../shared/evaluation/ladder/decided.ts'
import { entered, standsNow } from '../../shared/evaluation/ladder/entering.ts'
import { ladderId } from '../../shared/evaluation/ladder/kind.ts'
import { type Ladder, type LadderEntry, ladderOf } from '../../shared/evaluation/ladder/ladder.ts'
import type { LadderKnock, Ladders } from '../../shared/evaluation/ladder/ports.ts'
import type { Refusal } from '../../shared/evaluation/ladder/refusals.ts'
import { keptRowOf } from '../../shared/evaluation/ladder/row.ts'
import { followLadder, lookAtGrounds, passTerms } from '../../shared/evaluation/ladder/work.ts'
import type { Counted } from '../../shared/evaluation/occasions/occasion.ts'
import { isRefusal } from '../../shared/record/refusal.ts'
import { memoryRecords } from './records.ts'
import { approver, begun, linesFor, ofUnit, preparer, resultWorld, type Stores } from './results.ts'
import { law } from './story.ts'

/** Whose ratings alone are bad: the figures of its like, but for one. */
export const bottom = 'heping-housing'
const like = [
  ...['heping-construction', 'heping-urban-management', 'heping-human-resources', 'tiexi-housing'],
  ...['tiexi-construction', 'tiexi-urban-management', 'tiexi-human-resources'],
]
const bad = 6
/** Numbers of the matters that were rated badly. */
export const badTickets = Array.from({ length: bad }, (_, at) => `260112-${String(at).padStart(8, '0')}`)

/** As of a unit that does all in time, with ratings as they are said. */
function rated(unit: string, prefix: string, matters: number, badly: number): Counted[] {
  return linesFor(unit, { prefix, good: matters, bad: 0 }).map((line, at) => ({
    ...line,
    occasions: line.occasions.map((one) => (one.kind === 'rating' && at < badly ? { ...one, level: 1 as const } : one)),
  }))
}

const lines = new Map([
  ['2026-01-05', like.flatMap((unit, at) => rated(unit, `26010${at}`, 30, 1))],
  ['2026-01-12', rated(bottom, '260112', 14, bad)],
])

export const halfYear = '2026-half-year'
export const yearEnd = '2026-year-end'
const nodes = [
  { id: halfYear, listed: '2026-07-01T09:00+08:00', reviewed: '2026-07-16T09:00+08:00' },
  {
    id: yearEnd,
    listed: '2027-01-04T09:00+08:00',
    reviewed: '2027-01-25T09:00+08:00',
    node: 'year-end',
    to: '2026-12-31',
  },
]

export const province: Actor = { role: 'province', id: 'province-1' }
export const government: Actor = { role: 'government', id: 'government-1' }
export const city: Actor = approver
export const unit = ofUnit(bottom)
const ruler: Actor = { role: 'supervisor', id: 'ruler', authority: 'platform' }

export { ofUnit, preparer }

/** @param stores of a city, for results that are to stand there */
export function ladderWorld(stores: Stores = {}) {
  const results = resultWorld({ lines, stores })
  const records = memoryRecords<LadderEntry, Ladder>()
  const sent: LadderKnock[] = []
  const kept = () => [...records.items].flatMap(([id, log]) => ladderOf(id, log) ?? [])
  const ladders: Ladders = {
    ...records,
    texts: { put: async () => {}, end: async () => {} },
    rows: async () => kept().map(keptRowOf),
    listed: async () => kept().map(keptRowOf),
    passing: async (until) => ({
      items: kept()
        .map(keptRowOf)
        .filter(({ looksNext }) => looksNext !== undefined && looksNext <= until),
      next: undefined,
    }),
    overBefore: async (before) => ({
      items: kept().flatMap(({ id, over, textsEnded }) => (over && over.at < before && !textsEnded ? [id] : [])),
      next: undefined,
    }),
  }
  const deps = {
    ...results.deps,
    ladders,
    ladderQueue: { send: async (knock: LadderKnock) => void sent.push(knock) },
  }
  const now = () => deps.clock.now().toISOString()

  const world = {
    results,
    deps,
    ladders: records,
    now,
    at(moment: string) {
      results.at(moment)
      return world
    },

    /** Listed, reviewed and approved. */
    async approved(of: string) {
      const one = nodes.find(({ id }) => id === of)
      if (!one) throw new Error(`no node ${of}`)
      const { listed, reviewed, id: _, ...asked } = one
      results.at(listed)
      must(await results.give({ type: 'beginResult', ...begun, ...asked }, preparer, of))
      await results.work()
      if (of === halfYear) for (const ticket of badTickets) await world.putOff(ticket)
      await world.finished(of, reviewed)
      return world
    },
    /** An appeal against the half-year that is not ruled before its approval. */
    async putOff(ticket: string) {
      const about = { ticket, unit: bottom, figure: 'satisfaction' }
      const filed = { type: 'fileEvaluationAppeal', ...about, ground: 'bad-faith', statement: '与办理无关' } as const
      must(await results.appeal(filed, unit))
      const putOff = {
        type: 'ruleEvaluationAppeal',
        ruling: 'put-off',
        reasons: '待判决',
        lookAgainOn: '2026-12-01',
      } as const
      must(await results.appeal(putOff, ruler, {}, appealId(halfYear, about)))
    },
    async finished(of: string, moment: string, upTo: 'approved' | 'reviewed' = 'approved') {
      results.at(moment)
      must(await results.give({ type: 'reviewResult' }, preparer, of))
      await results.work()
      if (upTo === 'reviewed') return
      must(await results.give({ type: 'approveResult' }, approver, of))
      await results.work()
    },
    /** Both, by which one unit is long at the bottom. */
    async both() {
      await world.approved(halfYear)
      await world.approved(yearEnd)
      return world.at('2027-02-01T09:00+08:00')
    },

    async propose(by: Actor = city, of = bottom): Promise<Ladder | Refusal> {
      const earlier: Ladder[] = []
      for (let n = 1; ; n++) {
        const found = ladderOf(ladderId(of, n), records.items.get(ladderId(of, n)) ?? [])
        if (!found) break
        earlier.push(found)
      }
      const open = earlier.at(-1)
      const id = ladderId(of, earlier.length + (open && !open.over ? 0 : 1))
      return decided(
        { id, command: { type: 'proposeLadder', unit: of, reason: '连续两次排名靠后' }, actor: by },
        await world.knownOf(earlier),
        deps,
      )
    },
    /** What a proposal made now is decided with. */
    knownOf: async (earlier: readonly Ladder[] = []) => ({ earlier, entered: await entered(law.rules, now(), deps) }),
    async give(command: LadderCommand, by: Actor, more: Partial<Deciding> = {}, id = ladderId(bottom, 1)) {
      const log = records.items.get(id) ?? []
      const ladder = ladderOf(id, log)
      const stands = ladder && command.type === 'issueLadderStep' ? await standsNow(ladder, law.rules, deps) : []
      return decided({ id, command, actor: by }, { stands, ...more }, deps)
    },
    issue: (measure: string, by: Actor = province, more: object = {}) =>
      world.give(
        { type: 'issueLadderStep', measure, text: '请于期限内整改。', reasons: '连续两次考核排名靠后', ...more },
        by,
      ),
    report: (measure: string) => world.give({ type: 'reportRectification', measure, report: '已整改' }, unit),
    check: (measure: string, finding: 'sufficient' | 'insufficient', by: Actor = city, more: Partial<Deciding> = {}) =>
      world.give({ type: 'checkRectification', measure, finding, reasons: '现场核查' }, by, more),
    ladder: (id = ladderId(bottom, 1)) => ladderOf(id, records.items.get(id) ?? []),

    /** Follows whatever was decided on ladders. */
    async follow() {
      for (let knock = sent.shift(); knock; knock = sent.shift())
        await followLadder(knock, { sentAt: Date.parse(now()), receives: 1 }, deps)
      return world
    },
    look: (restated: string) => lookAtGrounds({ id: restated }, deps),
    passTerms: () => passTerms(deps),

    /** @param tickets whose bad ratings count no more, by appeals won after the approval; the half-year is restated up to here */
    async restated(upTo: 'approved' | 'reviewed' = 'approved', tickets: readonly string[] = badTickets) {
      const rulings: string[] = []
      for (const ticket of badTickets)
        if (tickets.includes(ticket)) rulings.push(await world.ruled(ticket, 'excluded'))
        else await world.ruled(ticket, 'refused')
      return world.restate(rulings, upTo)
    },
    async restate(rulings: readonly string[], upTo: 'approved' | 'reviewed' = 'approved') {
      const before = await results.result(halfYear)
      const restates = {
        result: halfYear,
        manifest: before?.approved?.manifest ?? '',
        rulings: [...rulings],
        reason: '裁定',
      }
      must(await results.give({ type: 'beginResult', ...begun, slices: [], restates }, preparer, `${halfYear}.2`))
      await results.work()
      const behind = new Date(Date.parse(now()) + 40 * 86_400_000).toISOString()
      await world.finished(`${halfYear}.2`, behind, upTo)
      return world
    },
    /** Put off before the approval, and ruled now. @returns its number */
    async ruled(ticket: string, ruling: 'excluded' | 'refused'): Promise<string> {
      const id = appealId(halfYear, { ticket, unit: bottom, figure: 'satisfaction' })
      must(await results.appeal({ type: 'ruleEvaluationAppeal', ruling, reasons: '查实' }, ruler, {}, id))
      return id
    },
  }
  return world
}

function must<T extends object>(done: T | { refused: string }): T {
  if (isRefusal(done)) throw new Error(`refused: ${JSON.stringify(done)}`)
  return done as T
}
