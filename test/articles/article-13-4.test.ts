/** 第十三条（四）— the reporter's privacy: units handle a confidential matter without knowing who brought it. */
import { describe, expect, it } from 'vitest'
import { receivers } from '../scenarios/receivers.ts'
import { sampleCity } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const pushed = 'dadong-housing'
const { inbox } = receivers(city, { units: [pushed] })
const appellant = { name: '钱守义', phone: '13913140000', idNumber: '210102197001010013', address: '和平区文化路13号' }
const revealing = /钱守义|1391314|139 1314|13号|21010219700101/
const report = {
  ticketType: 'report',
  title: '钱守义举报某公司偷排',
  text: '我是钱守义，电话139 1314 0000，身份证210102197001010013，住和平区文化路13号。某公司夜间偷排污水。',
  appellant,
}

describe('a report', () => {
  it('shows its unit, in order, list, ticket and answers to its acts, nothing by which the reporter is recognised', async () => {
    const { ticket, order, unit } = await city.dispatched(report)
    const its = city.unit(unit)
    await city.settled()
    const read = await its.get(`/v1/work-orders/${order}`)
    expect(read.body).toMatchObject({
      appellant: { name: '钱**', phone: '139****0000' },
      ticket: { confidential: true, title: '钱**举报某公司偷排' },
    })
    expect(read.body.ticket.text).toContain('某公司夜间偷排污水')
    await city.operator.post(`/v1/tickets/${ticket}/facts`, { text: '钱守义补充：打139-1314-0000找我' })
    const shown = [
      read,
      await its.get(`/v1/work-orders/${order}`),
      await its.get(`/v1/tickets/${ticket}`),
      await its.post(`/v1/work-orders/${order}/acknowledgement`, {}),
      await its.post(`/v1/work-orders/${order}/interim-replies`, { record: '已联系钱守义', answer: '已立案' }),
      await its.get('/v1/work-orders?state=all&limit=100'),
    ]
    for (const { status, body } of shown) {
      expect(status).toBeLessThan(300)
      expect(JSON.stringify(body)).not.toMatch(revealing)
    }
    const refused = await its.get(`/v1/tickets/${ticket}/identity?purpose=${encodeURIComponent('现场核查')}`)
    expect(refused).toMatchObject({ status: 403, body: { code: 'identity.confidential' } })
    const looks = await city.supervisor.get(`/v1/tickets/${ticket}/identity-looks`)
    expect(looks.body.items).toEqual([])
    // The platform's own side reads the appeal as it was made.
    expect((await city.operator.get(`/v1/tickets/${ticket}`)).body.text).toBe(report.text)
  })

  it('is open where the reporter says so', async () => {
    const { order, unit } = await city.dispatched({ ...report, confidential: false })
    const { body } = await city.unit(unit).get(`/v1/work-orders/${order}`)
    expect(body).toMatchObject({ appellant: { name: '钱守义' }, ticket: { confidential: false } })
  })

  it('is posted to its unit masked', async () => {
    const { order } = await city.dispatched({ ...report, category: 'property-service', area: '210104' })
    const { items } = await eventually(
      () => inbox('units', pushed),
      (box) => box.items.some(({ data }) => JSON.stringify(data).includes(order)),
    )
    const posts = items.map(({ data }) => data as { workOrder: string; appellant: unknown })
    expect(posts.find(({ workOrder }) => workOrder === order)?.appellant).toEqual({
      name: '钱**',
      phone: '139****0000',
    })
    expect(JSON.stringify(posts)).not.toMatch(revealing)
  })
})

it('asked for later, the appellant is told which unit had seen name and telephone, and from now on nobody is shown them', async () => {
  const { ticket, order, unit, accessCode } = await city.dispatched({ appellant, text: report.text })
  expect((await city.unit(unit).get(`/v1/work-orders/${order}`)).body.appellant.name).toBe('钱守义')
  const their = city.appellant(ticket, accessCode)
  const { status, body } = await their.post(`/v1/tickets/${ticket}/confidentiality`, { confidential: true })
  expect(status).toBe(201)
  expect(body.confidentiality).toMatchObject({
    confidential: true,
    seenBy: expect.arrayContaining([expect.objectContaining({ unit, how: 'look' })]),
  })
  expect((await their.get(`/v1/tickets/${ticket}`)).body.confidentiality.seenBy).toEqual(body.confidentiality.seenBy)
  const after = await city.unit(unit).get(`/v1/work-orders/${order}`)
  expect(after.body.appellant).toEqual({ name: '钱**', phone: '139****0000' })
  expect(JSON.stringify(after.body)).not.toMatch(revealing)
})

it('two tickets of one appellant are not linked before units where one is confidential', async () => {
  const open = await city.dispatched({ appellant })
  const hidden = await city.dispatched(report)
  const linked = await city.operator.post(`/v1/tickets/${hidden.ticket}/earlier-tickets`, {
    earlier: open.ticket,
    news: '另行举报',
  })
  expect(linked.status).toBe(201)
  await city.settled()
  for (const { order, unit } of [open, hidden]) {
    const list = await city.unit(unit).get(`/v1/work-orders/${order}/linked-tickets`)
    expect(list.body.items).toEqual([])
    const { body } = await city.unit(unit).get(`/v1/work-orders/${order}`)
    expect([...(body.earlier ?? []), ...(body.later ?? [])]).toEqual([])
  }
})
