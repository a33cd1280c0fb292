/** 暂存 — calls by which a half-filled registration is kept under a call, continued or given up. */

import * as z from 'zod'
import { route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { line } from '../../schema/text.ts'
import { draftForm } from '../desk/draft.ts'
import { onCall } from './phone-calls.ts'

const path = `${onCall}/draft` as const
const article = articleOf('identity')

export const draftsRoutes = {
  readDraft: route({
    method: 'GET',
    path,
    function: 'intake',
    who: ['operator'],
    article,
    summary: { zh: '查看通话暂存的登记内容（留痕）', en: 'The draft under a call; every look is recorded' },
    versioned: true,
    status: 200,
  }),
  saveDraft: route({
    method: 'PUT',
    path,
    function: 'intake',
    who: ['operator'],
    article,
    summary: {
      zh: '暂存登记内容：挂断、换人后继续填写；已有暂存的，须带 If-Match',
      en: 'Keep a half-filled registration under its call; over one that stands only with If-Match',
    },
    body: lazily(() => z.strictObject({ form: draftForm(), operator: line.optional().describe('工号') })),
    versioned: true,
    status: 200,
  }),
  endDraft: route({
    method: 'DELETE',
    path,
    function: 'intake',
    who: ['operator'],
    article,
    summary: { zh: '删除暂存', en: 'Give a draft up: it is erased' },
    versioned: true,
    status: 204,
  }),
}
