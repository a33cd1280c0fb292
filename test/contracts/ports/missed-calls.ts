/** 未接来电 — what whoever keeps missed calls must do. */
import { describe, expect, it } from 'vitest'
import type { MissedCall } from '../../../shared/appeals/desk/missed-calls.ts'
import type { MissedCalls } from '../../../shared/appeals/desk/ports.ts'
import { at } from './words.ts'

const record = (id: string, version: number, state: MissedCall['state'] = 'open'): MissedCall => ({
  ...{ id, version, state, phone: '138****1234', since: at('09:00') },
  ...{ calls: [{ at: at('09:00'), channel: 'phone', reference: 'r' }], attempts: [], earlier: [] },
})

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
      expect(await calls.write(record('one', 2))).toBe(false)
      expect(await calls.write(record('one', 1))).toBe(true)
      expect(await calls.write(record('one', 1))).toBe(false)
      const all = await Promise.all([calls.write(record('one', 2)), calls.write(record('one', 2, 'ended'))])
      expect(all.toSorted()).toEqual([false, true])
      expect(await calls.read('one')).toEqual(record('one', 2, all[0] ? 'open' : 'ended'))
      expect(await calls.read('another')).toBeUndefined()
    })

    it('have their number with the identity data, until it is ended; once more ends nothing', async () => {
      const calls = await open()
      expect(await calls.phone('one')).toBeUndefined()
      await calls.keepPhone('one', '13800001234')
      await calls.keepPhone('two', '13800001235')
      await calls.endPhone('one')
      await calls.endPhone('one')
      expect(await calls.phone('one')).toBeUndefined()
      expect(await calls.phone('two')).toBe('13800001235')
    })
  })
