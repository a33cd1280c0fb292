/** 短信告知 over HTTP — sent, delivered and told; refused, lost, failed, repeated and forged receipts; the night; answers (第十八条). */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Sent } from '../../infra/local/stand-in/messages/messages.ts'
import { addDays } from '../../shared/law/civil-date.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { closing } from '../articles/worked.ts'
import { type Answer, appealOf, sampleCity, toldInCall } from '../stack/city.ts'
import { isRemote } from '../stack/place.ts'
import { eventually } from '../support/eventually.ts'
import { gatewayOf, hasGateway, works } from './gateway.ts'

const city = sampleCity()
const gateway = gatewayOf(city)
let people = 0
/** Somebody with a mobile of their own. */
const somebody = () => `1371${String(Date.now()).slice(-4)}${String(++people).padStart(3, '0')}`

const byPhone = (phone: string, more: object = {}) =>
  city
    .channel('phone')
    .post('/v1/tickets', appealOf({ channel: 'phone', appellant: { name: '郑短信', phone }, toldInCall, ...more }))

/** Registered by telephone and accepted when the call had ended. */
async function accepted(phone: string): Promise<string> {
  const born = await byPhone(phone)
  const { status } = await city.operator.post(`/v1/tickets/${born.body.number}/acceptance`, {})
  expect([born.status, status]).toEqual([201, 201])
  return born.body.number
}

const noticeOf = (ticket: string, hoped: (one: Answer['body']) => boolean, type = 'appeal.accepted') =>
  eventually(
    async () => {
      const { body } = await city.operator.get(`/v1/tickets/${ticket}/notices`)
      return body.items.find((one: Answer['body']) => one.type === type)
    },
    (one) => one !== undefined && hoped(one),
  )
const isTold = ({ state }: Answer['body']) => state === 'told'
const isHanded = ({ messages }: Answer['body']) => messages.at(-1)?.handedAt !== undefined
const reviewOf = async (ticket: string, hoped?: string) => {
  if (!isRemote) await city.settled()
  const { body } = await eventually(
    () => city.operator.get(`/v1/tickets/${ticket}/deadlines`),
    ({ body: { deadlines } }) => hoped === undefined || deadlines[0].status === hoped,
  )
  return body.deadlines.find(({ clock }: { clock: string }) => clock === 'review')
}
const { sentTo } = gateway
const onlyOne = ([first, ...more]: Sent[]): Sent => {
  if (!first || more.length > 0) throw new Error(`${more.length + (first ? 1 : 0)} messages instead of one`)
  return first
}
const isListed = async (list: string, ticket: string) => {
  const { body } = await city.operator.get(`/v1/notices?list=${list}&limit=100`)
  return body.items.some((row: Answer['body']) => row.ticket === ticket)
}
const later = (from: string, hours: number) => new Date(Date.parse(from) + hours * 3_600_000).toISOString()

/** A matter whose acceptance was handed to the gateway and is heard of no more. */
async function handed() {
  const phone = somebody()
  await gateway.behave({ is: 'lose', to: phone })
  const ticket = await accepted(phone)
  const notice = await noticeOf(ticket, isHanded)
  return { phone, ticket, notice, message: onlyOne(await sentTo(phone)) }
}

