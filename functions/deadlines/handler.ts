/** 巡检 — one minute's pass over one shard of what is due. */

import { composeResults } from '../../shared/api/compose-results.ts'
import { composeTellingFollowers } from '../../shared/api/compose-telling.ts'
import { queueFunction } from '../../shared/api/queue-function.ts'
import { sendDigests } from '../../shared/appeals/desk/digests.ts'
import { releaseLeft } from '../../shared/appeals/desk/left-claims.ts'
import { sweep } from '../../shared/appeals/desk/sweep.ts'
import { oldestPending } from '../../shared/appeals/desk/undelivered.ts'
import { composeBatches } from '../../shared/batches/compose.ts'
import { wakeBatches } from '../../shared/batches/wake.ts'
import { passTerms } from '../../shared/evaluation/ladder/work.ts'
import { wakeResults } from '../../shared/evaluation/results/work.ts'
import { lateFor } from '../../shared/published/inquiries/late.ts'
import { dynamoInquiries } from '../../shared/published/storage/inquiries.ts'
import { clock } from '../../shared/run/clock.ts'
import { functionTable } from '../../shared/run/functions.ts'
import { errorFields, log } from '../../shared/run/log.ts'
import { measure } from '../../shared/run/metrics.ts'
import { composeWakes } from '../../shared/sharing/compose.ts'
import { wakeLanes } from '../../shared/sharing/push/wake.ts'
import { sweepMessage } from '../../shared/storage/sqs.ts'

const followers = composeTellingFollowers()
const deps = { ...followers, ...composeBatches(followers), ...composeResults(followers) }
const wakes = composeWakes(followers)
const inquiries = dynamoInquiries(followers.dynamo, followers.settings.tables.registry)

/** Stops this long before its time-out and leaves the rest to the next minute. */
const spare = 20_000

export const handler = queueFunction({
  name: 'deadlines',
  city: deps.settings.city,
  message: sweepMessage,
  mayTake: functionTable.deadlines.timeout * 1000 - spare,
  hide: deps.hiding('sweep'),
  consume: async ({ shard }, { sentAt, timeIsUp }) => {
    const swept = await sweep(shard, timeIsUp, deps)
    measure(deps.settings.city, {
      LimitsPassed: swept.passed,
      SweepLag: Math.max(0.001, (clock.real() - sentAt) / 1000),
      SweepUnfinished: Number(swept.more),
    })
    if (shard === 0) {
      // One that fails keeps none of the others from its minute, and fails the message behind them.
      const failures: unknown[] = []
      for (const chore of chores) await chore(timeIsUp).catch((error: unknown) => failures.push(error))
      if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures, 'chores failed')
    }
    if (swept.looked > 0) log('info', { message: 'swept', shard, ...swept })
    return 'done'
  },
})

/** Once a minute, by one of the shards. */
const chores: ((timeIsUp: () => boolean) => Promise<void>)[] = [
  measureUndelivered,
  measureUntold,
  measureLateInquiries,
  async () => {
    const woken = await wakeBatches(deps)
    if (woken > 0) log('warn', { message: 'batches that stood still are worked on again', woken })
  },
  letGoClaims,
  async () => {
    const still = await wakeResults(deps)
    if (still > 0) log('info', { message: 'results under way are looked at', still })
  },
  async () => {
    const { passed, failures } = await passTerms(deps)
    if (passed > 0) log('info', { message: 'terms of ladders passed', passed })
    for (const error of failures) log('error', { message: 'a term was not recorded', ...errorFields(error) })
  },
  async () => {
    const { woken, busFailingSince } = await wakeLanes(wakes)
    if (busFailingSince) measureAge(busFailingSince)
    if (woken > 0) log('info', { message: 'lanes of pushes that are behind are woken', woken })
  },
  async (timeIsUp) => {
    const digests = await sendDigests(timeIsUp, deps)
    if (digests) log('info', { message: 'digests sent', ...digests })
  },
]

/** 离岗 — what somebody claimed who works at the desk no longer. */
async function letGoClaims(timeIsUp: () => boolean): Promise<void> {
  const { released, failures } = await releaseLeft(timeIsUp, deps)
  if (released > 0) log('info', { message: 'claims of those who left were let go', released })
  for (const error of failures) log('error', { message: 'a claim was not let go', ...errorFields(error) })
}

/** Once a minute, by one of the shards: how long the oldest promise has been waiting to arrive. */
async function measureUndelivered(timeIsUp: () => boolean): Promise<void> {
  const oldest = await oldestPending(timeIsUp, deps)
  if (!oldest) return
  measureAge(oldest.createdAt)
}

function measureAge(since: string): void {
  const age = (clock.now().getTime() - Date.parse(since)) / 1000
  measure(deps.settings.city, { UndeliveredAge: Math.max(0.001, age) })
}

/** Requests of congress, conference and media whose answer is late. */
async function measureLateInquiries(): Promise<void> {
  const late = await lateFor({ inquiries, clock: deps.clock })
  if (late !== undefined) measure(deps.settings.city, { InquiriesOverdue: late })
}

/** One row of the list by limit: whose appellant should have been told first. */
async function measureUntold(): Promise<void> {
  const [first] = (await deps.notices.list('untold', 1, undefined)).items
  const late = first?.until === undefined ? 0 : (clock.now().getTime() - Date.parse(first.until)) / 1000
  if (late > 0) measure(deps.settings.city, { UntoldOverdue: late })
}
