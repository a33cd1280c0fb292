/** 第十九条、第二十六条 — the enterprise lane from registration to closing, over HTTP. */
import { describe, expect, it } from 'vitest'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
const firm = {
  ticketType: 'enterprise',
  appellantKind: 'organisation',
  businessEnvironment: true,
  category: 'enterprise-approval',
  title: '两项审批互为前置',
}
const now = () => new Date(city.city().host.clock.now()).toISOString()

describe('涉企营商环境事项', () => {
  it('is reviewed while it is dispatched, told and reported by its department, and only then closed', async () => {
    const { ticket, order, unit } = await city.dispatched(firm)
    const path = `/v1/tickets/${ticket}`
    const onOrder = `/v1/work-orders/${order}`
    const review = { decision: 'confirm', reasons: '属涉企营商环境事项' }
    expect((await city.supervisor.post(`${path}/enterprise-review`, review)).body).toMatchObject({
      code: 'ticket.authority-not-allowed',
      status: 403,
    })
    expect((await city.businessEnvironment.post(`${path}/enterprise-review`, review)).status).toBe(201)

    const department = city.unit(unit)
    const unseen = await city.dispatched(firm)
    const untrue = { ground: 5, alternative: 'untrue', evidence: { finding: '不实' }, reasons: '不实' }
    expect((await city.operator.post(`/v1/tickets/${unseen.ticket}/closing`, untrue)).body).toMatchObject({
      code: 'enterprise.not-reviewed',
      status: 409,
    })
    const texts = { record: '约谈三部门', answer: '两项审批不互为前置' }
    expect((await department.post(`${onOrder}/interim-replies`, texts)).status).toBe(201)
    const opinion = (await city.operator.get(path)).body
    expect(opinion.state).toBe('handling')
    const consultation = { at: now(), by: '李工', how: 'visit' }
    expect((await department.post(`${onOrder}/replies`, { ...texts, consultation })).status).toBe(201)
    expect((await city.operator.post(`${path}/reply-approval`, {})).status).toBe(201)

    const closing = { ground: 1, alternative: 'accepted', evidence: { recording: '录音 1' }, reasons: '企业认可' }
    const close = async () => (await city.operator.post(`${path}/closing`, closing)).body
    expect(await close()).toMatchObject({ code: 'enterprise.not-told', article: '第二十六条' })
    const telling = { at: now(), by: '李工', how: 'visit' }
    expect((await department.post(`${onOrder}/appellant-notice`, telling)).status).toBe(201)
    expect(await close()).toMatchObject({ code: 'enterprise.not-reported' })
    const report = { ground: 1, alternative: 'accepted', reasons: '企业认可办理结果' }
    expect((await department.post(`${onOrder}/closing-report`, report)).status).toBe(201)
    expect(await close()).toMatchObject({ code: 'enterprise.consent-not-signed', article: '第二十六条' })
    const signedOn = dateOf(telling.at)
    const consent = { document: '盖章的办结意见', signedOn }
    expect((await department.post(`${onOrder}/appellant-notice`, { ...telling, at: now(), consent })).status).toBe(201)
    expect(await close()).toMatchObject({ state: 'closed', closingReport: { ground: 1 } })

    const reported = async () =>
      (await city.businessEnvironment.get('/v1/enterprise-matters?list=closing-reports&limit=100')).body.items.map(
        ({ number }: { number: string }) => number,
      )
    await expect.poll(reported, { timeout: 20_000 }).toContain(ticket)
  })

  it('recast as something else, it shows with what it first was', async () => {
    const { ticket } = await city.dispatched({ ticketType: 'complaint', category: 'property-service' })
    const recast = { ticketType: 'consultation', reasons: '实为政策咨询' }
    const done = await city.operator.post(`/v1/tickets/${ticket}/reclassification`, recast)
    expect(done.body).toMatchObject({ ticketType: 'consultation', reclassifications: [{ from: 'complaint' }] })
    const { deadlines } = (await city.operator.get(`/v1/tickets/${ticket}/deadlines`)).body
    const statuses = deadlines.map(({ clock, status }: { clock: string; status: string }) => `${clock} ${status}`)
    expect(statuses).toContain('final-reply void')
    expect(statuses).toContain('reply running')
    const listed = async () =>
      (await city.supervisor.get('/v1/reclassifications')).body.items.find(
        ({ number }: { number: string }) => number === ticket,
      )
    await expect.poll(listed, { timeout: 20_000 }).toMatchObject({ first: 'complaint', now: 'consultation' })
  })
})
