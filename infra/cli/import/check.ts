/** 核对 — refuses what the API would refuse, among all that the files bring. */
import { problem } from '../../../shared/api/problems.ts'
import { registryOf } from '../../../shared/city/registry.ts'
import { DoorRefusal } from '../../../shared/door/input.ts'
import type { Refusal } from '../../../shared/record/refusal.ts'
import { columnAt, type Meant } from './difference.ts'
import type { Fault } from './fault.ts'
import type { Standing } from './kind.ts'
import { placeOf } from './rows.ts'

/** What is new or changed; what stands was judged when it was entered. */
export const toWrite = (meant: readonly Meant[]): Meant[] =>
  meant.filter(({ isNew, changed }) => isNew || changed.length > 0)

export function check(meant: readonly Meant[], { city, staff }: Standing, today: string): Fault[] {
  const writing = toWrite(meant)
  const files = { city: structuredClone(city), staff }
  for (const { kind, thing } of writing) kind.into(files, thing)
  const registry = registryOf(files.city)
  const after = { ...files, registry, today }
  const called = (code: string) => registry.unit(code)?.name
  return writing.flatMap((one): Fault[] => {
    try {
      const refusal = one.kind.check(one.thing, after)
      if (!refusal) return []
      const { refused: code, details } = refusal
      const { zh, en } = problem(code, { request: '', language: 'zh', details, unitNames: called })
      return [{ ...placeOf(one.row.at), column: columnOf(one, refusal), zh, en }]
    } catch (error) {
      if (!(error instanceof DoorRefusal)) throw error
      return (error.more.errors ?? []).map(({ pointer, message, zh }) => ({
        ...placeOf(one.row.at),
        column: one.row.headingOf(columnAt(pointer, one.kind)),
        zh,
        en: message,
      }))
    }
  })
}

/** The column that says what was refused. */
function columnOf({ kind, thing, row }: Meant, { details = {} }: Refusal): string | undefined {
  const fields = kind.fieldsOf(thing)
  const refused = new Set(Object.values(details).map(String))
  return row.headingOf(
    kind.columns.find(({ field }) => [fields[field]].flat().some((value) => refused.has(String(value)))),
  )
}
