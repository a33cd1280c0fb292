/** 更正身份信息 — decided once, applied once, also where it broke in between (第三十五条). */
import { describe, expect, it } from 'vitest'
import type { Change } from '../../../shared/access/identities.ts'
import { correctIdentity } from '../../../shared/appeals/desk/correcting.ts'
import { isRefusal } from '../../../shared/appeals/ticket/decision.ts'
import { desk, operator } from '../../support/desk.ts'

const reason = '登记有误'

/** The desk’s ticket; identities that fail so often. */
async function corrections() {
  const { number, deps, facts } = await desk()
  let failures = 0
  const identities = {
    ...deps.identities,
    correct: async (...given: Parameters<typeof deps.identities.correct>) => {
      if (failures-- > 0) throw new Error('it does not answer')
      await deps.identities.correct(...given)
    },
  }
  return {
    number,
    facts,
    deps,
    fail: (times: number) => {
      failures = times
    },
    person: () => deps.identities.read('web#r'),
    correct: (change: Change, key?: string, by = 'o', of = number) =>
      correctIdentity(
        { number: of, actor: operator(by), change, reason, ...(key ? { once: { key, print: 'p' } } : {}) },
        { ...deps, identities },
      ),
  }
}
const code = (outcome: object) => ('refused' in outcome ? outcome.refused : undefined)

describe('a correction of who it is', () => {
  it('names on the log the fields that differ, and keeps who corrected them and why', async () => {
    const { number, correct, deps, person } = await corrections()
    const done = await correct({ name: '王小明', phone: '13900000001', email: null })
    if (isRefusal(done)) throw new Error(done.refused)
    const stored = await deps.tickets.read(number)
    expect(stored?.log.at(-1)?.events).toMatchObject([{ type: 'identity-corrected', fields: ['name'] }])
    expect(await person()).toMatchObject({
      name: '王小明',
      phone: '13900000001',
      corrections: [{ n: 2, by: operator('o'), reason, before: { name: '王' }, after: { name: '王小明' } }],
    })
  })
  it('that changes nothing is refused, and so is one of a ticket that is not there', async () => {
    const { correct, facts } = await corrections()
    expect(code(await correct({ name: '王' }))).toBe('identity.unchanged')
    expect(code(await correct({ email: null }))).toBe('identity.unchanged')
    expect(code(await correct({}))).toBe('identity.unchanged')
    expect(await correct({ name: '李' }, 'k', 'o', '261009-48213077')).toEqual({
      refused: 'ticket.unknown',
      details: { ticket: '261009-48213077' },
    })
    expect(await facts()).toBe(1)
  })
  it('asked again under its key is decided once, and applied though it broke before', async () => {
    const { correct, facts, fail, person } = await corrections()
    fail(1)
    await expect(correct({ name: '王小明' }, 'k')).rejects.toThrow('does not answer')
    expect(await person()).toMatchObject({ name: '王' })
    expect(code(await correct({ name: '王小明' }, 'k'))).toBeUndefined()
    expect(code(await correct({ name: '王小明' }, 'k'))).toBeUndefined()
    expect(await person()).toMatchObject({ name: '王小明', corrections: [{ n: 2 }] })
    expect(await facts()).toBe(2)
    expect(code(await correct({ name: '王小明' }, 'k', 'another'))).toBe('identity.unchanged')
    expect(code(await correct({ name: '王小明' }, 'l'))).toBe('identity.unchanged')
    expect(code(await correct({ name: '王小明' }))).toBe('identity.unchanged')
  })
  it('that is refused changes nothing', async () => {
    const { number, deps, person } = await corrections()
    const actor = { role: 'department', id: 'w', unit: 'water' } as const
    const asked = { number, actor, change: { name: '李' }, reason }
    expect(code(await correctIdentity(asked, deps))).toBeDefined()
    expect(await person()).toMatchObject({ name: '王' })
  })
  it('of somebody whose data are kept no longer says so', async () => {
    const { number, deps, correct } = await corrections()
    const log = (await deps.tickets.read(number))?.log ?? []
    const ended = { ...log[0], n: 2, events: [{ type: 'identity-ended' }] } as never
    const read = async () => ({ log: [...log, ended], kept: [...log, ended], texts: new Map(), bytes: 0 })
    Object.assign(deps.tickets, { read })
    await deps.identities.end('web#r')
    expect(code(await correct({ name: '李' }))).toBe('retention.ended')
  })
})
