/** 批量 — works on one batch, and leaves the rest to the next message. */

import { batchWork } from '../../shared/api/compose-batches.ts'
import { composeTelling } from '../../shared/api/compose-telling.ts'
import { queueFunction } from '../../shared/api/queue-function.ts'
import { workOn } from '../../shared/batches/work.ts'
import { abandonAfter } from '../../shared/record/follow.ts'
import { functionTable } from '../../shared/run/functions.ts'
import { log } from '../../shared/run/log.ts'
import { batchMessage, sqsVisibility } from '../../shared/storage/sqs.ts'

const deps = batchWork(composeTelling())
const { settings, sqs, clock } = deps

/** A part that is begun is ended within this time. */
const spare = 20_000
/** Seconds, for a record that has to come yet. */
const lookAgain = 2

export const handler = queueFunction({
  name: 'batches',
  city: settings.city,
  message: batchMessage,
  mayTake: functionTable.batches.timeout * 1000 - spare,
  hide: sqsVisibility(sqs, settings.queues.batches).hide,
  consume: async ({ batch }, { sentAt, receives, timeIsUp }) => {
    const worked = await workOn(batch, { timeIsUp, receives }, deps)
    log('info', { message: 'worked on a batch', batch, worked })
    if (worked === 'absent' && clock.real() - sentAt < abandonAfter) return { again: true, hide: lookAgain }
    return 'done'
  },
})
