/** 移送签收 — they have it; by telephone too, with who took it and when (第二条、第十八条). */

import type { Actor } from '../../../access/actor.ts'
import { instantOf } from '../../../law/shanghai-time.ts'
import { isNotYet, isTooEarly } from '../../../law/time-given.ts'
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import type { EventOf } from '../../words/event.ts'
import { standing } from './standing.ts'

export const recordHandOverReceipt: Rule<'recordHandOverReceipt'> = (command, ticket, { actor, now }) => {
  const { handOver: subject, receiver, receivedAt = now, reference } = command
  const found = standing(subject, ticket)
  if ('refused' in found) return found
  if (found.received) return refused('hand-over.received-already', { at: found.received.receivedAt })
  if (isOfPlatform(actor) && receiver === undefined) return refused('hand-over.who-took-it')
  if (isNotYet(receivedAt, now) || isTooEarly(receivedAt, instantOf(found.at)))
    return refused('hand-over.date-out-of-range', { after: found.at })

  return decided({
    type: 'hand-over-received',
    subject,
    how: wayOf(actor, command.how),
    receivedAt,
    ...(receiver === undefined ? {} : { receiver }),
    ...(reference === undefined ? {} : { reference }),
  })
}

const isOfPlatform = ({ role }: Actor): boolean => role === 'operator' || role === 'supervisor'

function wayOf(actor: Actor, said: 'phone' | 'paper' | undefined): EventOf<'hand-over-received'>['how'] {
  if (actor.role === 'system') return 'push'
  return actor.role === 'channel' ? 'key' : (said ?? 'phone')
}
