/** 办理一批 — whoever dies, whenever, each row is done once and its result says so. */
import { describe, expect, it } from 'vitest'
import { batchOf } from '../../shared/batches/batch.ts'
import { isRefusal } from '../../shared/record/refusal.ts'
import { batchWorld, rowOf, rowsOf } from '../support/batches.ts'

const many = 7
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const batchIn = async ({ records }: ReturnType<typeof batchWorld>) => batchOf('b', (await records.read('b'))?.log ?? [])

describe('a batch', () => {
  it.each([false, true])('registers each row once, at whatever step its worker dies (behind it: %s)', async (after) => {
    const whole = batchWorld()
    await whole.begin(rowsOf(many))
    const steps = await whole.until(undefined, () => whole.work())
    expect(steps).toBeGreaterThan(30)
    for (const at of numbers(1, steps)) {
      const world = batchWorld()
      await world.begin(rowsOf(many))
      await world.until({ at, after }, () => world.work())
      await world.work()
      expect(world.registered(), `died at ${at}`).toBe(many)
      expect(world.told().map(({ row, result }) => `${row} ${result}`)).toEqual(
        numbers(1, many).map((row) => `${row} registered`),
      )
      expect((await batchIn(world))?.ended?.counts).toMatchObject({ registered: many, waiting: 0, already: 0 })
      expect([...world.kept.keys()], `died at ${at}`).toEqual([])
    }
  })

  it.each([false, true])(
    'begins as a whole or not at all, at whatever step it is cut off (behind it: %s)',
    async (after) => {
      const whole = batchWorld()
      const steps = await whole.until(undefined, () => whole.begin(rowsOf(3)))
      for (const at of numbers(1, steps)) {
        const world = batchWorld()
        await world.until({ at, after }, () => world.begin(rowsOf(3)))
        // What woke it finds it, or nothing; sent again it is the same batch.
        const woken = await world.work()
        expect(woken).toBe((await batchIn(world)) ? 'ended' : 'absent')
        const again = await world.begin(rowsOf(3))
        expect(isRefusal(again)).toBe(false)
        await world.work()
        expect(world.registered(), `cut off at ${at}`).toBe(3)
        expect([...world.kept.keys()], `cut off at ${at}`).toEqual([])
      }
    },
  )

  it('worked on by two at once does no row twice', async () => {
    const world = batchWorld()
    await world.begin(rowsOf(250))
    await Promise.all([world.work(), world.work(), world.work()])
    expect(world.registered()).toBe(250)
    expect(world.told().every(({ result }) => result === 'registered')).toBe(true)
    expect((await batchIn(world))?.ended?.counts.registered).toBe(250)
  })

  it('leaves the rest to the next message when its time is up, and goes on behind it', async () => {
    const world = batchWorld()
    await world.begin(rowsOf(250))
    let looks = 0
    expect(await world.work(1, () => ++looks > 1)).toBe('more')
    expect([world.registered(), world.sent.length]).toEqual([100, 2])
    // Two messages that come to the same are one for the queue.
    looks = 1
    expect(await world.work(1, () => ++looks > 1)).toBe('more')
    expect(new Set(world.sent.slice(1)).size).toBe(1)
    expect(await world.work()).toBe('ended')
    expect(world.registered()).toBe(250)
  })

  it('lets another batch have its turn after a thousand rows', async () => {
    const world = batchWorld()
    await world.begin(rowsOf(1_010))
    expect(await world.work()).toBe('more')
    expect(world.registered()).toBe(1_000)
    expect(await world.work()).toBe('ended')
    expect(world.registered()).toBe(1_010)
  })

  it('that is cancelled ends what has begun, and nothing else', async () => {
    const world = batchWorld()
    await world.begin(rowsOf(250))
    // Its worker dies in the middle of the second part.
    await world.until({ at: 700, after: false }, () => world.work())
    const begun = world.registered()
    expect(begun).toBeGreaterThan(100)
    expect(begun).toBeLessThan(200)
    expect(isRefusal(await world.cancel())).toBe(false)
    await world.work()
    expect(world.registered()).toBe(200)
    expect((await batchIn(world))?.ended?.counts).toMatchObject({ registered: 200, cancelled: 50, waiting: 0 })
    expect([...world.kept.keys()]).toEqual([])
  })

  it('cancelled while it is worked on counts every row as done or as cancelled', async () => {
    const world = batchWorld()
    await world.begin(rowsOf(450))
    await Promise.all([world.work(), world.cancel(), world.work()])
    const { registered = 0, cancelled = 0 } = (await batchIn(world))?.ended?.counts ?? {}
    expect([registered + cancelled, world.registered()]).toEqual([450, registered])
  })

  it('goes on without a row at which the platform fails again and again, and says so', async () => {
    const world = batchWorld()
    const { workOf } = world.deps
    Object.assign(world.deps, {
      workOf: () => (given: unknown, row: number, batch: never) => {
        if (row === 2) throw new Error('a fault of ours')
        return workOf('register')(given, row, batch)
      },
    })
    await world.begin(rowsOf(4))
    for (const receives of [1, 2]) await expect(world.work(receives)).rejects.toThrow('a fault of ours')
    expect(await world.work(3)).toBe('ended')
    expect(world.told().map(({ refusal }) => refusal?.refused)).toEqual([undefined, 'row.failed', undefined, undefined])
    expect(world.failed).toEqual([2, 2, 2])
    expect(world.registered()).toBe(3)
  })

  it('waits out an outage: no row is given up while all of them fail', async () => {
    const world = batchWorld()
    Object.assign(world.deps, { workOf: () => () => Promise.reject(new Error('the tables are out')) })
    await world.begin(rowsOf(20))
    await expect(world.work(7)).rejects.toThrow('out')
    expect(world.told()).toEqual([])
  })

  it('tells of a wrong row nothing that it says', async () => {
    const world = batchWorld()
    await world.begin([
      rowOf(1, { 张三丰: 1 }),
      rowOf(2, { category: '张三丰' }),
      rowOf(3, { appellant: { 张三丰: '\ud800' } }),
      rowOf(4, { extra: 1 }),
    ])
    await world.work()
    expect(JSON.stringify(world.told())).not.toContain('张三丰')
    const [, , , named] = world.told()
    expect(named?.refusal?.errors?.[0]).toMatchObject({ zh: '没有这些字段：extra。' })
  })

  it('shows of what a row says codes and numbers of tickets alone, whatever is done with it', async () => {
    const world = batchWorld()
    const lead = '261130-44212170'
    const details = { ticket: '张三丰', units: ['sy-housing', '张三丰'], holder: '00801234', lead }
    const refusal = { refused: 'ticket.unknown', details }
    Object.assign(world.deps, { workOf: () => async () => ({ refusal }) })
    await world.begin([rowOf(1, { into: ' 张三\u200b丰', lead })])
    await world.work()
    expect(world.told()[0]?.refusal?.details).toEqual({
      ...{ ticket: '?', units: ['sy-housing', '?'] },
      ...{ holder: '00801234', lead },
    })
  })

  it('changed by others each time it gives up, and says so', async () => {
    const world = batchWorld()
    await world.begin(rowsOf(1))
    Object.assign(world.deps, {
      batches: { ...world.deps.batches, read: world.records.read, write: async () => 'conflict' },
    })
    expect(await world.cancel()).toMatchObject({ refused: 'batch.changed' })
  })
})
