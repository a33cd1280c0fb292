/** 第十七条（七） — the same appellant's repeat without new facts or reasons may be refused; nobody else's may. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
const appellant = { name: '赵一', phone: '13900007001', idNumber: '210102197001010017' }

describe('a repeat', () => {
  it('of the same appellant is found by telephone or ID number and refused, naming the earlier ticket', async () => {
    const { ticket: earlier } = await city.dispatched({ appellant })
    const { body: again } = await city.register({ appellant: { ...appellant, phone: '+86 139 0000 7002' } })
    const seen = await city.operator.get(`/v1/tickets/${again.number}/earlier-tickets`)
    expect(seen.body.items).toMatchObject([{ number: earlier, state: 'handling' }])
    expect(JSON.stringify(seen.body)).not.toContain('赵一')

    const refusal = { ground: 7, reasons: '无新情况', earlierTicket: earlier, noNewFactsOrReasons: true }
    const { status, body } = await city.operator.post(`/v1/tickets/${again.number}/rejection`, refusal)
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body).toMatchObject({ state: 'rejected' })
  })

  it('with new facts is handled and linked to the earlier ticket: the units of both see what was said and answered', async () => {
    const who = { name: '李四', phone: '13900007011' }
    const earlier = await city.dispatched({ appellant: who, title: '暖气不热' })
    const later = await city.dispatched({ appellant: who, title: '暖气仍然不热' })
    const link = { earlier: earlier.ticket, news: '换阀后室温仍只有14度' }
    const linking = () => city.operator.post(`/v1/tickets/${later.ticket}/earlier-tickets`, link)
    expect(await linking()).toMatchObject({ status: 201, body: { earlier: [{ ticket: earlier.ticket }] } })
    expect(await linking()).toMatchObject({ status: 409, body: { code: 'repeat.already-linked' } })
    expect((await city.operator.get(`/v1/tickets/${earlier.ticket}`)).body.later).toMatchObject([
      { ticket: later.ticket },
    ])

    const seen = async ({ unit, order }: typeof later) =>
      (await city.unit(unit).get(`/v1/work-orders/${order}/linked-tickets`)).body
    const before = await seen(later)
    expect(before.items).toMatchObject([
      { relation: 'earlier', ticket: earlier.ticket, title: '暖气不热', state: 'handling', news: link.news },
    ])
    expect((await seen(earlier)).items).toMatchObject([{ relation: 'later', ticket: later.ticket }])
    expect(JSON.stringify(before)).not.toMatch(/李四|13900007011/)
    const other = city.unit('sy-public-security')
    expect((await other.get(`/v1/work-orders/${later.order}/linked-tickets`)).body.code).toBe('work-order.unknown')
    expect((await city.unit(later.unit).post(`/v1/tickets/${later.ticket}/earlier-tickets`, link)).status).toBe(403)
    const stranger = await city.dispatched({ appellant: { name: '王五', phone: '13900007012' } })
    expect((await city.operator.post(`/v1/tickets/${stranger.ticket}/earlier-tickets`, link)).body.code).toBe(
      'repeat.other-appellant',
    )
  })

  it('of another appellant is not refused but merged', async () => {
    const { ticket: earlier } = await city.dispatched({ appellant: { name: '钱二', phone: '13900007003' } })
    const { body: other } = await city.register({ appellant: { name: '孙三', phone: '13900007004' } })
    expect((await city.operator.get(`/v1/tickets/${other.number}/earlier-tickets`)).body.items).toEqual([])
    const refusal = { ground: 7, reasons: '无新情况', earlierTicket: earlier, noNewFactsOrReasons: true }
    const { status, body } = await city.operator.post(`/v1/tickets/${other.number}/rejection`, refusal)
    expect({ status, code: body.code, article: body.article }).toEqual({
      status: 422,
      code: 'repeat.other-appellant',
      article: '第十七条（七）',
    })
  })

  it('is not shown to the channel or the appellant', async () => {
    const { body } = await city.register({ appellant })
    const path = `/v1/tickets/${body.number}/earlier-tickets`
    expect((await city.channel('web').get(path)).status).toBe(403)
    expect((await city.appellant(body.number, body.accessCode).get(path)).status).toBe(403)
  })
})
