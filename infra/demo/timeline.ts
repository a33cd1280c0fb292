/** 一件诉求的全程 — one ticket from registration to rating: when, who, what, and how its clocks ended. */
import * as z from 'zod'
import { commandNames, type Name } from '../../shared/appeals/ticket/names.ts'
import type { EventName } from '../../shared/appeals/words/event.ts'
import { clipped, localTime, padded } from './print.ts'
import { type Case, insist, type Stage } from './stage.ts'

const timeline = z.object({
  decisions: z.array(
    z.object({
      at: z.string(),
      by: z.object({ role: z.string(), unit: z.string().optional() }),
      command: z.string(),
      events: z.array(z.looseObject({ event: z.string() })),
    }),
  ),
})
const words = z.object({ zh: z.string(), en: z.string() })
const deadlines = z.object({
  deadlines: z.array(
    z.object({
      name: words,
      article: z.string(),
      order: z.string().optional(),
      start: z.string(),
      lastDay: z.string(),
      status: z.string(),
      endedAt: z.string().optional(),
      summary: words,
    }),
  ),
})
const orders = z.object({ orders: z.array(z.object({ number: z.string(), unit: z.string() })) })

export async function timelineOf(kase: Case, stage: Stage): Promise<string> {
  const at = { params: { ticket: kase.number } }
  const [told, clocks, ticket] = await Promise.all([
    insist('timeline', () => stage.operator.call('readTimeline', at)).then((body) => timeline.parse(body)),
    insist('deadlines', () => stage.operator.call('readDeadlines', at)).then((body) => deadlines.parse(body)),
    insist('ticket', () => stage.operator.call('readTicket', at)).then((body) => orders.parse(body)),
  ])
  const unitOf = new Map(ticket.orders.map(({ number, unit }) => [number, unit]))
  const name = (unit: string | undefined): string => stage.people.get(unit ?? '')?.name ?? unit ?? ''

  const happened = told.decisions.flatMap(({ at, by, command, events }) =>
    events.map(({ event, ...details }) => {
      const { zh, en } = wordsOf(event, command)
      const order = typeof details.order === 'string' ? unitOf.get(details.order) : undefined
      const who = by.unit ? name(by.unit) : (people[by.role] ?? by.role)
      const more = detailOf(details, name, by.unit ? undefined : order)
      return `  ${localTime(at)}  ${padded(clipped(who, 20), 20)}  ${zh} ${en}${more ? `\n${more}` : ''}`
    }),
  )
  const kept = clocks.deadlines.map(({ name: clock, order, article, start, lastDay, status, endedAt }) => {
    const whose = order ? name(unitOf.get(order)) : '热线平台'
    const end = endedAt ? `${statuses[status] ?? status} ${localTime(endedAt)}` : (statuses[status] ?? status)
    return `  ${padded(clock.zh, 28)}  ${padded(clipped(whose, 20), 20)}  ${localTime(start)} → ${lastDay.slice(5)} 24:00  ${padded(end, 32)}  ${article}`
  })
  return [
    `  ${kase.number}  ${kase.appeal.title}`,
    `  ${clipped(kase.appeal.text, 110)}`,
    '',
    ...happened,
    '',
    '  时限 clocks',
    ...kept,
  ].join('\n')
}

const people: Record<string, string> = {
  channel: '诉求渠道 channel',
  appellant: '诉求人 appellant',
  operator: '话务员 operator',
  supervisor: '主管部门 authority',
  system: '平台 platform',
}

const statuses: Record<string, string> = {
  met: '按时 met',
  late: '超期 late',
  void: '终止 void',
  passed: '已超期 passed',
  running: '进行中 running',
}

