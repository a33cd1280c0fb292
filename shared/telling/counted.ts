/** 何为告知 — when a notice counts as told, and as untold after all (第十八条). */
import type { Way } from '../city/notices/words.ts'
import type { Rules } from '../law/rules.ts'
import type { Proof } from '../law/telling.ts'
import type { Addressed, Happened, HappenedOf } from './events.ts'
import type { Notice } from './notice.ts'
import { goesOn } from './steps.ts'

const endsOf = ({ ends }: Pick<Notice, 'ends'>) => (ends ? { ends: true as const } : {})

/** Nothing where the regulation does not count this as telling. */
export function toldOf(
  notice: Pick<Notice, 'ends'>,
  how: Proof,
  told: string,
  { telling }: Rules,
  more: Partial<Pick<HappenedOf<'told'>, 'by' | 'callId' | 'said' | 'through'>> = {},
): Happened[] {
  if (!telling.counts.proofs.includes(how)) return []
  return [{ type: 'told', how, told, ...more, ...endsOf(notice) }]
}

/** 告知后得知未送达 — it goes on behind the way that turned out to have failed. */
export const untoldAfterAll = (
  notice: Notice,
  { way, why, message }: { way: Way | undefined; why: string; message: Addressed | undefined },
  now: string,
  { telling }: Rules,
): Happened[] => [
  { type: 'untold', why, ...endsOf(notice) },
  ...goesOn({ ...notice, way }, 'failed', now, message, telling),
]
