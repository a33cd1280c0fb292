/** 第十九条（四） — an extension is requested, decided, reported on weekly, and told. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
const request = { months: 1, reasons: '需第三方机构鉴定' }

async function asked() {
  const { ticket, order, unit } = await city.dispatched({ category: 'property-service', ticketType: 'complaint' })
  const done = await city.unit(unit).post(`/v1/work-orders/${order}/extension-requests`, request)
  expect(done.status, JSON.stringify(done.body)).toBe(201)
  return { ticket, order, department: city.unit(unit), decision: `/v1/tickets/${ticket}/extension-requests/1/decision` }
}
const codeOf = ({ status, body }: { status: number; body: { code: string; article?: string } }) => [
  status,
  body.code,
  body.article,
]

describe('an extension', () => {
  it('waits on the list of the platform authority, moves the limit when granted, and explains itself', async () => {
    const { ticket, order, department, decision } = await asked()
    await city.settled()
    const waiting = async () =>
      (await city.supervisor.get('/v1/extension-requests?limit=100')).body.items.filter(
        (row: { ticket: string }) => row.ticket === ticket,
      )
    expect(await waiting()).toMatchObject([{ order, clock: 'final-reply', extension: 1 }])
    expect(codeOf(await city.businessEnvironment.post(decision, { decision: 'grant', reasons: '同意' }))).toEqual([
      409,
      'extension.other-authority',
      '第十九条（四）',
    ])

    const granted = await city.supervisor.post(decision, { decision: 'grant', reasons: '情况属实' })
    expect(granted.status, JSON.stringify(granted.body)).toBe(201)
    const { deadlines } = (await department.get(`/v1/tickets/${ticket}/deadlines`)).body
    const final = deadlines.find(({ clock }: { clock: string }) => clock === 'final-reply')
    expect(final).toMatchObject({
      moved: true,
      extension: { months: 1, grantedBy: 'platform', lastDay: final.lastDay },
    })
    expect(final.extension.originalLastDay < final.lastDay).toBe(true)
    expect(deadlines.find(({ clock }: { clock: string }) => clock === 'weekly-report')).toMatchObject({
      article: '第十九条（四）',
      status: 'running',
    })

    await city.settled()
    expect(await waiting()).toEqual([])
    const told = (await city.operator.get(`/v1/tickets/${ticket}/deliveries`)).body.items
    expect(told.map(({ notice }: { notice: string }) => notice)).toContain('extension-request.granted')
    expect((await department.get(`/v1/work-orders/${order}`)).body.extensions).toMatchObject([
      { extension: 1, state: 'granted' },
    ])
  })

  it('costs a report each week, which only who asked for one owes', async () => {
    const { order, department } = await asked()
    const reported = await department.post(`/v1/work-orders/${order}/progress-reports`, { text: '鉴定机构已进场' })
    expect(reported.status).toBe(201)
    expect(reported.body.reports).toMatchObject([{ text: '鉴定机构已进场' }])
    const other = await city.dispatched({ category: 'property-service' })
    const none = await city.unit(other.unit).post(`/v1/work-orders/${other.order}/progress-reports`, { text: '无' })
    expect(codeOf(none)).toEqual([409, 'progress-report.none-due', '第十九条（四）'])
  })

  it('is refused beyond two months, a second time while one waits, of another limit, and to another unit', async () => {
    const { order, department, decision } = await asked()
    const again = `/v1/work-orders/${order}/extension-requests`
    expect(codeOf(await department.post(again, request))[1]).toBe('extension.already-pending')
    expect((await city.supervisor.post(decision, { decision: 'refuse', reasons: '理由不充分' })).status).toBe(201)
    expect(codeOf(await department.post(again, { ...request, months: 3 }))).toEqual([
      409,
      'extension.beyond-cap',
      '第十九条（四）',
    ])
    expect(codeOf(await department.post(again, { ...request, clock: 'interim-reply' }))[1]).toBe(
      'extension.clock-not-extendable',
    )
    expect(codeOf(await city.unit('sy-housing').post(again, request))[1]).toBe('work-order.unknown')
    expect(codeOf(await city.operator.post(again, request))[0]).toBe(403)
  })

  it('bad input and unknown numbers are refused plainly', async () => {
    const { order, department, decision } = await asked()
    const path = `/v1/work-orders/${order}/extension-requests`
    for (const body of ['{', [], { months: 1 }, { ...request, months: 0 }, { ...request, until: '2026-02-30' }])
      expect((await department.post(path, body)).status).toBe(400)
    const unknown = decision.replace('/1/', '/x/')
    expect((await city.supervisor.post(unknown, { decision: 'grant', reasons: '同意' })).status).toBe(404)
  })
})
