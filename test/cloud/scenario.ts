/** A scenario that makes every function use every grant it has. */
import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { png } from '../files/samples.ts'
import { published } from '../stack/articles.ts'
import type { City, Person } from '../stack/city.ts'
import { send } from '../support/pages.ts'
import { asCitizen } from './as-citizen.ts'
import { agreedToPassOn, byMessage } from './by-message.ts'
import { inBatches } from './in-batches.ts'
import { inConsultation } from './in-consultation.ts'
import { inKnowledge } from './in-knowledge.ts'
import { inOpen311 } from './in-open311.ts'
import { inPublished } from './in-published.ts'
import { inResults } from './in-results.ts'
import { inSharing } from './in-sharing.ts'
import { asAdministrator, letters, seedWhatBroke } from './what-broke.ts'

const long = '室温不达标，多次反映未解决。'.repeat(120)
const replyTexts = { record: '现场测温，清洗换热器', answer: '已安排检修' }
/** By the city's clock, which may be ahead of the machine's. */
const after = (days: number, city: City) => new Date(Date.parse(city.now()) + days * 86_400_000).toISOString()
const dayAfter = (days: number, city: City) => after(days + 8 / 24, city).slice(0, 10)
const today = (city: City) => dayAfter(0, city)
const consultation = (city: City) => ({ at: city.now(), by: '李工', how: 'phone' })

export async function everyGrant(city: City): Promise<void> {
  await agreedToPassOn(city)
  await administration(city)
  await deskOfPeople(city)
  await journey(city)
  await reading(city)
  await countedFromItsLog(city)
  await returned(city)
  await supervised(city)
  await followedUp(city)
  await repeated(city)
  await rang(city)
  await keptFromUnits(city)
  await byLink(city)
  await byTelephone(city)
  await byMessage(city)
  await inBatches(city)
  await inKnowledge(city)
  await inOpen311(city)
  await inConsultation(city)
  await whatBreaks(city)
  await inResults(city)
  await inSharing(city)
  await inPublished(city)
  await asCitizen(city)
  await keptNoLonger(city)
}

async function administration(city: City): Promise<void> {
  const { admin } = city
  await admin.put('/v1/categories/test', { name: '测试' })
  await admin.put('/v1/endpoints/channel/web', { url: `${city.city().standIn}/channels/web` })
  await admin.remove('/v1/endpoints/channel/web')
  const { body } = await admin.post('/v1/keys', {
    role: 'operator',
    name: '测试',
    expires: '2099-01-01T00:00:00+08:00',
  })
  await admin.remove(`/v1/keys/${body.id}`)
  const from = dayAfter(30, city)
  await admin.post('/v1/units/sy-metro/retirement', { from, successor: 'sy-transport', reason: '机构改革' })
  await admin.post('/v1/units/sy-metro/retirement/withdrawal', { reason: '暂缓' })
}

/** A member of the desk who leads it decides something, and sees by whom it was decided. */
async function deskOfPeople(city: City): Promise<void> {
  await city.admin.put('/v1/staff/leads', { name: '班长', roles: [{ role: 'operator', leads: true }] })
  const asked = { role: 'operator', staff: 'leads', name: '班长', expires: '2099-01-01T00:00:00+08:00' }
  const { body: key } = await city.admin.post('/v1/keys', asked)
  const leads = city.withKey(`Bearer ${key.key}`)
  const { body } = await city.register()
  await leads.post(`/v1/tickets/${body.number}/acceptance`, {})
  await city.settled()
  await leads.get(`/v1/staff-figures?from=${today(city)}&to=${today(city)}`)
  await leads.get(`/v1/staff/leads/acts?on=${today(city)}`)
}

/** Accepted, and told by telephone; what cannot be told is on lists. */
async function byTelephone(city: City): Promise<void> {
  const { body } = await city.register()
  await city.operator.post(`/v1/tickets/${body.number}/acceptance`, {})
  await city.settled()
  const path = `/v1/tickets/${body.number}`
  for (const list of ['untold', 'to-call']) await city.operator.get(`/v1/notices?list=${list}`)
  await city.operator.get(`${path}/notices`)
  await city.operator.post(`${path}/tellings`, { outcome: 'reached', by: '王工', note: long.slice(0, 200) })
}

