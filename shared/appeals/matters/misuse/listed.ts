/** 不当行为清单 — records in due process or in force; dropped and expired ones leave it (第三十八条). */
import type { Listed } from '../../../access/holding.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import { stageOf } from './record.ts'

export const listedMisuse = (ticket: Ticket): Listed[] =>
  ticket.misuse.map((record) => {
    const { subject, at, kind, handedOver } = record
    const stage = stageOf(record)
    return {
      key: subject,
      list: stage === 'dropped' || stage === 'expired' ? undefined : 'misuse',
      since: at,
      row: { ticket: ticket.number, record: subject, kind, at, stage, handedOver },
    }
  })
