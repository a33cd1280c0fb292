/** 认证 — lets callers in by key, or by a ticket's number and its access code. */
import * as access from '../../access/authenticate.ts'
import { replay } from '../kind/replay.ts'
import { isTicketNumber, plainNumber } from '../ticket/number.ts'
import type { Tickets } from './ports.ts'

export type AuthenticateDeps = Omit<access.AuthenticateDeps, 'coded'> & { tickets: Pick<Tickets, 'read'> }

export const authenticate = (header: string, address: string, { tickets, ...deps }: AuthenticateDeps) =>
  access.authenticate(header, address, { ...deps, coded: codedBy(tickets) })

const codedBy = (tickets: Pick<Tickets, 'read'>): access.Coded => ({
  numberIn(written) {
    const number = plainNumber(written)
    return isTicketNumber(number) ? number : undefined
  },
  async codesBefore(number) {
    const ticket = replay((await tickets.read(number))?.log ?? [])
    return ticket?.accessCodes
  },
})
