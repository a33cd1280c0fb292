/** 通话 — answers about calls; the number is asked for apart. */

import * as z from 'zod'
import { moment } from '../../../schema/moment.ts'
import { draftForm } from '../../desk/draft.ts'
import { states } from '../../ticket/states.ts'
import { phoneCallStates } from '../../words/phone-calls.ts'
import { missedCallLooks } from './reading.ts'

/** Of a call that was named before it was told nothing is known. */
export const callTimes = {
  line: z.string().optional(),
  operator: z.string().optional().describe('工号'),
  offered: moment.optional(),
  answered: moment.optional(),
  ended: moment.optional(),
}

const state = z.enum(phoneCallStates).describe('ringing 振铃 talking 通话中 ended 已结束 unanswered 无人接听')
const call = z.string().describe('渠道代码:通话编号 channel:id')

const phoneCallAnswer = z
  .strictObject({
    call,
    channel: z.string(),
    ...callTimes,
    line: z.string(),
    area: z.string().optional(),
    offered: moment,
    state,
    recorded: z.boolean(),
    tickets: z.array(
      z.strictObject({
        ticket: z.string(),
        state: z.enum(states),
        category: z.string().optional(),
        area: z.string().optional(),
        registeredAt: moment,
      }),
    ),
    more: z.boolean().describe('诉求件未列全 there are more tickets than are listed'),
  })
  .meta({ id: 'PhoneCall', description: '通话 a call, as the telephone system told it' })

const savedDraft = { call, version: z.int().describe('与 ETag 相同 the same as the ETag'), savedAt: moment }

export const phoneCallAnswers = {
  recordCall: z.strictObject({ call, state }),
  readCall: phoneCallAnswer,
  readCaller: z.strictObject({
    call,
    phone: z.string().optional(),
    recording: z.string().optional().describe('录音索引 where its recording lies'),
  }),
  listCallerLooks: missedCallLooks,
  readDraft: z.strictObject({ ...savedDraft, form: draftForm(), operator: z.string().optional().describe('工号') }),
  saveDraft: z.strictObject(savedDraft),
}
