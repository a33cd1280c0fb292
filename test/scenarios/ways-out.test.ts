/** 其他出口 — the ends an appeal can come to without a department. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()

const registered = async (appeal?: Record<string, unknown>) => {
  const { status, body } = await city.register(appeal)
  expect(status, JSON.stringify(body)).toBe(201)
  return { path: `/v1/tickets/${body.number}`, citizen: city.appellant(body.number, body.accessCode) }
}

describe('at review an appeal is', () => {
  it('rejected by one of the twelve grounds, told with reasons, and rated', async () => {
    const { path, citizen } = await registered()
    expect((await city.operator.post(`${path}/rejection`, { ground: 13, reasons: '不属受理范围' })).status).toBe(400)
    expect((await city.operator.post(`${path}/rejection`, { ground: 1 })).status).toBe(400)
    expect((await city.operator.post(`${path}/rejection`, { ground: 1, reasons: '已进入诉讼程序' })).status).toBe(201)
    const seen = await citizen.get(path)
    expect(seen.body).toMatchObject({ state: 'rejected', mayRate: 'result' })
    expect(JSON.stringify(seen.body.outcome)).toContain('已进入诉讼程序')
    expect((await citizen.post(`${path}/ratings`, { level: 2, via: 'link' })).status).toBe(201)
  })

  it('sent to the body with exclusive jurisdiction', async () => {
    const { path, citizen } = await registered()
    const to = { to: '市公安局110', contact: '110', reasons: '属紧急警情' }
    expect((await city.operator.post(`${path}/redirection`, to)).status).toBe(201)
    expect((await citizen.get(path)).body.state).toBe('redirected')
  })

  it('waiting for a supplement until it is supplied', async () => {
    const { path, citizen } = await registered()
    expect((await city.operator.post(`${path}/supplement-requests`, { ask: '请补充门牌号' })).status).toBe(201)
    expect((await city.operator.post(`${path}/acceptance`, {})).status).toBe(409)
    expect((await citizen.get(path)).body).toMatchObject({
      state: 'awaiting-supplement',
      supplement: { ask: '请补充门牌号' },
    })
    expect((await citizen.post(`${path}/supplements`, { text: '3号楼2单元501' })).status).toBe(201)
    expect((await city.operator.post(`${path}/acceptance`, {})).status).toBe(201)
  })

  it('withdrawn by who made it, and by nobody else', async () => {
    const { path, citizen } = await registered()
    const other = await registered()
    expect((await other.citizen.post(`${path}/withdrawal`, { how: 'written' })).status).toBe(404)
    expect((await citizen.post(`${path}/withdrawal`, { how: 'written' })).status).toBe(201)
    expect((await citizen.post(`${path}/withdrawal`, { how: 'written' })).status).toBe(409)
    expect((await citizen.get(path)).body.state).toBe('withdrawn')
  })
})
