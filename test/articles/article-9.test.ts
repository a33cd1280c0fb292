/** 第九条 — 否定备案: what was refused or closed without a solution is filed and looked at, over HTTP. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()

describe('第九条', () => {
  it('a refusal is filed with its ground, and the authority has it reviewed anew', async () => {
    const { body } = await city.register()
    const path = `/v1/tickets/${body.number}`
    expect((await city.operator.post(`${path}/rejection`, { ground: 1, reasons: '民事纠纷' })).status).toBe(201)
    const filed = (list: string) => async () =>
      (await city.supervisor.get(`/v1/negative-outcomes?list=${list}&limit=100`)).body.items.find(
        ({ number }: { number: string }) => number === body.number,
      )
    const soon = { timeout: 20_000 }
    await expect.poll(filed('to-examine'), soon).toMatchObject({ outcome: 1, kind: 'rejected', ground: 1 })
    expect((await city.operator.get('/v1/negative-outcomes')).status).toBe(403)
    const look = { outcome: 1, decision: 'redo', reasons: '涉及物业监管职责，应当受理' }
    const again = await city.supervisor.post(`${path}/negative-examinations`, look)
    expect(again.body).toMatchObject({ state: 'registered', negatives: [{ examined: { decision: 'redo' } }] })
    expect((await city.supervisor.post(`${path}/negative-examinations`, look)).body).toMatchObject({
      code: 'negative.already-examined',
      article: '第九条',
    })
    await expect.poll(filed('examined'), soon).toMatchObject({ decision: 'redo' })
  })
})
