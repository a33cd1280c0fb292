/** 违规清单 — reports that wait for verification or for their next step (第三十九条). */
import type { Listed } from '../../../access/holding.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { MisconductRecord } from './shape.ts'

type Row = ReturnType<typeof rowOf>

export const misconductList = listOf<Row>('misconduct')

export const listedMisconduct = (ticket: Ticket): Listed[] =>
  ticket.misconduct.map((record) =>
    listed({
      key: record.subject,
      list: record.verification?.decision === 'dropped' ? undefined : misconductList,
      since: record.at,
      row: rowOf(record, ticket),
    }),
  )

const rowOf = (record: MisconductRecord, { number }: Ticket) => {
  const { subject, at, ground, unit, foundBy, verification, steps } = record
  return {
    ticket: number,
    record: subject,
    ground,
    unit,
    foundBy,
    at,
    verified: verification?.at,
    serious: verification?.serious,
    crime: verification?.crime,
    steps: steps.map(({ step, reference }) => ({ step, reference })),
  }
}
