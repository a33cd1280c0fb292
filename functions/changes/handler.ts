/** 跟进 — follows knocks: carries out what was committed, in order per ticket. */
import { knockMessage } from '../../shared/adapters/sqs.ts'
import { follow } from '../../shared/application/follow.ts'
import { composeFollowers } from '../../shared/runtime/compose-followers.ts'
import { log } from '../../shared/runtime/log.ts'
import { queueFunction } from '../../shared/runtime/queue.ts'

const deps = composeFollowers()

export const handler = queueFunction({
  name: 'changes',
  message: knockMessage,
  hide: deps.hiding('changes'),
  consume: async (knock, { sentAt }) => {
    const followed = await follow(knock, sentAt, deps)
    if (followed === 'retry') return { again: true, hide: 5 }
    if (followed === 'abandoned')
      log('warn', { message: 'a knock was never followed by a write', ticket: knock.ticket, version: knock.version })
    return 'done'
  },
})
