/** How often a follower looks for a decision, when it gives up, what follows. */
import { describe, expect, it } from 'vitest'
import { type FollowDeps, follow } from '../../shared/appeals/desk/follow.ts'
import { hashOfDecision } from '../../shared/record/chain.ts'
import { writeWithin } from '../../shared/record/execute.ts'
import { abandonAfter, hiddenBetweenLooks, looksBeforeAbandoning } from '../../shared/record/follow.ts'
import { dispatched } from '../appeals/ticket/endings.ts'
import { decisionsOf, law, number, operator } from '../support/story.ts'

const knock = { ticket: '261009-48213074', version: 2, attempt: 'a' }
const hour = 3_600_000

interface Case {
  /** of the knock, as the system's clock tells it */
  age: number
  receives?: number
  /** what somebody does to the system's clock at the second look */
  step?: number
}

/** Follows a knock on a ticket that never appears; time passes only by sleeping. */
async function looksAt({ age, receives = 1, step = 0 }: Case): Promise<{ followed: string; looks: number }> {
  const sentAt = 1_000_000_000_000
  let passed = 0
  let looks = 0
  const deps = {
    tickets: { read: async () => void looks++ },
    clock: {
      real: () => sentAt + age + passed + (looks > 1 ? step : 0),
      steady: () => 17 + passed,
      async sleep(milliseconds: number) {
        passed += milliseconds
      },
    },
  } as unknown as FollowDeps
  return { followed: await follow(knock, { sentAt, receives }, deps), looks }
}
const often = looksBeforeAbandoning

describe('a knock without a decision', () => {
  it('is looked at for a second while it is young', async () =>
    expect(await looksAt({ age: 0 })).toEqual({ followed: 'retry', looks: 14 }))

  it('costs one look each time it comes back', async () =>
    expect(await looksAt({ age: 6_000, receives: 2 })).toEqual({ followed: 'retry', looks: 1 }))

  it('is abandoned after one last look when no write can follow any more', async () =>
    expect(await looksAt({ age: abandonAfter + 1, receives: often })).toEqual({ followed: 'abandoned', looks: 1 }))

  it('is kept when it looks old at first sight: a clock was set', async () => {
    for (const age of [2 * hour, 400 * 24 * hour])
      for (let receives = 1; receives < often; receives++)
        expect(await looksAt({ age, receives })).toEqual({ followed: 'retry', looks: 1 })
  })

  it('has been seen for longer than any write may take before it is abandoned, and at least three times', () => {
    expect((often - 1) * hiddenBetweenLooks * 1_000).toBeGreaterThan(writeWithin)
    expect(often).toBeGreaterThanOrEqual(3)
  })

  it('is abandoned in the end though the clock was set back behind its knock', async () => {
    expect(await looksAt({ age: -48 * hour, receives: 12 })).toMatchObject({ followed: 'retry' })
    expect(await looksAt({ age: -48 * hour, receives: 14 })).toMatchObject({ followed: 'abandoned' })
  })

  it('is looked at for a second and no longer, whatever is done to the clock meanwhile', async () => {
    expect(await looksAt({ age: 0, step: -2 * hour })).toEqual({ followed: 'retry', looks: 14 })
    expect((await looksAt({ age: 0, step: 2 * hour })).followed).toBe('retry')
    expect((await looksAt({ age: -2 * hour })).looks).toBeLessThan(20)
  })
})

describe('a knock whose version is there', () => {
  /** The dispatch of a story, and what was decided after it. */
  const story = dispatched().and('2026-10-09T10:00+08:00', operator, { type: 'addFacts', text: '又停了' })
  const log = decisionsOf(story).map((decision) => ({ ...decision, attempt: `a-${decision.n}` }))

  async function carried(version: number, attempt = `a-${version}`) {
    const announced: { version: number; head: string }[] = []
    const rows: number[] = []
    const deps = {
      tickets: { read: async () => ({ log, kept: log, texts: new Map(), bytes: 0 }) },
      clock: { now: () => new Date(), real: () => 0, steady: () => 0 },
      orders: { put: async (some: { version: number }[]) => void rows.push(...some.map((row) => row.version)) },
      listed: { put: async () => {} },
      identities: { keep: async () => {}, read: async () => undefined },
      deliveries: {},
      directory: { endpoint: async () => undefined },
      feed: { announce: async (some: { detail: never }[]) => void announced.push(...some.map(({ detail }) => detail)) },
      tell: async () => {},
      recountNotices: async () => {},
      endCases: async () => {},
      dispatchByItself: async () => {},
      changes: { list: async () => {} },
      law: async () => law,
    } as unknown as FollowDeps
    const followed = await follow({ ticket: number, version, attempt }, { sentAt: 0, receives: 1 }, deps)
    return { followed, announced, rows }
  }

  it('is carried out as it left the ticket, whatever was decided since, under its own hash', async () => {
    const { followed, announced, rows } = await carried(3)
    expect([followed, rows]).toEqual(['carried', [3]])
    expect(announced.length).toBeGreaterThan(0)
    for (const detail of announced) expect(detail).toMatchObject({ version: 3, head: hashOfDecision(log[2]) })
  })
  it('under another attempt is left to that one’s own knock', async () =>
    expect(await carried(3, 'lost')).toEqual({ followed: 'superseded', announced: [], rows: [] }))
})
