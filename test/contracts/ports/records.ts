/** 记录 — what whoever keeps records under a version must do. */
import { describe, expect, it } from 'vitest'
import type { SuggestionEntry } from '../../../shared/city/suggestions/kind.ts'
import type { CatalogueSuggestion } from '../../../shared/city/suggestions/suggestion.ts'
import type { Records } from '../../../shared/record/records.ts'
import { at, inTime } from './words.ts'

const by = { role: 'department', id: 'd', unit: 'water' } as const
const asked = { category: 'c', area: '210102', lead: 'water', coHandlers: [], reasons: '目录有误' }
const row = { id: 'one', ...asked, at: at('09:00'), by } as CatalogueSuggestion
const birth: SuggestionEntry = {
  n: 1,
  at: at('09:00'),
  attempt: 'a1',
  by,
  command: 'suggest',
  events: [{ type: 'suggested', ...asked }],
}
const second = (attempt: string): SuggestionEntry => ({
  n: 2,
  at: at('10:00'),
  attempt,
  by: { role: 'supervisor', id: 's', authority: 'platform' },
  command: 'decideSuggestion',
  key: 'k',
  print: 'p',
  before: 'h',
  events: [{ type: 'suggestion-decided', decision: 'decline', reasons: '属实' }],
})

type Suggestions = Records<SuggestionEntry, CatalogueSuggestion>

export const recordsContract = (open: () => Promise<Suggestions>) =>
  describe('records', () => {
    it('one that nobody wrote is not there', async () => expect(await (await open()).read('one')).toBeUndefined())

    it('are read as they were written, decision by decision, with how much room their log takes', async () => {
      const records = await open()
      expect(await records.write('one', [birth], row, inTime)).toBe('written')
      expect(await records.write('one', [birth, second('a2')], row, inTime)).toBe('written')
      const standing = await records.read('one')
      expect(standing?.log).toEqual([birth, second('a2')])
      expect(standing?.kept).toEqual(standing?.log)
      expect(standing?.bytes).toBeGreaterThan(100)
      expect(await records.read('another')).toBeUndefined()
    })

    it('are born once, and each version is written over the one before it and over no other', async () => {
      const records = await open()
      expect(await records.write('one', [birth, second('a2')], row, inTime)).toBe('conflict')
      expect(await records.write('one', [birth], row, inTime)).toBe('written')
      expect(await records.write('one', [{ ...birth, attempt: 'other' }], row, inTime)).toBe('conflict')
      expect(await records.write('one', [birth, second('a2')], row, inTime)).toBe('written')
      expect(await records.write('one', [birth, second('a3')], row, inTime)).toBe('conflict')
      expect((await records.read('one'))?.log.map(({ attempt }) => attempt)).toEqual(['a1', 'a2'])
    })

    it('of many who write the same version at once one has written', async () => {
      const records = await open()
      await records.write('one', [birth], row, inTime)
      const all = await Promise.all(
        [2, 3, 4, 5].map((n) => records.write('one', [birth, second(`a${n}`)], row, inTime)),
      )
      expect(all.toSorted()).toEqual(['conflict', 'conflict', 'conflict', 'written'])
      expect((await records.read('one'))?.log.at(-1)?.attempt).toBe(`a${all.indexOf('written') + 2}`)
    })

    it('whose log becomes long are read whole, however often what is old was put away, and by whomever', async () => {
      const records = await open()
      let log: SuggestionEntry[] = [birth]
      await records.write('one', log, row, inTime)
      for (let n = 2; n <= 6; n++) {
        const standing = await records.read('one')
        if (!standing) throw new Error('it was written')
        const sealed = await records.seal?.('one', standing)
        expect(await records.seal?.('one', standing)).toEqual(sealed)
        expect((await records.read('one'))?.log).toEqual(log)
        const reasons = `${n}`.repeat(9_000)
        log = [
          ...log,
          { ...second(`a${n}`), n, events: [{ type: 'suggestion-decided', decision: 'decline', reasons }] },
        ]
        expect(await records.write('one', log, row, inTime, sealed)).toBe('written')
        expect(await records.write('one', log, row, inTime, sealed)).toBe('conflict')
      }
      expect((await records.read('one'))?.log).toEqual(log)
    })
  })