async function byLink(city: City): Promise<void> {
  const { body } = await city.register()
  const made = await city.channel('web').post(`/v1/tickets/${body.number}/links`, { purpose: 'supplement' })
  const { hidden } = await send(`${city.url()}${made.body.link}`, { code: body.accessCode })
  await send(`${city.url()}${made.body.link}`, { ...hidden, text: long })
}

async function journey(city: City): Promise<void> {
  const { operator } = city
  const { ticket, order, unit, accessCode } = await city.dispatched({ category: 'property-service', text: long })
  const department = city.unit(unit)
  await city.city().host.idle()
  await operator.get(`/v1/tickets/${ticket}/suggestion`)
  await operator.post('/v1/suggestions', { title: '物业不作为', text: '小区物业不打扫卫生，路灯不亮没人管' })
  for (const query of ['', '?state=all', '?state=open', '?changedSince=2026-01-01T00:00:00Z'])
    await department.get(`/v1/work-orders${query}`)
  await department.get(`/v1/work-orders/${order}`)
  await department.post(`/v1/work-orders/${order}/acknowledgement`, { by: '李工' })
  await department.post(`/v1/work-orders/${order}/interim-replies`, { ...replyTexts, record: long })
  const { article } = await published(city, { areas: ['210100'] })
  const quoting = { knowledge: { article, version: 1 }, consultation: consultation(city) }
  await department.post(`/v1/work-orders/${order}/replies`, { ...replyTexts, ...quoting })
  await filed(city, ticket, city.appellant(ticket, accessCode), department)
  await operator.post(`/v1/tickets/${ticket}/reply-approval`, {})
  await operator.post(`/v1/tickets/${ticket}/closing`, { ground: 1, alternative: 'solved', reasons: '已修复' })
  await operator.post(`/v1/tickets/${ticket}/callbacks`, { outcome: 'reached', solved: 'solved', by: '回访员' })
  await city.appellant(ticket, accessCode).post(`/v1/tickets/${ticket}/ratings`, { level: 5, via: 'link' })
  for (const part of ['', '/timeline', '/identity?purpose=callback', '/deliveries', '/deadlines'])
    await operator.get(`/v1/tickets/${ticket}${part}`)
  for (const part of ['/identity-looks', '/log']) await city.supervisor.get(`/v1/tickets/${ticket}${part}`)
  await city.appellant(ticket, '00000000').get(`/v1/tickets/${ticket}`)
}

/** A photograph that is sent and read, and one that is never sent. */
async function filed(city: City, ticket: string, appellant: Person, department: Person): Promise<void> {
  const bytes = png()
  const photo = { name: '照片.png', type: 'image/png', size: bytes.length, for: 'appeal' }
  await appellant.post(`/v1/tickets/${ticket}/files`, photo)
  const { body } = await appellant.post(`/v1/tickets/${ticket}/files`, photo)
  const form = new FormData()
  for (const [name, value] of Object.entries<string>(body.upload.fields)) form.append(name, value)
  form.append('file', new Blob([bytes]))
  await fetch(body.upload.url, { method: 'POST', body: form })
  await city.city().host.idle()
  const link = await department.get(`/v1/tickets/${ticket}/files/${body.file}/link`)
  await fetch(link.body.url)
}

/** Sent twice, as a channel does that lost the answer; nobody reviews it, so that its limit passes. */
async function repeated(city: City): Promise<void> {
  const appeal = { reference: 'sent-twice' }
  for (let i = 0; i < 2; i++) await city.register(appeal)
  const named = { name: '王小明', phone: '13800001234', idNumber: '210102199001011234' }
  const { body } = await city.register({ appellant: named })
  for (const part of ['earlier-tickets', 'similar']) await city.operator.get(`/v1/tickets/${body.number}/${part}`)
  await merged(city, body.number)
}

