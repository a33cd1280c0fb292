/** 损坏的状态 — a damaged file, or keys without their city, stop the start. */
import { mkdtempSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openState } from '../../../infra/local/state/state.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'jiesu-damaged-'))
const open = (at: string) => openState(at, () => {})

describe('a state file', () => {
  it('emptied is corrupt, and no new city', () => {
    const at = folder()
    writeFileSync(join(at, 'state.sqlite'), '')
    expect(() => open(at)).toThrow(/corrupt/)
    expect(statSync(join(at, 'state.sqlite')).size).toBe(0)
  })
  it('cut short after a clean stop is corrupt', () => {
    const at = folder()
    const state = open(at)
    state.exec('CREATE TABLE t (v TEXT)')
    for (let n = 0; n < 200; n++) state.statement('INSERT INTO t VALUES (?)').run('x'.repeat(500))
    state.close()
    const path = join(at, 'state.sqlite')
    truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096)
    expect(() => open(at)).toThrow(/corrupt/)
  })
  it('of an earlier release is refused in one sentence, and left as it is', () => {
    const at = folder()
    const state = open(at)
    state.exec('CREATE TABLE t (v TEXT)')
    state.exec('PRAGMA user_version = 0')
    state.close()
    for (let tries = 0; tries < 2; tries++)
      expect(() => open(at)).toThrow(
        /cannot be opened: what is kept there has the shape of another release \(0, not \d+\); start with another folder/,
      )
  })
  it('whole is opened again', () => {
    const at = folder()
    open(at).close()
    open(at).close()
  })
})
