/** 事件总线 — gets every line of the feed in order, without texts or identity (art. 33, 35). */
import { expect, it } from 'vitest'
import * as z from 'zod'
import { busEvent } from '../../shared/sharing/push/bus.ts'
import { sampleCity, samplePhone } from './city.ts'

const city = sampleCity()

it('every decision is announced in order, without texts and without identity data', async () => {
  const { ticket, order, unit } = await city.dispatched({ category: 'property-service', text: '室温低' })
  await city.city().host.idle()
  await city.unit(unit).get('/v1/work-orders')
  const onOrder = `/v1/work-orders/${order}`
  const twoTexts = { record: '现场测温14.5度，清洗换热器', answer: '已安排检修' }
  const consultation = { at: city.now(), by: '李工', how: 'phone' }
  await city.unit(unit).post(`${onOrder}/acknowledgement`, { by: '李工' })
  await city.unit(unit).post(`${onOrder}/interim-replies`, twoTexts)
  await city.unit(unit).post(`${onOrder}/replies`, { ...twoTexts, consultation })
  await city.operator.post(`/v1/tickets/${ticket}/reply-approval`, {})
  await city.operator.post(`/v1/tickets/${ticket}/closing`, { ground: 1, alternative: 'solved', reasons: '已修复' })

  await city.city().host.idle()
  const announced = city
    .city()
    .host.announced()
    .filter(({ detail }) => (detail as { subject: string }).subject === ticket)
  expect(announced.map((event) => event['detail-type'])).toEqual([
    'registered',
    'accepted',
    'notice-told',
    'call-linked',
    'dispatched',
    'received',
    'acknowledged',
    'interim-replied',
    'replied',
    'check-passed',
    'closed',
  ])
  // The same lines that whoever reads the feed gets, with a mark beside them.
  const { body } = await city.supervisor.get('/v1/events?limit=500')
  const read = body.items.filter(({ subject }: { subject: string }) => subject === ticket)
  const told = announced.map(({ detail }) => z.strictObject(busEvent().shape).parse(detail))
  expect(told).toEqual(read.map((line: object) => ({ ...line, withheld: false })))
  expect(JSON.stringify(announced)).not.toMatch(new RegExp(`王小明|${samplePhone}|室温|换热器`))
})
