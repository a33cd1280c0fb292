/** 公开 — a month that is published, reported and restated, for the scenario of every grant. */
/** 公开 — a month published and restated, a case told, for the scenario of every grant. */
import { personOf } from '../stack/articles.ts'
import type { City } from '../stack/city.ts'

/** Told of a closed matter, and taken down once that is confidential. */
async function aCase(city: City): Promise<void> {
  const authority = { role: 'supervisor', authority: 'platform' }
  const [anna, bert] = [await personOf(city, authority), await personOf(city, authority)]
  const { ticket, order, unit, accessCode } = await city.dispatched({ category: 'property-service' })
  const consultation = { at: city.now(), by: '李工', how: 'phone' }
  const reply = { record: '更换阀门', answer: '已经更换', consultation }
  await city.unit(unit).post(`/v1/work-orders/${order}/replies`, reply)
  await city.operator.post(`/v1/tickets/${ticket}/reply-approval`, {})
  await city.operator.post(`/v1/tickets/${ticket}/closing`, { ground: 1, alternative: 'solved', reasons: '已修复' })
  const told = { ticket, title: '换阀之后', summary: '一位市民反映室温偏低，次日修好。' }
  const { body } = await anna.post('/v1/cases', told)
  const decisions = body.marks.map(() => 'keep')
  await anna.post(`/v1/cases/${body.case}/first-decisions`, { decisions })
  await bert.post(`/v1/cases/${body.case}/publication`, { decisions })
  await city.nobody.get('/v1/published/cases')
  await city.appellant(ticket, accessCode).post(`/v1/tickets/${ticket}/confidentiality`, { confidential: true })
  await city.settled()
}

export async function inPublished(city: City): Promise<void> {
  await city.register()
  await city.settled()
  const month = new Date(Date.parse(city.now()) + 8 * 3_600_000).toISOString().slice(0, 7)
  const next = new Date(Date.parse(`${month}-01T00:00:00Z`) + 32 * 86_400_000).toISOString().slice(0, 7)
  await city.advanceTo(`${next}-05T03:00:00+08:00`)
  await city.city().host.idle()
  const receivedOn = city.now().slice(0, 10)
  const asked = { inquirer: 'npc', body: '市人大', subject: '供热', question: '办结情况如何？', receivedOn }
  const { body } = await city.supervisor.post('/v1/inquiries', asked)
  const answered = { answer: '已办结。', by: '市房产局' }
  await city.supervisor.post(`/v1/inquiries/${body.inquiry}/answers`, answered)
  const path = '/v1/published/months'
  await city.nobody.get(`${path}/${month}`)
  const recipients = [{ reader: 'superior', body: '省营商局' }]
  await city.supervisor.post('/v1/reports', { kind: 'analysis', month, proposals: '关注供热。', recipients })
  await aCase(city)
  await city.supervisor.post(`/v1/month-restatements/${month}`, { reason: '试更正' })
  await city.city().host.idle()
}
