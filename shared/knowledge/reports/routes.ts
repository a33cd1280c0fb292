/** 纠错 — calls that report errors in articles, and deal with them. */
import * as z from 'zod'
import { inside, paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { line, writtenText } from '../../schema/text.ts'
import { reportStates, reviewFindings } from './words.ts'

const here = 'knowledge' as const
const article = articleOf('knowledge')
const one = '/v1/article-reports/{task}'

const error = lazily(() =>
  z.strictObject({
    version: z.int().min(1).max(9999).describe('哪一版有误 the version that is wrong'),
    wrong: writtenText.max(1_000).describe('哪里有误；请勿写姓名、电话 what is wrong; no names or telephones'),
    source: line.max(200).optional().describe('如何得知，如文件、窗口 how it is known'),
  }),
)
const reasons = lazily(() => z.strictObject({ reasons: writtenText }))

export const articleReportRoutes = {
  reportPublicArticle: route({
    method: 'POST',
    path: '/v1/public-articles/{article}/reports',
    function: here,
    who: 'anyone',
    article,
    summary: {
      zh: '知识条目纠错：任何人均可提出，无须密钥，不收取联系方式',
      en: 'Report that an article is wrong: anyone may, without a key, and nobody is asked who they are',
    },
    body: error,
    status: 201,
  }),
  reportArticle: route({
    method: 'POST',
    path: '/v1/articles/{article}/reports',
    function: here,
    who: [...inside, 'channel'],
    article,
    summary: {
      zh: '知识条目纠错，由话务员、承办单位、渠道提出',
      en: 'Report that an article is wrong, from the desk, a unit or a channel',
    },
    body: error,
    status: 201,
  }),
  listArticleReports: route({
    method: 'GET',
    path: '/v1/article-reports',
    function: here,
    who: ['department', ...platformSide],
    article,
    summary: {
      zh: '纠错任务清单：待处理的（依期限）、逾期的、待审看的、已更正的、不予采纳的',
      en: 'Tasks of reported errors: open by their last day, late, refused and to be looked at, mended, refused for good',
    },
    query: lazily(() =>
      z.strictObject({
        unit: z.string().min(1).max(60).optional().describe('责任单位；承办单位不写为本单位'),
        state: z
          .enum([...reportStates, 'late'])
          .default('open')
          .describe('open 待处理 · late 其中逾期的 · refused 待审看 · answered 已更正 · upheld 不予采纳'),
        ...paging,
      }),
    ),
    status: 200,
  }),
  readArticleReport: route({
    method: 'GET',
    path: one,
    function: here,
    who: ['department', ...platformSide],
    article,
    summary: { zh: '一项纠错任务：各条纠错及其处理', en: 'A task: each report, and what was done' },
    status: 200,
    versioned: true,
  }),
  answerArticleReport: route({
    method: 'POST',
    path: `${one}/answer`,
    function: here,
    who: ['department', ...platformSide],
    article,
    summary: {
      zh: '纠错已更正：写明已发布的新版本；不写的，所报的版本须已停用',
      en: 'The errors are mended, by this published version; without one, the reported version is withdrawn',
    },
    body: lazily(() =>
      z.strictObject({
        version: z.int().min(1).max(9999).optional().describe('更正的版本 the version that mends it'),
        note: writtenText.max(1_000).optional(),
      }),
    ),
    status: 200,
    versioned: true,
  }),
  refuseArticleReport: route({
    method: 'POST',
    path: `${one}/refusal`,
    function: here,
    who: ['department'],
    article,
    summary: {
      zh: '责任单位不予采纳，说明理由，由平台审看',
      en: 'Its unit refuses, with reasons, which the platform looks at',
    },
    body: reasons,
    status: 200,
    versioned: true,
  }),
  reviewArticleReport: route({
    method: 'POST',
    path: `${one}/review`,
    function: here,
    who: platformSide,
    article,
    summary: {
      zh: '审看不予采纳的理由：成立，或者退回重新处理（期限重新起算）；须用本人的密钥',
      en: 'Look at a refusal: it stands, or goes back with a new period; by a personal key',
    },
    body: lazily(() =>
      z.strictObject({
        finding: z.enum(reviewFindings).describe('upheld 理由成立 · sent-back 退回'),
        reasons: writtenText,
      }),
    ),
    status: 200,
    versioned: true,
  }),
  remindOfArticleReport: route({
    method: 'POST',
    path: `${one}/reminders`,
    function: here,
    who: platformSide,
    article,
    summary: { zh: '督办逾期的纠错任务', en: 'Remind the unit of a task that is late' },
    body: lazily(() => z.strictObject({ demand: writtenText.max(1_000) })),
    status: 200,
    versioned: true,
  }),
}
export type ArticleReportRoutes = typeof articleReportRoutes
