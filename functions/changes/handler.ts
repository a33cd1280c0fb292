/** 跟进 — follows knocks: carries out what was committed, in order per ticket. */

import type { Announcement } from '../../shared/appeals/kind/effects.ts'
import { queueFunction } from '../../shared/door/queue.ts'
import { follow, hiddenBetweenLooks } from '../../shared/record/follow.ts'
import type { Bus } from '../../shared/record/ports.ts'
import { composeFollowers } from '../../shared/run/compose-followers.ts'
import { log } from '../../shared/run/log.ts'
import { type MetricName, measure } from '../../shared/run/metrics.ts'
import { knockMessage } from '../../shared/storage/sqs.ts'

const composed = composeFollowers()
const { city } = composed.settings

/** What is announced is what happened: counted where it is announced. */
const counted: Partial<Record<Announcement['name'], MetricName>> = {
  registered: 'TicketsRegistered',
  dispatched: 'TicketsDispatched',
  replied: 'TicketsReplied',
  closed: 'TicketsClosed',
  rated: 'TicketsRated',
  'return-requested': 'ReturnsRequested',
}
const bus: Bus = {
  async announce(announcements) {
    await composed.bus.announce(announcements)
    for (const { name } of announcements) {
      const metric = counted[name]
      if (metric) measure(city, { [metric]: 1 })
    }
  },
}
const deps = { ...composed, bus }

export const handler = queueFunction({
  name: 'changes',
  city,
  message: knockMessage,
  hide: deps.hiding('changes'),
  consume: async (knock, received) => {
    const { ticket, version, attempt } = knock
    const outcome = await follow(knock, received, deps)
    if (outcome === 'retry') return { again: true, hide: hiddenBetweenLooks }
    // Abandoned: a knock that was never followed by a write.
    if (outcome === 'abandoned') measure(city, { KnocksAbandoned: 1 })
    log(outcome === 'abandoned' ? 'warn' : 'info', { message: 'followed', ticket, version, attempt, outcome })
    return 'done'
  },
})
