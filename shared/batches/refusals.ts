/** 批量 — how batches are refused; rows have the refusals of what is done. */
import { namingRefusals } from '../city/refusals.ts'
import { type RecordCode, type Refusal as RefusalOf, type Refusals, refusing } from '../record/refusal.ts'

export const batchRefusals = {
  'batch.unknown': { kind: 'unknown', zh: '没有这一批。', en: 'There is no such batch.' },
  'batch.changed': {
    kind: 'changed',
    zh: '这一批已被他人变更，请重新读取。',
    en: 'This batch was changed by others: read it again.',
  },
  'batch.empty': { kind: 'invalid', zh: '文件中没有任何一行。', en: 'There is no row in the file.' },
  'batch.too-many-rows': {
    kind: 'invalid',
    zh: '共 {rows} 行，每批至多 {most} 行，请分批提交。',
    en: 'There are {rows} rows; a batch has {most} at most: send it in several.',
  },
  'batch.other-channel': {
    kind: 'forbidden',
    zh: '密钥所属渠道与所写的渠道不一致。',
    en: 'This key belongs to another channel than the one that is named.',
  },
  'channel.unknown': namingRefusals['channel.unknown'],
  'batch.ended': {
    kind: 'conflict',
    zh: '这一批已经办完，不能取消。',
    en: 'This batch has ended: nothing of it is left to cancel.',
  },
  'batch.csv-broken': {
    kind: 'invalid',
    zh: '自第 {line} 行起的引号不成对，读不出各行。',
    en: 'From line {line} on a quotation mark has no partner: the rows cannot be told apart.',
  },
  'batch.headings-unknown': {
    kind: 'invalid',
    zh: '第一行应为标题[，不认识：{unknown}]。可用的标题：{known}。',
    en: 'The first line has to be headings[; unknown: {unknown}]. Known are: {known}.',
  },
  'batch.headings-twice': {
    kind: 'invalid',
    zh: '同一标题不得有两列：{twice}。',
    en: 'Two columns have the same heading: {twice}.',
  },
  'row.unreadable': {
    kind: 'invalid',
    zh: '这一行读不出来：不是有效的 JSON，有的单元格没有标题，或者超过 250 KB。',
    en: 'This row cannot be read: it is not valid JSON, has cells without a heading, or more than 250 KB.',
  },
  'row.failed': {
    kind: 'unavailable',
    zh: '平台办理这一行时屡次发生故障，其余各行照办；请以原流水号或编号查询这一行是否已办，没有的另行提交。',
    en: 'The platform failed at this row again and again and went on without it: look whether it was done, and send it anew if not.',
  },
} as const satisfies Refusals

/** The batches' own, and what every record refuses. */
export type BatchRefusal = keyof typeof batchRefusals | RecordCode
export const refused = refusing<BatchRefusal>()
export type Refusal = RefusalOf<BatchRefusal>
