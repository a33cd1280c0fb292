/** 知识清单 — the columns of lists of articles and of their versions. */
import { articleHeadings } from '../../../knowledge/rows/headings.ts'
import { as, city, who } from '../column.ts'
import { words } from '../words.ts'
import { list } from './usual.ts'

const fieldsOfArticle = { ...articleHeadings, source: '依据', notes: '备注' }
const version = [as('version', '版本'), as('state', '版本状态', words.versionState)]
const validity = [as('validFrom', '生效日期'), as('validUntil', '有效期至')]
const act = (at: string, called: string) => [
  as(`${at}.at`, `${called}时间`),
  ...who(at, `${called}人`),
  as(`${at}.reasons`, `${called}理由`),
]

const side = (at: string, called: string) => [
  as(`${at}.article`, `${called}条目`),
  as(`${at}.version`, `${called}版本`),
  as(`${at}.title`, `${called}标题`),
  city(`${at}.owner`, `${called}责任单位`, 'unit'),
]

const hits = list(
  as('article', '条目编号'),
  as('version', '版本'),
  as('title', '标题'),
  as('excerpt', '公开答复摘录'),
  city('owner', '责任单位', 'unit'),
  ...validity,
  city('areas', '适用区划', 'area'),
  city('categories', '诉求分类', 'category'),
  as('sample', '样例', { 样例: '样例' }),
)

export const knowledgeLists = {
  searchArticles: hits,
  searchPublicArticles: hits,
  compareVersions: list(
    as('field', '字段', fieldsOfArticle),
    as('before', '原文'),
    as('after', '新文'),
    as('change', '差异'),
  ),
  listArticleReports: list(
    as('task', '纠错任务编号'),
    as('state', '处理状态', words.articleReport),
    as('article', '条目编号'),
    as('reported', '所报版本'),
    as('title', '标题'),
    city('owner', '责任单位', 'unit'),
    as('dueBy', '处理期限'),
    as('late', '逾期'),
    as('reports', '纠错条数'),
    as('reminders', '督办次数'),
    as('firstAt', '最早提出时间'),
    as('lastAt', '最近提出时间'),
    as('mendedBy', '更正的版本'),
    as('handledAt', '单位处理时间'),
    as('endedAt', '了结时间'),
  ),
  listArticleQuestions: list(
    as('question', '编号'),
    as('week', '该周星期一'),
    as('words', '问法'),
    as('unanswered', '没有答案的次数'),
    as('abandoned', '有结果而未打开的次数'),
    as('state', '状态', words.articleQuestion),
    as('claimed.at', '认领时间'),
    as('claimed.staff', '认领人'),
    as('closed.at', '了结时间'),
    as('closed.staff', '了结人'),
    as('closed.article', '答复条目'),
    as('closed.reasons', '不属知识库事项的理由'),
  ),
  listStaleArticles: list(
    as('article', '条目编号'),
    as('title', '标题'),
    city('owner', '责任单位', 'unit'),
    ...version,
    as('validUntil', '有效期至'),
    as('reviewDue', '复核期限'),
    as('reasons', '原因', words.stale),
  ),
  listUnusedArticles: list(
    as('article', '条目编号'),
    as('title', '标题'),
    city('owner', '责任单位', 'unit'),
    as('version', '版本'),
    as('since', '施行日'),
    as('unusedSince', '自何日起无人引用'),
  ),
  listContradictions: list(
    ...side('one', '一方'),
    ...side('other', '另一方'),
    as('question', '一方问法'),
    as('otherQuestion', '另一方问法'),
    as('likeness', '问法相近程度'),
    as('reasons', '原因', words.contradiction),
    as('onlyOne', '只有一方说的'),
    as('onlyOther', '只有另一方说的'),
  ),
  // Under the headings by which it can be sent back.
  listArticleRows: list(...Object.entries(articleHeadings).map(([at, heading]) => as(at, heading))),
  listKeptArticles: list(
    as('article', '条目编号'),
    as('title', '标题'),
    city('owner', '责任单位', 'unit'),
    ...version,
    as('waiting', '待审版本'),
    ...validity,
    as('reviewDue', '复核期限'),
    as('at', '变更时间'),
    as('sample', '样例', { 样例: '样例' }),
  ),
  listArticleVersions: list(
    ...version,
    as('title', '标题'),
    city('owner', '责任单位', 'unit'),
    ...validity,
    as('sample', '样例', { 样例: '样例' }),
    ...act('proposed', '提出'),
    ...act('published', '发布'),
    ...act('rejected', '审核不通过'),
    ...act('withdrawn', '停用'),
    as('replacedBy', '代替它的版本'),
  ),
}
