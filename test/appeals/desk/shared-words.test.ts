/** 并入的个人信息 — given on record, and of what is confidential, reported or erased nothing (第三十五条). */
import { describe, expect, it } from 'vitest'
import type { Look } from '../../../shared/access/looks.ts'
import { endRetention, type RetentionDeps } from '../../../shared/appeals/desk/end-retention.ts'
import { execute } from '../../../shared/appeals/desk/execute.ts'
import { sharedFields, sharedWords } from '../../../shared/appeals/desk/shared-words.ts'
import { desk } from '../../support/desk.ts'

const reader = { role: 'channel', id: 'push', channel: 'web' } as const
const asked = { by: reader, from: { ip: 'push', request: 'a' }, purpose: '数据共享协议 a 第1版' }

async function shared(ticketType = 'help') {
  const { number, deps, withdrawn, tickets } = await desk({}, ticketType)
  const looks: Look[] = []
  const recorded = { ...deps, tickets, looks: { record: async (look: Look) => void looks.push(look) } }
  return {
    ...{ number, deps, looks, withdrawn },
    give: (fields: Parameters<typeof sharedWords>[1] = sharedFields, more: object = {}) =>
      sharedWords(number, fields, asked, { ...recorded, ...more }),
    /** A night so many years behind its end. */
    async night(years: number) {
      const at = Date.UTC(2026 + years, 2, 4, 19, 10)
      await endRetention(() => false, {
        ...deps,
        clock: { ...deps.clock, now: () => new Date(at), real: () => at },
        listed: { page: async () => ({ items: [], next: undefined }) },
        missedCalls: {},
        looks: { end: async () => {}, ofTicket: async () => [] },
        held: async () => ({ tickets: new Set<string>(), periods: [] }),
        failed: () => {},
      } as unknown as RetentionDeps)
    },
  }
}

describe('words and persons of an agreement', () => {
  it('are those that were agreed, each time as a recorded look', async () => {
    const { number, give, looks } = await shared()
    expect(await give(['title', 'phone'])).toEqual({ title: '停水', phone: '13900000001' })
    expect(await give()).toEqual({ title: '停水', text: '停水', name: '王', phone: '13900000001' })
    expect(looks).toMatchObject([
      { ticket: number, purpose: asked.purpose, fields: ['title', 'phone'] },
      { ticket: number, by: { channel: 'web' }, fields: ['title', 'text', 'name', 'phone'] },
    ])
  })

  it('are not given where the look cannot be recorded', async () => {
    const { give } = await shared()
    const record = async () => {
      throw new Error('the table is out')
    }
    await expect(give(sharedFields, { looks: { record } })).rejects.toThrow('the table is out')
  })

  it('of a report there are none, nor once a matter is confidential, and nobody is noted as having looked', async () => {
    const report = await shared('report')
    expect([await report.give(), report.looks]).toEqual([undefined, []])
    const { give, looks, number, deps } = await shared()
    const actor = { role: 'appellant', id: number, ticket: number } as const
    await execute({ number, command: { type: 'setConfidentiality', confidential: true }, actor }, deps)
    expect([await give(), looks]).toEqual([undefined, []])
  })

  it('of what is erased there is nothing: first of the person, later of the words', async () => {
    const { give, looks, withdrawn, night } = await shared()
    await withdrawn()
    await night(3)
    expect(await give()).toEqual({ title: '停水', text: '停水' })
    expect(await give(['name', 'phone'])).toBeUndefined()
    await night(5)
    expect(await give()).toBeUndefined()
    expect(looks).toHaveLength(1)
  })
})
