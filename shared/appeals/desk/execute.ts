/** 执行 — what is asked of a ticket goes through the record machine. */
import type { Actor } from '../../access/actor.ts'
import type { Law } from '../../city/law.ts'
import type { Attempt, Clock, Draw } from '../../record/clock.ts'
import { commit as commitRecord, execute as executeRecord, type Done as RecordDone } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import type { Knocks, Segment, Texts } from '../../record/records.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { Deadline } from '../../record/stopwatch.ts'
import { anyLaw, type TicketRows, ticketKind, withoutAddress } from '../kind/kind.ts'
import type { Facts, LaterCommand, Refusal } from '../ticket/decision.ts'
import type { DecisionRecord, Log } from '../ticket/log.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { CommandOf } from '../words/command.ts'
import type { Stored, Tickets } from './ports.ts'

export interface WriteDeps {
  tickets: Tickets
  texts: Texts
  knocks: Knocks
  clock: Clock
  attempt: Attempt
  draw: Draw
  law(): Promise<Law>
}

export interface Request<N extends LaterCommand> extends Omit<Asked<CommandOf<N>, Actor>, 'id'> {
  number: string
  /** what was looked up in other tickets for this command */
  facts?: Facts | undefined
}

export interface Done {
  ticket: Ticket
  log: Log
  decision: DecisionRecord
}

/** Carries one command out, or says why not. */
export async function execute<N extends LaterCommand>(
  { number, facts, ...asked }: Request<N>,
  deps: WriteDeps,
): Promise<Done | Refusal> {
  const kind = ticketKind(await deps.law(), facts)
  const done = await executeRecord(kind, withoutAddress({ ...asked, id: number }), machineOf(deps))
  // A kind says no with its own codes.
  return isRefusal(done) ? (done as Refusal) : ofTicket(done)
}

/** Writes a decision that was made already: a registration. @returns undefined when others won */
export async function commit(
  number: string,
  standing: Pick<Stored, 'log' | 'kept' | 'sealed'>,
  decision: DecisionRecord,
  deps: Omit<WriteDeps, 'law'>,
  deadline?: Deadline,
): Promise<Done | undefined> {
  const done = await commitRecord(anyLaw, number, standing, decision, machineOf(deps), deadline)
  return done && ofTicket(done)
}

const ofTicket = ({ state, log, decision }: RecordDone<Ticket, DecisionRecord>): Done => ({
  ticket: state,
  log,
  decision,
})

const machineOf = <D extends Omit<WriteDeps, 'law'>>({ tickets, knocks, ...deps }: D) => ({
  ...deps,
  records: {
    read: (number: string) => tickets.read(number),
    ...(tickets.seal ? { seal: tickets.seal } : {}),
    write: (number: string, log: Log, rows: TicketRows, deadline: Deadline, sealed?: readonly Segment[]) =>
      tickets.write({ ...rows, number, log, sealed }, deadline),
  },
  knock: (ticket: string, { n: version, attempt }: DecisionRecord) => knocks.send({ ticket, version, attempt }),
})
