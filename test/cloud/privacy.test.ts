/** 隐私 — logs, queues and announcements never say who appealed or what they wrote (art. 35). */
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { type OpenCity, openCity } from '../../infra/local/open-city.ts'
import { metrics } from '../../shared/run/metrics.ts'
import { appealOf, request } from '../stack/city.ts'

const person = {
  name: '欧阳慕容',
  phone: '13977770001',
  email: 'ouyang.murong@mail.example',
  idNumber: '210102199003077777',
  address: '青年大街七百七十七号',
}
const words = {
  title: '单元门禁失灵标题',
  text: '单元门禁失灵正文',
  record: '内部记录甲乙丙',
  answer: '公开答复丁戊己',
  reasons: '退回理由庚辛壬',
}

describe('after a ticket’s whole life, with failures on the way', () => {
  const printed: string[] = []
  const sent: string[] = []
  let announced = ''
  let number = ''

  beforeAll(async () => {
    const log = (line: string): void => {
      // The host's own sentence; all else was printed by functions.
      if (!/^stack (synthesized|unchanged since last time)$/.test(line)) printed.push(line)
    }
    const city = await openCity({ port: 0, data: undefined, log })
    try {
      city.host.watch(({ operation, input }) => {
        if (/^(SendMessage|PutEvents)/.test(operation)) sent.push(JSON.stringify(input))
      })
      number = await live(city)
      announced = JSON.stringify(city.host.announced())
    } finally {
      await city.stop()
    }
  }, 60_000)

  const lines = () => printed.join('').split('\n').filter(Boolean)

  it.each(Object.entries({ ...person, ...words }))('%s is nowhere', (_, value) => {
    for (const place of [printed.join(''), sent.join(''), announced]) expect(place).not.toContain(value)
  })

  it('every line is one JSON object', () => {
    expect(lines().length).toBeGreaterThan(10)
    for (const line of lines()) expect(JSON.parse(line), line).toEqual(expect.any(Object))
  })

  it('a command is found by its request and by its ticket, and what followed it by the ticket', () => {
    const parsed = lines()
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ ticket }) => ticket === number)
    const commands = parsed.filter(({ message }) => message === 'command')
    expect(commands.length).toBeGreaterThan(3)
    for (const { request } of commands) expect(request).toMatch(/^[0-9a-f-]{36}$/)
    expect(parsed.map(({ message }) => message)).toEqual(expect.arrayContaining(['followed', 'delivered']))
  })

  it('the figures of the day are measured, under names there are', () => {
    const measured = lines()
      .filter((line) => line.startsWith('{"_aws"'))
      .map((line) => JSON.parse(line) as Record<string, unknown> & { City: string })
    const names = new Set(
      measured.flatMap((line) => Object.keys(line)).filter((key) => !['_aws', 'City'].includes(key)),
    )
    for (const name of names) expect(metrics).toHaveProperty(name)
    expect([...names]).toEqual(
      expect.arrayContaining([
        'TicketsRegistered',
        'TicketsDispatched',
        'TicketsReplied',
        'TicketsClosed',
        'TicketsRated',
        'ReturnsRequested',
        'DeliveriesDone',
        'DeliveriesFailed',
        'CallersRefused',
        'SweepLag',
      ]),
    )
    expect(new Set(measured.map(({ City }) => City))).toEqual(new Set(['210100']))
  })
})

/** Registered twice, returned, failing to be posted, replied, closed and rated; bad requests in between. */
async function live({ url, keys, host, standIn }: OpenCity): Promise<string> {
  const ask = (method: string, path: string, key: string | undefined, body?: unknown) =>
    request(`${url}${path}`, method, key?.startsWith('Basic') ? key : `Bearer ${key}`, { body })
  const { operator, supervisor, channels } = keys
  const unit = 'heping-housing'
  const behave = (is: string) =>
    fetch(`${standIn}/units/${unit}/behaviour`, { method: 'PUT', body: JSON.stringify({ is }) })
  const appeal = {
    ...appealOf({ category: 'property-service', title: words.title, text: words.text.repeat(150) }),
    appellant: person,
  }

  const { body } = await ask('POST', '/v1/tickets', channels.web, appeal)
  await ask('POST', '/v1/tickets', channels.web, { ...appeal, title: `${words.title}二` })
  await ask('POST', '/v1/tickets', channels.web, { ...appeal, surprise: words.text })
  const { number, accessCode } = body
  const ticket = `/v1/tickets/${number}`
  await ask('GET', ticket, operator.replace(/.$/, operator.endsWith('A') ? 'B' : 'A'))
  await ask('GET', `${ticket}/identity?purpose=callback`, operator)
  await ask('POST', `${ticket}/acceptance`, operator, {})
  await behave('fail')
  const dispatched = await ask('POST', `${ticket}/dispatches`, operator, {})
  await host.idle()
  await behave('normal')
  host.clock.advanceTo(host.clock.now() + 3 * 3_600_000)
  await delivered(async () => (await ask('GET', `${ticket}/deliveries`, operator)).body.items)

  const order = `/v1/work-orders/${dispatched.body.orders[0].number}`
  const department = keys.units[unit]
  await ask('GET', '/v1/work-orders', department)
  await ask('POST', `${order}/return-requests`, department, {
    ground: 'not-responsible',
    form: 'give-back',
    reasons: words.reasons,
  })
  await ask('POST', `${order}/return-decision`, supervisor, { approve: false, reasons: words.reasons })
  const texts = { record: words.record, answer: words.answer }
  await ask('POST', `${order}/interim-replies`, department, texts)
  const consultation = { at: new Date().toISOString(), by: '李工', how: 'phone' }
  await ask('POST', `${order}/replies`, department, { ...texts, consultation })
  await ask('POST', `${ticket}/reply-approval`, operator, {})
  await ask('POST', `${ticket}/closing`, operator, { ground: 1, alternative: 'solved', reasons: words.reasons })
  await ask('POST', `${ticket}/callbacks`, operator, { outcome: 'reached', solved: 'solved', by: '回访员' })
  const basic = `Basic ${Buffer.from(`${number}:${accessCode}`).toString('base64')}`
  const rated = await ask('POST', `${ticket}/ratings`, basic, { level: 5, via: 'link' })
  if (rated.status !== 201) throw new Error(`the scenario broke off: ${JSON.stringify(rated.body)}`)
  await host.idle()
  return number
}

/** The queue hides a failed post for real seconds, on a busy machine for more than a few. */
async function delivered(deliveries: () => Promise<{ notice: string; state: string }[]>): Promise<void> {
  const isOrder = ({ notice }: { notice: string }) => notice === 'work-order.dispatched'
  for (const until = Date.now() + 45_000; Date.now() < until; await sleep(200))
    if ((await deliveries()).filter(isOrder).every(({ state }) => state === 'delivered')) return
  throw new Error('the order was never delivered')
}
