/** 推送 — describes for the reference each notice posted, its payload and signing headers. */

import * as z from 'zod'
import type { ZodOpenApiPathItemObject } from 'zod-openapi'
import { digestAnswer } from '../appeals/routes/answers/digest.ts'
import { misuseTold } from '../appeals/routes/answers/follow-up.ts'
import { assistanceAnswer } from '../appeals/routes/answers/order-requests.ts'
import { workOrderAnswer } from '../appeals/routes/answers/orders.ts'
import { mergedAppealAnswer } from '../appeals/routes/answers/reading.ts'
import { progressAnswer } from '../appeals/routes/answers/tickets.ts'
import type { Notice } from '../appeals/words/notices.ts'
import { ladderTold } from '../evaluation/ladder/answers.ts'
import { resultTold } from '../evaluation/results/answers.ts'
import { moment } from '../schema/moment.ts'
import { pushedFacts } from '../sharing/push/described.ts'

/** `data` of a notice; each also carries the version of the ticket it was made from. */
const payloads = {
  workOrder: workOrderAnswer,
  assistance: assistanceAnswer,
  mergedAppeal: mergedAppealAnswer,
  accessCode: z.strictObject({
    number: z.string(),
    title: z.string(),
    accessCode: z.string().describe('新的查询码 the new code'),
  }),
  circular: z.strictObject({ number: z.string(), title: z.string(), circulars: workOrderAnswer.shape.circulars }),
  appeal: progressAnswer,
  handOver: z.strictObject({
    number: z.string().describe('诉求件编号，退回时不变 stays when it is handed back'),
    handOver: z.string().describe('handover-1'),
    at: moment,
    emergency: progressAnswer.shape.emergency,
    title: z.string(),
    text: z.string(),
    place: z.string().optional(),
    points: progressAnswer.shape.points,
    reasons: z.string().optional(),
    reference: z.string().optional().describe('移送文号'),
    phone: z.string().optional().describe('诉求人电话，只给其他热线，留痕 to other lines alone, on record'),
  }),
  unheldEmergency: progressAnswer.pick({ number: true, title: true, emergency: true }),
  identityEnded: z.strictObject({
    number: z.string(),
    workOrder: z.string().optional(),
    identityEndedAt: moment,
  }),
  digest: digestAnswer,
  result: resultTold,
  ladder: ladderTold,
  misuse: z.strictObject({ number: z.string(), title: z.string(), misuse: z.array(misuseTold) }),
}
type Payload = keyof typeof payloads

/** 告知文本 — what channels pass on to their appellants as it stands. */
const spoken = z.strictObject({
  id: z.string().describe('告知编号，重投不变 of the notice; the same over all tries'),
  reference: z.string().describe('渠道自己的编号 the channel’s own reference'),
  restricted: z
    .boolean()
    .describe(
      '只告知有新的情况：举报、线索、涉企和保密事项 only that there is news: reports, clues, enterprise, confidential',
    ),
  text: z
    .strictObject({ zh: z.string(), en: z.string() })
    .describe('可直接发送或者朗读的告知 the sentence, ready to be sent or read aloud'),
  unit: z.string().optional().describe('承办单位名称 name of the unit that handles it'),
  nextLimit: z.iso
    .date()
    .optional()
    .describe('下一时限的最后一日，其含义见 text · last day of the next limit; text says of what'),
})

const toPassOn = spoken
  .optional()
  .describe('须转告诉求人的；通话中已当场告知的没有 to be passed on; absent where it was told in the call')

