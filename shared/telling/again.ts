/** 再次告知、改以他法 — whether a notice may be told once more, or another way (第十三条、第十八条). */
import type { Way } from '../city/notices/words.ts'
import type { Rules } from '../law/rules.ts'
import type { Asked } from './commands.ts'
import type { Happened } from './events.ts'
import { isUntold, type Notice } from './notice.ts'
import { type Refusal, refused } from './refusals.ts'
import { receiptBy, saidIn, sentBy } from './steps.ts'

type Law = Rules['telling']

/** Nobody is told twice: not who was told, and not while it is open whether a message arrives. */
export function toldAgain(
  { way, possible, wish, message }: Asked<'tellAgain'>,
  notice: Notice,
  now: string,
  { telling }: Rules,
): Happened[] | Refusal {
  if (notice.state === 'told') return refused('notice.told')
  if (notice.state === 'over') return refused('notice.over')
  if (!isUntold(notice)) return refused('notice.nothing-untold')
  if (!possible.includes(way)) return refused('notice.no-way', { way })
  if (isUnderWay(notice, way, now, telling)) return refused('notice.under-way', { way })
  if (wish !== undefined && wish !== way && possible.includes(wish) && !isTried(notice, wish))
    return refused('notice.wished-otherwise', { way, wish })
  if (way === 'phone') return [{ type: 'call-asked', why: 'asked', ...(message ? { said: saidIn(message) } : {}) }]
  // No sentence, or none that its provider has registered.
  if (message?.way !== way) return refused('notice.no-way', { way })
  return way === 'letter'
    ? [{ type: 'print-asked', why: 'asked', said: saidIn(message) }]
    : [{ type: 'addressed', ...message }]
}

/** It stands on the list of this way; or a message is out, of which something may still be heard. */
function isUnderWay(notice: Notice, way: Way, now: string, law: Law): boolean {
  if (way === 'phone') return notice.state === 'to-call'
  if (way === 'letter') return notice.state === 'to-print'
  const last = notice.messages.findLast((one) => one.way === way)
  if (!last || last.receipt) return false
  if (notice.state === 'sent') return true
  return last.handedAt !== undefined && receiptBy(sentBy(last, notice, now), law) > now
}

const isTried = ({ messages, calls }: Notice, way: Way): boolean =>
  way === 'phone' ? calls.length > 0 : messages.some((one) => one.way === way)
