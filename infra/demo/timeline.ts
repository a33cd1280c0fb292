/** 一件诉求的全程 — one ticket from registration to rating: when, who, what, and how its clocks ended. */
import * as z from 'zod'
import { commandNames, type Name } from '../../shared/appeals/ticket/names.ts'
import type { EventName } from '../../shared/appeals/words/event.ts'
import { eventNames } from '../../shared/appeals/words/event-names.ts'
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

const called: Readonly<Record<string, Name>> = commandNames
const wordsOf = (event: string, command: string): { zh: string; en: string } => {
  const [zh, en] = called[command] ?? [event, '']
  return eventNames[event as EventName] ?? { zh, en }
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