/** Every notice: what it carries, and what it says in both languages. */
const notices: { readonly [N in Notice]: readonly [payload: Payload | readonly Payload[], zh: string, en: string] } = {
  'hand-over.sent': [
    'handOver',
    '移送、转接的诉求件；应答 2xx 即为签收',
    'a matter that is handed over; 2xx counts as received',
  ],
  'unit.digest': [
    'digest',
    '每个工作日九时：逾期和即将到期的工单，每日一次；没有的不发',
    'at nine of each working day, once: orders overdue and due soon; none where there are none',
  ],
  'work-order.dispatched': ['workOrder', '新工单；应答 2xx 即为送达', 'a new work order; 2xx counts as received'],
  'work-order.sent-back': ['workOrder', '答复（办理意见）退回重办', 'the reply or contribution was sent back'],
  'work-order.ended': [
    'workOrder',
    '工单结束，无须再办；原因见 ended',
    'the order ended: nothing more to do; ended says why',
  ],
  'work-order.limit-passed': ['workOrder', '时限已过', 'a limit has passed'],
  'work-order.limit-shortened': [
    'workOrder',
    '上级时限提前，本工单时限随之提前',
    'the limit above came earlier, and this order’s with it',
  ],
  'work-order.emergency-raised': [
    ['workOrder', 'unheldEmergency'],
    '突发事项逾时未签收；无单位承接的告知应急主管单位',
    'an emergency that nobody has acknowledged; one that no unit has is told to the emergency bureau',
  ],
  'work-order.limit-moved': ['workOrder', '日历变更，时限重新计算', 'the calendar changed: a limit was counted anew'],
  'work-order.reclassified': ['workOrder', '诉求变更定性', 'the appeal was reclassified'],
  'work-order.supplement-supplied': ['workOrder', '诉求人已补正', 'the appellant has supplied the supplement'],
  'work-order.supplement-lapsed': ['workOrder', '诉求人逾期未补正', 'the supplement was not supplied in time'],
  'work-order.supplement-explained': ['workOrder', '诉求人说明不能补充的理由', 'why it cannot be supplied'],
  'work-order.facts-added': [['workOrder', 'mergedAppeal'], '补充了情况（本件或并入件）', 'facts were added'],
  'work-order.appeal-linked': [
    'workOrder',
    '关联了同一诉求人的另一诉求件',
    'another ticket of the same appellant was linked',
  ],
  'work-order.confidential': ['workOrder', '保密或者解除保密', 'the appellant is to stay unknown to you, or no longer'],
  'work-order.contacted': ['workOrder', '平台已代为联系诉求人', 'the platform has contacted the appellant for you'],
  'work-order.unit-version-written': ['workOrder', '派单文本', 'the platform has written what units read'],
  'work-order.contact-corrected': ['workOrder', '诉求人身份信息已更正', 'whom to speak to was corrected'],
  'work-order.adopted': ['workOrder', '上级采用了答复', 'the reply was adopted above'],
  'work-order.urged': ['workOrder', '催办', 'urged'],
  'work-order.appeal-merged': ['mergedAppeal', '又有诉求并入', 'another appeal was merged in'],
  'sub-order.replied': ['workOrder', '下级工单已答复', 'an order passed down was replied to'],
  'sub-order.limit-passed': ['workOrder', '下级工单时限已过', 'the limit of an order passed down has passed'],
  'return-request.approved': ['workOrder', '退件获准', 'the return was approved'],
  'return-request.refused': ['workOrder', '退件未获准', 'the return was refused'],
  'extension-request.granted': ['workOrder', '延期获准', 'the extension was granted'],
  'extension-request.refused': ['workOrder', '延期未获准', 'the extension was refused'],
  'extension-request.lapsed': [
    'workOrder',
    '延期申请失效',
    'the limit it was about is gone: nothing is decided any more',
  ],
  'return-request.lapsed': ['workOrder', '退件申请失效', 'the order was over before it was decided'],
  'mark-request.approved': ['workOrder', '特殊标记获准，见 marks', 'the mark was approved; see marks'],
  'mark-request.refused': ['workOrder', '特殊标记未获准', 'the mark was refused'],
  'mark.ended': ['workOrder', '特殊标记解除', 'the mark was ended'],
  'supervision.opened': ['workOrder', '启动督办', 'supervision was opened'],
  'supervision.raised': ['workOrder', '督办升级', 'supervision was raised'],
  'supervision.discharged': ['workOrder', '解除督办', 'supervision was discharged'],
  'assistance-task.asked': ['assistance', '协助任务', 'assistance is asked for'],
  'assistance-task.reported': ['workOrder', '协助任务已反馈', 'assistance was reported'],
  'result.provisional': [
    'result',
    '考核的初步结果已列出，可以申诉',
    'the provisional list of an evaluation stands: appeals may be filed',
  ],
  'result.withdrawn': ['result', '考核结果已撤销，待重新计算', 'the result was withdrawn, to be worked out anew'],
  'result.published': ['result', '考核结果已公布', 'the result is published'],
  'ladder.proposed': ['ladder', '因长期排名靠后被提出督办', 'a ladder is proposed: long at the bottom'],
  'ladder.declined': ['ladder', '提出的督办不予督办', 'the proposal was declined'],
  'ladder.step-issued': [
    'ladder',
    '预警、通报、曝光、专报或者约谈；应答 2xx 即为送达',
    'a step of the ladder; 2xx counts as received',
  ],
  'ladder.term-passed': ['ladder', '督办的回复、整改或者核查期限已过', 'a term of the ladder has passed'],
  'ladder.checked': ['ladder', '整改已核查', 'the rectification was checked'],
  'ladder.ground-fell': [
    'ladder',
    '所依据的考核结果更正，依据不再成立',
    'its results were restated, and the ground fell',
  ],
  'ladder.ended': ['ladder', '解除督办', 'the ladder was ended: reformed'],
  'ladder.withdrawn': ['ladder', '撤销督办', 'the ladder was withdrawn'],
  'misconduct.circular': ['circular', '通报', 'a circular against the unit'],
  'appeal.registered': ['appeal', '已登记', 'registered'],
  'appeal.access-code-issued': ['accessCode', '重新发给查询码，原码作废', 'a new access code; the one before is void'],
  'appeal.accepted': ['appeal', '已受理', 'accepted'],
  'appeal.merged': ['appeal', '已并入他件办理', 'merged into another'],
  'appeal.unmerged': ['appeal', '恢复单独办理', 'handled by itself again'],
  'appeal.rejected': ['appeal', '不予受理', 'not accepted'],
  'appeal.answered': ['appeal', '直接答复', 'answered directly'],
  'appeal.filed': ['appeal', '已归档', 'filed as thanks or empty; may be contested'],
  'appeal.redirected': ['appeal', '告知专属机构', 'another body is competent'],
  'appeal.reclassified': ['appeal', '变更定性', 'reclassified'],
  'appeal.supplement-requested': ['appeal', '要求补正', 'a supplement is asked for'],
  'appeal.supplement-extended': ['appeal', '补正期限另行约定', 'the supplement has a later last day'],
  'appeal.supplement-ended': [
    'appeal',
    '不再需要补充',
    'the handling it was asked for is over: it is not waited for any more',
  ],
  'appeal.supplement-lapsed': ['appeal', '逾期未补正', 'the supplement was not supplied in time'],
  'appeal.explanation-judged': ['appeal', '不能补充的理由已认定', 'the explanation was judged'],
  'appeal.dispatched': ['appeal', '已派单', 'dispatched'],
  'appeal.progressed': ['appeal', '阶段性答复', 'an interim reply'],
  'appeal.limit-moved': ['appeal', '日历变更，时限重新计算', 'the calendar changed: a limit was counted anew'],
  'appeal.extended': ['appeal', '办理期限延长', 'the handling takes longer'],
  'appeal.replied': ['appeal', '答复', 'replied'],
  'appeal.closed': ['appeal', '办结', 'closed'],
  'appeal.emergency-downgraded': ['appeal', '突发事项降为一般事项', 'no emergency after all'],
  'appeal.confidentiality-set': [
    'appeal',
    '保密，以及此前已知悉的单位',
    'kept confidential or not; which units knew before',
  ],
  'appeal.identity-ended': [
    'identityEnded',
    '身份信息保存期满，已删除；贵方也应删除',
    'the identity data are kept no longer: erase yours too',
  ],
  'work-order.identity-ended': [
    'identityEnded',
    '诉求人身份信息保存期满，已删除；贵单位也应删除',
    'the identity data are kept no longer: erase yours too',
  ],
  'appeal.withdrawn': ['appeal', '已撤回', 'withdrawn'],
  'appeal.reopened': ['appeal', '重新办理', 'reopened'],
  'appeal.rating-examined': ['appeal', '评价已核查', 'the rating was examined'],
  'appeal.misuse-noticed': ['misuse', '恶意诉求告知，可以申辩', 'misuse is alleged; it may be answered'],
  'appeal.misuse-decided': ['misuse', '恶意诉求核查结果', 'what became of that'],
}

