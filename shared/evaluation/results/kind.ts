/** 考核结果这一类记录 — what the record machine must know of results. */
import { type Actor, signed } from '../../access/actor.ts'
import { keyOf } from '../../law/version.ts'
import { textsInTheLog } from '../../record/kept-texts.ts'
import type { Kind } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import { type Deciding, decideResult, type ResultCommand } from './decide.ts'
import type { ResultRow } from './ports.ts'
import { refused } from './refusals.ts'
import { type Result, type ResultEntry, resultOf } from './result.ts'

export const resultRecord = (id: string): string => `result ${id}`

type ResultKind = Kind<Result, ResultEntry, ResultCommand, ResultRow, Actor>

/** For one command, with the law and the appeals as they stand. */
export const resultKind = (id: string, standing: Omit<Deciding, 'now' | 'actor'>): ResultKind => ({
  chainOf: resultRecord,
  // What is said of a result is about figures and authorities, never about a person.
  texts: textsInTheLog(),
  replay: (log) => resultOf(id, log),
  signed,
  unseen: () => undefined,
  begins: ({ type }) => type === 'beginResult',
  decide({ command, actor }, result, _, now) {
    const events = decideResult(command, result, { ...standing, now, actor })
    return isRefusal(events) ? events : { events, rules: keyOf(standing.rules) }
  },
  rows: (result, { n: version, attempt }) => ({
    ...rowOf(result),
    ...(isWorkedOn(result) ? { knock: { version, attempt } } : {}),
  }),
  says: {
    unknown: () => refused('result.unknown'),
    changed: () => refused('result.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})

/** 计算中、复核中 — the platform has something to do. */
const isWorkedOn = ({ state }: Result): boolean => state === 'computing' || state === 'reviewing'

export const rowOf = ({
  id,
  node,
  year,
  branch,
  period,
  state,
  begunAt,
  list,
  approved,
  publishedAt,
  restates,
}: Result): Omit<ResultRow, 'knock'> => ({
  ...{ result: id, node, year, branch, from: period.from, to: period.to, state, begunAt },
  announcedAt: list?.at,
  appealsUntil: list?.appealsUntil,
  approvedAt: approved?.at,
  publishedAt,
  restates: restates?.result,
})
