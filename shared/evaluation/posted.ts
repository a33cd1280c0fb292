/** 投递 — keys under which units are posted what is told of evaluation. */
import type { Delivery } from '../record/deliveries.ts'

/** 考核结果、排名靠后督办 — records of which units are told. */
export type PostedOf = 'result' | 'ladder'

export interface Posted {
  of: PostedOf
  id: string
  unit: string
  version: number
  notice: Delivery['notice']
}

/** Queues take the lane from its last digits, which differ from unit to unit. */
const keyOf = ({ of, id, unit }: Posted): string => {
  const spread = [...unit].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1000, 7)
  // No dot: what stands before the first one of a delivery’s id is this.
  return `${of}:${id.replace('.', '_')}:${unit}:${String(spread).padStart(3, '0')}0`
}

export const deliveryOf = (posted: Posted): Delivery => ({
  type: 'deliver',
  id: `${keyOf(posted)}.${posted.version}.0`,
  to: { kind: 'unit', code: posted.unit },
  notice: posted.notice,
  ticket: keyOf(posted),
  version: posted.version,
})

/** The record that a delivery is about. */
export function recordOf({ ticket }: Pick<Delivery, 'ticket'>): string {
  const [, key = ''] = ticket.split(':')
  return key.replace('_', '.')
}
