/** 条目表 — how a spreadsheet of articles, or a row of it, is refused. */
import type { Refusals } from '../../record/refusal.ts'
import { refusing } from '../../record/refusal.ts'

export const articleRowRefusals = {
  'article-rows.too-many': {
    kind: 'invalid',
    zh: '共 {rows} 行，每次至多 {most} 行，请分次提交。',
    en: 'There are {rows} rows; {most} at most are taken at a time.',
  },
  'article-rows.twice': {
    kind: 'conflict',
    zh: '该条目在第 {line} 行已有一行，一份表中一个条目只写一行。',
    en: 'Line {line} has this article already: an article has one row in a file.',
  },
} as const satisfies Refusals

export const refused = refusing<keyof typeof articleRowRefusals>()
