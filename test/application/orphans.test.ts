/** Claims without a ticket go after a day, and not before: their registration may be tried again. */
import { expect, it } from 'vitest'
import { removeOrphans } from '../../shared/application/orphans.ts'
import { memoryIdentities } from '../simulation/memory/identities.ts'

const claimedAt = '2026-10-09T01:00:00.000Z'
const hours = (n: number): number => Date.parse(claimedAt) + n * 3_600_000

async function nightly(at: number, first?: { type: string; identity: string }) {
  const identities = memoryIdentities()
  const identity = { key: 'web#1', ticket: '261009-48213074', accessCode: '0', print: '', name: '王', phone: '' }
  await identities.claim(identity as never, claimedAt)
  const tickets = { read: async () => first && ({ log: [{ events: [first] }], bytes: 0 } as never) }
  const counts = await removeOrphans({ identities, tickets, clock: { real: () => at } as never })
  return { ...counts, standing: identities.items.get('web#1') }
}

it('a claim of yesterday without a ticket is removed', async () =>
  expect(await nightly(hours(24) + 1)).toEqual({ removed: 1, confirmed: 0, standing: undefined }))

it.each([0, 1, 23.99])('one %d hours old stays', async (age) =>
  expect(await nightly(hours(age))).toMatchObject({ removed: 0, confirmed: 0, standing: { unconfirmed: true } }),
)

it('one whose ticket is there is confirmed after all', async () =>
  expect(await nightly(hours(48), { type: 'registered', identity: 'web#1' })).toMatchObject({
    removed: 0,
    confirmed: 1,
    standing: { unconfirmed: false },
  }))

it('one whose number another registration has taken is removed', async () =>
  expect(await nightly(hours(48), { type: 'registered', identity: 'web#2' })).toMatchObject({
    removed: 1,
    standing: undefined,
  }))
