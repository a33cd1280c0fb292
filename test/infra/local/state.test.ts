/** Acknowledged writes are on disk; when the file is lost, nothing more is acknowledged. */
import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openState } from '../../../infra/local/state/state.ts'

it.each(['state.sqlite', 'state.sqlite-wal'])('says so when %s is removed under it', async (file) => {
  const folder = mkdtempSync(join(tmpdir(), 'jiesu-state-'))
  const told: string[] = []
  const state = openState(folder, (error) => told.push(String(error)))
  try {
    await state.write(() => state.statement("INSERT OR REPLACE INTO host VALUES ('a', '1')").run())
    await new Promise((later) => setTimeout(later, 600))
    expect(told).toEqual([])
    renameSync(join(folder, file), join(folder, 'elsewhere'))
    await expect.poll(() => told).toEqual([expect.stringContaining(`${file} was removed`)])
  } finally {
    state.close()
    rmSync(folder, { recursive: true })
  }
})
