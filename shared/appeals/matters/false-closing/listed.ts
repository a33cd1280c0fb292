/** 问题线索清单 — findings that wait for the business-environment authority (第三十条). */
import type { Listed } from '../../../access/holding.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { Finding } from './shape.ts'

type Row = ReturnType<typeof rowOf>

export const findingList = listOf<Row>('findings')

export const listedFindings = (ticket: Ticket): Listed[] =>
  ticket.findings.map((finding) =>
    listed({
      key: finding.subject,
      list: finding.verification ? undefined : findingList,
      since: finding.at,
      row: rowOf(finding, ticket),
    }),
  )

const rowOf = ({ subject, at, verification: _, ...finding }: Finding, { number, title, area }: Ticket) => ({
  ticket: number,
  title,
  area,
  finding: subject,
  at,
  ...finding,
})