const about: { readonly [P in Payload]: readonly [zh: string, en: string] } = {
  workOrder: ['工单通知（承办单位）', 'Work order notices, to the unit'],
  assistance: ['协助任务通知（承办单位）', 'Assistance notices, to the unit'],
  mergedAppeal: ['并入诉求通知（承办单位）', 'Merged appeals, to the unit that handles the matter'],
  circular: ['通报（承办单位）', 'Circulars, to the unit'],
  accessCode: ['查询码通知（渠道，转告诉求人）', 'A new access code, to the channel for the appellant'],
  appeal: ['诉求进展通知（渠道，转告诉求人）', 'Progress, to the channel for the appellant'],
  unheldEmergency: ['无单位承接的突发事项（应急主管单位）', 'An emergency that no unit has, to the emergency bureau'],
  identityEnded: ['身份信息保存期满（渠道、承办单位）', 'Identity data kept no longer, to channels and units'],
  handOver: ['移送、转接（信访、督查、其他热线的渠道）', 'Matters handed over, to the channel that takes them'],
  digest: ['每日提要（承办单位）', 'The day’s digest, to the unit'],
  result: ['考核结果通知（承办单位）', 'Results of an evaluation, to the units on its list'],
  ladder: ['排名靠后督办通知（承办单位）', 'Ladders of article 31, to the unit'],
  misuse: ['恶意诉求通知（渠道，转告诉求人）', 'Misuse, to the channel for the appellant'],
}

