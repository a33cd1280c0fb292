/** 附件 — kept once in the log; a proof that names a file needs one that was found clean. */
import { describe, expect, it } from 'vitest'
import { system } from '../../../shared/access/actor.ts'
import type { CommandOf } from '../../../shared/appeals/words/command.ts'
import { operator } from '../../support/story.ts'
import { dispatched } from '../ticket/endings.ts'

const at = '2026-10-09T10:00+08:00'
const later = '2026-10-09T11:00+08:00'
const file = `file-${'0a'.repeat(8)}`
const kept: CommandOf<'keepFile'> = {
  type: 'keepFile',
  file,
  fileType: 'audio/wav',
  purpose: 'recording',
  by: { role: 'operator', id: 'o' },
  sent: { bytes: 2, sha256: 'ab'.repeat(32) },
  kept: { bytes: 1, sha256: 'cd'.repeat(32) },
  removed: ['list'],
}
const withFile = () => dispatched().and(at, system('files'), kept)

describe('附件', () => {
  it('stands on the ticket with both hashes', () => {
    const { type: _, ...event } = kept
    expect(withFile().ticket.files).toEqual([{ ...event, at: '2026-10-09T02:00:00.000Z' }])
  })
  it('is kept once', () => withFile().when(later, system('files'), kept).refuses('file.kept-already'))
  it('is recorded by the platform alone', () =>
    dispatched().when(at, operator, kept).refuses('ticket.role-not-allowed'))
  it('proves a withdrawal once it is there', () => {
    const withdrawal = { type: 'withdraw', how: 'oral', recording: file } as const
    dispatched().when(at, operator, withdrawal).refuses('file.not-clean')
    expect(withFile().and(later, operator, withdrawal).ticket.state).toBe('closed')
    dispatched()
      .when(at, operator, { ...withdrawal, recording: 'file-00' })
      .refuses('file.not-clean')
    // What is kept elsewhere is named as before.
    expect(dispatched().and(at, operator, { ...withdrawal, recording: '录音 2026-1009' }).ticket.state).toBe('closed')
  })
})
