/** 共享协议 — calls that propose, approve, refuse, end and list agreements (art. 33, 35). */
import * as z from 'zod'
import { keyHolders, paging, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { writtenText } from '../../schema/text.ts'
import { agreementStates } from './states.ts'
import { termsShape } from './words.ts'

const path = '/v1/agreements'
const one = `${path}/{agreement}` as const
const common = { function: 'sharing', article: articleOf('sharing') } as const
const keepers = ['admin', 'supervisor'] as const
/** Of the terms that were read: what was proposed meanwhile is not approved unseen. */
const version = z.int().positive().describe('读到的待审批内容的版本 of the proposed terms that were read')
const reasons = lazily(() => z.strictObject({ reasons: writtenText }))

export const agreementRoutes = {
  proposeAgreement: route({
    ...common,
    method: 'PUT',
    path: one,
    who: keepers,
    summary: {
      zh: '提出或者变更共享协议：接收方、范围、字段、理由和期限；含个人信息的待平台主管部门另一人审批，原内容在此期间有效',
      en: 'Propose or change an agreement; with personal fields another person of the platform’s authority approves it first',
    },
    body: lazily(() => z.strictObject({ ...termsShape, reason: writtenText })),
    status: 200,
    versioned: true,
  }),
  approveAgreement: route({
    ...common,
    method: 'POST',
    path: `${one}/approval`,
    who: ['supervisor'],
    summary: {
      zh: '审批含个人信息的协议；提出的人不得审批，须用本人的密钥',
      en: 'Approve an agreement with personal fields: by a personal key, never by whoever proposed it',
    },
    body: lazily(() => z.strictObject({ version })),
    status: 200,
    versioned: true,
  }),
  refuseAgreement: route({
    ...common,
    method: 'POST',
    path: `${one}/refusal`,
    who: ['supervisor'],
    summary: { zh: '不予批准', en: 'Refuse it' },
    body: lazily(() => z.strictObject({ version, reasons: writtenText })),
    status: 200,
    versioned: true,
  }),
  endAgreement: route({
    ...common,
    method: 'POST',
    path: `${one}/end`,
    who: keepers,
    summary: { zh: '终止协议：随即不再给出', en: 'End it: nothing more is given from now on' },
    body: reasons,
    status: 200,
    versioned: true,
  }),
  readAgreement: route({
    ...common,
    method: 'GET',
    path: one,
    who: keyHolders,
    summary: { zh: '一份协议；接收方只看自己的', en: 'An agreement; a receiver sees its own' },
    status: 200,
    versioned: true,
  }),
  listAgreements: route({
    ...common,
    method: 'GET',
    path,
    who: keyHolders,
    summary: {
      zh: '共享协议：给谁、给什么、到何时；接收方只看自己的',
      en: 'Agreements: who gets what until when; a receiver sees its own',
    },
    query: lazily(() => z.strictObject({ state: z.enum(agreementStates).optional(), ...paging })),
    status: 200,
  }),
}
export type AgreementRoutes = typeof agreementRoutes
