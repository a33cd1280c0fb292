/** 典型案例 — calls that propose, decide, publish and list chosen cases (art. 32). */
import * as z from 'zod'
import { paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { line, writtenText } from '../../schema/text.ts'
import { open } from '../open.ts'
import { caseStates, markDecisions } from './words.ts'

const common = { function: 'follow-up', article: articleOf('published') } as const
const one = '/v1/cases/{case}' as const
const text = () => ({
  title: line.describe('题目，为公开另写'),
  summary: writtenText.describe('摘要，为公开另写，不照抄诉求和答复'),
})
const decisions = () =>
  z.strictObject({
    decisions: z
      .array(z.enum(markDecisions))
      .max(400)
      .describe('按标记的顺序：keep 不是个人或者可以公开 · replace 须改写 of each mark, in their order'),
  })

export const casesRoutes = {
  proposeCase: route({
    ...common,
    method: 'POST',
    path: '/v1/cases',
    who: platformSide,
    summary: {
      zh: '从一件诉求件提出典型案例：另写题目和摘要，该件的个人信息一概拒绝，他人名称逐处标记',
      en: 'Propose a case from a ticket, in words written for it: data of its people are refused, names of others are marked',
    },
    body: lazily(() => z.strictObject({ ticket: line.describe('诉求件编号，只有平台可见'), ...text() })),
    status: 201,
  }),
  listCases: route({
    ...common,
    method: 'GET',
    path: '/v1/cases',
    who: platformSide,
    summary: { zh: '案例清单，最近提出的在前', en: 'Cases, those proposed last first' },
    query: lazily(() => z.strictObject({ state: z.enum(caseStates).optional(), ...paging })),
    status: 200,
  }),
  readCase: route({
    ...common,
    method: 'GET',
    path: one,
    who: platformSide,
    summary: { zh: '一件案例：文字、标记和已作的决定', en: 'A case: its text, its marks, what was decided' },
    status: 200,
  }),
  reviseCase: route({
    ...common,
    method: 'POST',
    path: `${one}/revisions`,
    who: platformSide,
    summary: {
      zh: '改写未公开的案例，重新查验、重新决定',
      en: 'Write it anew before it is public: checked and decided anew',
    },
    body: lazily(() => z.strictObject(text())),
    status: 200,
    versioned: true,
  }),
  decideCaseMarks: route({
    ...common,
    method: 'POST',
    path: `${one}/first-decisions`,
    who: platformSide,
    summary: { zh: '初审：逐处决定标记的去留', en: 'Decide first on each mark' },
    body: lazily(decisions),
    status: 200,
    versioned: true,
  }),
  publishCase: route({
    ...common,
    method: 'POST',
    path: `${one}/publication`,
    who: ['supervisor'],
    summary: {
      zh: '由撰写、初审以外的人再次逐处决定；都可保留的即公开，否则退回改写',
      en: 'Decide on each mark once more, as another person; public where all may stay, sent back where not',
    },
    body: lazily(decisions),
    status: 200,
    versioned: true,
  }),
  withholdCase: route({
    ...common,
    method: 'POST',
    path: `${one}/withholding`,
    who: ['supervisor'],
    summary: { zh: '决定不公开，说明理由', en: 'Decide not to publish it, and why' },
    body: lazily(() => z.strictObject({ reasons: writtenText })),
    status: 200,
    versioned: true,
  }),
  takeDownCase: route({
    ...common,
    method: 'POST',
    path: `${one}/takedown`,
    who: ['supervisor'],
    summary: { zh: '撤下已公开的案例，说明理由', en: 'Take down what is public, and why' },
    body: lazily(() => z.strictObject({ reasons: writtenText })),
    status: 200,
    versioned: true,
  }),
}
export type CasesRoutes = typeof casesRoutes

export const openCasesRoutes = {
  listOpenCases: route({
    ...open,
    path: '/v1/published/cases',
    summary: { zh: '典型案例，无须密钥，最近公开的在前', en: 'Chosen cases, for anyone, those published last first' },
    query: lazily(() => z.strictObject(paging)),
  }),
}
export type OpenCasesRoutes = typeof openCasesRoutes