const typesOf = (payload: Payload): Notice[] =>
  (Object.keys(notices) as Notice[]).filter((notice) => [notices[notice][0]].flat().includes(payload))

const toAppellants: readonly Payload[] = ['appeal', 'accessCode', 'misuse']

/** The body of a post, by what it carries. */
export const webhookBody = (payload: Payload) =>
  z.strictObject({
    type: z.enum(typesOf(payload)),
    timestamp: moment.describe('作出决定的时间 when it was decided'),
    ...(toAppellants.includes(payload) ? { notice: payload === 'appeal' ? toPassOn : spoken } : {}),
    data:
      payload === 'digest'
        ? payloads.digest
        : payloads[payload].extend({
            version: z.int().positive().meta({
              description:
                '内容所据的诉求件版本 version of the ticket that the data shows, at least that of the decision',
              example: 3,
            }),
          }),
  })

/** By name, as OpenAPI 3.1 has them. */
export const webhooks = (): Record<string, ZodOpenApiPathItemObject> => ({
  ...Object.fromEntries((Object.keys(payloads) as Payload[]).map((payload) => [payload, { post: operation(payload) }])),
  ...Object.fromEntries(pushedFacts().map((fact) => [`fact.${fact.type}`, { post: ofFact(fact) }])),
})

/** 推送的事实 — to whoever has an agreement that is pushed: what a reader of the feed gets. */
const ofFact = ({ type, zh, en, body }: ReturnType<typeof pushedFacts>[number]) => ({
  operationId: `${type.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Fact`,
  tags: ['webhooks'],
  summary: `推送：${zh ?? type} · Pushed: ${en ?? type}`,
  security: [],
  requestParams: { header: signature },
  requestBody: { required: true, content: { 'application/json': { schema: body } } },
  responses: {
    '2XX': { description: '已收到 received' },
    '410': { description: '不再接收：停止推送 gone: the push stops at once' },
    default: {
      description:
        '其他应答：5秒、5分钟、30分钟、2小时、5小时、其后每10小时再试，同一分片其后的等候，遵循 Retry-After；连续五日未送达即停止 anything else: tried again after these pauses, what stands behind it in its shard waits; after five days the push stops',
    },
  },
})

const operation = (payload: Payload) => ({
  operationId: `${payload}Notice`,
  tags: ['webhooks'],
  summary: about[payload].join(' · '),
  description: [
    '| type | 含义 | meaning |\n|---|---|---|',
    ...typesOf(payload).map((type) => `| \`${type}\` | ${notices[type][1]} | ${notices[type][2]} |`),
  ].join('\n'),
  security: [],
  requestParams: { header: signature },
  requestBody: { required: true, content: { 'application/json': { schema: webhookBody(payload) } } },
  responses: {
    '2XX': { description: '已收到 received' },
    '410': { description: '不再接收：停止投递，列入未送达 gone: delivery stops at once and is listed as undelivered' },
    '4XX': {
      description:
        '拒收：隔较长时间重投，列入未送达，遵循 Retry-After（最长6小时） refused: tried again with long pauses, listed as undelivered; Retry-After is heeded up to six hours',
    },
    '5XX': { description: '稍后重投，遵循 Retry-After tried again later' },
  },
})

const signature = z.object({
  'webhook-id': z.string().meta({
    description: '重投时不变，据此去重 the same over all tries: drop what you have',
    example: '261009-48213077.3.0',
  }),
  'webhook-timestamp': z
    .string()
    .meta({ description: '发送时刻（秒） seconds since 1970; refuse what is five minutes old', example: '1791504000' }),
  'webhook-signature': z.string().meta({
    description:
      '`v1,` 加 Base64 的 HMAC-SHA256，密钥为登记接收地址时给出的 whsec_…，内容为 `id.timestamp.body`；更换密钥期间为新旧两个签名，以空格分隔，任一相符即可 — Standard Webhooks, under the secret that `PUT /v1/endpoints/{kind}/{code}` answered with; while a secret is being changed two, parted by a space: one that fits is enough',
    example: 'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
  }),
})
