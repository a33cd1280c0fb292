/** 巡检 — looks at each that is due in a shard, so that promises are kept. */
import type { Clock } from './clock.ts'
import type { Page } from './rows.ts'

const page = 100
const atOnce = 8

/** What is due, and who looks at it. */
export interface Sweeping<I> {
  /** a page of what is due, earliest first, from behind the page that said `after` */
  due(shard: number, now: string, limit: number, after: string | undefined): Promise<Page<I>>
  /** The index only suggests: the record itself says what is due. @returns whether a limit was found passed */
  lookAt(item: I, now: string): Promise<boolean>
  /** whether it was set aside since it was last written or looked at */
  isAside(item: I): Promise<boolean>
  markAside(item: I): Promise<void>
  /** what cannot be swept goes alone to the dead letters, and its shard goes on */
  setAside(item: I, error: unknown): Promise<void>
  clock: Pick<Clock, 'now'>
}

export interface Swept {
  looked: number
  passed: number
  /** items set aside because they failed twice */
  failed: number
  /** due items left for the next minute because time ran out */
  more: boolean
}

/** @param timeIsUp whether to stop and leave the rest to the next minute */
export async function sweep<I>(shard: number, timeIsUp: () => boolean, deps: Sweeping<I>): Promise<Swept> {
  const swept: Swept = { looked: 0, passed: 0, failed: 0, more: false }
  const now = deps.clock.now().toISOString()
  const failed: I[] = []
  let after: string | undefined
  do {
    // From page to page by key: what stays due, because it cannot be moved, holds up nobody behind it.
    const { items, next } = await deps.due(shard, now, page, after)
    await lookAtAll(items, (item) => void failed.push(item))
    after = next
  } while (after && !swept.more)
  // Once more when the others are done: a throttled moment makes nobody a case for the dead letters.
  await lookAtAll(failed, async (item, error) => {
    swept.failed++
    await asideOnce(item, error, deps)
  })
  return swept

  /** A failing item harms no other. */
  async function lookAtAll(items: I[], fail: (item: I, error: unknown) => void | Promise<void>) {
    for (let i = 0; i < items.length && !swept.more; i += atOnce) {
      swept.more = timeIsUp()
      if (swept.more) return
      const some = items.slice(i, i + atOnce)
      const passed = await Promise.all(some.map((item) => deps.lookAt(item, now).catch((error) => fail(item, error))))
      swept.looked += passed.length
      swept.passed += passed.filter(Boolean).length
    }
  }
}

/** What fails every minute is a case for a person once, until it has been written or looked at again. */
async function asideOnce<I>(item: I, error: unknown, { isAside, markAside, setAside }: Sweeping<I>): Promise<void> {
  if (await isAside(item)) return
  await setAside(item, error)
  await markAside(item)
}
