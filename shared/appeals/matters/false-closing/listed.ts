/** 问题线索清单 — findings that wait for the business-environment authority (第三十条). */
import type { Listed } from '../../../access/holding.ts'
import { type Clock, countedOf } from '../../clocks/shape.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { Finding } from './shape.ts'

type Row = ReturnType<typeof rowOf>

export const findingList = listOf<Row>('findings')

export const listedFindings = (ticket: Ticket): Listed[] =>
  ticket.findings.map((finding) => {
    const { subject, at, verification } = finding
    const clock = ticket.clocks.find((one) => one.kind === 'finding-verification' && one.subject === subject)
    const list = verification ? undefined : findingList
    return listed({ key: subject, list, since: at, due: clock?.limit, row: rowOf(finding, clock, ticket) })
  })

const rowOf = (
  { subject, at, verification: _, ...finding }: Finding,
  clock: Clock | undefined,
  { number, title, area }: Ticket,
) => ({
  ticket: number,
  title,
  area,
  finding: subject,
  at,
  ...finding,
  limit: clock?.limit,
  counted: countedOf(clock),
})
