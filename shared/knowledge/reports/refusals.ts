/** 纠错 — how reports of errors in articles, and what is done about them, are refused. */
import { type RecordCode, type Refusal as RefusalOf, type Refusals, refusing } from '../../record/refusal.ts'
import type { ArticleRefusal } from '../versions/refusals.ts'

const provision = 'knowledge' as const

export const articleReportRefusals = {
  'article-report.unknown': { kind: 'unknown', zh: '没有这项纠错任务。', en: 'There is no such task.', provision },
  'article-report.changed': {
    kind: 'changed',
    zh: '这项纠错任务已被他人变更，请重新读取。',
    en: 'This task was changed by others: read it again.',
  },
  'article-report.settled': {
    kind: 'conflict',
    zh: '这一版的纠错{reportState}：现行的版本有误，请就现行的版本提出。',
    en: 'What was reported of this version is {reportState}: report what is in force now.',
    provision,
  },
  'article-report.enough': {
    kind: 'conflict',
    zh: '这一版已有{most}条纠错，责任单位正在处理。',
    en: 'Of this version {most} errors are reported already: its unit is dealing with them.',
    provision,
  },
  'article-report.not-now': {
    kind: 'conflict',
    zh: '这项纠错任务{reportState}，不能再作此处理。',
    en: 'This task is {reportState}: that cannot be done now.',
    provision,
  },
  'article-report.not-mended': {
    kind: 'conflict',
    zh: '更正须是第{reported}版之后已发布的版本；不写版本的，第{reported}版须已停用。',
    en: 'It is mended by a published version after version {reported}; where none is named, version {reported} has to be withdrawn.',
    provision,
  },
  'article-report.not-late': {
    kind: 'conflict',
    zh: '处理期限至{dueBy}，尚未逾期，不予督办。',
    en: 'Its unit has until {dueBy}: nobody is reminded of what is not late.',
    provision,
  },
  'article-report.needs-person': {
    kind: 'forbidden',
    zh: '审看须用本人的密钥。',
    en: 'Refusals are looked at by a person, with their own key.',
    provision,
  },
} as const satisfies Refusals

type ReportRefusal = keyof typeof articleReportRefusals | ArticleRefusal | RecordCode
export const refused = refusing<ReportRefusal>()
export type Refusal = RefusalOf<ReportRefusal>
