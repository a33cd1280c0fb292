/** 频率 — a key has its minute, and whoever has none shares that of the address. */
import { expect, it } from 'vitest'
import { rate } from '../../../shared/door/middleware/rate.ts'
import { requestOf, thing, thrownBy } from './request.ts'

/** 48.5 seconds into the minute 7. */
const real = () => (7 * 60 + 48.5) * 1000
function counter(used: number) {
  const asked: unknown[] = []
  const count = async (...given: unknown[]) => {
    asked.push(given)
    return used
  }
  return { asked, ...rate({ counting: { count }, real }) }
}

it('the last of the minute is let in, the next is told how long the minute still lasts', async () => {
  const { before, asked } = counter(60)
  await before(requestOf())
  expect(asked).toEqual([['rate#olga', 7, 60]])
  expect(await thrownBy(() => counter(61).before(requestOf()))).toMatchObject({
    code: 'rate.exceeded',
    more: { details: { perMinute: 60 }, headers: { 'Retry-After': '12' } },
  })
})

it('nobody is sent away for no time at all', async () => {
  const { before } = rate({ counting: { count: async () => 61 }, real: () => 59_999.9 })
  expect(await thrownBy(() => before(requestOf()))).toMatchObject({ more: { headers: { 'Retry-After': '1' } } })
})

it('without a key the address is counted, of IPv6 its /64', async () => {
  const { before, asked } = counter(1)
  const from = (sourceIp: string) =>
    requestOf({
      event: { requestContext: { identity: { sourceIp } } },
      context: { route: { ...thing, who: 'anyone' } },
    })
  await before(from('2001:db8:1:2:3:4:5:6'))
  await before(from('2001:db8:1:2::9'))
  const [[one], [other]] = asked as [string[], string[]]
  expect(one).toMatch(/^rate#address#2001/)
  expect(other).toBe(one)
})

it('calls that machines make have a minute of their own beside that of the address', async () => {
  const { before, asked } = counter(1)
  const from = (more: object) =>
    requestOf({
      event: { requestContext: { identity: { sourceIp: '192.0.2.1' } } },
      context: { route: { ...thing, who: 'anyone', ...more } },
    })
  await before(from({ function: 'telling', perMinute: 6000 }))
  await before(from({ function: 'knowledge' }))
  expect(asked.map((one) => (one as string[])[0])).toEqual(['rate#address#192.0.2.1#telling', 'rate#address#192.0.2.1'])
})
