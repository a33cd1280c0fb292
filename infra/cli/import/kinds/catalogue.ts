/** 派发工单目录 — a row each category and area, from a day on (第二十条). */
import { words } from '../../../../shared/api/tables/words.ts'
import { cannotStandIn, citesNoStatute } from '../../../../shared/city/calls/cataloguing.ts'
import { type CatalogueEntry, catalogueEntry } from '../../../../shared/city/city.ts'
import { inForce, inSuccession } from '../../../../shared/city/rows.ts'
import { rulesInForce } from '../../../../shared/law/regulations.ts'
import { choice, day, many, named, number, text } from '../cells.ts'
import { type Beside, type Fields, flat, nested, sheetKind } from '../kind.ts'

const columns = [
  { field: 'category', zh: '诉求分类', en: 'category', cell: named('categories'), needed: true, example: '噪声扰民' },
  { field: 'area', zh: '行政区划', en: 'area', cell: named('areas'), needed: true, example: '全市' },
  { field: 'lead', zh: '主办单位', en: 'lead', cell: named('units'), needed: true, example: '市住建局（示例）' },
  { field: 'coHandlers', zh: '协办单位', en: 'co-handlers', cell: many(named('units')), example: '' },
  { field: 'from', zh: '起始日期', en: 'from', cell: day, example: '' },
  { field: 'statutoryLimit.workingDays', zh: '法定工作日', en: 'working days', cell: number, example: '' },
  { field: 'statutoryLimit.calendarDays', zh: '法定自然日', en: 'calendar days', cell: number, example: '' },
  { field: 'statutoryLimit.citation', zh: '法定依据', en: 'citation', cell: text, example: '' },
  {
    field: 'statutoryLimit.citationKind',
    zh: '依据类别',
    en: 'kind of citation',
    cell: choice(words.citation),
    example: '',
  },
] as const

const placeOf = ({ category, area }: Fields): string => `${String(category)} ${String(area)}`
const rowsAt = (fields: Fields, rows: readonly CatalogueEntry[]) =>
  rows.filter(({ category, area }) => category === fields.category && area === fields.area)

const laterOf = (one: string, other: string): string => (one > other ? one : other)

/** What is compared: the row of that day, or the one in force on it; what was in force before today is history. */
function before(fields: Fields, { standing, today }: Beside): CatalogueEntry | undefined {
  const there = rowsAt(fields, standing.city.catalogue)
  const from = typeof fields.from === 'string' ? fields.from : today
  return there.find((row) => row.from === from) ?? inForce(there, laterOf(from, today))
}

/** Without a day it takes effect today; a row that says what is in force then is that row. */
function completed(fields: Fields, standing: CatalogueEntry | undefined, { rows, today }: Beside): Fields {
  const { from } = fields
  if (from !== undefined && from === standing?.from) return fields
  const isOnly = rows.filter(({ category, area }) => category === fields.category && area === fields.area).length === 1
  const isSame =
    standing !== undefined &&
    columns.every(
      ({ field, cell }) =>
        field === 'from' || cell.show(fields[field] ?? '') === cell.show(flat(standing, columns)[field] ?? ''),
    )
  return { ...fields, from: isSame && isOnly ? standing.from : (from ?? today) }
}

export const catalogue = sheetKind<CatalogueEntry>({
  name: 'catalogue',
  zh: '派发工单目录',
  key: 'lead',
  columns,
  keyOf: (fields) => `${placeOf(fields)} ${String(fields.from ?? '')}`,
  placeOf,
  before,
  completed,
  all: ({ city }, today) => city.catalogue.filter(({ until }) => until === undefined || until >= today),
  fieldsOf: (row) => flat(row, columns),
  thing: nested,
  schema: catalogueEntry,
  check(row, { city, registry, today }) {
    const [fitted = row] = rowsAt({ ...row }, city.catalogue).filter(({ from }) => from === row.from)
    const rules = rulesInForce(city.rules, today)
    return cannotStandIn(fitted, city, { registry, today }) ?? (rules && citesNoStatute(row, rules))
  },
  into({ city }, row) {
    const there = rowsAt({ ...row }, city.catalogue)
    const others = city.catalogue.filter((one) => !there.includes(one))
    city.catalogue = [...others, ...inSuccession([...there.filter(({ from }) => from !== row.from), row])]
  },
  put: (api, { category, area, until: _, ...body }) =>
    api.call('putCatalogueEntry', { params: { category, area }, body }),
})