describe.skipIf(!hasGateway)('messages to who appealed by telephone (needs a gateway beside the city)', () => {
  beforeAll(() => gateway.byDay(), 60_000)

  it('what the gateway took has told nobody; its receipt has', async () => {
    const { ticket, notice, message } = await handed()
    expect(notice).toMatchObject({ state: 'sent', way: 'sms', owed: true })
    expect(notice).not.toHaveProperty('told')
    expect(await reviewOf(ticket)).toMatchObject({ status: 'running' })
    expect(message.text).toMatch(new RegExp(`^【沈阳12345】您反映的事项（编号${ticket}）已于`))
    expect(message.text).toMatch(/12345。.*http:\/\/127/)

    expect(await gateway.receipt(message, 'delivered')).toBe(200)
    const told = await noticeOf(ticket, isTold)
    expect(told).toMatchObject({ told: { how: 'receipt' }, messages: [{ receipt: { status: 'delivered' } }] })
    const [{ at, sentAt, handedAt, receipt }] = told.messages
    const steps = [at, sentAt, handedAt, receipt.at].map((step) => Date.parse(step))
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(await reviewOf(ticket, 'met')).toMatchObject({ status: 'met' })
    expect([await isListed('untold', ticket), await isListed('to-call', ticket)]).toEqual([false, false])
  })

  it('of a report says no more than that there is news', async () => {
    const phone = somebody()
    const { number } = (await byPhone(phone, { ticketType: 'report' })).body
    await city.operator.post(`/v1/tickets/${number}/acceptance`, {})
    expect(await noticeOf(number, isTold)).toMatchObject({ restricted: true, told: { how: 'receipt' } })
    const { text } = onlyOne(await sentTo(phone))
    expect(text).toBe(`【沈阳12345】您有一件诉求（编号${number}）有新的情况，请拨12345了解。`)
  })

  it('a gateway that behaves sends its receipt by itself, and the link in the message opens the page', async () => {
    const phone = somebody()
    const ticket = await accepted(phone)
    await noticeOf(ticket, isTold)
    const [, link = ''] = /(http:\S+)/.exec(onlyOne(await sentTo(phone)).text) ?? []
    const page = await fetch(`${city.url()}${new URL(link).pathname.replace(/[。；，]$/, '')}`)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await page.text()).not.toContain(ticket)
  })

  it('one that takes nothing has the appellant telephoned at once, one that is slow or loses its answer has not', async () => {
    const [refused, slow, lost] = [somebody(), somebody(), somebody()]
    await gateway.behave({ is: 'refuse', to: refused })
    await gateway.behave({ is: 'slow', ms: 1_500, to: slow })
    await gateway.behave({ is: 'lose-answers', messages: 1, to: lost })
    const [first, second, third] = [await accepted(refused), await accepted(slow), await accepted(lost)]
    const called = await noticeOf(first, ({ state }) => state === 'to-call')
    expect(called).toMatchObject({ why: 'failed', messages: [{ receipt: { status: 'failed' } }] })
    expect(await isListed('to-call', first)).toBe(true)
    const call = { outcome: 'reached', by: '王工', note: '已告知受理' }
    expect((await city.operator.post(`/v1/tickets/${first}/tellings`, call)).status).toBe(201)
    expect(await reviewOf(first, 'met')).toMatchObject({ status: 'met' })

    expect((await noticeOf(second, isTold)).told.how).toBe('receipt')
    // It was sent twice, and the receipt of the one whose answer was lost is nobody's.
    expect((await noticeOf(third, isTold)).messages).toHaveLength(1)
    expect(await sentTo(lost)).toHaveLength(2)
  })

  it('a receipt that says failed has the appellant telephoned', async () => {
    const phone = somebody()
    await gateway.behave({ is: 'fail', code: 'POWERED_OFF', to: phone })
    const notice = await noticeOf(await accepted(phone), ({ state }) => state === 'to-call')
    expect(notice).toMatchObject({ why: 'failed', messages: [{ receipt: { status: 'failed', code: 'POWERED_OFF' } }] })
  })

  it('those whom no message reached are sent one again in bulk, and nobody twice', async () => {
    const [one, two, confidential, told] = [somebody(), somebody(), somebody(), somebody()]
    for (const to of [one, two, confidential, told]) await gateway.behave({ is: 'refuse', to })
    const tickets = [await accepted(one), await accepted(two)]
    const report = (await byPhone(confidential, { ticketType: 'report' })).body.number as string
    await city.operator.post(`/v1/tickets/${report}/acceptance`, {})
    const known = await accepted(told)
    for (const ticket of [...tickets, report, known]) await noticeOf(ticket, ({ state }) => state === 'to-call')
    const call = { outcome: 'reached', by: '王工', note: '已告知受理' }
    expect((await city.operator.post(`/v1/tickets/${known}/tellings`, call)).status).toBe(201)
    const waits = (await handed()).ticket
    const fixed = await accepted('024-23212321')
    await noticeOf(fixed, ({ state }) => state === 'to-call')
    const wishes = (await byPhone(somebody(), { tellBy: { way: 'phone' } })).body.number as string
    await city.operator.post(`/v1/tickets/${wishes}/acceptance`, {})
    await noticeOf(wishes, ({ state }) => state === 'to-call')
    for (const to of [one, two, confidential]) await gateway.behave({ is: 'normal', to })

    const all = [...tickets, report, known, waits, fixed, wishes, '261009-00000000']
    const body = { act: 'tellAgain', shared: { way: 'sms' }, rows: all.map((ticket) => ({ ticket })) }
    const headers = { 'idempotency-key': `again-${tickets[0]}` }
    const [sent, twice] = await Promise.all([1, 2].map(() => city.operator.post('/v1/bulk-acts', body, headers)))
    expect([sent?.status, sent?.body.batch]).toEqual([202, twice?.body.batch])
    const { items } = await eventually(
      async () => (await city.operator.get(`/v1/bulk-acts/${sent?.body.batch}/rows`)).body,
      ({ items: found }) => found.length === all.length,
    )
    expect(items.map(({ result, problem }: Answer['body']) => problem?.code ?? result)).toEqual([
      ...['done', 'done', 'done', 'notice.nothing-untold', 'notice.under-way', 'notice.no-way'],
      ...['notice.wished-otherwise', 'ticket.unknown'],
    ])
    expect(items[4].problem.zh).toBe('正以此方式（短信）告知，尚待结果；要改的，请选其他方式。')
    expect(items[4].problem.en).toContain('by a message')
    for (const ticket of [...tickets, report]) expect((await noticeOf(ticket, isTold)).told.how).toBe('receipt')
    for (const to of [one, two, confidential]) onlyOne(await sentTo(to))
    expect(onlyOne(await sentTo(confidential)).text).toContain(`您有一件诉求（编号${report}）有新的情况`)
    expect(await sentTo(told)).toEqual([])
    const others = await city.operator.post('/v1/bulk-acts', { ...body, shared: { way: 'channel' } })
    const refused = await eventually(
      async () => (await city.operator.get(`/v1/bulk-acts/${others.body.batch}/rows`)).body.items,
      ({ length }) => length === all.length,
    )
    expect(new Set(refused.map(({ problem }: Answer['body']) => problem?.code))).toEqual(new Set(['input.invalid']))
  })

  it('of one who waits for a receipt the desk makes a call, and what arrives late still counts', async () => {
    const { ticket, message } = await handed()
    const path = `/v1/tickets/${ticket}/renewed-tellings`
    const twice = await city.operator.post(path, { way: 'sms' })
    expect([twice.status, twice.body.code]).toEqual([409, 'notice.under-way'])
    const asked = await city.operator.post(path, { way: 'phone' })
    expect([asked.status, asked.body.items]).toMatchObject([201, [{ state: 'to-call', why: 'asked', way: 'phone' }]])
    expect(await isListed('to-call', ticket)).toBe(true)
    expect((await city.operator.post(path, { way: 'phone' })).body.code).toBe('notice.under-way')
    for (const wrong of [
      { way: 'pigeon' },
      { way: 'channel' },
      { notices: [] },
      [],
      null,
      { way: 'sms', text: '停水公告' },
    ])
      expect((await city.operator.post(path, wrong)).status).toBe(400)
    for (const who of [city.unit('heping'), city.channel('phone'), city.admin])
      expect((await who.post(path, {})).body.code).toBe('role.not-allowed')
    expect(await gateway.receipt(message, 'delivered')).toBe(200)
    expect((await noticeOf(ticket, isTold)).told.how).toBe('receipt')
    expect((await city.operator.post(path, {})).body.code).toBe('notice.nothing-untold')
  })

  it('a receipt that comes again changes nothing twice', async () => {
    const phone = somebody()
    await gateway.behave({ is: 'repeat', times: 4, to: phone })
    const ticket = await accepted(phone)
    await noticeOf(ticket, isTold)
    const message = onlyOne(await sentTo(phone))
    await eventually(
      async () => onlyOne(await sentTo(phone)).receipts,
      ({ length }) => length === 4,
    )
    const standing = async () => [
      await noticeOf(ticket, isTold),
      await reviewOf(ticket),
      (await city.operator.get(`/v1/tickets/${ticket}`)).headers.get('etag'),
    ]
    await reviewOf(ticket, 'met')
    const before = await standing()
    expect(before[2]).toMatch(/\d/)
    for (const status of ['delivered', 'delivered'] as const) expect(await gateway.receipt(message, status)).toBe(200)
    expect(await standing()).toEqual(before)
  })

  it('a failure that is heard of after it was told opens the review again, dated to its limit', async () => {
    const phone = somebody()
    const ticket = await accepted(phone)
    await noticeOf(ticket, isTold)
    const met = await reviewOf(ticket, 'met')
    expect(met.status).toBe('met')
    expect(await gateway.receipt(onlyOne(await sentTo(phone)), 'failed', 'RECALLED')).toBe(200)
    const untold = await noticeOf(ticket, ({ state }) => state === 'to-call')
    expect(untold).toMatchObject({ untold: 'RECALLED', why: 'failed' })
    expect(untold).not.toHaveProperty('told')
    expect(await reviewOf(ticket, 'running')).toMatchObject({ status: 'running', limit: met.limit })
  })
})

