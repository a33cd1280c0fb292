/** 逾期未答复 — which requests for information are late, for lists and for whoever watches over them. */
import type { IsoDate } from '../../law/civil-date.ts'
import { dateOf, endOfDay } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import type { Inquiry } from './inquiry.ts'
import type { Inquiries } from './ports.ts'

export const isLate = ({ state, dueOn }: Pick<Inquiry, 'state' | 'dueOn'>, today: IsoDate): boolean =>
  state === 'open' && dueOn < today

/** Seconds since the limit of the one that is late the longest; undefined where none is. */
export async function lateFor({
  inquiries,
  clock,
}: {
  inquiries: Pick<Inquiries, 'all'>
  clock: Pick<Clock, 'now'>
}): Promise<number | undefined> {
  const now = clock.now()
  const late = (await inquiries.all()).filter((one) => isLate(one, dateOf(now.toISOString())))
  const [first] = late.map(({ dueOn }) => dueOn).sort()
  return first === undefined ? undefined : (now.getTime() - Date.parse(endOfDay(first))) / 1000
}
