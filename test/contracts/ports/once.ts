/** 只办一次 — what whoever remembers what was asked under a key must do. */
import { describe, expect, it } from 'vitest'
import type { OnceStore } from '../../../shared/record/asked-once.ts'

const claim = { print: 'p', salt: 's' }
const now = 1_000_000
const expires = 9_000_000

export const onceContract = (open: () => Promise<OnceStore>) =>
  describe('what is asked under a key', () => {
    it('is claimed once, and stands as whoever claimed it first asked and drew', async () => {
      const store = await open()
      expect(await store.standingOnce('k')).toBeUndefined()
      expect(await store.claimOnce('k', claim, now, now - 10, expires)).toBe(true)
      expect(await store.claimOnce('k', { print: 'p', salt: 'other' }, now, now - 10, expires)).toBe(false)
      expect(await store.standingOnce('k')).toEqual({ ...claim, answer: undefined })
      expect(await store.claimOnce('another', claim, now, now - 10, expires)).toBe(true)
    })

    it('by many at once is claimed by one', async () => {
      const store = await open()
      const all = await Promise.all(
        ['a', 'b', 'c'].map((salt) => store.claimOnce('k', { print: 'p', salt }, now, now - 10, expires)),
      )
      expect(all.filter(Boolean)).toHaveLength(1)
      expect((await store.standingOnce('k'))?.salt).toBe(['a', 'b', 'c'][all.indexOf(true)])
    })

    it('that has its answer keeps it, whoever claims it and whenever', async () => {
      const store = await open()
      await store.claimOnce('k', claim, now, now - 10, expires)
      await store.answerOnce('k', '{"status":201}')
      expect(await store.standingOnce('k')).toEqual({ ...claim, answer: '{"status":201}' })
      expect(await store.claimOnce('k', { print: 'q', salt: 't' }, now + 100_000, now + 90_000, expires)).toBe(false)
      expect(await store.standingOnce('k')).toEqual({ ...claim, answer: '{"status":201}' })
    })

    it('that was claimed long ago and not answered may be claimed again, and no sooner', async () => {
      const store = await open()
      await store.claimOnce('k', claim, now, now - 10, expires)
      expect(await store.claimOnce('k', claim, now + 10, now, expires)).toBe(false)
      expect(await store.claimOnce('k', claim, now + 11, now + 1, expires)).toBe(true)
      expect(await store.claimOnce('k', claim, now + 12, now + 2, expires)).toBe(false)
    })

    it('that came to nothing is as if nobody had asked, and may be asked again as something else', async () => {
      const store = await open()
      await store.claimOnce('k', claim, now, now - 10, expires)
      await store.releaseOnce('k')
      expect(await store.standingOnce('k')).toBeUndefined()
      expect(await store.claimOnce('k', { print: 'q', salt: 't' }, now, now - 10, expires)).toBe(true)
      expect(await store.standingOnce('k')).toEqual({ print: 'q', salt: 't', answer: undefined })
      expect(await store.claimOnce('k', claim, now, now - 10, expires)).toBe(false)
    })

    it('that failed stands with what was drawn for it, and may be claimed at once', async () => {
      const store = await open()
      await store.claimOnce('k', claim, now, now - 10, expires)
      await store.failOnce('k')
      expect(await store.standingOnce('k')).toEqual({ ...claim, answer: undefined })
      expect(await store.claimOnce('k', claim, now, now - 10, expires)).toBe(true)
    })
  })