describe.skipIf(!hasGateway)('a forged receipt (needs a gateway beside the city)', () => {
  let mine: Awaited<ReturnType<typeof handed>>
  let others: typeof mine
  beforeAll(async () => {
    await gateway.byDay()
    mine = await handed()
    others = await handed()
  })
  const receipt = ({ id, outId, to }: Sent, more: object = {}) => ({
    receipts: [{ id, outId, to, at: city.now(), status: 'delivered', code: 'DELIVRD', ...more }],
  })

  it.each([
    ['a wrong id of the provider’s', () => ({ id: 'm-0-0' })],
    ['another message’s id of the provider’s', (other: Sent) => ({ id: other.id })],
    ['another message’s id of ours', (other: Sent) => ({ outId: other.outId })],
    ['both ids of another message, with this number', (other: Sent) => ({ id: other.id, outId: other.outId })],
    ['another number', (other: Sent) => ({ to: other.to })],
    ['another attempt', (_: Sent, mine: Sent) => ({ outId: mine.outId.replace(/~1$/, '~2') })],
    ['an id of ours that there is not', () => ({ outId: '261009-00000000.2.0~1' })],
    ['no id of ours', () => ({ outId: '' })],
  ])('with %s changes nothing, and its sender hears what a good one hears', async (_, wrong) => {
    const taken = await gateway.push(receipt(mine.message, wrong(others.message, mine.message)))
    expect([taken.status, await taken.json()]).toEqual([200, { code: 'OK' }])
    for (const { ticket, notice } of [mine, others]) {
      expect(await noticeOf(ticket, isHanded)).toEqual(notice)
      expect(await reviewOf(ticket)).toMatchObject({ status: 'running' })
    }
  })

  it('that is a true one replayed is not taken for another message of the same number', async () => {
    const one = await handed()
    const told = receipt(one.message)
    expect((await gateway.push(told)).status).toBe(200)
    await noticeOf(one.ticket, isTold)
    await gateway.behave({ is: 'lose', to: one.phone })
    const second = await accepted(one.phone)
    const before = await noticeOf(second, isHanded)
    expect((await gateway.push(told)).status).toBe(200)
    expect(await noticeOf(second, isHanded)).toEqual(before)
  })

  it('under a wrong secret or for another gateway finds nothing there; where answers are taken it is none', async () => {
    const { message, ticket, notice } = await handed()
    const { receipts } = gateway.addresses()
    for (const address of [receipts.replace(/.{8}$/, 'AAAAAAAA'), receipts.replace('stand-in', 'nobody')]) {
      const answer = await gateway.push(receipt(message), address)
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'route.unknown'])
    }
    const elsewhere = await gateway.push(receipt(message), gateway.addresses().answers)
    expect(elsewhere.status).toBe(200)
    expect(await noticeOf(ticket, isHanded)).toEqual(notice)
  })
})

