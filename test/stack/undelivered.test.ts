/** 未送达 — an order its unit refuses is listed, then sent again or pulled. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from './city.ts'

const city = sampleCity()

describe('an order that its unit answers with 400', () => {
  it('is listed until it arrives; it cannot be discarded while its clock runs, and who asked is on record', async () => {
    const unit = 'heping-housing'
    const behave = (behaviour: object) =>
      fetch(`${city.city().standIn}/units/${unit}/behaviour`, { method: 'PUT', body: JSON.stringify(behaviour) })
    await behave({ is: 'refuse', status: 400 })
    const { order } = await city.dispatched({ category: 'property-service' })
    await city.settled()
    const listed = async () => {
      const { body } = await city.unit(unit).get('/v1/deliveries')
      return body.items.filter((one: { order?: string }) => one.order === order)
    }
    const [late] = await listed()
    expect(late).toMatchObject({ state: 'pending', attempts: 1, lastStatus: 400, to: { kind: 'unit', code: unit } })

    const path = `/v1/deliveries/${late.id}`
    expect(await city.unit('heping').post(`${path}/resends`, {})).toMatchObject({
      status: 404,
      body: { code: 'delivery.unknown' },
    })
    expect(await city.admin.post(`${path}/discard`, { reason: '不再需要' })).toMatchObject({
      status: 409,
      body: { code: 'delivery.statutory' },
    })
    await behave({ is: 'normal' })
    expect(await city.unit(unit).post(`${path}/resends`, {})).toMatchObject({ status: 202, body: { id: late.id } })
    await city.settled()
    expect(await listed()).toEqual([])
    expect(await city.admin.post(`${path}/resends`, {})).toMatchObject({ body: { code: 'delivery.arrived' } })
    const { body: acts } = await city.admin.get('/v1/administrative-acts')
    expect(acts.items[0]).toMatchObject({ what: 'delivery-sent-again', subject: late.id, by: { role: 'department' } })
  })

  it('is undelivered no longer once its unit has pulled it', async () => {
    const unit = 'heping-housing'
    const behave = (is: object) =>
      fetch(`${city.city().standIn}/units/${unit}/behaviour`, { method: 'PUT', body: JSON.stringify(is) })
    await behave({ is: 'refuse', status: 410 })
    const { order } = await city.dispatched({ category: 'property-service' })
    await city.settled()
    const listed = async () => (await city.unit(unit).get('/v1/deliveries')).body.items
    expect(await listed()).toContainEqual(expect.objectContaining({ order, state: 'dead', lastStatus: 410 }))
    await city.unit(unit).post(`/v1/work-orders/${order}/acknowledgement`, { by: '李工' })
    await city.settled()
    await behave({ is: 'normal' })
    expect(await listed()).not.toContainEqual(expect.objectContaining({ order, notice: 'work-order.dispatched' }))
  })
})

describe('what no clock depends on any more', () => {
  it('is discarded once, with a reason, by those who supervise; its receiver cannot', async () => {
    const unit = 'heping-housing'
    const behave = (behaviour: object) =>
      fetch(`${city.city().standIn}/units/${unit}/behaviour`, { method: 'PUT', body: JSON.stringify(behaviour) })
    await behave({ is: 'refuse', status: 410 })
    const { ticket, accessCode } = await city.dispatched({ category: 'property-service' })
    await city.settled()
    await city.appellant(ticket, accessCode).post(`/v1/tickets/${ticket}/withdrawal`, { how: 'written' })
    await city.settled()
    const { body } = await city.admin.get(`/v1/deliveries?kind=unit&code=${unit}`)
    const [late] = body.items.filter((one: { ticket: string }) => one.ticket === ticket)
    const path = `/v1/deliveries/${late.id}/discard`
    expect(await city.unit(unit).post(path, { reason: '无需通知' })).toMatchObject({ status: 403 })
    expect(await city.admin.post(path, { reason: '无需通知' })).toMatchObject({
      status: 201,
      body: { state: 'discarded', discarded: { reason: '无需通知', by: { role: 'admin' } } },
    })
    expect(await city.admin.post(path, { reason: '无需通知' })).toMatchObject({ body: { code: 'delivery.discarded' } })
    const { body: after } = await city.unit(unit).get('/v1/deliveries')
    expect(after.items).not.toContainEqual(expect.objectContaining({ id: late.id }))
    await behave({ is: 'normal' })
  })
})
