/** 国办函〔2025〕66号 — merged appeals are handled once; each appellant is told, rates and may leave. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
let phones = 0
const appellant = (name: string) => ({ name, phone: `1390066${String(++phones).padStart(4, '0')}` })
const about = { category: 'property-service', title: '电梯停运', text: '三号楼电梯停运三天' }

describe('merging', () => {
  it('handles many as one: each keeps its number, is closed with the same answer, and rates for itself', async () => {
    const lead = await city.dispatched({ ...about, appellant: appellant('冯甲') })
    const [one, two, gone] = await Promise.all(
      ['陈乙', '褚丙', '卫丁'].map(
        async (name) => (await city.register({ ...about, appellant: appellant(name) })).body,
      ),
    )
    await city.operator.post(`/v1/tickets/${gone.number}/withdrawal`, { how: 'oral', recording: '录音1' })

    const asked = { tickets: [one.number, two.number, gone.number], reasons: '同一部电梯' }
    const done = await city.operator.post(`/v1/tickets/${lead.ticket}/merged-tickets`, asked)
    expect(done.status, JSON.stringify(done.body)).toBe(200)
    expect(done.body).toMatchObject({
      merged: 2,
      results: [
        { ticket: one.number, merged: true },
        { ticket: two.number, merged: true },
        { ticket: gone.number, merged: false, problem: { code: 'ticket.not-allowed-here', status: 409 } },
      ],
    })
    expect((await city.operator.post(`/v1/tickets/${one.number}/dispatches`, {})).status).toBe(409)

    const citizen = city.appellant(one.number, one.accessCode)
    expect((await citizen.post(`/v1/tickets/${one.number}/facts`, { text: '老人被困二十分钟' })).status).toBe(201)
    await city.settled()
    const shown = await city.unit(lead.unit).get(`/v1/work-orders/${lead.order}/merged-appeals`)
    expect(shown.body.items.map(({ ticket }: { ticket: string }) => ticket).sort()).toEqual(
      [one.number, two.number].sort(),
    )
    expect(JSON.stringify(shown.body)).toContain('老人被困二十分钟')
    expect(JSON.stringify(shown.body)).not.toMatch(/陈乙|褚丙|1390066/)
    expect((await city.unit('sy-public-security').get(`/v1/work-orders/${lead.order}/merged-appeals`)).status).toBe(404)

    const consultation = { at: city.now(), by: '李工', how: 'phone' }
    const texts = { record: '更换主板', answer: '电梯已恢复运行' }
    await city.unit(lead.unit).post(`/v1/work-orders/${lead.order}/replies`, { ...texts, consultation })
    const freed = await city.operator.post(`/v1/tickets/${two.number}/unmerging`, { reasons: '实为另一部电梯' })
    expect(freed.body).toMatchObject({ state: 'accepted' })
    await city.operator.post(`/v1/tickets/${lead.ticket}/reply-approval`, {})
    await city.operator.post(`/v1/tickets/${lead.ticket}/closing`, {
      ground: 1,
      alternative: 'solved',
      reasons: '已修复',
    })
    await city.settled()
    // The next minute's sweep lets the merged ones follow.
    await city.advanceTo(new Date(city.city().host.clock.now() + 90_000).toISOString())

    const seen = await citizen.get(`/v1/tickets/${one.number}`)
    expect(seen.body).toMatchObject({ state: 'closed', answer: { answer: '电梯已恢复运行' }, mayRate: 'result' })
    expect(JSON.stringify(seen.body)).not.toContain(lead.ticket)
    expect((await citizen.post(`/v1/tickets/${one.number}/ratings`, { level: 5, via: 'link' })).status).toBe(201)
    expect((await city.operator.get(`/v1/tickets/${two.number}`)).body.state).toBe('accepted')
    expect((await city.operator.post(`/v1/tickets/${two.number}/dispatches`, {})).status).toBe(201)
  })

  it('counts the applications for extension of one matter together (第十九条（四）)', async () => {
    const lead = await city.dispatched({ ...about, appellant: appellant('蒋戊') })
    const other = await city.dispatched({ ...about, appellant: appellant('沈己') })
    const ask = ({ unit, order }: typeof lead) =>
      city.unit(unit).post(`/v1/work-orders/${order}/extension-requests`, { months: 1, reasons: '配件需要定制' })
    expect((await ask(other)).status).toBe(201)
    const asked = { tickets: [other.ticket], reasons: '同一部电梯' }
    expect((await city.operator.post(`/v1/tickets/${lead.ticket}/merged-tickets`, asked)).body.merged).toBe(1)
    await city.settled()
    expect((await ask(lead)).status).toBe(201)
    const refusal = { decision: 'refuse', reasons: '理由不充分' }
    await city.supervisor.post(`/v1/tickets/${lead.ticket}/extension-requests/1/decision`, refusal)
    expect(await ask(lead)).toMatchObject({ status: 409, body: { code: 'extension.too-many' } })
  })
})
