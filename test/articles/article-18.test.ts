/** 第十八条 — direct answers, review within two working days, supplements, exclusive bodies, and emergencies, over HTTP. */
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/law/civil-date.ts'
import { published } from '../stack/articles.ts'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
const eventsOf = async (ticket: string): Promise<string[]> =>
  (await city.operator.get(`/v1/tickets/${ticket}/timeline`)).body.decisions.flatMap(
    ({ events }: { events: { event: string }[] }) => events.map(({ event }) => event),
  )

describe('第十八条第一款', () => {
  it('a general consultation is answered from the knowledge base, which is quoted with its version', async () => {
    const { body } = await city.register({ ticketType: 'consultation' })
    const path = `/v1/tickets/${body.number}`
    const { article } = await published(city, { answer: '十一月一日起供暖' })
    const quoted = { article, version: 1 }
    expect((await city.operator.post(`${path}/answer`, { answer: '十一月一日起供暖' })).status).toBe(400)
    expect((await city.operator.post(`${path}/answer`, { answer: '十一月一日起供暖', knowledge: quoted })).status).toBe(
      201,
    )
    const seen = await city.appellant(body.number, body.accessCode).get(path)
    expect(seen.body).toMatchObject({ state: 'answered', outcome: { event: { knowledge: quoted } } })
  })

  it('the outcome reaches the appellant, with the reasons of a refusal and within the review’s two working days', async () => {
    const { body } = await city.register({ ticketType: 'complaint' })
    const path = `/v1/tickets/${body.number}`
    expect((await city.operator.post(`${path}/rejection`, { ground: 1 })).status).toBe(400)
    const rejection = { ground: 6, reasons: '通话中多次辱骂话务员，未提出具体诉求' }
    expect((await city.operator.post(`${path}/rejection`, rejection)).status).toBe(201)
    const seen = await city.channel('web').get(path)
    expect(seen.body.outcome).toMatchObject({ event: { type: 'rejected', ...rejection } })
    const review = async () => (await city.operator.get(`${path}/deadlines`)).body.deadlines[0]
    // Decided is not told: it is met when the appellant reads it.
    expect(await review()).toMatchObject({ clock: 'review', article: '第十八条', status: 'running' })
    const own = await city.appellant(body.number, body.accessCode).get(path)
    expect(own.body.outcome).toMatchObject({ event: { type: 'rejected', ...rejection } })
    const read = async () => {
      await city.appellant(body.number, body.accessCode).get(path)
      return (await review()).status
    }
    await expect.poll(read, { timeout: 20_000 }).toBe('met')
  })

  it('a supplement is asked for, explained, judged and supplied after its period', async () => {
    const { body } = await city.register()
    const path = `/v1/tickets/${body.number}`
    const citizen = city.appellant(body.number, body.accessCode)
    expect((await city.operator.post(`${path}/supplement-requests`, { ask: '请补充供热合同' })).status).toBe(201)
    const { supplement } = (await citizen.get(path)).body
    const later = addDays(supplement.until, 7)
    expect((await city.operator.post(`${path}/supplement-extensions`, { until: later, agreed: '电话' })).status).toBe(
      201,
    )
    const shorter = await city.operator.post(`${path}/supplement-extensions`, {
      until: supplement.until,
      agreed: '电话',
    })
    expect(shorter.body).toMatchObject({ status: 422, code: 'supplement.not-extended' })
    expect((await citizen.post(`${path}/supplement-explanations`, { reason: '合同在房东处' })).status).toBe(201)
    const judgement = { good: true, reasons: '属实' }
    expect((await city.operator.post(`${path}/supplement-judgement`, judgement)).status).toBe(201)
    expect((await citizen.post(`${path}/supplements`, { text: '合同照片' })).status).toBe(201)
    const refused = await city.operator.post(`${path}/rejection`, { ground: 10, reasons: '材料不全' })
    expect(refused.body).toMatchObject({ code: 'review.ground-needs-supplement', article: '第十七条（十）' })
  })
})

describe('第十八条第二款', () => {
  it('an emergency goes at once to its units and stands on the list until each acknowledges', async () => {
    const { body } = await city.register({ emergency: 'accident', area: '210106', title: '商铺起火' })
    expect(body.state).toBe('handling')
    const waiting = async () => {
      const { items } = (await city.operator.get('/v1/emergencies?limit=100')).body
      return items
        .filter(({ number }: { number: string }) => number === body.number)
        .map((row: { unit: string }) => row.unit)
        .sort()
    }
    const soon = { timeout: 20_000 }
    await expect.poll(waiting, soon).toEqual(['sy-emergency', 'sy-fire', 'tiexi-emergency'])
    const acknowledged = await city.unit('tiexi-emergency').post(`/v1/work-orders/${body.number}-1/acknowledgement`, {})
    expect(acknowledged.status).toBe(201)
    await expect.poll(waiting, soon).toEqual(['sy-emergency', 'sy-fire'])
    const downgrade = { reasons: '到场核实为烧烤油烟，无险情' }
    expect((await city.operator.post(`/v1/tickets/${body.number}/emergency/downgrade`, downgrade)).status).toBe(201)
    await expect.poll(waiting, soon).toEqual([])
    expect(await eventsOf(body.number)).toContain('emergency-downgraded')
    expect((await city.operator.get(`/v1/tickets/${body.number}`)).body.state).toBe('registered')
  })

  it('an ordinary appeal is declared one, and confirmed afterwards', async () => {
    const { body } = await city.register({ area: '210106' })
    const path = `/v1/tickets/${body.number}/emergency`
    const declared = await city.operator.post(path, { kind: 'public-health', reasons: '多人呕吐' })
    expect(declared.body).toMatchObject({ state: 'handling', emergency: 'public-health' })
    expect((await city.operator.post(`${path}/confirmation`, {})).status).toBe(201)
    expect((await city.operator.post(`${path}/downgrade`, { reasons: '误标' })).body.code).toBe(
      'emergency.already-confirmed',
    )
  })
})

describe('第二条', () => {
  it('anyone is told which lines are not this platform’s business', async () => {
    const { status, body } = await city.nobody.get('/v1/emergency-lines')
    expect(status).toBe(200)
    expect(body.lines.map(({ number }: { number: string }) => number)).toEqual(['110', '119', '120', '122'])
    expect(body.article).toBe('第二条')
  })

  it('an appeal that belongs to one of them is answered with where to call, but an emergency is never sent away', async () => {
    const away = await city.register({ externalLine: '122' })
    expect(away.body).toMatchObject({ state: 'redirected', call: { number: '122', zh: '交通事故报警' } })
    const fire = await city.register({ externalLine: '119', emergency: 'accident' })
    expect(fire.body).toMatchObject({ state: 'handling', call: { number: '119' } })
    expect((await city.register({ externalLine: '999' })).body.code).toBe('external-line.unknown')
  })
})
