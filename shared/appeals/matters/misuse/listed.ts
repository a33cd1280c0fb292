/** 不当行为清单 — records in due process or in force; dropped and expired ones leave it (第三十八条). */
import type { Listed } from '../../../access/holding.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import { runningClocks, type Ticket } from '../../ticket/ticket.ts'
import { stageOf } from './record.ts'
import type { MisuseRecord } from './shape.ts'

type Row = ReturnType<typeof rowOf>

export const misuseList = listOf<Row>('misuse')

export const listedMisuse = (ticket: Ticket): Listed[] =>
  ticket.misuse.map((record) => {
    const row = rowOf(record, ticket)
    const isOver = row.stage === 'dropped' || row.stage === 'expired'
    return listed({
      key: record.subject,
      list: isOver ? undefined : misuseList,
      since: record.at,
      due: isOver ? undefined : runs(record, ticket),
      row,
    })
  })

/** To be answered by, or in force until. */
const runs = ({ subject }: MisuseRecord, ticket: Ticket): string | undefined =>
  runningClocks(ticket).find((clock) => clock.subject === subject)?.limit

const rowOf = (record: MisuseRecord, { number }: Ticket) => {
  const { subject, at, kind, handedOver } = record
  return { ticket: number, record: subject, kind, at, stage: stageOf(record), handedOver }
}
