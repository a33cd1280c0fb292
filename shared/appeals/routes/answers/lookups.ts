/** 来电弹屏 — answers about callers' tickets, and about lookups that stand out. */

import * as z from 'zod'
import { unreadable } from '../../../door/seen-rows.ts'
import { moment } from '../../../schema/moment.ts'
import { worklists } from '../../kind/worklist.ts'
import { states } from '../../ticket/states.ts'
import { lookedUpBy, verifications } from '../../words/lookups.ts'

const callersTicket = z
  .strictObject({
    ticket: z.string(),
    category: z.string().optional(),
    state: z.enum(states),
    registeredAt: moment,
    next: z
      .strictObject({
        worklist: z.enum(worklists),
        zh: z.string(),
        en: z.string(),
        limit: moment.optional().describe('最近的时限 the earliest limit that runs'),
      })
      .describe('下一步 what it waits for'),
    verified: z.boolean().describe('已核对，可以说内容 verified: its content may be spoken of'),
    name: z.string().optional(),
    title: z.string().optional(),
    text: z.string().optional(),
  })
  .meta({ id: 'CallersTicket', description: '来电人的诉求件 a ticket of whoever calls' })

export const lookupAnswers = {
  lookUpCaller: z.strictObject({
    verification: z
      .enum(verifications)
      .describe(
        'none 未核对 right 相符 wrong 不符 limited 不符次数过多，到 until 才再核对 too often wrong: not compared',
      ),
    until: moment.optional(),
    items: z.array(callersTicket).describe('新的在前；保密件、举报件核对之前不在其中 the newest first'),
    more: z.boolean().describe('还有更早的未列出 there are older ones'),
    unreadable,
  }),
  listConspicuousLookups: z.strictObject({
    day: z.iso.date(),
    moreThan: z.int(),
    withinHours: z.int(),
    items: z.array(
      z.strictObject({
        key: z.string().describe('密钥的公开编号 public id of the key'),
        operator: z.string().optional().describe('工号'),
        operators: z
          .int()
          .optional()
          .describe('该密钥名下报过几个工号，合并计算 how many names were given with this key, taken together'),
        count: z.int(),
        from: moment,
        to: moment,
        lookups: z.array(
          z.strictObject({
            at: moment,
            how: z.enum(lookedUpBy),
            purpose: z.string(),
            call: z
              .string()
              .optional()
              .describe('没有报送，或者超出一通电话所属次数 never told, or beyond what belongs to it'),
            shown: z.int().describe('显示的诉求件数'),
          }),
        ),
      }),
    ),
  }),
}
