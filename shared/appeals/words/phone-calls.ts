/** 通话 — what a call is named by, and what its states are called. */
import * as z from 'zod'
import { said } from '../../schema/said.ts'

/** The telephone system's own id of a call: nothing that an address would have to escape. */
export const idOfCall = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._@-]{0,99}$/,
    said('letters, digits and . _ @ -, at most 100', '应为字母、数字和 . _ @ -，不超过100个字符。'),
  )

/** As people name it: the id, with its channel before it where the city has several telephone channels. */
export const callId = z
  .string()
  .max(141)
  .regex(
    /^([a-z0-9]+(-[a-z0-9]+)*:)?[A-Za-z0-9][A-Za-z0-9._@-]{0,99}$/,
    said('the id of a call, or channel:id', '应为通话编号，或者“渠道代码:通话编号”。'),
  )
  .describe(
    '通话编号；有几个电话渠道的写作“渠道代码:通话编号” the id of a call; channel:id where there are several telephone channels',
  )

/** 通话状态 — ringing, being spoken, over, or over without anybody having answered. */
export const phoneCallStates = ['ringing', 'talking', 'ended', 'unanswered'] as const
