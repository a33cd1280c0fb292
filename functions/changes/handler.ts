/** 跟进 — follows knocks: carries out what was committed, in order per record. */

import { composeTellingFollowers } from '../../shared/api/compose-telling.ts'
import { followAny } from '../../shared/api/follow.ts'
import { queueFunction } from '../../shared/api/queue-function.ts'
import type { EventName } from '../../shared/appeals/words/event.ts'
import { dynamoArticles } from '../../shared/knowledge/storage/articles.ts'
import { dynamoIndex } from '../../shared/knowledge/storage/index-items.ts'
import type { Feed } from '../../shared/record/deliveries.ts'
import { hiddenBetweenLooks, type Received } from '../../shared/record/follow.ts'
import { log } from '../../shared/run/log.ts'
import { type MetricName, measure } from '../../shared/run/metrics.ts'
import { intoFeed } from '../../shared/sharing/index.ts'
import { knockMessage, sqsIndex } from '../../shared/storage/sqs.ts'

const composed = composeTellingFollowers()
const { city } = composed.settings

/** What is announced is what happened: counted where it is announced. */
const counted: Readonly<Record<string, MetricName>> & Partial<Record<EventName, MetricName>> = {
  registered: 'TicketsRegistered',
  dispatched: 'TicketsDispatched',
  replied: 'TicketsReplied',
  closed: 'TicketsClosed',
  rated: 'TicketsRated',
  'return-requested': 'ReturnsRequested',
}
const written = intoFeed(composed)
/** A message that was received once, about what was decided when it was sent, was followed by nobody before. */
const soon = 60_000
const announcing = ({ sentAt, receives }: Received): Feed => ({
  async announce(announcements) {
    await written((at) => receives === 1 && sentAt < Date.parse(at) + soon).announce(announcements)
    for (const { name } of announcements) {
      const metric = counted[name]
      if (metric) measure(city, { [metric]: 1 })
    }
  },
})
const { queues, tables } = composed.settings
const deps = {
  ...composed,
  articles: dynamoArticles(composed.dynamo, tables.tickets),
  index: dynamoIndex(composed.dynamo, tables.registry),
  indexQueue: sqsIndex(composed.sqs, queues.evaluating),
}

export const handler = queueFunction({
  name: 'changes',
  city,
  message: knockMessage,
  hide: deps.hiding('changes'),
  consume: async (knock, received) => {
    const outcome = await followAny(knock, received, { ...deps, feed: announcing(received) })
    if (outcome === 'retry') return { again: true, hide: hiddenBetweenLooks }
    // Abandoned: a knock that was never followed by a write.
    if (outcome === 'abandoned') measure(city, { KnocksAbandoned: 1 })
    log(outcome === 'abandoned' ? 'warn' : 'info', { message: 'followed', ...knock, outcome })
    return 'done'
  },
})
