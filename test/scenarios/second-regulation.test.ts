/** 法规更替 — another law over the same code, and tickets of both in one city across its effective date. */
import { describe, expect, it } from 'vitest'
import { openCity } from '../../infra/local/open-city.ts'
import { sampleCity, samplePhone } from '../stack/city.ts'
import { placeOf } from '../stack/place.ts'

const law = {
  regulations: 'test/law/second-regulation/known.ts',
  rules: 'second-regulation',
  rulesBefore: 'liaoning-draft-2021',
}
const startsAt = '2026-11-27T09:00:00+08:00'
const city = sampleCity(async () =>
  placeOf(await openCity({ port: 0, data: undefined, withStandIn: false, startsAt, law })),
)

const appeal = { category: 'property-service', ticketType: 'complaint' }
const done = ({ status, body }: { status: number; body: unknown }) => expect(status, JSON.stringify(body)).toBe(201)
const close = (ticket: string, ground: number, alternative: string, evidence = {}) =>
  city.operator.post(`/v1/tickets/${ticket}/closing`, { ground, alternative, evidence, reasons: '符合办结情形' })
const deadlines = async (ticket: string): Promise<Record<string, object>> => {
  const { body } = await city.operator.get(`/v1/tickets/${ticket}/deadlines`)
  return Object.fromEntries(body.deadlines.map((one: { clock: string }) => [one.clock, one]))
}
async function replied(ticket: string, order: string, unit: string): Promise<void> {
  const consultation = { at: city.now(), by: '李工', how: 'phone' }
  const reply = { record: '已更换配件', answer: '已修复', consultation }
  done(await city.unit(unit).post(`/v1/work-orders/${order}/replies`, reply))
  done(await city.operator.post(`/v1/tickets/${ticket}/reply-approval`, {}))
}
/** As often as it is asked for, one month each, and each time refused: the answer that is no application any more. */
async function askedUntilRefused({ ticket, order, unit }: Record<'ticket' | 'order' | 'unit', string>) {
  for (let n = 1; ; n++) {
    const asked = { months: 1, reasons: '需第三方机构鉴定' }
    const answer = await city.unit(unit).post(`/v1/work-orders/${order}/extension-requests`, asked)
    if (answer.status !== 201) return { n, ...answer }
    const refusal = { decision: 'refuse', reasons: '理由不充分' }
    done(await city.supervisor.post(`/v1/tickets/${ticket}/extension-requests/${n}/decision`, refusal))
  }
}

type Dispatched = Awaited<ReturnType<typeof city.dispatched>>
/** Registered under the draft: one to be worked to its end under it, one that is still open when the next version comes. */
let old: Dispatched
let open: Dispatched

describe('before its day', () => {
  it('the draft holds', async () => {
    old = await city.dispatched(appeal)
    open = await city.dispatched(appeal)
    expect(await deadlines(old.ticket)).toMatchObject({
      'interim-reply': { rules: 'liaoning-draft-2021@1', article: '第十九条（二）', lastDay: '2026-12-04' },
      'final-reply': { rules: 'liaoning-draft-2021@1', article: '第十九条（二）', lastDay: '2026-12-18' },
    })
  })
})

