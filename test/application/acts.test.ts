/** 管理行为 — people who act at once are all on record, one after the other. */
import { expect, it } from 'vitest'
import { type Act, recordAct } from '../../shared/application/acts.ts'

it('waits a little, and not all alike, when somebody else wrote meanwhile', async () => {
  const slept: number[] = []
  const kept: Act[] = []
  let lost = 3
  const deps = {
    acts: {
      last: async () => kept.at(-1),
      append: async (act: Act) => lost-- <= 0 && kept.push(act) > 0,
      page: async () => ({ items: kept, next: undefined }),
    },
    clock: { sleep: async (milliseconds: number) => void slept.push(milliseconds) },
    draw: (below: number) => (slept.length * 7) % below,
  }
  const done = { what: 'delivery-discarded', at: '2026-10-09T01:00:00.000Z', by: { role: 'admin', id: 'a' } } as const
  expect(await recordAct({ ...done, subject: 'x' }, deps)).toMatchObject({ n: 1, subject: 'x' })
  expect(slept).toEqual([10, 17, 24])
})