describe.skipIf(isRemote)('by the clock (needs one that can be moved)', () => {
  it('a receipt that never comes has the appellant telephoned, before the limit', async () => {
    await gateway.morning((day) => [0, 1, 2].every((days) => works(addDays(day, days))))
    const { ticket } = await handed()
    const { limit } = await reviewOf(ticket)
    await city.advanceTo(later(limit, -15))
    expect(await noticeOf(ticket, ({ state }) => state === 'to-call')).toMatchObject({ why: 'limit' })
    expect(await reviewOf(ticket)).toMatchObject({ status: 'running', limit })
  })

  it('of one that never comes nothing is known after 72 hours; what arrives later still counts', async () => {
    await gateway.morning((day) => works(day) && new Date(day).getUTCDay() === 5)
    const { ticket, message } = await handed()
    await city.advanceTo(later(city.now(), 71.9))
    expect(await noticeOf(ticket, isHanded)).toMatchObject({ state: 'sent' })
    await city.advanceTo(later(city.now(), 0.2))
    const unknown = await noticeOf(ticket, ({ state }) => state === 'to-call')
    expect(unknown).toMatchObject({ why: 'unknown', messages: [{ receipt: { status: 'unknown' } }] })
    expect(await gateway.receipt(message, 'delivered')).toBe(200)
    expect((await noticeOf(ticket, isTold)).told.how).toBe('receipt')
    expect(await reviewOf(ticket, 'met')).toMatchObject({ status: 'met' })
  })

  it('who is called in three half-days in vain is told by what lies ready on the page', async () => {
    await gateway.morning((day) => [0, 1, 2].every((days) => works(addDays(day, days))))
    const phone = somebody()
    await gateway.behave({ is: 'refuse', to: phone })
    const ticket = await accepted(phone)
    await noticeOf(ticket, ({ state }) => state === 'to-call')
    const call = { outcome: 'unreachable', by: '王工', note: '无人接听' }
    const ten = city.now()
    // Twice in one half of a day is once.
    for (const hours of [0.1, 1, 5, 23]) {
      await city.advanceTo(later(ten, hours))
      expect((await city.operator.post(`/v1/tickets/${ticket}/tellings`, call)).status).toBe(201)
    }
    const told = await noticeOf(ticket, isTold)
    expect([told.told.how, told.attempts.length, told.attempts[0].note]).toEqual(['deposit', 4, '无人接听'])
    expect(await reviewOf(ticket, 'met')).toMatchObject({ status: 'met' })
  })

  it('at night it waits until eight', async () => {
    await gateway.morning()
    const today = dateOf(city.now())
    await city.advanceTo(`${today}T22:30:00+08:00`)
    const phone = somebody()
    const ticket = await accepted(phone)
    const waits = await noticeOf(ticket, ({ messages }) => messages.length === 1)
    const eight = `${addDays(today, 1)}T08:00:00+08:00`
    expect(Date.parse(waits.messages[0].notBefore)).toBe(Date.parse(eight))
    await city.advanceTo(later(eight, -0.1))
    expect(await sentTo(phone)).toEqual([])
    await city.advanceTo(later(eight, 0.05))
    expect((await noticeOf(ticket, isTold)).told.how).toBe('receipt')
    onlyOne(await sentTo(phone))
  })

  it('at night it goes out at once where its limit would pass', async () => {
    await gateway.morning()
    const phone = somebody()
    const { number } = (await byPhone(phone)).body
    const { limit } = await reviewOf(number)
    await city.advanceTo(later(limit, -1.5))
    await city.operator.post(`/v1/tickets/${number}/acceptance`, {})
    await noticeOf(number, isTold)
    expect(await reviewOf(number)).toMatchObject({ status: 'met', limit })
  })
})

