/** 未接来电 — what is kept of a number that rings on and on. */
import { describe, expect, it } from 'vitest'
import { lastOf, type MissedCall } from '../../../shared/appeals/desk/missed-call.ts'
import { at, desk, phone } from '../../support/missed-calls.ts'

describe('a record', () => {
  it('was last touched by the last attempt, or since when it waits', async () => {
    const here = desk()
    expect(lastOf(await here.rings('08:00', 'c1'))).toBe(at('08:00'))
    await here.returns('09:00', 'unreachable')
    await here.returns('10:00', 'unreachable')
    expect(lastOf(here.records.get('id-1234') as MissedCall)).toBe(at('10:00'))
  })
  it('keeps the last fifty calls and twenty rounds of a number that rings on and on', async () => {
    const here = desk()
    for (let n = 0; n < 51; n++) await here.rings(`08:${String(n).padStart(2, '0')}`, `c${n}`)
    const { calls } = here.records.get('id-1234') as MissedCall
    expect([calls.length, calls[0]?.reference]).toEqual([50, 'c1'])
    for (let n = 0; n < 22; n++) {
      await here.returns(`${9 + Math.trunc(n / 6)}:${n % 6}0`.padStart(5, '0'), 'reached')
      await here.rings(`${9 + Math.trunc(n / 6)}:${n % 6}5`.padStart(5, '0'), `d${n}`)
    }
    expect(here.records.get('id-1234')?.earlier).toHaveLength(20)
  })
  it('knows a call by its channel and reference together', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    await here.rings('08:01', 'c2')
    expect((await here.rings('08:02', 'c1')).calls).toHaveLength(2)
    expect((await here.rings('08:03', 'c1', phone, 'wechat')).calls).toHaveLength(3)
  })
  it('rung back in the very moment of a call asks for nothing more', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    await here.returns('09:00', 'reached')
    expect(await here.rings('09:00', 'c2')).toMatchObject({ state: 'returned' })
  })
  it('that others write six times at once is to be asked for again', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    let writes = 0
    here.missedCalls.write = async () => (++writes < 0 ? 'written' : 'conflict')
    expect(await here.returns('09:00', 'reached')).toEqual({ refused: 'ticket.changed' })
    expect(writes).toBe(6)
  })
})
