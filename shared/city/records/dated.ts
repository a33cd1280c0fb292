/** 有起止日的条目 — all rows there were of one thing: one record, so none overlap (第二十条、第二十二条、第二十四条). */

import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { actor } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { event, oneOf } from '../../record/event-shape.ts'
import type { Refusal } from '../../record/refusal.ts'
import { type Lazily, lazily } from '../../schema/lazily.ts'
import { type CatalogueEntry, catalogueEntry, type Responsibility, responsibility, type Topic, topic } from '../city.ts'
import { inSuccession, type Row } from '../rows.ts'
import { type RegisterKind, registerKind } from './kind.ts'
import type { SlimRow } from './slim-rows.ts'

type Entered<T> =
  | { type: 'row-entered'; row: T; suggestion?: string | undefined }
  | { type: 'rows-loaded'; rows: T[]; file: string }

export type DatedCommand<T> =
  | { type: 'enterRow'; row: T; suggestion?: string }
  /** @param standing what the file was compared with: what was decided since stands */
  | { type: 'loadRows'; rows: readonly T[]; standing: readonly T[]; file: string }

export type DatedKind<T> = RegisterKind<readonly T[], Entered<T>, DatedCommand<T>, SlimRow[]>

export interface Dated<T extends Row> {
  /** @param check refuses a row as it would stand among the others */
  kind(id: string, check?: (row: T) => Refusal | undefined): DatedKind<T>
  /** the record a row belongs to */
  idOf(row: T): string
  /** the row as it would stand among these */
  among(row: T, rows: readonly T[]): T
}

interface Describing<T extends Row> {
  name: string
  row: Lazily<z.ZodType<T>>
  idOf(row: T): string
  /** whether one ends where the next begins; otherwise they stand beside each other */
  succeed: boolean
}

const dated = <T extends Row>({ name, row, idOf, succeed }: Describing<T>): Dated<T> => {
  const events = [
    event('row-entered', () => ({ row: row(), suggestion: z.string().optional() })),
    event('rows-loaded', () => ({ rows: z.array(row()), file: z.string() })),
  ] as const
  const withRow = (entered: T, rows: readonly T[] = []): readonly T[] => {
    const all = [...rows.filter(({ from }) => from !== entered.from), entered]
    return succeed ? inSuccession(all) : all
  }
  const among = (asked: T, rows: readonly T[]) => withRow(asked, rows).find(({ from }) => from === asked.from) ?? asked
  const entry = lazily(() => entrySchema(actor, oneOf(events) as unknown as z.ZodType<Entered<T>>))
  return {
    idOf,
    among,
    kind: (id, check = () => undefined) =>
      registerKind({
        name,
        entry,
        evolve: (rows, happened) => (happened.type === 'rows-loaded' ? happened.rows : withRow(happened.row, rows)),
        decide(command, rows = []) {
          if (command.type === 'loadRows')
            return isDeepStrictEqual(rows, command.standing)
              ? [{ type: 'rows-loaded', rows: [...command.rows], file: command.file }]
              : []
          const { row: asked, suggestion } = command
          const fitted = among(asked, rows)
          const wrong = check(fitted)
          if (wrong) return wrong
          if (rows.some((standing) => isDeepStrictEqual(standing, fitted))) return []
          return [{ type: 'row-entered', row: fitted, ...(suggestion ? { suggestion } : {}) }]
        },
        rows: (rows) => [{ name: `${name} ${id}`, value: rows }],
      }),
  }
}

const place = ({ category, area }: { category: string; area: string }): string => `${category} ${area}`

/** 派发工单目录 — the rows of one category and area. */
export const catalogueRecord = dated<CatalogueEntry>({
  name: 'catalogue',
  row: catalogueEntry,
  idOf: place,
  succeed: true,
})

/** 确责清单 — the entries of one matter. */
export const responsibilityRecord = dated<Responsibility>({
  name: 'responsibility',
  row: responsibility,
  idOf: ({ matter }) => matter,
  succeed: true,
})

/** 重点事项 — one from another day stands beside those that are there. */
export const topicRecord = dated<Topic>({ name: 'topic', row: topic, idOf: place, succeed: false })
