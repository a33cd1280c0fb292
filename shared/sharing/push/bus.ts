/** 事件总线 — the city’s event bus is a reader of the feed like others (art. 33). */
import * as z from 'zod'
import type { Answer } from '../../record/deliver.ts'
import type { BusEvent, EventBus } from '../../record/deliveries.ts'
import { lazily } from '../../schema/lazily.ts'
import { feedItem } from '../answers.ts'
import { type FeedLine, hashOfLine } from '../feed/line.ts'
import { everyShard, type FeedDays } from '../feed/ports.ts'
import type { Begun } from './lane.ts'

/** No agreement can have this code. */
export const busCourse = '@bus'

/** It is our own, and is mended by whoever runs it: no lane waits for hours. Milliseconds. */
export const longestBusPause = 5 * 60_000

/** 总线事件 — the `detail` of each event but `record-heads`; its `detail-type` is `type`, its `source` is `jiesu.tickets`. */
export const busEvent = lazily(() =>
  feedItem()
    .omit({ personal: true })
    .extend({
      withheld: z.boolean().describe('不共享：不得转给城市以外 of a matter that nothing outside may be told'),
    }),
)

/** A line as it is put: whole, also what no agreement ever has, which is marked. */
export const eventOf = (line: FeedLine, withheld: boolean): BusEvent => ({
  ...{ type: line.type, time: line.time },
  detail: { ...line, hash: hashOfLine(line), withheld },
})

/** Never throws: whatever went wrong, it is put again after a pause. */
export const toBus =
  ({ put }: EventBus) =>
  (line: FeedLine, withheld: boolean): Promise<Answer> =>
    put([eventOf(line, withheld)]).then(
      () => ({ kind: 'received', status: 200 }),
      (error: unknown) => ({ kind: 'later', error: error instanceof Error ? error.message : 'unknown' }),
    )

/**
 * Where the lanes of the bus begin: behind the last sealed day, so that a day at most is put again under the same ids where
 * another way told it before. Lanes that stand go on where they stand.
 */
export async function busBegun(areStanding: boolean, { days }: { days: Pick<FeedDays, 'list'> }): Promise<Begun> {
  const [last] = areStanding ? [] : await days.list(1)
  return { id: busCourse, run: 1, from: everyShard.map((shard) => (last?.shards[shard]?.to ?? 1) - 1) }
}
