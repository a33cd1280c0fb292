/** 登记簿行 — what whoever keeps the rows that tell of the city's records must do. */
import { describe, expect, it } from 'vitest'
import type { SlimRows } from '../../../shared/city/records/slim-rows.ts'

export interface ShownRows {
  rows: SlimRows
  shown(name: string): Promise<{ value: unknown; version: number } | undefined>
}

const head = 'x'.repeat(43)

export const slimRowsContract = (open: () => Promise<ShownRows>) =>
  describe('slim rows', () => {
    it('show what was put last, each by its name', async () => {
      const { rows, shown } = await open()
      expect(await shown('topic one')).toBeUndefined()
      await rows.put({ name: 'topic one', value: ['a'] }, { version: 1, head })
      await rows.put({ name: 'topic two', value: ['b'] }, { version: 1, head })
      await rows.put({ name: 'topic one', value: ['c'] }, { version: 3, head })
      expect(await shown('topic one')).toEqual({ value: ['c'], version: 3 })
      expect(await shown('topic two')).toEqual({ value: ['b'], version: 1 })
    })

    it('of an older version, or of the same once more, replace nothing', async () => {
      const { rows, shown } = await open()
      await rows.put({ name: 'topic one', value: ['c'] }, { version: 3, head })
      for (const version of [1, 2, 3]) await rows.put({ name: 'topic one', value: ['late'] }, { version, head })
      expect(await shown('topic one')).toEqual({ value: ['c'], version: 3 })
    })

    it('that come at once end as the newest has it', async () => {
      const { rows, shown } = await open()
      const versions = [4, 2, 5, 1, 3]
      await Promise.all(versions.map((version) => rows.put({ name: 'topic one', value: version }, { version, head })))
      expect(await shown('topic one')).toEqual({ value: 5, version: 5 })
    })
  })
