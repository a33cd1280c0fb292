/** 信件 — a letter as the list shows it: where, since when, why, and masked. */

import * as z from 'zod'
import { moment } from '../../../schema/moment.ts'
import { letterQueues } from '../../matters/delivering/words.ts'

export const lettersAnswer = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string().describe('信件编号 id of the letter'),
      queue: z
        .enum(letterQueues)
        .describe('来自的队列；setAside 为巡检搁置 the queue it comes from; setAside: what the sweep set aside'),
      sentAt: moment.describe('存入时刻 since when it has been there, or was sent'),
      ticket: z.string().optional().describe('诉求件编号 the ticket it is of'),
      why: z
        .enum(['failed-each-time', 'not-swept'])
        .describe('每次办理均失败，或者巡检不成 every try to carry it out failed, or the sweep could not look at it'),
      error: z.string().optional().describe('巡检失败的原因，脱敏 what failed then, masked'),
      says: z.string().describe('内容，脱敏 what it says, masked'),
      received: z.int().describe('被取出的次数，含查看 how often it was taken out, looks included'),
    }),
  ),
  notShown: z
    .int()
    .describe(
      '约另有多少未列出：超出 limit、排在其后，或者正由他人查看 about how many more there are: beyond `limit`, behind these, or being looked at by somebody else',
    ),
})
