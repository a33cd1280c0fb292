/** 标记清单 — applications that wait, and the marks that stand, each kind by itself. */
import type { Listed } from '../../../access/holding.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import { isEnded } from '../../ticket/states.ts'
import { leadOrLast, type Ticket } from '../../ticket/ticket.ts'
import { stageOf } from './marks.ts'
import type { Mark } from './shape.ts'
import type { CaseMark } from './words.ts'

type Row = ReturnType<typeof rowOf>

export const markRequests = listOf<Row>('mark-requests')
export const markList = (mark: CaseMark) => listOf<Row>(`marks-${mark}`)

export const listedMarking = (ticket: Ticket): Listed[] =>
  (ticket.marks ?? []).map((mark) =>
    listed({
      key: mark.subject,
      list: listFor(mark, ticket),
      since: mark.decided?.at ?? mark.at,
      row: rowOf(mark, ticket),
    }),
  )

/** What has ended waits for nothing; worked again, it stands where it stood. */
function listFor(mark: Mark, { state }: Ticket) {
  const stage = stageOf(mark)
  if (isEnded(state)) return undefined
  if (stage === 'requested') return markRequests
  return stage === 'standing' ? markList(mark.mark) : undefined
}

const rowOf = ({ subject, mark, at, order, unit, by, decided }: Mark, ticket: Ticket) => ({
  ticket: ticket.number,
  title: ticket.title,
  category: ticket.category,
  area: ticket.area,
  request: subject,
  mark,
  order,
  unit: unit ?? leadOrLast(ticket)?.unit,
  askedBy: by.role,
  requestedAt: at,
  since: decided?.at,
})
