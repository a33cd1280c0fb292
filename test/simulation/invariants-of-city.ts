/** What must hold of the city's records after any run; each broken promise is one line. */
import { isDeepStrictEqual } from 'node:util'
import { catalogueRecord } from '../../shared/city/records/dated.ts'
import { behind } from '../../shared/city/records/slim-rows.ts'
import { suggestionKind } from '../../shared/city/suggestions/kind.ts'
import type { Entry } from '../../shared/record/entry.ts'
import { recordLines } from '../../shared/record/export.ts'
import { verifier } from '../../shared/record/verify.ts'
import type { Broken, Harm } from './invariants.ts'
import type { Run } from './simulate.ts'

export function brokenInCity(run: Run): Broken[] {
  const { city } = run.world.stores
  return [
    ...city.all().flatMap(([record, log]) => [...ofLog(record, log), ...ofRow(record, log, run)]),
    ...ofPuts(run),
    ...ofAdoptions(run),
    ...ofAdministrators(run),
  ]
}

const idOf = (record: string): string => record.slice(record.indexOf(' ') + 1)
const isOf = (kind: string, record: string): boolean => record.startsWith(`${kind} `)

/** What a record of the catalogue said at each version, the first at 1. */
function versionsOf(record: string, log: readonly Entry[]): unknown[] {
  const kind = catalogueRecord.kind(idOf(record))
  const entries = kind.entry().array().parse(log)
  return [undefined, ...entries.map(({ n }) => kind.replay(entries.slice(0, n)))]
}

/** The log can be read again, decision by decision, and its chain verifies. */
function ofLog(record: string, log: readonly Entry[]): Broken[] {
  const kind = isOf('suggestion', record) ? suggestionKind(idOf(record)) : catalogueRecord.kind(idOf(record))
  const broken: Broken[] = []
  const say = (harm: Harm, what: string) => broken.push({ harm, ticket: record, what })
  const read = kind
    .entry()
    .array()
    .safeParse(JSON.parse(JSON.stringify(log)))
  if (!read.success) say('unreadable', read.error.message)
  const { add, result } = verifier()
  for (const line of recordLines(record, log)) add(line)
  for (const { fault, n } of result().broken) say('reordered', `${fault} at n=${n}`)
  return broken
}

/** Though whoever decided was cut off, the row says what the log says, of which decision, under which head. */
function ofRow(record: string, log: readonly Entry[], { world }: Run): Broken[] {
  const last = log.at(-1)
  if (!isOf('catalogue', record) || !last) return []
  const row = world.stores.city.rows.items.get(record)
  const value = versionsOf(record, log).at(-1)
  return isDeepStrictEqual(row, { name: record, value, ...behind(last) })
    ? []
    : [{ harm: 'lost', ticket: record, what: `the row is as version ${row?.version} has it, the log at ${last.n}` }]
}

/** No row was ever put of what was not committed, and none ever went back. */
function ofPuts({ world }: Run): Broken[] {
  const broken: Broken[] = []
  const { puts, logOf } = world.stores.city
  const shown = new Map<string, number>()
  const versions = new Map(
    [...new Set(puts.map(({ name }) => name))].map((name) => [name, versionsOf(name, logOf(name))]),
  )
  for (const { name, version, head, value, isNewer } of puts) {
    const say = (harm: Harm, what: string) => broken.push({ harm, ticket: name, what })
    const entry = logOf(name)[version - 1]
    const stood = versions.get(name)?.[version]
    if (!entry || behind(entry).head !== head || !isDeepStrictEqual(stood, value))
      say('announced uncommitted', `version ${version} was shown as it never stood`)
    if (!isNewer) continue
    if (version < (shown.get(name) ?? 0)) say('reordered', `version ${version} came after ${shown.get(name)}`)
    shown.set(name, version)
  }
  return broken
}

/** What follows from a decision is done once: an adopted suggestion is one row, and no other is any. */
function ofAdoptions({ world }: Run): Broken[] {
  const { city } = world.stores
  const entered = city
    .all()
    .filter(([record]) => isOf('catalogue', record))
    .flatMap(([, log]) => log.flatMap(({ events }) => events))
    .flatMap((happened) => ('suggestion' in happened ? [String(happened.suggestion)] : []))
  const adopted = city
    .all()
    .filter(
      ([record, log]) => isOf('suggestion', record) && log.some(({ events }) => events.some((one) => 'from' in one)),
    )
    .map(([record]) => idOf(record))
  const times = (id: string) => entered.filter((one) => one === id).length
  return [
    ...adopted
      .filter((id) => times(id) === 0)
      .map((id): Broken => ({ harm: 'lost', ticket: id, what: 'was adopted and stands in no catalogue' })),
    ...adopted
      .filter((id) => times(id) > 1)
      .map((id): Broken => ({ harm: 'done twice', ticket: id, what: `was entered ${times(id)} times` })),
    ...entered
      .filter((id) => !adopted.includes(id))
      .map((id): Broken => ({ harm: 'announced uncommitted', ticket: id, what: 'was entered and never adopted' })),
  ]
}

/** Who was told "done" finds the decision once, and its row shown at once; who was told no finds none. */
function ofAdministrators({ world, memory }: Run): Broken[] {
  const broken: Broken[] = []
  for (const { id, record, told, n, attempt, twice, unseen } of memory.decided) {
    const found = world.stores.city.logOf(record).filter(({ by }) => by.id === id)
    const say = (harm: Harm, what: string) => broken.push({ harm, ticket: record, what: `${id} ${what}` })
    if (found.length > 1) say('done twice', `stands ${found.length} times in the log`)
    if (told === 'done' && !found.some((decision) => decision.n === n && decision.attempt === attempt))
      say('wrong answer', `was told done as n=${n} and is not there`)
    if (told === 'refused' && !twice && found.length > 0) say('wrong answer', 'was told no and is in the log')
    if (unseen) say('wrong answer', `was told done, and the city does not show ${unseen}`)
  }
  return broken
}