describe('from its day', () => {
  let life: Dispatched
  it('an appeal has its clocks: another final reply, and no interim one', async () => {
    await city.advanceTo('2026-12-01T09:00:00+08:00')
    life = await city.dispatched(appeal)
    const clocks = await deadlines(life.ticket)
    expect(clocks).toMatchObject({
      review: { article: '第五十八条' },
      'final-reply': { rules: 'second-regulation@1', article: '第五十九条（二）', lastDay: '2026-12-15' },
    })
    expect(clocks).not.toHaveProperty('interim-reply')
    const interim = { record: '现场查看', answer: '已安排检修' }
    const refused = await city.unit(life.unit).post(`/v1/work-orders/${life.order}/interim-replies`, interim)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'ticket.not-allowed-here', details: { article: '第五十九条', from: [] } },
    })
  })

  it('three extensions may be asked for, and the fourth is refused by its own article', async () => {
    expect(await askedUntilRefused(life)).toMatchObject({
      n: 4,
      status: 409,
      body: {
        code: 'extension.too-many',
        article: '第五十九条（四）',
        zh: '同一诉求事项延期申请不超过3次，无论是否批准。',
      },
    })
  })

  it('it is closed in the states and by the grounds it names', async () => {
    const { ticket, order, unit } = life
    expect((await close(ticket, 8, 'solved')).body).toMatchObject({
      code: 'ticket.not-allowed-here',
      details: { from: ['replied'], article: '第六十五条' },
    })
    await replied(ticket, order, unit)
    expect((await close(ticket, 9, 'other-law', { citation: '《供热条例》第三条' })).body).toMatchObject({
      code: 'close.ground-unknown',
      article: '第六十五条',
      zh: '第六十五条没有这一办结情形。',
      en: 'Article 65 has no such closing ground or alternative.',
    })
    expect((await close(ticket, 1, 'solved')).body.code).toBe('close.ground-unknown')
    const early = { document: '和解协议', signedOn: '2026-12-01', performedOn: '2026-12-02' }
    expect((await close(ticket, 8, 'settlement', early)).body.code).toBe('close.date-in-future')
    const closed = await close(ticket, 8, 'solved')
    done(closed)
    const citizen = city.appellant(ticket, life.accessCode)
    const { closing, words } = (await citizen.get(`/v1/tickets/${ticket}`)).body
    expect(closing).toMatchObject({ ground: 8 })
    expect(words.ground.zh).toContain('诉求问题得到解决')
  })

  it('it is rated with four levels, and a fifth is refused', async () => {
    const { ticket, accessCode } = life
    const rate = (level: number) =>
      city.appellant(ticket, accessCode).post(`/v1/tickets/${ticket}/ratings`, { level, via: 'link' })
    expect(await rate(5)).toMatchObject({
      status: 422,
      body: { article: '第六十八条', zh: '没有等级5，请回复1至4或者相应的等级名称。', details: { level: 5 } },
    })
    const answer = await city.channel('web').post(`/v1/tickets/${ticket}/rating-answers`, {
      message: '5',
      sender: samplePhone,
    })
    expect(answer.body).toMatchObject({
      article: '第六十八条',
      zh: '短信未写明评价等级，请回复1至4或者相应的等级名称。',
    })
    done(await rate(4))
  })

  it('its appellant’s withdrawal is the sixth ground, and twenty days of non-cooperation the second', async () => {
    const withdrawn = await city.dispatched(appeal)
    const citizen = city.appellant(withdrawn.ticket, withdrawn.accessCode)
    const { body } = await citizen.post(`/v1/tickets/${withdrawn.ticket}/withdrawal`, { how: 'written' })
    expect(body.closing).toMatchObject({ ground: 6 })

    const silent = await city.dispatched(appeal)
    const record = { facts: '三次约定上门均不在家' }
    const path = `/v1/tickets/${silent.ticket}/non-cooperation`
    expect((await city.unit(silent.unit).post(path, record)).body).toMatchObject({ code: 'ticket.role-not-allowed' })
    await replied(silent.ticket, silent.order, silent.unit)
    done(await city.operator.post(path, record))
    expect((await close(silent.ticket, 2, 'non-cooperation')).body).toMatchObject({
      code: 'close.too-early',
      article: '第六十五条（二）',
      zh: '诉求人不予配合未满连续20日，尚不能以此办结。',
      en: 'Twenty consecutive days of recorded non-cooperation have not passed.',
    })
  })

  it('the figures count it', async () => {
    await city.settled()
    const behind = async (figure: string): Promise<string[]> =>
      (await city.operator.get(`/v1/figures/${figure}/tickets?from=2026-12-01&to=2026-12-31`)).body.numerator
    expect(await behind('satisfaction')).toContain(life.ticket)
    expect(await behind('closing')).toContain(life.ticket)
    expect(await behind('on-time-feedback')).toContain(life.ticket)
  })
})

describe('an appeal registered under the draft', () => {
  it('goes on under it where the new law moves only what is new', async () => {
    const { ticket, order, unit, accessCode } = old
    const interim = { record: '现场查看', answer: '已安排检修' }
    done(await city.unit(unit).post(`/v1/work-orders/${order}/interim-replies`, interim))
    expect(await askedUntilRefused(old)).toMatchObject({
      n: 3,
      body: {
        code: 'extension.too-many',
        article: '第十九条（四）',
        zh: '同一诉求事项延期申请不超过2次，无论是否批准。',
      },
    })
    await replied(ticket, order, unit)
    expect((await close(ticket, 8, 'solved')).body).toMatchObject({
      code: 'close.ground-unknown',
      article: '第二十五条',
      en: 'Article 25 has no such closing ground or alternative.',
    })
    done(await close(ticket, 1, 'solved'))
    const citizen = city.appellant(ticket, accessCode)
    expect((await citizen.get(`/v1/tickets/${ticket}`)).body).toMatchObject({
      closing: { ground: 1 },
      words: { ground: { zh: expect.stringContaining('诉求问题得到解决') } },
    })
    done(await citizen.post(`/v1/tickets/${ticket}/ratings`, { level: 5, via: 'link' }))
  })

  it('moves under the version that moves what runs: its limit is counted anew, the interim reply stays promised', async () => {
    await city.advanceTo('2026-12-03T09:00:00+08:00')
    const { ticket, order, unit } = open
    expect((await close(ticket, 1, 'solved')).body).toMatchObject({
      code: 'ticket.not-allowed-here',
      details: { from: ['replied'], article: '第六十五条' },
    })
    done(await city.unit(unit).post(`/v1/work-orders/${order}/acknowledgement`, { by: '值班员' }))
    expect(await deadlines(ticket)).toMatchObject({
      'interim-reply': { rules: 'liaoning-draft-2021@1', lastDay: '2026-12-04', status: 'running' },
      'final-reply': { rules: 'second-regulation@2', article: '第五十九条（二）', lastDay: '2026-12-25' },
    })
    await replied(ticket, order, unit)
    done(await close(ticket, 8, 'solved'))
  })
})