/** A call that nobody answered; the telephone system says it twice. */
async function rang(city: City): Promise<void> {
  const call = {
    reference: 'rang',
    phone: '13900001111',
    at: city.now(),
  }
  const { body } = await city.channel('phone').post('/v1/missed-calls', call)
  await city.channel('phone').post('/v1/missed-calls', call)
  await city.operator.get(`/v1/missed-calls/${body.call}/phone?purpose=return`)
  const returned = { outcome: 'reached', result: 'answered', by: '甲' }
  await city.operator.post(`/v1/missed-calls/${body.call}/returns`, returned)
  const told = { id: 'spoken', line: '12345', phone: '13900002222', offered: city.now() }
  await city.channel('phone').post('/v1/calls', told)
  await city.operator.put('/v1/calls/spoken/draft', { form: { title: '不热' } })
  await city.operator.get('/v1/calls/spoken/draft')
  const caller = { name: '王小明', area: '210102', callId: 'spoken' }
  const { body: found } = await city.operator.post('/v1/caller-lookups', caller)
  const said = { ticket: found.items[0].ticket, accessCode: '00000000' }
  await city.operator.post('/v1/caller-lookups', { ...caller, verification: said })
}

/** A merged ticket learns of a long reply to the one that leads, which is copied for it. */
async function merged(city: City, ticket: string): Promise<void> {
  const lead = await city.dispatched({ category: 'property-service' })
  await city.operator.post(`/v1/tickets/${lead.ticket}/merged-tickets`, { tickets: [ticket], reasons: '同一问题' })
  await city.unit(lead.unit).post(`/v1/work-orders/${lead.order}/interim-replies`, { ...replyTexts, answer: long })
  await city.city().host.idle()
  for (const path of [`/v1/tickets/${lead.ticket}/merged-tickets`, `/v1/work-orders/${lead.order}/merged-appeals`])
    await city.operator.get(path)
}

async function reading(city: City): Promise<void> {
  const { operator, admin } = city
  const period = `from=${today(city)}&to=${today(city)}`
  await admin.put(`/v1/call-statistics/${today(city)}`, { offered: 10, answered: 9 })
  for (const path of [
    '/v1/tickets?worklist=review',
    '/v1/lists',
    '/v1/morning-list',
    `/v1/tickets?registeredOn=${today(city)}`,
    '/v1/long-unsettled',
    '/v1/city',
    '/docs',
    '/v1/regulation',
    `/v1/figures?${period}`,
    `/v1/figures/closing/tickets?${period}`,
    // A long one, before any night has counted days.
    `/v1/figures?from=${dayAfter(-60, city)}&to=${today(city)}`,
  ])
    await operator.get(path)
  await city.settled()
}

async function returned(city: City): Promise<void> {
  const { order, unit } = await city.dispatched({ category: 'property-service', text: long })
  const request = { ground: 'not-responsible', form: 'give-back', reasons: '不属于本单位职责' }
  await city.unit(unit).post(`/v1/work-orders/${order}/return-requests`, request)
  await city.supervisor.post(`/v1/work-orders/${order}/return-decision`, { decision: 'refuse', reasons: '属于职责' })
  await city.settled()
  await city.operator.get('/v1/rulings?category=property-service&area=210102')
  await city.operator.get('/v1/catalogue/match?category=property-service&area=210102')
  await city.unit('heping').get('/v1/assistance-tasks?unit=heping-wencui-community')
  await city.admin.put('/v1/responsibility-list/property-lifts', {
    name: '住宅电梯停运',
    categories: ['property-service'],
    areas: ['210102'],
    lead: unit,
    from: '2099-01-01',
    source: { kind: 'ruling', workOrder: order },
  })
}

async function supervised(city: City): Promise<void> {
  const { order } = await city.dispatched({ category: 'property-service', text: long })
  await city.supervisor.post(`/v1/work-orders/${order}/supervisions`, { trigger: 'not-closed', demand: long })
  await city.supervisor.get('/v1/supervisions')
  await city.supervisor.get('/v1/extension-requests')
}

/** A callback that finds a false closing, a long record of misuse, an inspection and the authority's lists. */
async function followedUp(city: City): Promise<void> {
  const { ticket, order, unit } = await city.dispatched({ category: 'property-service', text: long })
  await city.unit(unit).post(`/v1/work-orders/${order}/replies`, { ...replyTexts, consultation: consultation(city) })
  await city.operator.post(`/v1/tickets/${ticket}/reply-approval`, {})
  await city.operator.post(`/v1/tickets/${ticket}/closing`, { ground: 1, alternative: 'solved', reasons: '已修复' })
  const period = { from: today(city), to: today(city) }
  await city.supervisor.post('/v1/inspections', { ...period, size: 1 })
  await city.supervisor.get('/v1/inspections')
  await city.supervisor.post(`/v1/tickets/${ticket}/misuse-records`, { kind: 'abuse', facts: long })
  await city.supervisor.get('/v1/authority-lists/misuse')
  await city.supervisor.get(`/v1/callback-report?from=${period.from}&to=${period.to}`)
}

