/** 移送、转接 — commands: a matter goes to petitions, a supervision platform or another line (第二条、第七条、第十八条). */
import * as z from 'zod'
import { instant } from '../../../law/civil-date.ts'
import { line, writtenText } from '../../../schema/text.ts'
import { acts, command, reads, whoSees } from '../../words/asking.ts'
import { code } from '../../words/fields.ts'
import { handOverSubject, receiptWays, theirReference } from './words.ts'

export const handOver = command(['移送、转接', 'hand over'], acts('ticket'), () =>
  z.strictObject({
    to: code.describe(
      '渠道代码：信访、督查、其他热线 a channel of petitions, of a supervision platform, or another line',
    ),
    reasons: writtenText,
    reference: line.optional().describe('移送文号 number of the document, where there is one'),
  }),
)

/** 签收 — they have it: who took it, when, under which number of theirs. */
export const recordHandOverReceipt = command(
  ['记录移送签收', 'record that a hand-over was received'],
  whoSees('hand-over'),
  () =>
    z.strictObject({
      handOver: handOverSubject,
      how: z.enum(receiptWays).exclude(['push', 'key']).optional().describe('平台记录的：phone 电话 · paper 书面'),
      receiver: line.optional().describe('接收人，平台记录的须写明 who took it: needed where the platform records it'),
      receivedAt: instant.optional().describe('接收时间，不写即现在 now where left out'),
      reference: theirReference.optional().describe('对方编号'),
    }),
)

/** 退回 — it is not theirs: it goes on here, and their number stays with it. */
export const handBack = command(['退回移送件', 'hand back'], whoSees('hand-over'), () =>
  z.strictObject({
    handOver: handOverSubject,
    reasons: writtenText,
    reference: theirReference.optional().describe('对方编号'),
  }),
)

/** The platform's own: the same number came again, from a channel of the same kind. */
export const noteSentAgain = command(['记录再次来件', 'note that it was sent again'], reads('ticket'), () =>
  z.strictObject({ channel: z.string(), reference: z.string(), text: writtenText }),
)

export const handingOverCommands = { handOver, recordHandOverReceipt, handBack, noteSentAgain }
