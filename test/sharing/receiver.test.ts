/** 接收方 in another language — loses a day, finds the gap by the sealed day and fills it again. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const folder = mkdtempSync(join(tmpdir(), 'jiesu-receiver-'))
afterAll(() => rmSync(folder, { recursive: true }))

const program = join(import.meta.dirname, 'receiver.py')
const run = promisify(execFile)
const dayOf = (moment: string): string => new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10)

it('has every line again, and agrees with the sealed day', async () => {
  const code = `receiver-${Date.now().toString(36)}`
  const terms = {
    ...{ to: { kind: 'channel', code: 'web' }, areas: ['210102'], reason: '核对' },
    fields: ['state', 'area', 'category', 'facts'],
    until: dayOf(new Date(Date.parse(city.now()) + 60 * 86_400_000).toISOString()),
  }
  await city.admin.put(`/v1/agreements/${code}`, terms)
  const asked = { role: 'channel', channel: 'web', name: code, expires: '2099-01-01T00:00:00+08:00' }
  const { body: issued } = await city.admin.post('/v1/keys', asked)
  const receiver = async (...what: string[]) => {
    const { stdout } = await run('python3', [program, city.url(), issued.key, join(folder, 'lines.db'), ...what])
    return JSON.parse(stdout)
  }

  const day = dayOf(city.now())
  for (let n = 0; n < 5; n++) await city.dispatched()
  await city.register({ area: '210103' })
  await city.settled()
  expect((await receiver('follow')).read).toBeGreaterThanOrEqual(15)
  expect(await receiver('follow')).toEqual({ read: 0 })

  await city.advanceTo(new Date(Date.parse(`${day}T00:00:00+08:00`) + 27.5 * 3_600_000).toISOString())
  await eventually(
    () => city.operator.get(`/v1/events/days/${day}`),
    ({ status }) => status === 200,
  )
  await city.dispatched()
  await city.settled()
  expect((await receiver('follow')).read).toBeGreaterThan(0)
  expect(await receiver('check', day)).toEqual({ missing: 0, refilled: 0, agrees: true })

  const { forgot } = await receiver('forget', day)
  expect(forgot).toBeGreaterThanOrEqual(15)
  expect(await receiver('check', day)).toEqual({ missing: forgot, refilled: forgot, agrees: true })
  expect(await receiver('check', day)).toEqual({ missing: 0, refilled: 0, agrees: true })
  await city.supervisor.post(`/v1/agreements/${code}/end`, { reasons: '试用结束' })
}, 120_000)
