/** 登记 — calls that register appeals and read tickets, their limits and their logs. */

import * as z from 'zod'
import { everySide, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { paper } from '../../schema/papers.ts'
import { said } from '../../schema/said.ts'
import { telephoneOrNone } from '../../schema/telephone.ts'
import { line } from '../../schema/text.ts'
import { correctIdentity } from '../matters/identifying/commands.ts'
import { register } from '../matters/registering/commands.ts'
import { callId } from '../words/phone-calls.ts'
import { commandRouteByHand, onTicket } from './command-route.ts'

/** A field that a form leaves empty is not filled in. */
const orLeftEmpty = <S extends z.ZodType>(schema: S) =>
  z
    .preprocess((given) => {
      const text = typeof given === 'string' ? given.trim() : given
      return text === '' ? undefined : text
    }, schema.optional())
    .optional()

/** 身份信息 — who appeals; kept apart from the ticket, seen only by those who handle it. */
const appellant = z
  .strictObject({
    name: line,
    phone: orLeftEmpty(telephoneOrNone).describe('电话，照原样写；没有电话的写“无” as it is written, or "none"'),
    email: orLeftEmpty(z.email()),
    idNumber: orLeftEmpty(paper).describe('证件号码，照原样写 of whatever identity paper'),
    address: orLeftEmpty(line),
  })
  .refine(({ phone, email }) => phone !== undefined || email !== undefined, {
    path: ['phone'],
    message: said('a telephone number or an e-mail address, or "none"', '电话、电子邮箱至少填一项；没有电话的写“无”。'),
  })

const draftVersion = z
  .int()
  .positive()
  .optional()
  .describe('据以登记的暂存版本，登记后删除该版本 the version of the draft it was made from, which is erased')

/** What is named is corrected; null takes away what may be left out. */
const correctionBody = z.strictObject({
  name: appellant.shape.name.optional(),
  phone: appellant.shape.phone.optional(),
  email: appellant.shape.email.nullable(),
  idNumber: appellant.shape.idNumber.nullable(),
  address: appellant.shape.address.nullable(),
  callId: callId.optional(),
  reason: line.describe('更正原因，与身份信息一起保存 kept with the identity data, not with the ticket'),
})

/** 一行 — of a batch: an appeal as anybody sends it, but that nothing of it lies here already. */
export const rowOfBatch = lazily(() =>
  register()
    .omit({ callId: true, toldInCall: true })
    .extend({ channel: register().shape.channel.optional(), appellant }),
)

export const intakeRoutes = {
  register: route({
    method: 'POST',
    path: '/v1/tickets',
    function: 'intake',
    who: ['channel', 'operator'],
    article: articleOf('registration'),
    summary: { zh: '登记诉求', en: 'Register an appeal' },
    command: 'register',
    reach: register.reach,
    body: lazily(() =>
      register()
        .extend({ appellant, draft: draftVersion })
        .refine(({ draft, callId }) => draft === undefined || callId !== undefined, {
          path: ['callId'],
          message: said('the call whose draft it is', '应写明暂存所属的通话。'),
        }),
    ),
    status: 201,
  }),
  issueAccessCode: commandRouteByHand('issueAccessCode', {
    path: `${onTicket}/access-codes`,
    function: 'intake',
    summary: {
      zh: '重新发给查询码，原码作废，经渠道告知诉求人',
      en: 'Issue a new access code: the one before is void, and the appellant is told through the channel',
    },
  }),
  readTicket: route({
    method: 'GET',
    path: onTicket,
    function: 'intake',
    who: everySide,
    article: articleOf('reading'),
    summary: { zh: '查询诉求件', en: 'Read a ticket, as far as it is yours to see' },
    status: 200,
  }),
  readDeadlines: route({
    method: 'GET',
    path: `${onTicket}/deadlines`,
    function: 'intake',
    who: everySide,
    article: articleOf('limits'),
    summary: { zh: '时限及其计算说明', en: 'Every limit of a ticket, each explaining itself day by day' },
    status: 200,
  }),
  readTimeline: route({
    method: 'GET',
    path: `${onTicket}/timeline`,
    function: 'intake',
    who: platformSide,
    summary: { zh: '办理记录', en: 'The log of a ticket' },
    status: 200,
  }),
  readIdentity: route({
    method: 'GET',
    path: `${onTicket}/identity`,
    function: 'intake',
    who: ['operator', 'department'],
    article: articleOf('identity'),
    summary: { zh: '查看诉求人身份信息（留痕）', en: 'Identity data; every look is recorded' },
    query: lazily(() => z.strictObject({ purpose: line })),
    status: 200,
  }),
  exportIdentities: route({
    method: 'GET',
    path: '/v1/identities',
    function: 'intake',
    who: ['operator'],
    article: articleOf('identity'),
    summary: {
      zh: '导出多件诉求的诉求人身份信息：逐件留痕，可取成表格',
      en: 'Identity data of many tickets at once, as a table too: a look each is recorded before anything is shown',
    },
    query: lazily(() =>
      z.strictObject({
        tickets: z
          .string()
          .max(2500)
          .transform((all) => all.split(/[,，]/))
          .pipe(z.array(z.string().trim().min(1)).max(100))
          .describe('诉求件编号，以逗号分隔，至多100个 numbers of tickets, separated by commas'),
        purpose: line,
      }),
    ),
    status: 200,
  }),
  correctIdentity: route({
    method: 'POST',
    path: `${onTicket}/identity-corrections`,
    function: 'intake',
    who: ['operator', 'channel'],
    article: articleOf('identity'),
    summary: { zh: '更正诉求人身份信息', en: 'Correct identity data; what it said before stays with it' },
    command: 'correctIdentity',
    reach: correctIdentity.reach,
    body: lazily(() => correctionBody),
    status: 201,
  }),
  listLooks: route({
    method: 'GET',
    path: `${onTicket}/identity-looks`,
    function: 'intake',
    who: ['supervisor', 'admin'],
    article: articleOf('identity'),
    summary: { zh: '身份信息查看记录', en: 'Who saw the identity data of a ticket, when, from where, why' },
    status: 200,
  }),
  exportLog: route({
    method: 'GET',
    path: `${onTicket}/log`,
    function: 'intake',
    who: ['supervisor'],
    article: articleOf('identity.looks'),
    summary: { zh: '导出办理记录（哈希链，可离线核验）', en: 'The log as it is kept, hash-chained: npm run verify' },
    media: 'application/x-ndjson; charset=utf-8',
    status: 200,
  }),
  listEarlierTickets: route({
    method: 'GET',
    path: `${onTicket}/earlier-tickets`,
    function: 'intake',
    who: platformSide,
    article: articleOf('rejection.repeat'),
    summary: { zh: '同一诉求人的其他诉求件', en: 'What the same appellant brought besides' },
    status: 200,
  }),
  linkEarlier: commandRouteByHand('linkEarlier', {
    path: `${onTicket}/earlier-tickets`,
    function: 'intake',
    summary: {
      zh: '关联同一诉求人的在先诉求件，写明新情况、新理由',
      en: 'Link the same appellant’s earlier ticket, saying what is new',
    },
  }),
  listSimilarTickets: route({
    method: 'GET',
    path: `${onTicket}/similar`,
    function: 'intake',
    who: platformSide,
    article: articleOf('rejection.repeat'),
    summary: {
      zh: '登记后提示：疑似重复诉求、疑似同一事项及其理由（只提示，不决定）',
      en: 'Pointed out after registration: likely repeats and likely the same matter of others, with the reasons; it decides nothing',
    },
    status: 200,
  }),
  readSubmission: route({
    method: 'GET',
    path: '/v1/submissions/{reference}',
    function: 'intake',
    who: ['channel'],
    summary: { zh: '渠道按流水号查询', en: 'Read what a channel submitted, by its own reference' },
    status: 200,
  }),
  listDeliveries: route({
    method: 'GET',
    path: `${onTicket}/deliveries`,
    function: 'intake',
    who: platformSide,
    summary: { zh: '投递情况', en: 'What was delivered to whom, what is waiting, what failed' },
    status: 200,
  }),
}
