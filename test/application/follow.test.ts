/** How often a follower looks for a decision that is not there: several times while its knock is young, once after. */
import { describe, expect, it } from 'vitest'
import { abandonAfter, type FollowDeps, follow } from '../../shared/application/follow.ts'

const knock = { ticket: '261009-48213074', version: 2, attempt: 'a' }

/** Follows a knock of this age on a ticket that never appears; time passes only by sleeping. */
async function looksAt(age: number): Promise<{ followed: string; looks: number }> {
  const sentAt = 1_000_000
  let now = sentAt + age
  let looks = 0
  const deps = {
    tickets: { read: async () => void looks++ },
    clock: {
      real: () => now,
      async sleep(milliseconds: number) {
        now += milliseconds
      },
    },
  } as unknown as FollowDeps
  return { followed: await follow(knock, sentAt, deps), looks }
}

describe('a knock without a decision', () => {
  it('is looked at for a second while it is young', async () =>
    expect(await looksAt(0)).toEqual({ followed: 'retry', looks: 14 }))

  it('costs one look each time it comes back', async () =>
    expect(await looksAt(6_000)).toEqual({ followed: 'retry', looks: 1 }))

  it('is abandoned after one last look when no write can follow any more', async () =>
    expect(await looksAt(abandonAfter + 1)).toEqual({ followed: 'abandoned', looks: 1 }))
})
