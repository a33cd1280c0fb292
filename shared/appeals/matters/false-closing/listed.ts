/** 问题线索清单 — findings that wait for the business-environment authority (第三十条). */
import type { Listed } from '../../../access/holding.ts'
import type { Ticket } from '../../ticket/ticket.ts'

export const listedFindings = (ticket: Ticket): Listed[] =>
  ticket.findings.map(({ subject, at, verification, ...finding }) => ({
    key: subject,
    list: verification ? undefined : 'findings',
    since: at,
    row: { ticket: ticket.number, title: ticket.title, area: ticket.area, finding: subject, at, ...finding },
  }))
