/** 坐标 — the point of an appeal, as it is shown. */
import { inBoth, pointOfText } from '../../places/point.ts'
import { asRead } from '../../schema/text.ts'
import type { Ticket } from '../ticket/ticket.ts'

/** In both datums, so that nobody draws one as if it were the other. */
export const pointsOf = ({ point }: Pick<Ticket, 'point'>) => {
  const sent = point === undefined ? undefined : pointOfText(asRead(point))
  return sent && inBoth(sent)
}
