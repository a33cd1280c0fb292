/** 表格 — every list and figure is a table with a heading each field, and none says who the appellant is. */
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { identityFields } from '../../shared/access/identities.ts'
import { answerOf } from '../../shared/api/answers.ts'
import { allRoutes } from '../../shared/api/routes.ts'
import { figureTables } from '../../shared/api/tables/figures.ts'
import { lists } from '../../shared/api/tables/lists.ts'
import { tables } from '../../shared/api/tables/tables.ts'
import { type Column, headingsOf } from '../../shared/door/tables.ts'

interface Leaf {
  at: string
  /** of a closed list */
  codes: string[]
}

interface Def {
  type: string
  innerType?: z.core.$ZodType
  shape?: Record<string, z.core.$ZodType>
  element?: z.core.$ZodType
  options?: z.core.$ZodType[]
  entries?: Record<string, string>
  values?: unknown[]
  getter?(): z.core.$ZodType
}
const defOf = (schema: z.core.$ZodType): Def => {
  const def = schema._zod.def as unknown as Def
  const inner = def.innerType ?? def.getter?.()
  return inner ? defOf(inner) : def
}

/** 不列 — fields that no table shows: said twice, of keys alone, or of who the appellant is. */
const leftOut: readonly RegExp[] = [
  // The same as `number`.
  /^list(Tickets|EarlierTickets|SimilarTickets|Emergencies|Unsettled|Negatives|EnterpriseMatters|Reclassifications|Claims) ticket$/,
  // Beside its code each unit has its name already.
  / unitName$/,
  // A number, even in part, is of an appellant.
  / (attempts\.|earlier\.attempts\.)?(phone|number)$/,
  // Why in Chinese is enough.
  /^(exportIdentities|listFiles) problem\.(?!zh$)/,
  // Of whoever did it: what the key was limited to, and which code it was.
  / (discarded\.)?by\.(channel|ticket|code|authority|categories|areas|leads|name)$/,
  / (attempts|earlier\.attempts)\.(key|once\.\w+)$/,
  // Of what is wrong with a row: said in Chinese beside it.
  / problem\.(type|title|status|code|en|details|request|errors\.message)$/,
  // Named in Chinese beside it.
  /^countLists (list|en)$/,
  // Of a saved list: its call says it.
  /^listSavedLists query$/,
  // In English, where Chinese is said beside it.
  / (says|reasons)\.(en|code)$/,
  /^(readResultFigures|readReportFigures|listLadderPublications) en$/,
  // A table is never about who the appellant is.
  /^listEvents personal\./,
  // Of a fact: the same in every line of a city, or to be had by its kind.
  /^listEvents (specversion|source|dataschema)$/,
  // Places in the text beside them.
  /^search(Public)?Articles (title|excerpt)Marks\./,
]

/** Each field that a row may have, of whichever of its kinds. */
function leavesOf(schema: z.core.$ZodType, at = ''): Leaf[] {
  const { type, shape, element, options, entries, values } = defOf(schema)
  if (shape) return Object.entries(shape).flatMap(([field, inner]) => leavesOf(inner, at ? `${at}.${field}` : field))
  if (element) return leavesOf(element, at)
  if (options) return options.flatMap((one) => leavesOf(one, at))
  const codes =
    type === 'enum'
      ? Object.values(entries ?? {})
      : type === 'literal'
        ? (values ?? []).filter((one) => typeof one === 'string').map(String)
        : []
  return [{ at, codes }]
}

const rowsIn = (schema: z.ZodType | undefined) =>
  schema && defOf(schema).shape?.items ? defOf(schema).shape?.items : undefined
const isOfObjects = (schema: z.core.$ZodType): boolean => leavesOf(schema).some(({ at }) => at !== '')

/** By the name of the table: what its rows may say. */
const listRows = allRoutes.flatMap((route) => {
  const items = route.method === 'GET' ? rowsIn(answerOf(route)) : undefined
  if (!items || !isOfObjects(items)) return []
  const { options = [] } = defOf(defOf(items).element ?? items)
  // Which list a path names decides what its rows are.
  if (route.path !== '/v1/authority-lists/{list}') return [{ name: route.name as string, leaves: leavesOf(items) }]
  return options.flatMap((option) =>
    String((option as z.ZodType).description)
      .split(', ')
      .map((list) => ({ name: `${route.name} ${list}`, leaves: leavesOf(option) })),
  )
})

interface Flat extends Column {
  way: string
}
const flat = (columns: readonly Column[], before = ''): Flat[] =>
  columns.flatMap((column) => {
    const way = before ? `${before}.${column.at}` : column.at
    return column.within ? flat(column.within, way) : [{ ...column, way }]
  })

it('of every list', () => {
  expect(listRows.length).toBeGreaterThan(35)
  expect(listRows.map(({ name }) => name).filter((name) => !tables[name])).toEqual([])
  expect(Object.keys(lists).filter((name) => !listRows.some((one) => one.name === name))).toEqual([])
})

describe.each(listRows)('$name', ({ name, leaves }) => {
  const columns = flat(tables[name]?.columns ?? [])
  const isShown = (at: string) => columns.find(({ way }) => way === at || at.startsWith(`${way}.`))
  it('has a column for each field, or says that it is left out', () => {
    const missing = leaves.filter(({ at }) => !isShown(at) && !leftOut.some((pattern) => pattern.test(`${name} ${at}`)))
    expect(missing.map(({ at }) => at)).toEqual([])
  })
  it('has no column of a field that there is not', () => {
    const known = columns.filter(
      ({ made, way }) => made || leaves.some(({ at }) => at === way || at.startsWith(`${way}.`)),
    )
    expect(columns.filter((column) => !known.includes(column)).map(({ way }) => way)).toEqual([])
  })
  it('says each code of a closed list in Chinese', () => {
    const unsaid = leaves.flatMap(({ at, codes }) => {
      const column = columns.find(({ way }) => way === at)
      return column && !column.named
        ? codes.filter((code) => code !== '*' && !column.words?.[code]).map((code) => `${at} ${code}`)
        : []
    })
    expect(unsaid).toEqual([])
  })
})

/** Of those who work here, and of matters: no appellant's. */
const namesOfOthers =
  /^(list(Staff|Responsibilities|Files|SavedLists) name|list(WorkOrders|Assistance|Staff) number|\w+ claimed\.name)$/
const identity = new RegExp(`(^|\\.)(${[...identityFields, 'appellant', 'sender', 'contact', 'birth\\w*'].join('|')})$`)

/** The one export that does: by name of the tickets, for a purpose, with a look each. */
const recorded = 'exportIdentities'

describe.each(Object.entries(tables))('%s', (name, table) => {
  it('has each heading once, in Chinese', () => {
    const headings = headingsOf(table)
    expect(new Set(headings).size).toBe(headings.length)
    for (const heading of [...headings, ...flat(table.columns).map((one) => one.heading)])
      expect(heading).toMatch(/^[\p{Script=Han}、（）]+$/u)
  })
  it('says of no appellant who they are, unless each look is recorded', () => {
    const found = flat(table.columns).filter(({ way }) => identity.test(way) && !namesOfOthers.test(`${name} ${way}`))
    expect(found.map(({ way }) => way)).toEqual(name === recorded ? [...identityFields] : [])
  })
})

it('figures too are of routes that there are', () => {
  const names = new Set<string>(allRoutes.map((route) => route.name))
  expect(Object.keys(figureTables).filter((name) => !names.has(name))).toEqual([])
})
