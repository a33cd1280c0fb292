/** 先验文本 — names and duties of the city's categories, as documents to learn from. */
import type { City } from '../city/city.ts'
import type { Prior } from './learning/example.ts'

type Known = Pick<City, 'categories' | 'responsibilities'>

/** Those that have none below them. */
const leavesOf = ({ categories }: Pick<Known, 'categories'>) => {
  const parents = new Set(categories.flatMap(({ parent }) => parent ?? []))
  return categories.filter(({ code }) => !parents.has(code))
}

export const namesOf = (known: Pick<Known, 'categories'>): Prior[] =>
  leavesOf(known).map(({ code, name }) => ({ category: code, text: name }))

/** Its name, twice as a title is, its duties, the name above it, and matters of the responsibility list. */
export function priorsOf(known: Known): Prior[] {
  const names = new Map(known.categories.map(({ code, name }) => [code, name]))
  return leavesOf(known).map(({ code, name, parent, duties }) => {
    const matters = known.responsibilities.filter((row) => row.categories.includes(code)).map((row) => row.name)
    const above = parent && names.get(parent)
    return {
      category: code,
      text: [name, name, ...(duties ? [duties] : []), ...(above ? [above] : []), ...matters].join('\n'),
    }
  })
}
