/** 未接来电 — what whoever keeps missed calls must do. */
import { describe, expect, it } from 'vitest'
import { type MissedCallEntry, missedCallOf } from '../../../shared/appeals/desk/missed-call-kind.ts'
import type { MissedCalls } from '../../../shared/appeals/desk/ports.ts'
import { hashBefore, hashOfText } from '../../../shared/record/chain.ts'
import { at, inTime } from './words.ts'

const [masked, noted] = ['138****1234', '不方便接听']
const textsOf = (...texts: string[]) => new Map(texts.map((text) => [hashOfText('盐', text), { salt: '盐', text }]))
const referenceTo = (text: string) => ({ hmac: hashOfText('盐', text), bytes: Buffer.byteLength(text) })

const birth = (attempt = 'a1'): MissedCallEntry => ({
  ...{ n: 1, at: at('09:00'), attempt, by: { role: 'channel', id: 'c', channel: 'phone' }, command: 'ring' },
  before: hashBefore('missed-call one', []),
  events: [{ type: 'call-missed', at: at('09:00'), channel: 'phone', reference: 'r', phone: referenceTo(masked) }],
})
const entry = (n: number, attempt: string, ...events: MissedCallEntry['events']): MissedCallEntry => ({
  ...{ n, at: at('10:00'), attempt, by: { role: 'operator', id: 'o' }, command: 'recordReturn', events },
})
const vain = (n: number, attempt = `a${n}`) =>
  entry(n, attempt, { type: 'rung-back', by: '话务员', outcome: 'unreachable', note: referenceTo(noted) })
const ended = (n: number) => entry(n, `a${n}`, { type: 'number-ended' })

/** As it would be without its texts: what stands beside it is another's affair. */
const write = (calls: MissedCalls, id: string, ...log: MissedCallEntry[]) => {
  const state = missedCallOf(id, log)
  if (!state) throw new Error('no log is empty')
  return calls.write(id, log, state, inTime)
}
const stands = async (calls: MissedCalls, id: string) => missedCallOf(id, (await calls.read(id))?.log ?? [])

export const missedCallsContract = (open: () => Promise<MissedCalls>) =>
  describe('missed calls', () => {
    it('have the same id for the same number, another for another, and no way back to it', async () => {
      const calls = await open()
      const id = await calls.idOf('13800001234')
      expect(await calls.idOf('13800001234')).toBe(id)
      expect(await calls.idOf('13800001235')).not.toBe(id)
    })

    it('are written version by version: of two that write the same one, one has', async () => {
      const calls = await open()
      expect(await calls.read('one')).toBeUndefined()
      expect(await write(calls, 'one', birth(), vain(2))).toBe('conflict')
      expect(await write(calls, 'one', birth())).toBe('written')
      expect(await write(calls, 'one', birth('other'))).toBe('conflict')
      const all = await Promise.all(['x', 'y'].map((by) => write(calls, 'one', birth(), vain(2, by))))
      expect(all.toSorted()).toEqual(['conflict', 'written'])
      const attempts = (await calls.read('one'))?.kept.map(({ attempt }) => attempt)
      expect(attempts).toEqual(['a1', all[0] === 'written' ? 'x' : 'y'])
      expect(await calls.read('another')).toBeUndefined()
    })

    it('are read with their texts, and of another’s with none', async () => {
      const calls = await open()
      await calls.texts.put('one', textsOf(masked, noted, '别人的话'))
      await write(calls, 'one', birth())
      await write(calls, 'one', birth(), vain(2))
      await write(calls, 'two', birth())
      expect(await stands(calls, 'one')).toMatchObject({ version: 2, phone: masked, attempts: [{ note: noted }] })
      expect((await calls.read('one'))?.kept).toEqual([birth(), vain(2)])
      expect((await stands(calls, 'two'))?.phone).not.toBe(masked)
    })

    it('say nothing of texts that have ended, whether or not they are erased; the log stays', async () => {
      const calls = await open()
      for (const id of ['one', 'two']) await calls.texts.put(id, textsOf(masked, noted))
      const log = [birth(), vain(2), ended(3)]
      for (const version of [1, 2, 3]) await write(calls, 'one', ...log.slice(0, version))
      await write(calls, 'two', birth())
      const before = await calls.read('one')
      expect(JSON.stringify(before)).not.toMatch(/138|不方便/)
      await calls.texts.end('one')
      await calls.texts.end('one')
      expect(await calls.read('one')).toEqual(before)
      expect(before?.kept).toEqual(log)
      expect(await stands(calls, 'one')).toMatchObject({ state: 'ended', phone: '****', attempts: [{ by: '话务员' }] })
      expect(await stands(calls, 'two')).toMatchObject({ phone: masked })
    })

    it('have their number with the identity data, until it is ended for good; once more ends nothing', async () => {
      const calls = await open()
      expect(await calls.phone('one')).toBeUndefined()
      expect(await calls.keepPhone('one', '13800001234')).toBe(true)
      expect(await calls.keepPhone('one', '13800001234')).toBe(true)
      expect(await calls.keepPhone('two', '13800001235')).toBe(true)
      await calls.endPhone('one')
      await calls.endPhone('one')
      expect(await calls.keepPhone('one', '13800001234')).toBe(false)
      expect(await calls.phone('one')).toBeUndefined()
      expect(await calls.phone('two')).toBe('13800001235')
    })
  })