/** A confidential matter: what a unit is answered to each of its acts is masked, for which the identity is read. */
async function keptFromUnits(city: City): Promise<void> {
  const { ticket, order, unit } = await city.dispatched({ category: 'property-service', confidential: true })
  // Nobody gives back what has not come yet.
  await city.settled()
  const department = city.unit(unit)
  await department.post(`/v1/tickets/${ticket}/co-handlers`, { unit: 'heping-urban-management', reason: '共同查看' })
  await department.post(`/v1/tickets/${ticket}/misconduct-reports`, { ground: 4, facts: '泄露办理情况' })
  const longer = { kind: 'general', months: 1, clock: 'final-reply', reasons: '需要检测' }
  await department.post(`/v1/work-orders/${order}/extension-requests`, longer)
  const request = { ground: 'not-responsible', form: 'give-back', reasons: '不属于本单位职责' }
  await department.post(`/v1/work-orders/${order}/return-requests`, request)
}

/** A department that fails until its circuit opens, a registration that broke, a knock without a write, a broken item. */
async function whatBreaks(city: City): Promise<void> {
  const { host, standIn } = city.city()
  const unit = 'heping-housing'
  const behave = (is: string) =>
    fetch(`${standIn}/units/${unit}/behaviour`, { method: 'PUT', body: JSON.stringify({ is }) })
  // A unit that pulls and does not: its order is promised again, its row masked anew.
  await city.admin.remove('/v1/endpoints/unit/shenhe-housing')
  await city.dispatched({ category: 'property-service', area: '210103', confidential: true })
  await behave('fail')
  const { order } = await city.dispatched({ category: 'property-service', text: long })
  await city.dispatched({ category: 'property-service' })
  await seedWhatBroke(city)
  await host.idle()
  await undelivered(city, unit, order)
  await letters(city)
  await behave('normal')
  const began = city.now()
  for (const days of [1, 4, 10]) {
    host.clock.advanceTo(Date.parse(began) + days * 86_400_000)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await host.idle()
  }
}

/** Three years on identity data are erased, five years on all texts. */
async function keptNoLonger(city: City): Promise<void> {
  const unended = { id: 'unended', line: '12345', phone: '13900003333', offered: city.now() }
  await city.channel('phone').post('/v1/calls', unended)
  await city.advanceTo(after(1.5, city))
  for (const years of [3, 2]) await city.advanceTo(after(years * 366 + 2, city))
}

/** Seen by its receiver and those above, sent again, refused to be discarded; one is come for, the other waits until the sweep. */
async function undelivered(city: City, unit: string, order: string): Promise<void> {
  const { body } = await city.unit(unit).get('/v1/deliveries')
  await city.admin.get('/v1/deliveries')
  for (const { id } of body.items) {
    await city.unit(unit).post(`/v1/deliveries/${id}/resends`, {})
    await city.admin.post(`/v1/deliveries/${id}/discard`, { reason: '核实后作废' })
  }
  await city.admin.get('/v1/administrative-acts')
  await city.unit(unit).post(`/v1/work-orders/${order}/acknowledgement`, { by: '李工' })
  await city.city().host.idle()
}

/** As a release wrote it that kept nothing beside a log for the figures. */
async function countedFromItsLog(city: City): Promise<void> {
  const { host } = city.city()
  const { ticket } = await city.dispatched({ category: 'property-service' })
  // Its receipts would write it anew.
  await host.idle()
  const tables = new DynamoDBClient(asAdministrator(host.endpoint))
  await tables.send(
    new UpdateItemCommand({
      TableName: String(host.outputs.ticketsTable),
      Key: { pk: { S: ticket }, sk: { S: 'ticket' } },
      UpdateExpression: 'REMOVE facts, #until',
      ExpressionAttributeNames: { '#until': 'until' },
    }),
  )
  tables.destroy()
  await city.operator.get(`/v1/figures?from=${today(city)}&to=${today(city)}`)
}
