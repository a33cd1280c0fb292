/** 诉求分类 — a row each category. */
import { category } from '../../../../shared/city/city.ts'
import { refused } from '../../../../shared/city/refusals.ts'
import { hangsWrong } from '../../../../shared/city/tree.ts'
import { named, plain, text } from '../cells.ts'
import { flat, nested, sheetKind } from '../kind.ts'
import { amended } from '../standing.ts'

const columns = [
  { field: 'code', zh: '分类代码', en: 'category code', cell: plain, needed: true, example: 'noise' },
  { field: 'name', zh: '分类名称', en: 'category name', cell: text, needed: true, example: '噪声扰民' },
  { field: 'parent', zh: '上级分类', en: 'parent category', cell: named('categories'), example: '' },
] as const

export const categories = sheetKind({
  name: 'categories',
  zh: '诉求分类',
  key: 'code',
  columns,
  names: 'categories',
  keyOf: ({ code }) => String(code),
  before: ({ code }, { standing }) => standing.city.categories.find((one) => one.code === code),
  all: ({ city }) => city.categories,
  fieldsOf: (one) => flat(one, columns),
  thing: nested,
  schema: category,
  check: (one, { city }) => hangsWrong(one, city.categories, refused('category.unknown', { category: one.parent })),
  into: ({ city }, one) => {
    city.categories = amended(city.categories, one)
  },
  above: ({ parent }) => parent,
  put: (api, { code, ...body }) => api.call('putCategory', { params: { category: code }, body }),
})
