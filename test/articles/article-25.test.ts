/** 第二十五条 — closing by nine grounds with their evidence, and what may not be closed, over HTTP. */
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/law/civil-date.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
const today = () => dateOf(new Date(city.city().host.clock.now()).toISOString())
const dayAfter = (days: number) => addDays(today(), days)

const close = (ticket: string, ground: number, alternative: string, evidence = {}) =>
  city.operator.post(`/v1/tickets/${ticket}/closing`, { ground, alternative, evidence, reasons: '符合办结情形' })

describe('第二十五条', () => {
  it('the worst tries are refused with the article, and nothing is half-done', async () => {
    const { ticket } = await city.dispatched({ category: 'property-service' })
    const refused = async (code: string, article: string, ...of: [number, string, object?]) => {
      const { status, body } = await close(ticket, ...of)
      expect(body).toMatchObject({ code, article })
      expect(status).toBeGreaterThanOrEqual(409)
    }
    await refused('close.ground-unknown', '第二十五条', 1, 'lawful')
    await refused('close.needs-checked-reply', '第二十条、第二十五条', 1, 'solved')
    const settled = { document: '和解协议', signedOn: today(), performedOn: dayAfter(1) }
    await refused('close.date-in-future', '第二十五条', 1, 'settlement', settled)
    const suit = { reference: '(2026)辽0102民初1号', raisedOn: dayAfter(-1) }
    await refused('close.not-during-handling', '第二十五条（二）、（六）', 2, 'lawsuit', suit)
    const decree = { citation: '《城市供热管理办法》第八条' }
    await refused('close.citation-not-a-statute', '第二十五条（九）', 9, 'other-law', decree)
    await refused('close.needs-lapsed-supplement', '第二十五条（四）', 4, 'not-supplemented')
    await refused('non-cooperation.not-recorded', '第二十五条（八）', 8, 'non-cooperation')
    const { decisions } = (await city.operator.get(`/v1/tickets/${ticket}/timeline`)).body
    expect(decisions.map(({ command }: { command: string }) => command)).not.toContain('close')
  })

  it('a lawsuit brought while it is handled closes it, and the appellant reads the ground and the reasons', async () => {
    const { ticket, accessCode } = await city.dispatched({ category: 'property-service' })
    const suit = { reference: '(2026)辽0102民初123号', raisedOn: today() }
    expect((await close(ticket, 2, 'lawsuit', suit)).status).toBe(201)
    const seen = await city.appellant(ticket, accessCode).get(`/v1/tickets/${ticket}`)
    expect(seen.body.closing).toMatchObject({ ground: 2, reasons: '符合办结情形' })
    expect((await close(ticket, 2, 'lawsuit', suit)).body.code).toBe('ticket.not-allowed-here')
  })

  it('a withdrawal is a closing, the same request again gives the same answer, a second one is refused', async () => {
    const { ticket, accessCode } = await city.dispatched({ category: 'property-service' })
    const citizen = city.appellant(ticket, accessCode)
    const withdraw = (key?: string) =>
      citizen.post(`/v1/tickets/${ticket}/withdrawal`, { how: 'written' }, key ? { 'Idempotency-Key': key } : {})
    const first = await withdraw('w-1')
    expect(first.body.closing).toMatchObject({ ground: 3 })
    expect((await withdraw('w-1')).body).toEqual(first.body)
    expect((await withdraw()).body.code).toBe('ticket.not-allowed-here')
  })

  it('a silence during handling opens the ground only after the agreed last day; both sides are told', async () => {
    const { ticket, order, unit, accessCode } = await city.dispatched({ category: 'property-service' })
    const ask = { ask: '请补充物业合同' }
    const path = `/v1/tickets/${ticket}`
    expect((await city.unit(unit).post(`${path}/supplement-requests`, ask)).body.code).toBe('supplement.period-needed')
    const requests = `${path}/supplement-requests`
    const alone = await city.unit(unit).post(requests, { ...ask, until: dayAfter(12) })
    expect(alone.body).toMatchObject({ status: 422, code: 'supplement.needs-agreement', article: '第二十五条（四）' })
    const now = new Date(city.city().host.clock.now()).toISOString()
    const agreement = { at: now, how: 'phone', with: '诉求人本人' }
    const today = await city.unit(unit).post(requests, { ...ask, agreement, until: dayAfter(0) })
    expect(today.body).toMatchObject({ status: 422, code: 'supplement.period-too-short' })
    const agreed = await city.unit(unit).post(requests, { ...ask, agreement, until: dayAfter(12) })
    expect(agreed.body).toMatchObject({
      supplement: { until: dayAfter(12), agreement: { how: 'phone', with: '诉求人本人' } },
    })
    expect((await close(ticket, 4, 'not-supplemented')).body.code).toBe('close.needs-lapsed-supplement')
    const explained = await city
      .appellant(ticket, accessCode)
      .post(`${path}/supplement-explanations`, { reason: '合同在法院' })
    expect(explained.status).toBe(201)
    const read = await city.unit(unit).get(`/v1/work-orders/${order}`)
    expect(read.body.supplement).toMatchObject({ explanation: { reason: '合同在法院' } })
    const judgement = { good: false, reasons: '可先提供复印件' }
    expect((await city.unit(unit).post(`${path}/supplement-judgement`, judgement)).status).toBe(201)
  })

  it('replied and checked, yet neither solved nor accepted, it may not be closed and is watched as unsettled', async () => {
    const { ticket, order, unit } = await city.dispatched({ category: 'property-service' })
    const consultation = { at: new Date(city.city().host.clock.now()).toISOString(), by: '李工', how: 'phone' }
    const reply = { record: '已依法告知', answer: '依法不能支持', consultation }
    expect((await city.unit(unit).post(`/v1/work-orders/${order}/replies`, reply)).status).toBe(201)
    expect((await city.operator.post(`/v1/tickets/${ticket}/reply-approval`, {})).status).toBe(201)
    expect((await close(ticket, 1, 'lawful')).body.code).toBe('close.ground-unknown')
    await city.settled()

    // 30 working days are at most 60 days of any year.
    expect(await unsettled()).not.toContainEqual(expect.objectContaining({ number: ticket }))
    await city.advanceTo(`${dayAfter(60)}T12:00:00+08:00`)
    const row = (await unsettled()).find(({ number }) => number === ticket)
    expect(row?.days).toBeGreaterThan(30)

    expect((await close(ticket, 1, 'solved')).status).toBe(201)
    await city.settled()
    expect(await unsettled()).not.toContainEqual(expect.objectContaining({ number: ticket }))
  })
})

/** The whole list, page by page. */
async function unsettled(): Promise<{ number: string; days: number }[]> {
  const found: { number: string; days: number }[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const { status, body } = await city.operator.get(`/v1/long-unsettled?limit=100${cursor && `&cursor=${cursor}`}`)
    expect({ status, longerThan: body.longerThan }).toEqual({ status: 200, longerThan: 30 })
    found.push(...body.items)
    cursor = body.next
  }
  return found
}
