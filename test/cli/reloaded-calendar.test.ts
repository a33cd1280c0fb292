/** 日历变更 — after reloading, limits are told, enforced, explained and counted alike. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { connect } from '../../infra/cli/deployment.ts'
import { lookAgain } from '../../infra/cli/look-again.ts'
import type { City } from '../../shared/city/city.ts'
import { loadCity } from '../../shared/city/storage/load.ts'
import { arrangements } from '../../shared/law/arrangements.ts'
import { calendarOf } from '../../shared/law/calendar.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { appealOf, request } from '../stack/city.ts'
import { runningCity } from './running.ts'

const running = runningCity()
const { city: file } = readCity('shenyang')
const unit = 'heping-housing'

const ask = (method: string, path: string, key: string | undefined, body?: unknown) =>
  request(`${running.city().url}${path}`, method, `Bearer ${key}`, { body })

/** As `seed --update` does with a file whose calendar says so. */
async function load(city: City): Promise<number> {
  const deployment = await connect({ city: 'shenyang', local: true, data: running.folder })
  await loadCity(deployment.dynamo, deployment.tables.registry, city)
  return lookAgain(deployment, new Date(running.city().host.clock.now()))
}
/** Each function keeps the law for half a minute of real time. */
const readAgain = () => sleep(31_000)

async function advanceTo(moment: string | number): Promise<void> {
  running.city().host.clock.advanceTo(moment)
  await running.city().host.idle()
}

it('moves limits both ways, and enforcement, explanation and breach agree with what is shown', {
  timeout: 240_000,
}, async () => {
  const { keys, host } = running.city()
  const plain = calendarOf(arrangements, file.calendar)
  const today = dateOf(new Date(host.clock.now()).toISOString())
  const added = [1, 2].map((n) => ({ date: plain.workingDaysAfter(today, n).date, name: '全市停工' }))
  const longer = { ...file, calendar: { ...file.calendar, holidays: [...file.calendar.holidays, ...added] } }
  await load(longer)

  const registered = async () => {
    const { body } = await ask('POST', '/v1/tickets', keys.channels.web, appealOf({ category: 'property-service' }))
    await ask('POST', `/v1/tickets/${body.number}/acceptance`, keys.operator, {})
    const done = await ask('POST', `/v1/tickets/${body.number}/dispatches`, keys.operator, {})
    await host.idle()
    await ask('GET', '/v1/work-orders', keys.units[unit])
    await host.idle()
    return { ticket: String(body.number), order: String(done.body.orders[0].number) }
  }
  const { ticket, order } = await registered()
  const other = await registered()
  const limit = async (clock: string, of = ticket) => {
    const { body } = await ask('GET', `/v1/tickets/${of}/deadlines`, keys.operator)
    const one = body.deadlines.findLast((candidate: { clock: string }) => candidate.clock === clock)
    const counted = one.days
      .filter((day: { counted: boolean }) => day.counted)
      .map(({ date }: { date: string }) => date)
    expect(counted.at(-1)).toBe(one.lastDay)
    return { lastDay: one.lastDay, status: one.status, counted }
  }
  const withTwoMore = await limit('return-request')
  expect(withTwoMore.counted).not.toContain(added[0]?.date)

  // The file has none of the two: nobody acts, and the shortened limit is told within two minutes.
  expect((await running.json(0, 'seed', '--update', '--yes')).countedAnew).toBe(2)
  expect((await running.json(0, 'seed', '--update', '--yes')).changes).toEqual([])
  await readAgain()
  await advanceTo(host.clock.now() + 120_000)
  const shortened = await limit('return-request')
  expect(shortened.lastDay < withTwoMore.lastDay).toBe(true)
  expect(shortened.counted).toContain(added[0]?.date)

  // Loaded again: the day that was the last is not, and the return asked for on the new one is in time.
  expect(await load(longer)).toBe(2)
  await readAgain()
  await advanceTo(host.clock.now() + 120_000)
  expect(await limit('return-request')).toEqual(withTwoMore)
  await advanceTo(`${withTwoMore.lastDay}T09:00+08:00`)
  expect(await limit('return-request')).toEqual(withTwoMore)
  const asked = { ground: 'not-responsible', form: 'give-back', reasons: '该小区由街道代管，不归房产局' }
  expect((await ask('POST', `/v1/work-orders/${order}/return-requests`, keys.units[unit], asked)).status).toBe(201)

  // The other unit asks days late; what it owed by the day the reader was told is late from then, and not before.
  const owed = await limit('interim-reply', other.ticket)
  await advanceTo(`${owed.lastDay}T23:00+08:00`)
  expect(await limit('interim-reply', other.ticket)).toEqual(owed)
  await advanceTo(`${owed.lastDay}T23:59:59+08:00`)
  await advanceTo(host.clock.now() + 120_000)
  expect(await limit('interim-reply', other.ticket)).toEqual({ ...owed, status: 'passed' })
  const late = await ask('POST', `/v1/work-orders/${other.order}/return-requests`, keys.units[unit], asked)
  expect([late.status, late.body.code]).toEqual([409, 'return.too-late'])
})