/** An event that is not here is called what its command is called. */
const said: { readonly [N in EventName]?: { zh: string; en: string } } = {
  registered: { zh: '登记', en: 'registered' },
  'access-code-issued': { zh: '重新发给查询码', en: 'a new access code' },
  answered: { zh: '直接答复', en: 'answered' },
  rejected: { zh: '不予受理', en: 'not accepted' },
  'filing-contested': { zh: '对归档提出异议', en: 'filing contested' },
  redirected: { zh: '告知专属机构', en: 'redirected' },
  'supplement-requested': { zh: '要求补正', en: 'asked to supplement' },
  'supplement-supplied': { zh: '补正', en: 'supplemented' },
  'supplement-lapsed': { zh: '逾期未补正', en: 'supplement lapsed' },
  'supplement-extended': { zh: '另行约定补充期限', en: 'more time agreed' },
  'supplement-explained': { zh: '说明理由', en: 'reason given' },
  'explanation-judged': { zh: '认定理由', en: 'reason judged' },
  accepted: { zh: '受理', en: 'accepted' },
  'merging-opened': { zh: '牵头合并办理', en: 'leads others' },
  'merging-ended': { zh: '解除牵头', en: 'leads no others any more' },
  merged: { zh: '并入他件办理', en: 'merged' },
  unmerged: { zh: '恢复单独办理', en: 'handled on its own again' },
  'lead-dispatched': { zh: '随牵头件派单', en: 'dispatched with its lead' },
  'lead-progressed': { zh: '牵头件阶段性答复', en: 'interim reply to its lead' },
  'lead-replied': { zh: '牵头件最终答复', en: 'final reply to its lead' },
  'lead-sent-back': { zh: '牵头件退回重办', en: 'its lead sent back' },
  'lead-answered': { zh: '牵头件把关通过', en: 'check of its lead passed' },
  'lead-returned': { zh: '牵头件退件', en: 'its lead given back' },
  'lead-extended': { zh: '牵头件延期', en: 'its lead extended' },
  'limit-extended': { zh: '时限随之顺延', en: 'its own limit moved with it' },
  'earlier-linked': { zh: '关联在先诉求件', en: 'linked to an earlier ticket' },
  'later-linked': { zh: '关联在后诉求件', en: 'linked to a later ticket' },
  'facts-added': { zh: '补充情况', en: 'facts added' },
  filed: { zh: '归档', en: 'filed' },
  dispatched: { zh: '派单', en: 'dispatched' },
  'co-handler-removed': { zh: '撤销协办', en: 'co-handler removed' },
  received: { zh: '送达', en: 'received' },
  acknowledged: { zh: '签收', en: 'acknowledged' },
  'interim-replied': { zh: '阶段性答复', en: 'interim reply' },
  replied: { zh: '最终答复', en: 'final reply' },
  contributed: { zh: '协办反馈', en: 'contribution' },
  'sent-back': { zh: '把关退回重办', en: 'sent back by the check' },
  'contribution-sent-back': { zh: '协办意见退回重办', en: 'contribution sent back' },
  'check-passed': { zh: '把关通过', en: 'check passed' },
  closed: { zh: '办结', en: 'closed' },
  'confidentiality-set': { zh: '保密', en: 'confidentiality' },
  'unit-version-written': { zh: '拟写派单文本', en: 'written for the units' },
  'appellant-contacted': { zh: '代为联系诉求人', en: 'contact made for the unit' },
  'identity-ended': { zh: '身份信息到期删除', en: 'identity data erased' },
  'looks-ended': { zh: '查看留痕到期删除', en: 'looks erased' },
  'texts-ended': { zh: '文本到期删除', en: 'texts erased' },
  'call-linked': { zh: '关联通话', en: 'linked to a call' },
  'notice-told': { zh: '已告知诉求人', en: 'the appellant was told' },
  'notice-failed': { zh: '告知失败', en: 'telling failed' },
  'identity-corrected': { zh: '更正身份信息', en: 'identity corrected' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  'non-cooperation-recorded': { zh: '记录不予配合', en: 'non-cooperation recorded' },
  'cooperation-recorded': { zh: '恢复配合', en: 'cooperation recorded' },
  'called-back': { zh: '回访', en: 'called back' },
  'callback-missed': { zh: '回访未接通', en: 'callback not answered' },
  'callback-given-up': { zh: '未能回访', en: 'callback given up' },
  rated: { zh: '评价', en: 'rated' },
  'rating-examined': { zh: '差评核查', en: 'rating examined' },
  'matter-marked': { zh: '标注事项性质', en: 'matter marked' },
  inspected: { zh: '抽检', en: 'inspected' },
  'false-closing-found': { zh: '发现假办结、被办结', en: 'false closing found' },
  'finding-verified': { zh: '审查核定', en: 'finding verified' },
  reopened: { zh: '重新办理', en: 'worked again' },
  'misuse-recorded': { zh: '记录不当行为', en: 'misuse recorded' },
  'misuse-answered': { zh: '陈述申辩', en: 'misuse answered' },
  'misuse-reply-lapsed': { zh: '逾期未陈述', en: 'reply lapsed' },
  'misuse-verified': { zh: '不当行为核实', en: 'misuse verified' },
  'misuse-handed-over': { zh: '移交信用档案', en: 'misuse handed over' },
  'misuse-expired': { zh: '不当行为记录失效', en: 'misuse expired' },
  'misconduct-reported': { zh: '反映违规', en: 'misconduct reported' },
  'misconduct-verified': { zh: '违规核定', en: 'misconduct verified' },
  'misconduct-step-taken': { zh: '违规处理', en: 'misconduct step' },
  'clue-transferred': { zh: '线索移交', en: 'clue transferred' },
  'clue-feedback-recorded': { zh: '线索反馈', en: 'clue feedback' },
  'clue-closed': { zh: '线索办结', en: 'clue closed' },
  'return-requested': { zh: '申请转办', en: 'return requested' },
  'return-approved': { zh: '同意退件', en: 'return approved' },
  'return-refused': { zh: '不同意退件', en: 'return refused' },
  'returns-repeated': { zh: '反复退件', en: 'repeated returns' },
  reassigned: { zh: '改派', en: 'reassigned' },
  'passed-down': { zh: '向下交办', en: 'passed down' },
  'replied-up': { zh: '下级反馈', en: 'sub-unit replied' },
  'sent-back-down': { zh: '退回下级重办', en: 'sent back down' },
  adopted: { zh: '采用下级反馈', en: 'adopted' },
  recalled: { zh: '收回', en: 'recalled' },
  'inner-limit-capped': { zh: '下级时限随之提前', en: 'inner limit brought forward' },
  'passed-down-ended': { zh: '下级工单随之结束', en: 'orders below ended' },
  'inner-limit-passed': { zh: '超过下级时限', en: 'inner limit passed' },
  'assistance-asked': { zh: '请村（社区）协助', en: 'assistance asked' },
  'assistance-reported': { zh: '协助反馈', en: 'assistance reported' },
  'clock-started': { zh: '起算时限', en: 'clock started' },
  'limit-passed': { zh: '超过时限', en: 'limit passed' },
  'negative-examined': { zh: '核查否定结果', en: 'negative outcome examined' },
  reclassified: { zh: '变更定性', en: 'reclassified' },
  'enterprise-reviewed': { zh: '审定为涉企事项', en: 'enterprise matter confirmed' },
  'appellant-told': { zh: '承办单位告知诉求人', en: 'told by the department' },
  'closing-reported': { zh: '通报办结', en: 'closing reported' },
  'emergency-declared': { zh: '认定为突发事项', en: 'declared an emergency' },
  'emergency-confirmed': { zh: '核定为突发事项', en: 'emergency confirmed' },
  'emergency-downgraded': { zh: '降为一般事项', en: 'not an emergency' },
  'limit-recounted': { zh: '时限重新计算', en: 'limit counted anew' },
  'emergency-raised': { zh: '再次通报', en: 'emergency raised' },
  'extension-requested': { zh: '申请延期', en: 'extension requested' },
  'extension-granted': { zh: '批准延期', en: 'extension granted' },
  'enterprise-review-corrected': { zh: '更正涉企审定', en: 'enterprise review corrected' },
  'extension-lapsed': { zh: '延期申请失效', en: 'extension lapsed' },
  'return-lapsed': { zh: '退件申请失效', en: 'return lapsed' },
  'supplement-ended': { zh: '不再等待补充', en: 'supplement no longer waited for' },
  'extension-refused': { zh: '不予延期', en: 'extension refused' },
  'progress-reported': { zh: '报告进展', en: 'progress reported' },
  'supervision-opened': { zh: '启动督办', en: 'supervision opened' },
  'supervision-raised': { zh: '升级督办', en: 'supervision raised' },
  'supervision-answered': { zh: '督办回复', en: 'supervision answered' },
  'supervision-discharged': { zh: '督办销号', en: 'supervision discharged' },
  urged: { zh: '催办', en: 'urged' },
}

const called: Readonly<Record<string, Name>> = commandNames
const wordsOf = (event: string, command: string): { zh: string; en: string } => {
  const [zh, en] = called[command] ?? [event, '']
  return said[event as EventName] ?? { zh, en }
}

const indent = ' '.repeat(40)
const levels = ['', '非常不满意', '不满意', '基本满意', '满意', '非常满意']
const outcomes: Record<string, string> = {
  solved: '已解决 solved',
  partly: '部分解决 partly',
  'not-solved': '未解决 not solved',
}

/** What an event says beyond its name, one line. */
function detailOf(
  details: Record<string, unknown>,
  name: (unit: string) => string,
  unit: string | undefined,
): string | undefined {
  const { orders: given, transferTo, answer, reasons, level, solved, how } = details
  const parts = [
    ...(Array.isArray(given)
      ? given.map(({ unit, role }) => `${role === 'lead' ? '主办' : '协办'} ${name(String(unit))}`)
      : []),
    ...(unit && !Array.isArray(given) ? [name(unit)] : []),
    ...(typeof transferTo === 'string' ? [`→ ${name(transferTo)}`] : []),
    ...(how === 'push' ? ['推送 pushed'] : how === 'pull' ? ['拉取 pulled'] : []),
    ...(typeof level === 'number' ? [`${levels[level]} ${level}/5`] : []),
    ...(typeof solved === 'string' ? [outcomes[solved] ?? solved] : []),
    ...(typeof answer === 'string' ? [`“${answer}”`] : typeof reasons === 'string' ? [`“${reasons}”`] : []),
  ]
  return parts.length > 0 ? `${indent}${clipped(parts.join('  '), 100)}` : undefined
}
