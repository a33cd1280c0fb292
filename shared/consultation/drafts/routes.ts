/** 意见征集 — calls that write and open drafts, and show them to anyone. */
import * as z from 'zod'
import { paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { writtenText } from '../../schema/text.ts'
import { draftContent } from './content.ts'

const here = 'consultation' as const
const one = '/v1/consultations/{consultation}'
export const publicOne = '/v1/public-consultations/{consultation}'
const version = `${one}/versions/{version}`
const article = articleOf('consulting')
const reasons = lazily(() => z.strictObject({ reasons: writtenText }))

export const draftRoutes = {
  proposeConsultation: route({
    method: 'PUT',
    path: one,
    function: here,
    who: platformSide,
    article,
    summary: {
      zh: '起草征求意见稿或者其新稿，待另一人公开；已有的须以If-Match写明读到的修订号',
      en: 'Write a draft, or a new version of it, which a second person opens; If-Match where there is one',
    },
    body: draftContent,
    status: 200,
    versioned: true,
  }),
  openConsultation: route({
    method: 'POST',
    path: `${version}/opening`,
    function: here,
    who: platformSide,
    article,
    summary: {
      zh: '公开征求意见：由起草之外的另一人，须用本人的密钥',
      en: 'Open a version to the public: by a personal key, and never by whoever wrote it',
    },
    status: 200,
    versioned: true,
  }),
  refuseConsultation: route({
    method: 'POST',
    path: `${version}/refusal`,
    function: here,
    who: platformSide,
    article,
    summary: { zh: '不予公开，说明理由', en: 'Turn a version down, with reasons' },
    body: reasons,
    status: 200,
    versioned: true,
  }),
  withdrawConsultation: route({
    method: 'POST',
    path: `${one}/withdrawal`,
    function: here,
    who: platformSide,
    article,
    summary: {
      zh: '撤回已公开的草案，说明理由；不再收意见，已收的照常处理',
      en: 'Withdraw an opened draft, with reasons: no more comments are taken, those there are go on',
    },
    body: reasons,
    status: 200,
    versioned: true,
  }),
  listKeptConsultations: route({
    method: 'GET',
    path: '/v1/consultations',
    function: here,
    who: ['department', ...platformSide],
    article,
    summary: {
      zh: '草案台账：本单位的、待审的或者全部的，含未公开的',
      en: 'Drafts of a unit, those that wait for a second person, or all, with what is not opened',
    },
    query: lazily(() =>
      z.strictObject({
        unit: z.string().min(1).max(60).optional().describe('责任单位；承办单位不写为本单位'),
        state: z.enum(['proposed']).optional().describe('只列待审的 only those that wait'),
        ...paging,
      }),
    ),
    status: 200,
  }),
  readKeptConsultation: route({
    method: 'GET',
    path: one,
    function: here,
    who: ['department', ...platformSide],
    article,
    summary: {
      zh: '一件草案的历次文稿：何人何时起草、公开、不予公开',
      en: 'Every version of a draft, with who and when',
    },
    status: 200,
    versioned: true,
  }),
  listConsultations: route({
    method: 'GET',
    path: '/v1/public-consultations',
    function: here,
    who: 'anyone',
    article,
    summary: { zh: '征求意见的草案，无须密钥', en: 'Drafts that are or were put to the public, without a key' },
    query: lazily(() => z.strictObject(paging)),
    status: 200,
  }),
  readConsultation: route({
    method: 'GET',
    path: publicOne,
    function: here,
    who: 'anyone',
    article,
    summary: { zh: '一件草案的条款、期限、责任单位', en: 'A draft with its clauses, period and responsible unit' },
    status: 200,
  }),
}
export type DraftRoutes = typeof draftRoutes
