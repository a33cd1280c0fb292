/** 第七条、第三十九条 over HTTP — clues stay with their authority; misconduct goes from report to prosecution. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'
import { worked } from './worked.ts'

const city = sampleCity()

describe('线索移交 over HTTP', () => {
  it('is transferred, fed back and closed, and nobody else ever sees it', async () => {
    const { ticket, unit, order, accessCode } = await worked(city)
    const at = (part: string) => `/v1/tickets/${ticket}${part}`
    const clue = {
      to: 'discipline',
      ground: 'undisciplined',
      body: '驻局纪检组',
      facts: '涉嫌收受好处',
      reference: '沈线〔2026〕1号',
    }
    for (const other of [city.supervisor, city.operator, city.unit(unit), city.appellant(ticket, accessCode)])
      expect((await other.post(at('/clues'), clue)).body).toMatchObject({
        code: 'clue.authority-alone',
        article: '第七条',
      })
    expect((await city.businessEnvironment.post(at('/clues'), clue)).body.clues).toMatchObject([{ subject: 'clue-1' }])
    const delivery = { clue: 'clue-1', deliveredAt: city.now(), how: '机要', sender: '李工' }
    expect((await city.supervisor.post(at('/clues/deliveries'), delivery)).body.code).toBe('clue.authority-alone')
    expect((await city.businessEnvironment.post(at('/clues/deliveries'), delivery)).status).toBe(201)
    const receipt = { clue: 'clue-1', receivedAt: city.now(), receiver: '王科', document: '收〔2026〕7号' }
    expect((await city.businessEnvironment.post(at('/clues/receipts'), receipt)).status).toBe(201)
    expect((await city.businessEnvironment.post(at('/clues/receipts'), receipt)).body.code).toBe(
      'clue.received-already',
    )
    const document = await city.businessEnvironment.get(at('/clues/clue-1'))
    expect(document.body).toMatchObject({
      ...{ ticket, clue: 'clue-1', article: '第七条', body: '驻局纪检组', reference: '沈线〔2026〕1号' },
      to: { code: 'discipline', zh: '纪委监察机关' },
      ground: { code: 'undisciplined', zh: '违纪' },
      delivered: { how: '机要', sender: '李工' },
      received: { receiver: '王科', document: '收〔2026〕7号' },
    })
    const log = String((await city.businessEnvironment.get(at('/log'))).body)
    expect(log).toContain(document.body.decision.hash)
    expect((await city.businessEnvironment.get(at('/clues/clue-2'))).body.code).toBe('clue.unknown')
    for (const other of [city.supervisor, city.operator, city.channel('web'), city.unit(unit)])
      expect((await other.get(at('/clues/clue-1'))).body).toMatchObject({
        code: 'clue.authority-alone',
        article: '第七条',
      })

    const feedback = { clue: 'clue-1', text: '已立案' }
    expect((await city.businessEnvironment.post(at('/clues/feedback'), feedback)).status).toBe(201)
    await city.settled()

    const own = await city.businessEnvironment.get('/v1/authority-lists/clues?limit=100')
    expect(own.body.items).toContainEqual(expect.objectContaining({ ticket, clue: 'clue-1', feedback: 1 }))
    for (const other of [city.supervisor, city.operator])
      expect((await other.get('/v1/authority-lists/clues')).body.code).toBe('list.not-yours')
    const parts = ['', '/timeline', '/deadlines', '/deliveries']
    const seen = [
      ...(await Promise.all(parts.map((part) => city.supervisor.get(at(part))))),
      ...(await Promise.all(parts.map((part) => city.operator.get(at(part))))),
      await city.unit(unit).get(at('')),
      await city.unit(unit).get(`/v1/work-orders/${order}`),
      await city.unit(unit).get(at('/deadlines')),
      await city.appellant(ticket, accessCode).get(at('')),
      await city.appellant(ticket, accessCode).get(at('/deadlines')),
      await city.channel('web').get(at('')),
      await city.operator.get('/v1/tickets?worklist=callback&limit=100'),
    ]
    for (const { status, body } of seen) {
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toMatch(/clue|线索|收受好处|已立案/)
    }
    expect(JSON.stringify(city.city().host.announced())).not.toMatch(/clue|收受好处/)
    const feed = await city.businessEnvironment.get('/v1/events?limit=500')
    expect(feed.status).toBe(200)
    expect(JSON.stringify(feed.body)).not.toMatch(/clue|收受好处/)
    expect((await city.nobody.get(`/open311/v2/requests/${ticket}.json`)).status).toBe(404)

    const closed = { clue: 'clue-1', result: '给予党纪处分', reference: '沈纪函〔2026〕5号' }
    expect((await city.businessEnvironment.post(at('/clues/closings'), closed)).status).toBe(201)
    expect((await city.businessEnvironment.post(at('/clues/feedback'), feedback)).body).toMatchObject({
      code: 'clue.already-closed',
      article: '第七条',
    })
  })
})

describe('工作人员违规 over HTTP', () => {
  it('is unseen by the unit until its circular, and carried no further than it is serious', async () => {
    const { ticket, unit, order } = await worked(city)
    const at = (part: string) => `/v1/tickets/${ticket}${part}`
    const concerned = () => city.unit(unit).get(`/v1/work-orders/${order}`)
    const report = { ground: 4, unit, facts: '未到场即报已维修' }
    expect((await city.operator.post(at('/misconduct-reports'), report)).body.misconduct).toBeUndefined()

    const circular = {
      record: 'misconduct-1',
      step: 'circular',
      reference: '通〔2026〕3号',
      reportedUp: '报〔2026〕9号',
    }
    expect((await city.supervisor.post(at('/misconduct-steps'), circular)).body.code).toBe('misconduct.not-verified')
    const upheld = { record: 'misconduct-1', decision: 'upheld', serious: true, reasons: '现场记录系补写' }
    expect((await city.supervisor.post(at('/misconduct-decisions'), upheld)).status).toBe(201)
    expect(JSON.stringify((await concerned()).body)).not.toMatch(/未到场|补写/)

    const discipline = { record: 'misconduct-1', step: 'discipline', reference: '移〔2026〕1号', to: '市纪委监委' }
    expect((await city.supervisor.post(at('/misconduct-steps'), discipline)).body.code).toBe(
      'misconduct.step-out-of-order',
    )
    expect((await city.supervisor.post(at('/misconduct-steps'), circular)).status).toBe(201)
    expect((await concerned()).body.circulars).toMatchObject([{ ground: 4, reasons: '现场记录系补写' }])
    expect((await city.supervisor.post(at('/misconduct-steps'), discipline)).status).toBe(201)
    const prosecution = { ...discipline, step: 'prosecution', to: '市人民检察院' }
    expect((await city.supervisor.post(at('/misconduct-steps'), prosecution)).body).toMatchObject({
      code: 'misconduct.step-not-open',
      article: '第三十九条',
    })
    await city.settled()
    expect(JSON.stringify(city.city().host.announced())).not.toMatch(/misconduct/)
    expect(JSON.stringify((await city.operator.get(at('/deliveries'))).body)).not.toContain('misconduct')
  })
})
