/** 知识条目 — how proposals, publication and withdrawal of articles are refused. */
import type { AccessCode } from '../../access/refusals.ts'
import { type RecordCode, type Refusal as RefusalOf, type Refusals, refusing } from '../../record/refusal.ts'

const provision = 'knowledge' as const

export const articleRefusals = {
  'article.unknown': { kind: 'unknown', zh: '没有这个知识条目。', en: 'There is no such article.', provision },
  'article.version-unknown': {
    kind: 'unknown',
    zh: '该知识条目没有第{version}版。',
    en: 'This article has no version {version}.',
    provision,
  },
  'article.changed': {
    kind: 'changed',
    zh: '该知识条目已被他人变更，请重新读取。',
    en: 'This article was changed by others: read it again.',
  },
  'article.exists': {
    kind: 'conflict',
    zh: '已有这个知识条目，现为修订号{revision}：修改须以If-Match写明读到的修订号。',
    en: 'There is such an article, at revision {revision}: whoever changes it names by If-Match the revision they read.',
    provision,
  },
  'article.other-owner': {
    kind: 'conflict',
    zh: '该知识条目由{owner}负责，承办单位只推送本单位负责的条目。',
    en: 'This article is kept by {owner}: a department proposes only what is its own to keep.',
    provision,
  },
  'article.sample': {
    kind: 'invalid',
    zh: '文号“{number}”以“样例”开头：样例条目内容虚构，不得进入正式运行的知识库。',
    en: 'The document number “{number}” begins with 样例: invented articles do not enter a city’s knowledge base.',
    provision,
  },
  'article.owner-unknown': {
    kind: 'invalid',
    zh: '没有责任单位{owner}。',
    en: 'There is no unit {owner} to keep it.',
    provision,
  },
  'article.names-unknown': {
    kind: 'invalid',
    zh: '没有这些区划或者分类：{unknown}。',
    en: 'There are no such areas or categories: {unknown}.',
    provision,
  },
  'article.ended-already': {
    kind: 'conflict',
    zh: '有效期已于{validUntil}届满，不再发布。',
    en: 'It ended on {validUntil} and is not published any more.',
    provision,
  },
  'article.needs-person': {
    kind: 'forbidden',
    zh: '平台一侧起草、发布知识条目须用本人的密钥，以便由第二人审核。',
    en: 'On the platform’s side articles are proposed and published by personal keys, so that a second person can be told from the first.',
    provision,
  },
  'article.own-proposal': {
    kind: 'conflict',
    zh: '该版本由{by}提出，须由另一人审核发布。',
    en: 'This version was proposed by {by}: another person publishes it.',
    provision,
  },
  'article.not-proposed': {
    kind: 'conflict',
    zh: '第{version}版{versionState}，不在待审之列。',
    en: 'Version {version} is {versionState}: it does not wait to be decided.',
    provision,
  },
  'article.not-published': {
    kind: 'conflict',
    zh: '第{version}版{versionState}，不是已发布的版本。',
    en: 'Version {version} is {versionState}: it is not published.',
    provision,
  },
  'article.full': {
    kind: 'too-large',
    zh: '该知识条目历次版本的文本已达上限，请以新的条目接续。',
    en: 'All versions of this article together are as long as may be: go on with a new article.',
    provision,
  },
} as const satisfies Refusals

export type ArticleRefusal = keyof typeof articleRefusals | AccessCode | RecordCode
export const refused = refusing<ArticleRefusal>()
export type Refusal = RefusalOf<ArticleRefusal>
