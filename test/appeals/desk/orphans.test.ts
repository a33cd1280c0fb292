/** Claims without a ticket are removed after a day, and not before. */
import { expect, it } from 'vitest'
import { removeOrphans } from '../../../shared/appeals/desk/orphans.ts'
import { writeWithin } from '../../../shared/record/execute.ts'
import { memoryIdentities } from '../../simulation/memory/identities.ts'

const claimedAt = '2026-10-09T01:00:00.000Z'
const hours = (n: number): number => Date.parse(claimedAt) + n * 3_600_000

type First = { type: string; identity: string }

/** @param written what the ticket begins with by the time the night job has waited */
async function nightly(at: number, first?: First, written = first) {
  const identities = memoryIdentities()
  const identity = { key: 'web#1', ticket: '261009-48213074', accessCode: '0', print: '', name: '王', phone: '' }
  await identities.claim(identity as never, claimedAt)
  const texts = { end: async (ticket: string) => void ended.push(ticket) }
  const ended: string[] = []
  let waited = 0
  const tickets = {
    async read() {
      const standing = waited > writeWithin ? written : first
      return standing && ({ log: [{ events: [standing] }], bytes: 0 } as never)
    },
  }
  const sleep = async (milliseconds: number) => {
    waited += milliseconds
  }
  const counts = await removeOrphans({ identities, tickets, texts, clock: { real: () => at, sleep } as never })
  return { ...counts, ended, standing: identities.items.get('web#1') }
}

it('a claim of yesterday without a ticket is removed', async () =>
  expect(await nightly(hours(24) + 1)).toEqual({
    removed: 1,
    confirmed: 0,
    // What was said in it goes with it.
    ended: ['261009-48213074'],
    standing: undefined,
  }))

it.each([0, 1, 23.99])('one %d hours old stays', async (age) =>
  expect(await nightly(hours(age))).toMatchObject({ removed: 0, confirmed: 0, standing: { unconfirmed: true } }),
)

it('one whose ticket is there is confirmed after all', async () =>
  expect(await nightly(hours(48), { type: 'registered', identity: 'web#1' })).toMatchObject({
    removed: 0,
    confirmed: 1,
    standing: { unconfirmed: false },
  }))

it('one of this moment is kept when the clock was set forward and its ticket is about to be written', async () =>
  expect(await nightly(hours(400 * 24), undefined, { type: 'registered', identity: 'web#1' })).toMatchObject({
    removed: 0,
    confirmed: 1,
  }))

it('one dated far ahead, under a clock that was wrong, is removed too', async () =>
  expect(await nightly(hours(-48))).toMatchObject({ removed: 1, standing: undefined }))

it('one whose number another registration has taken is removed', async () =>
  expect(await nightly(hours(48), { type: 'registered', identity: 'web#2' })).toMatchObject({
    removed: 1,
    standing: undefined,
  }))

it('one that was sent again while it was looked at is neither removed nor counted, and keeps its words', async () => {
  const identities = memoryIdentities()
  const at = Date.parse('2026-10-09T19:10:00Z')
  const identity = { key: 'web#1', ticket: '261009-48213074', print: '', name: '王', phone: '' }
  await identities.claim(identity, new Date(at - hours(30)).toISOString())
  const ended: string[] = []
  const deps = {
    identities,
    // Between the list and the look somebody submits it again, which makes the claim young.
    tickets: { read: async () => void (await identities.claim(identity, new Date(at).toISOString())) },
    texts: { end: async (ticket: string) => void ended.push(ticket) },
    clock: { real: () => at, sleep: async () => {} },
  }
  expect(await removeOrphans(deps as never)).toEqual({ removed: 0, confirmed: 0 })
  expect(ended).toEqual([])
  expect(identities.items.has('web#1')).toBe(true)
})
