/** 每夜 — removes orphans, ends what is kept long enough, brings forward wrongly postponed promises. */

import { composeAppeals } from '../../shared/appeals/compose.ts'
import { endRetention } from '../../shared/appeals/desk/end-retention.ts'
import { removeOrphans } from '../../shared/appeals/desk/orphans.ts'
import { bringForward } from '../../shared/record/bring-forward.ts'
import { functionTable } from '../../shared/run/functions.ts'
import { errorFields, log } from '../../shared/run/log.ts'
import { scheduleFunction } from '../../shared/run/schedule-function.ts'
import { dynamoParked } from '../../shared/storage/dynamo-parked.ts'

const appeals = composeAppeals()
const deps = {
  ...appeals,
  parked: dynamoParked(appeals.dynamo, appeals.settings.tables.tickets),
  failed: (what: string, error: unknown) => log('error', { message: 'not erased', what, ...errorFields(error) }),
}

/** Stops this long before its time-out and leaves the rest to the next night. */
const spare = 30_000

export const handler = scheduleFunction({
  mayTake: functionTable.daily.timeout * 1000 - spare,
  async work({ timeIsUp }) {
    // One that fails keeps no other from its work; the night counts as failed all the same.
    const done = await Promise.allSettled([
      bringForward(deps).then((promises) => log('info', { message: 'brought forward', promises })),
      removeOrphans(deps).then((counts) => log('info', { message: 'orphans removed', ...counts })),
      endRetention(timeIsUp, deps).then((ended) => log('info', { message: 'kept no longer', ...ended })),
    ])
    const failed = done.find((outcome) => outcome.status === 'rejected')
    if (failed) throw failed.reason
  },
})
