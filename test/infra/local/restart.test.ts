/** A city started again is the same, also in where posts and messages go. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenCity, openCity } from '../../../infra/local/open-city.ts'
import { appealOf, request } from '../../stack/city.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiesu-restart-'))
const posted: string[] = []
const department = createServer((incoming, answer) => {
  posted.push(incoming.url ?? '')
  answer.end()
})
beforeAll(() => new Promise<void>((up) => department.listen(0, '127.0.0.1', up)))
afterAll(() => {
  department.close()
  rmSync(folder, { recursive: true, force: true })
})

const as = ({ url, keys }: OpenCity, who: string = keys.operator) => ({
  ask: (method: string, path: string, body?: unknown) => request(`${url}${path}`, method, `Bearer ${who}`, { body }),
})

it('keeps the endpoint that a unit registered, and posts nothing to a unit that took its own away', async () => {
  // By day: messages go out at once.
  const first = await openCity({ port: 0, data: folder, startsAt: '2026-10-12T10:00:00+08:00' })
  const admin = as(first, first.keys.admin)
  const { port } = department.address() as AddressInfo
  await admin.ask('PUT', '/v1/endpoints/unit/sy-heating-1', { url: `http://127.0.0.1:${port}/orders` })
  await admin.ask('DELETE', '/v1/endpoints/unit/heping-housing')
  await first.stop()

  const again = await openCity({ port: 0, data: folder })
  try {
    // What waits from before is offered before the city is read again: the gateway knows it by the same credential.
    const secretIn = ({ gateway }: OpenCity) => gateway?.addresses.receipts.split('/').at(-1)
    expect(secretIn(again)).toBe(secretIn(first))
    const appellant = { name: '王小明', phone: '13800001234' }
    const { body } = await as(again, again.keys.channels.web).ask('POST', '/v1/tickets', appealOf({ appellant }))
    await expect
      .poll(() => again.gateway?.messages.sent, { timeout: 20_000 })
      .toMatchObject([
        { to: appellant.phone, text: expect.stringContaining(`${again.url}/`), receipts: [{ answered: 200 }] },
      ])
    const ticket = `/v1/tickets/${body.number}`
    await as(again).ask('POST', `${ticket}/acceptance`, {})
    await as(again).ask('POST', `${ticket}/dispatches`, {})
    await expect.poll(() => posted, { timeout: 20_000 }).toEqual(['/orders'])
    await again.host.idle()
    const { orders } = (await as(again).ask('GET', ticket)).body
    expect(orders).toMatchObject([
      { unit: 'sy-heating-1', receivedBy: 'push' },
      { unit: 'heping-housing', role: 'co' },
    ])
    expect(orders[1]).not.toHaveProperty('receivedAt')
  } finally {
    await again.stop()
  }
}, 60_000)
