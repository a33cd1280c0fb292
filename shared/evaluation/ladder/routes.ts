/** 排名靠后督办 — calls that propose a ladder, issue its steps, answer, check and end them (art. 31). */
import * as z from 'zod'
import { paging, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { civilDate } from '../../law/civil-date.ts'
import { issuers } from '../../law/permission.ts'
import { lazily } from '../../schema/lazily.ts'
import { line, writtenText } from '../../schema/text.ts'
import { findings, ladderStates } from './words.ts'

const path = '/v1/ladders'
const one = `${path}/{ladder}`
const article = articleOf('evaluation.measures')
const readers = ['supervisor', ...issuers, 'department'] as const

const measure = z.string().min(1).max(60).describe('督办方式代码，见 /v1/regulation evaluation.measures')
const reasonsAlone = lazily(() => z.strictObject({ reasons: writtenText }))

const onLadder = { method: 'POST', function: 'evaluation', article, status: 200, versioned: true } as const

export const laddersRoutes = {
  listLadderCandidates: route({
    method: 'GET',
    path: '/v1/ladder-candidates',
    function: 'evaluation',
    who: ['supervisor', 'province'],
    article,
    summary: {
      zh: '长期排名靠后的单位：最近连续的考核结果均在同类组末段且低于控制限',
      en: 'Units long at the bottom: in the last approved results running, low among their peers and below the limits',
    },
    query: lazily(() => z.strictObject(paging)),
    status: 200,
  }),
  proposeLadder: route({
    method: 'POST',
    path,
    function: 'evaluation',
    who: ['supervisor', 'province'],
    article,
    summary: { zh: '对一个长期排名靠后的单位提出督办', en: 'Propose a ladder against a unit long at the bottom' },
    body: lazily(() => z.strictObject({ unit: z.string().min(1).max(60), reason: writtenText })),
    status: 201,
  }),
  listLadders: route({
    method: 'GET',
    path,
    function: 'evaluation',
    who: readers,
    article,
    summary: {
      zh: '督办清单：未了结的在前，期限早的在前；注明逾期；单位只见自己的',
      en: 'Ladders: the open ones first, by their next last day, with what is late; units see their own',
    },
    query: lazily(() =>
      z.strictObject({
        state: z.enum(ladderStates).optional(),
        unit: z.string().min(1).max(60).optional(),
        late: z.enum(['true', 'false']).optional().describe('只列逾期的，或者没有逾期的'),
        ...paging,
      }),
    ),
    status: 200,
  }),
  readLadder: route({
    method: 'GET',
    path: one,
    function: 'evaluation',
    who: readers,
    article,
    summary: {
      zh: '一件督办：依据、各步、送达、回复、整改、核查',
      en: 'A ladder: grounds, steps, receipts, answers, rectifications, checks',
    },
    status: 200,
    versioned: true,
  }),
  declineLadder: route({
    ...onLadder,
    path: `${one}/refusal`,
    who: ['province'],
    summary: { zh: '对提出的督办不予督办', en: 'Decline a proposal' },
    body: reasonsAlone,
  }),
  issueLadderStep: route({
    ...onLadder,
    path: `${one}/steps`,
    who: issuers,
    summary: {
      zh: '依次作出督办：预警、通报、曝光；整改不力的，通报、专报、约谈',
      en: 'Issue the next step: warning, notification, publication; if not reformed: circular, special report, interview',
    },
    body: lazily(() =>
      z.strictObject({
        measure,
        text: writtenText.describe('督办内容和要求'),
        reasons: writtenText,
        reference: line.optional().describe('文号'),
        meeting: z
          .strictObject({ on: civilDate, with: line.describe('约谈对象，如主要负责人 whom') })
          .optional()
          .describe('约谈须写，其他不写 of interviews alone'),
      }),
    ),
  }),
  receiveLadderStep: route({
    ...onLadder,
    path: `${one}/receipts`,
    who: ['department'],
    summary: { zh: '签收督办', en: 'Acknowledge the step' },
    body: lazily(() => z.strictObject({ measure })),
  }),
  replyToLadderStep: route({
    ...onLadder,
    path: `${one}/replies`,
    who: ['department'],
    summary: { zh: '回复督办，可以陈述意见；逾期的注明', en: 'Answer the step; what comes late is shown as late' },
    body: lazily(() => z.strictObject({ measure, statement: writtenText })),
  }),
  reportRectification: route({
    ...onLadder,
    path: `${one}/reports`,
    who: ['department'],
    summary: { zh: '报送整改情况；整改不力的可以再报', en: 'Report what was done; again after it was insufficient' },
    body: lazily(() => z.strictObject({ measure, report: writtenText })),
  }),
  checkRectification: route({
    ...onLadder,
    path: `${one}/checks`,
    who: ['supervisor', 'province'],
    summary: {
      zh: '核查整改：到位，或者整改不力；由涉事分支以外的人办理，本市先核查，省级可以复核',
      en: 'Check a rectification: sufficient or not; by somebody outside the branch, the city first, then the province',
    },
    body: lazily(() =>
      z.strictObject({
        measure,
        finding: z.enum(findings).describe('sufficient 整改到位 · insufficient 整改不力'),
        reasons: writtenText,
      }),
    ),
  }),
  endLadder: route({
    ...onLadder,
    path: `${one}/ending`,
    who: issuers,
    summary: { zh: '整改到位，解除督办', en: 'End the ladder once the rectification was found sufficient' },
    body: reasonsAlone,
  }),
  withdrawLadder: route({
    ...onLadder,
    path: `${one}/withdrawal`,
    who: ['province'],
    summary: {
      zh: '撤销已作出的督办，如依据的结果已更正',
      en: 'Withdraw what was issued, as where its ground was restated',
    },
    body: reasonsAlone,
  }),
  listLadderPublications: route({
    method: 'GET',
    path: '/v1/ladder-publications',
    function: 'evaluation',
    who: 'anyone',
    article: articleOf('evaluation.measures'),
    summary: {
      zh: '已公开的通报、曝光，新的在前；解除、撤销的注明',
      en: 'What was published, the newest first; what was ended or withdrawn says so',
    },
    query: lazily(() => z.strictObject(paging)),
    status: 200,
  }),
}
export type LadderRoutes = typeof laddersRoutes
