/** 静下来时 — the world stands still, and every list is compared with the model, row by row. */
import { type Department, poll } from './departments.ts'
import { type Matter, type State, stateNow } from './model.ts'
import { limitOf } from './rules.ts'
import { type Seat, type Stage, saw } from './stage.ts'
import type { Answer, Person } from './telephone.ts'

export interface Standing {
  stage: Stage
  inspector: Person
  departments: readonly Department[]
}

const lists = [
  'review',
  'supplement',
  'dispatch',
  'return-decision',
  'handling',
  'check',
  'merged',
  'closing',
  'callback',
]
const atOnce = 8

interface Row {
  ticket: string
  worklist: string
  limit?: string
  claimed?: { by: string }
}

/** Every work list of the platform, each unit's, what each seat has claimed, and all counts. */
export async function compareAll({ stage, inspector, departments }: Standing): Promise<void> {
  const limited = stage.seats.find(({ area }) => area !== undefined)
  for (const list of lists) {
    await compareList(stage, inspector, undefined, list)
    if (limited) await compareList(stage, limited.person, limited.area, list)
  }
  await someAtOnce(stage.seats, (seat) => compareClaims(stage, seat))
  await someAtOnce(departments, async (department) => {
    await poll(stage, department, true)
    await compareOrderCounts(stage, department)
  })
  await compareCounts(stage, inspector)
}

/** All pages of what is asked. */
export async function walk({ ask }: Person, path: string): Promise<{ rows: Row[]; first: Answer; last: Answer }> {
  const rows: Row[] = []
  const first = await ask('quiet', 'GET', `${path}&limit=100`)
  for (let page = first; ; ) {
    rows.push(...(page.body?.items ?? []))
    if (page.body?.next === undefined) return { rows, first, last: page }
    page = await ask('quiet', 'GET', `${path}&limit=100&cursor=${page.body.next}`)
  }
}

async function compareList(stage: Stage, person: Person, area: string | undefined, list: string): Promise<void> {
  const { rows, first, last } = await walk(person, `/v1/tickets?worklist=${list}`)
  saw(stage, {
    what: `${person.name}'s ${list}`,
    ...{ isWhole: true, rows, isByLimit: true, from: first.began, to: last.ended, slack: 0 },
    holds: (state, matter) => state.list === list && (area === undefined || matter.area === area),
    fits: (state, row) => state.holder === (row as Row).claimed?.by && (row as Row).worklist === list,
  })
}

async function compareClaims(stage: Stage, { person, number }: Seat): Promise<void> {
  const { rows, first, last } = await walk(person, '/v1/claims?')
  saw(stage, {
    what: `${number}'s claims`,
    ...{ isWhole: true, rows, isByLimit: true, from: first.began, to: last.ended, slack: 0 },
    holds: ({ holder }) => holder === number,
    fits: (state, row) => state.list === (row as Row).worklist,
  })
}

const standing = (stage: Stage, holds: (state: State, matter: Matter) => boolean): State[] =>
  [...stage.model.matters.values()].flatMap((matter) => {
    const state = stateNow(matter)
    return state && holds(state, matter) ? [state] : []
  })

async function compareOrderCounts(stage: Stage, { person, unit }: Department): Promise<void> {
  const { body } = await person.ask('quiet', 'GET', '/v1/work-order-counts')
  const mine = standing(stage, ({ order }) => order?.unit === unit).flatMap(({ order }) => order ?? [])
  const expected = {
    open: mine.length,
    unacknowledged: mine.filter(({ isAcknowledged, isReplied }) => !isAcknowledged && !isReplied).length,
    returnPending: mine.filter(({ isAskedBack }) => isAskedBack).length,
  }
  for (const [what, many] of Object.entries(expected))
    if (body?.[what] !== many) stage.broken(`${unit} was told of ${body?.[what]} ${what} orders, and has ${many}`)
}

const countedWithin = 30_000

/** Counts are those of a moment ago: asked until they are of now. */
async function compareCounts(stage: Stage, inspector: Person): Promise<void> {
  const from = Date.parse(stage.now())
  for (const until = performance.now() + countedWithin; ; ) {
    const { body } = await inspector.ask('quiet', 'GET', '/v1/lists')
    if (Date.parse(body.countedAt) > from) return sameCounts(stage, body.items)
    if (performance.now() > until) return stage.broken(`counts are still those of ${body.countedAt}`)
    await new Promise((again) => setTimeout(again, 250))
  }
}

interface Count {
  list: string
  rows: number
  overdue: number
  oldest?: string
}

function sameCounts(stage: Stage, told: readonly Count[]): void {
  for (const list of lists) {
    const limits = standing(stage, (state) => state.list === list).map(limitOf)
    const known = limits.flatMap((limit) => limit ?? []).sort()
    const now = stage.now()
    const expected = {
      rows: limits.length,
      overdue: known.filter((limit) => Date.parse(limit) <= Date.parse(now)).length,
      oldest: known[0],
    }
    const { rows, overdue, oldest } = told.find((one) => one.list === list) ?? { rows: -1, overdue: -1 }
    if (JSON.stringify({ rows, overdue, oldest }) !== JSON.stringify(expected))
      stage.broken(
        `counts of ${list}: ${JSON.stringify({ rows, overdue, oldest })}, and should be ${JSON.stringify(expected)}`,
      )
  }
}

export async function someAtOnce<T>(
  things: readonly T[],
  one: (thing: T, at: number) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < things.length; from += atOnce)
    await Promise.all(things.slice(from, from + atOnce).map((thing, at) => one(thing, from + at)))
}
