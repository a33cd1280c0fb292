/** 未答问题 — how claims and closings of tasks are refused. */
import { type Refusal as RefusalOf, type Refusals, refusing } from '../../record/refusal.ts'
import type { ArticleRefusal } from '../versions/refusals.ts'

const provision = 'knowledge' as const

export const articleQuestionRefusals = {
  'article-question.unknown': {
    kind: 'unknown',
    zh: '没有这项未答问题。',
    en: 'There is no such question.',
    provision,
  },
  'article-question.changed': {
    kind: 'changed',
    zh: '这项未答问题已被他人变更，请重新读取。',
    en: 'This question was changed by others: read it again.',
  },
  'article-question.closed': {
    kind: 'conflict',
    zh: '这项未答问题已经了结。',
    en: 'This question is closed.',
    provision,
  },
  'article-question.claimed': {
    kind: 'conflict',
    zh: '这项未答问题由{by}认领。',
    en: 'This question is claimed by {by}.',
    provision,
  },
  'article-question.not-claimed': {
    kind: 'conflict',
    zh: '这项未答问题尚未认领。',
    en: 'This question is claimed by nobody.',
    provision,
  },
  'article-question.not-in-force': {
    kind: 'conflict',
    zh: '该条目第{version}版今日无效，不能以其了结。',
    en: 'Version {version} of the article is not in force today: it closes no question.',
    provision: 'knowledge.quoting',
  },
  'article-question.needs-person': {
    kind: 'forbidden',
    zh: '认领、了结未答问题须用本人的密钥。',
    en: 'Questions are claimed and closed by personal keys.',
    provision,
  },
} as const satisfies Refusals

type QuestionRefusal = keyof typeof articleQuestionRefusals | ArticleRefusal
export const refused = refusing<QuestionRefusal>()
export type Refusal = RefusalOf<QuestionRefusal>
