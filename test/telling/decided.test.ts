/** 决定 — a decision on a notice gives way to others, and knocks only where something follows. */
import { expect, it } from 'vitest'
import { decidedAt, idOf, subjectOf, tellingWorld } from '../support/telling.ts'

const begin = { type: 'begin' as const, subject: subjectOf(['phone']), message: undefined }
const call = { type: 'recordCall' as const, by: '王工', at: decidedAt }

it('changed by others each time it gives up, and says so', async () => {
  const { deps, decide } = tellingWorld()
  Object.assign(deps.notices, { write: async () => 'conflict' })
  expect(await decide(begin)).toBe('notice.changed')
})

it('knocks where the ticket waits to be told, and for nothing else', async () => {
  const { decide, knocked } = tellingWorld()
  await decide(begin)
  await decide({ ...call, outcome: 'unreachable' })
  expect(knocked).toEqual([])
  await decide({ ...call, outcome: 'reached' })
  expect(knocked).toEqual([{ record: `notice ${idOf(3)}`, version: 3, attempt: 'a' }])
})
