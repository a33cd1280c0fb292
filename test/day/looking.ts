/** 看单 — pages, counts and own claims as a seat sees them, each held against the model. */
import type { Deciding } from './desk.ts'
import type { Matter, State } from './model.ts'
import { type Stage, saw, slackOf } from './stage.ts'
import type { Answer } from './telephone.ts'

/** What a seat works through. */
export const worked = ['review', 'dispatch', 'check', 'closing', 'callback'] as const
export type Worked = (typeof worked)[number]

export interface Row {
  ticket: string
  worklist: string
  limit?: string
  claimed?: { by: string }
}

export interface Playing extends Deciding {
  /** counts as they were told last */
  counts: { etag: string | undefined; rows: Map<string, number>; askedAt: number; from: number }
}

/** Counts grow old after two seconds, or as long as their rows take; then somebody counts. */
const countsBehind = 15_000

/** 清单总览 — asked as a screen does, with what it had before. */
export async function askCounts({ stage, seat, counts }: Playing): Promise<void> {
  const { status, body, etag, began, ended } = await seat.person.ask(
    'counts',
    'GET',
    '/v1/lists',
    undefined,
    counts.etag,
  )
  counts.askedAt = performance.now()
  if (status === 200) {
    const items = body.items as { list: string; isWorklist: boolean; rows: number }[]
    counts.rows = new Map(items.filter(({ isWorklist }) => isWorklist).map(({ list, rows }) => [list, rows]))
    counts.etag = etag
  }
  const holds = (_: State, { area }: Matter) => seat.area === undefined || area === seat.area
  stage.judge.counted({ who: seat.number, rows: counts.rows, holds, from: began - countsBehind, to: ended })
}

/** A page of a list: all of it, what nobody has, or one area. */
export async function look({ stage, seat }: Playing, list: Worked): Promise<Row[]> {
  const { random } = stage
  const nobody = random.chance(0.7)
  const area = random.chance(0.1) ? random.pick(stage.subjects).subject.area : undefined
  const limit = random.pick([10, 20, 50])
  const query = `worklist=${list}${nobody ? '&claimed=nobody' : ''}${area ? `&area=${area}` : ''}&limit=${limit}`
  const answer = await seat.person.ask('list', 'GET', `/v1/tickets?${query}`)
  const rows = (answer.body?.items ?? []) as Row[]
  const holds = (state: State, matter: Matter): boolean =>
    state.list === list &&
    (!nobody || state.holder === undefined) &&
    (area === undefined || matter.area === area) &&
    (seat.area === undefined || matter.area === seat.area)
  sawList(stage, `${seat.number}'s ${query}`, answer, rows, holds)
  return rows
}

function sawList(stage: Stage, what: string, answer: Answer, rows: Row[], holds: (of: State, m: Matter) => boolean) {
  const { began: from, ended: to, body } = answer
  const fits = (state: State, row: Row): boolean => state.holder === row.claimed?.by && state.list === row.worklist
  const slack = slackOf.platform
  saw(stage, { what, isWhole: body?.next === undefined, rows, holds, fits, isByLimit: true, from, to, slack })
}

/** 本人认领的 — what was kept for later, or handed over by others. */
export async function lookAtOwn({ stage, seat }: Playing): Promise<Row[]> {
  const { began: from, ended: to, body } = await seat.person.ask('own', 'GET', '/v1/claims?limit=50')
  const rows = (body?.items ?? []) as Row[]
  const holds = ({ holder }: State): boolean => holder === seat.number
  const fits = (state: State, row: Row): boolean => state.list === row.worklist && row.claimed?.by === seat.number
  const what = `${seat.number}'s claims`
  const slack = slackOf.followed
  saw(stage, { what, isWhole: body?.next === undefined, rows, holds, fits, isByLimit: true, from, to, slack })
  return rows
}