describe.skipIf(!hasGateway)('what somebody answers by message (needs a gateway beside the city)', () => {
  beforeAll(() => gateway.byDay(), 60_000)
  const ratings = async (ticket: string) =>
    (await city.operator.get(`/v1/tickets/${ticket}`)).body.ratings.map(
      ({ level, via }: { level: number; via: string }) => `${level} ${via}`,
    )

  it('is a rating from the appellant’s own number, and none from another', async () => {
    const phone = somebody()
    const { ticket, order, unit } = await city.dispatched({
      ...{ category: 'property-service', channel: 'web', appellant: { name: '郑短信', phone } },
    })
    await closing(city, ticket, order, unit)
    await noticeOf(ticket, isTold, 'appeal.closed')
    expect(await gateway.answer(somebody(), '1 冒名')).toBe(200)
    expect(await ratings(ticket)).toEqual([])
    expect(await gateway.answer(phone, '5 太好了')).toBe(200)
    expect(await ratings(ticket)).toEqual(['5 sms'])
    expect(await gateway.answer(phone, '1')).toBe(200)
    expect(await ratings(ticket)).toEqual(['5 sms'])
  })

  it('is asked back once, by which of several matters; where the gateway takes no question a person sees it', async () => {
    const phone = somebody()
    const both = []
    for (const _ of ['older', 'newer']) {
      const { ticket, order, unit } = await city.dispatched({
        ...{ category: 'property-service', channel: 'web', appellant: { name: '郑短信', phone } },
      })
      await closing(city, ticket, order, unit)
      both.push(ticket)
    }
    const [older = '', newer = ''] = both
    const unclear = { answers: [{ id: `q-${phone}`, from: phone, text: '4 还行', at: city.now() }] }
    const asked = async () => (await sentTo(phone)).filter(({ text }) => text.includes('请回复序号'))
    for (const _ of [1, 2, 3]) expect((await gateway.push(unclear, gateway.addresses().answers)).status).toBe(200)
    expect(onlyOne(await asked()).text).toContain(`1 ${newer}；2 ${older}`)
    expect(await gateway.answer(phone, '2')).toBe(200)
    expect([await ratings(older), await ratings(newer)]).toEqual([['4 sms'], []])

    await gateway.behave({ is: 'refuse', to: phone })
    const seen = async () => {
      const { body } = await city.operator.get('/v1/sms-answers?limit=100')
      return body.items.filter(({ why }: { why: string }) => why === 'not-asked').length
    }
    const before = await seen()
    expect(await gateway.answer(phone, '你们什么时候来')).toBe(200)
    expect(await seen()).toBe(before + 1)
  })
})
