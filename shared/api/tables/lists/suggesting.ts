/** 派单建议检验表 — how suggestions did, a row a category. */
import type { Table } from '../../../door/tables.ts'
import { as } from '../column.ts'
import { list } from './usual.ts'

export const suggestingLists = {
  readSuggestionReport: list(
    'category',
    as('matters', '件数'),
    as('top1', '首条命中'),
    as('top3', '前三命中'),
    as('keyword3', '关键词基线前三命中'),
  ),
} satisfies Record<string, Table>
