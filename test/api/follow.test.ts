/** 跟进 — what was knocked for is carried out by the area in which it lies. */
import { expect, it } from 'vitest'
import { followAny } from '../../shared/api/follow.ts'
import type { RecordKnock } from '../../shared/record/records.ts'
import { memoryMissedCalls, rungBack } from '../support/missed-calls.ts'

const clock = {
  now: () => new Date(),
  real: () => Date.now(),
  steady: () => performance.now(),
  sleep: async () => {},
  timeout: () => new AbortController().signal,
}

it('the end of a missed call erases its number; a kind that nothing follows is a fault', async () => {
  const missedCalls = memoryMissedCalls()
  await missedCalls.keepPhone('one', '13800001234')
  const by = { role: 'system', id: 'retention' } as const
  const end = { n: 3, at: '2029-10-09T01:00:00.000Z', attempt: 'a3', by, command: 'endMissedCall' }
  missedCalls.logs.set('one', [...rungBack('returned'), { ...end, events: [{ type: 'number-ended' }] }])
  const looked: string[] = []
  const deps = { clock, missedCalls, looks: { end: async (of: string) => void looked.push(of) } }
  const follow = (knock: RecordKnock) => followAny(knock, { sentAt: Date.now(), receives: 1 }, deps as never)

  expect(await follow({ record: 'missed-call one', version: 3, attempt: 'another' })).toBe('superseded')
  expect(await missedCalls.phone('one')).toBe('13800001234')
  expect(await follow({ record: 'missed-call one', version: 3, attempt: 'a3' })).toBe('carried')
  expect(await missedCalls.phone('one')).toBeUndefined()
  expect(looked).toEqual(['missed-call#one'])
  await expect((async () => follow({ record: 'nothing one', version: 1, attempt: 'a' }))()).rejects.toThrow(
    'nothing one',
  )
})
