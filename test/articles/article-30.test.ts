/** 第三十条 over HTTP — callbacks, false closings and their verification, and an inspection that anyone can draw again. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'
import { worked } from './worked.ts'

const city = sampleCity()

const notSolved = { outcome: 'reached', solved: 'not-solved', truth: 'untrue', by: '回访员' }

describe('回访 over HTTP', () => {
  it('a false closing is worked again, reported, and verified by the business-environment authority alone', async () => {
    const { ticket, unit } = await worked(city)
    const at = (part: string) => `/v1/tickets/${ticket}/${part}`
    const missed = await city.operator.post(at('callbacks'), { outcome: 'unreachable', by: '回访员' })
    expect(missed.body.callbacks).toMatchObject([{ outcome: 'unreachable' }])
    const found = await city.operator.post(at('callbacks'), notSolved)
    expect(found).toMatchObject({
      status: 201,
      body: { state: 'handling', findings: [{ subject: 'finding-1', kinds: ['not-done'], unit }] },
    })
    await city.settled()
    const findings = await city.businessEnvironment.get('/v1/authority-lists/findings?limit=100')
    expect(findings.body.items.map((row: { ticket: string }) => row.ticket)).toContain(ticket)

    const decision = { finding: 'finding-1', decision: 'upheld', reasons: '现场复核，电梯仍未修复' }
    expect(await city.supervisor.post(at('finding-decisions'), decision)).toMatchObject({
      status: 403,
      body: { code: 'ticket.authority-not-allowed' },
    })
    expect((await city.businessEnvironment.post(at('finding-decisions'), decision)).status).toBe(201)

    const day = found.body.findings[0].at.slice(0, 10)
    const report = await city.supervisor.get(`/v1/callback-report?from=${day}&to=${day}`)
    expect(report.body.falseClosings).toContainEqual(
      expect.objectContaining({ ticket, kinds: ['not-done'], decision: 'upheld' }),
    )
    expect(report.body.byUnit.find((row: { unit: string }) => row.unit === unit).upheld).toBeGreaterThan(0)
    expect((await city.unit(unit).get(`/v1/callback-report?from=${day}&to=${day}`)).status).toBe(403)
  })

  it('an inspection is drawn by a published seed, and takes results of what it drew only', async () => {
    const drawnFrom = [await worked(city), await worked(city), await worked(city)].map(({ ticket }) => ticket)
    const outside = await city.dispatched({ category: 'property-service' })
    const day = new Date(city.city().host.clock.now()).toISOString()
    const today = new Date(Date.parse(day) + 8 * 3_600_000).toISOString().slice(0, 10)
    const asked = { from: today, to: today, stratum: { area: '210102' }, size: 2 }
    const again = { 'Idempotency-Key': `inspection-${outside.ticket}` }
    const { next } = (await city.nobody.get('/v1/inspections')).body
    const drawn = await city.supervisor.post('/v1/inspections', asked, again)
    expect(drawn.status).toBe(201)
    expect((await city.supervisor.post('/v1/inspections', asked, again)).body.seed).toBe(drawn.body.seed)
    expect((await city.operator.post('/v1/inspections', asked)).status).toBe(403)

    const { seed, inspection, population } = drawn.body
    const closed = await city.operator.get(`/v1/figures/average-days/tickets?from=${today}&to=${today}&of=210102`)
    const counted: string[] = [...closed.body.numerator, ...closed.body.denominatorOnly]
    // A closing that was worked again counts in the figure and is not drawn from.
    const states = await Promise.all(counted.map(async (one) => (await city.operator.get(`/v1/tickets/${one}`)).body))
    const stratum = counted.filter((_, at) => states[at].state === 'closed')
    expect(stratum).toHaveLength(population)
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const { ordinals } = drawn.body
    const byHand = stratum.map((_, at) => `${sha256(`${seed} ${at + 1}`)} ${at + 1}`).sort()
    expect(ordinals).toEqual(byHand.slice(0, 2).map((line) => Number(line.split(' ')[1])))
    expect(drawn.body.drawn).toEqual(ordinals.map((ordinal: number) => stratum.toSorted()[ordinal - 1]))
    expect(sha256(seed)).toBe(next.seedHash)
    expect(drawnFrom.every((ticket) => stratum.includes(ticket))).toBe(true)

    const published = await city.nobody.get('/v1/inspections')
    expect(published.body.items).toContainEqual(
      expect.objectContaining({ inspection, seed, size: 2, drawn: 2, ordinals, ...next }),
    )
    expect(JSON.stringify(published.body)).not.toContain(drawn.body.drawn[0])

    const result = { inspection, process: 'sound', result: 'sound', solved: 'solved', by: '检查员' }
    const [first] = drawn.body.drawn
    expect((await city.supervisor.post(`/v1/tickets/${first}/inspection-results`, result)).status).toBe(201)
    expect((await city.supervisor.post(`/v1/tickets/${outside.ticket}/inspection-results`, result)).body.code).toBe(
      'inspection.not-drawn',
    )
    const nobody = { ...result, inspection: '260101-00000000' }
    for (const answer of [
      await city.supervisor.post(`/v1/tickets/${first}/inspection-results`, nobody),
      await city.supervisor.get('/v1/inspections/260101-00000000'),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'inspection.unknown', article: '第三十条' } })
    const publication = `/v1/inspections/${inspection}/results-publication`
    expect((await city.supervisor.post(publication)).body.code).toBe('inspection.not-all-recorded')
    const faulty = { ...result, process: 'faulty', findings: '没有联系诉求人' }
    await city.supervisor.post(`/v1/tickets/${drawn.body.drawn[1]}/inspection-results`, faulty)
    expect((await city.supervisor.post(publication)).body).toMatchObject({
      examined: 2,
      processFaulty: 1,
      resultFaulty: 0,
    })
    expect((await city.supervisor.post(publication)).body.code).toBe('inspection.results-published')
    expect((await city.nobody.get('/v1/inspections')).body.items).toContainEqual(
      expect.objectContaining({ inspection, results: expect.objectContaining({ examined: 2, processFaulty: 1 }) }),
    )
    const read = await city.supervisor.get(`/v1/inspections/${inspection}`)
    expect(read.body.drawn[0]).toMatchObject({ ticket: first, result: { process: 'sound' } })
  })

  it('an inspection of nothing is not drawn', async () => {
    const asked = { from: '2020-01-01', to: '2020-01-31', stratum: {}, size: 2 }
    expect(await city.supervisor.post('/v1/inspections', asked)).toMatchObject({
      status: 409,
      body: { code: 'inspection.nothing-to-draw' },
    })
  })
})
