/** 管理行为 — what whoever keeps the list of acts must do. */
import { describe, expect, it } from 'vitest'
import type { Act, Acts } from '../../../shared/access/acts.ts'
import { allOf, at } from './words.ts'

const act = (n: number, more: Partial<Act> = {}): Act => ({
  ...{ n, before: 'h', what: 'key-issued', at: at('09:00'), by: { role: 'admin', id: 'ada' }, subject: `k${n}` },
  ...more,
})

export const actsContract = (open: () => Promise<Acts>) =>
  describe('acts', () => {
    it('are appended once a number, and the last is the one with the highest', async () => {
      const acts = await open()
      expect(await acts.last()).toBeUndefined()
      const full = act(1, { ticket: 't', reason: '轮换', decided: { until: '2026-12-31' }, once: 'k' })
      expect(await acts.append(full)).toBe(true)
      expect(await acts.append(act(1, { subject: 'other' }))).toBe(false)
      expect(await acts.last()).toEqual(full)
      for (let n = 2; n <= 11; n++) await acts.append(act(n))
      expect((await acts.last())?.n).toBe(11)
    })

    it('of many that append the same number at once one has', async () => {
      const acts = await open()
      const all = await Promise.all(['a', 'b', 'c'].map((subject) => acts.append(act(1, { subject }))))
      expect(all.filter(Boolean)).toHaveLength(1)
      expect((await acts.last())?.subject).toBe(['a', 'b', 'c'][all.indexOf(true)])
    })

    it('are read page after page, the newest first', async () => {
      const acts = await open()
      for (let n = 1; n <= 5; n++) await acts.append(act(n))
      const first = await acts.page(2, undefined)
      expect(first.items.map(({ n }) => n)).toEqual([5, 4])
      expect((await allOf((after) => acts.page(2, after))).map(({ n }) => n)).toEqual([5, 4, 3, 2, 1])
    })
  })
