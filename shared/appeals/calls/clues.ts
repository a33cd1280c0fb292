/** 线索移交书 — answers with the document by which a clue was handed over (第七条). */
import type { Call } from '../../door/http.ts'
import { hashOfDecision } from '../../record/chain.ts'
import type { CallDeps } from '../compose.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal, refused } from '../ticket/decision.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { whoIs } from '../words/event-fields.ts'
import { readTicket } from './commands.ts'

export async function readClue({ params, actor }: Call<Routes['readClue']>, deps: CallDeps) {
  const found = await readTicket(params.ticket, actor, deps)
  if (isRefusal(found)) return found
  const { ticket, log, kept } = found
  const clue = ticket.clues.find(({ subject }) => subject === params.clue)
  const decision = log.find(({ events }) =>
    events.some((one) => one.type === 'clue-transferred' && one.subject === params.clue),
  )
  const asKept = decision && kept[decision.n - 1]
  if (!clue || !decision || !asKept) return refused('clue.unknown')

  const { subject, at, to, ground, body, reference, basis, facts, attached = [], delivered, received } = clue
  const { rules } = await deps.law()
  const { bodies, grounds, article } = rules.clues
  return {
    body: {
      ...{
        ticket: ticket.number,
        clue: subject,
        article,
        at,
        by: { ...whoIs(decision.by), name: undefined },
        reference,
      },
      to: named(bodies, to),
      body,
      ground: ground === undefined ? undefined : named(grounds, ground),
      ...{ basis, facts, attached, delivered, received },
      receiptDue: received ? undefined : dueOf('clue-receipt', subject, ticket),
      feedbackDue: dueOf('clue-feedback', subject, ticket),
      decision: { version: decision.n, hash: hashOfDecision(asKept) },
    },
  }
}

const dueOf = (kind: 'clue-receipt' | 'clue-feedback', subject: string, { clocks }: Ticket): string | undefined =>
  clocks.findLast((clock) => clock.kind === kind && clock.subject === subject && !clock.endedAt)?.lastDay

/** What a later regulation no longer names is shown by its code. */
const named = (known: readonly { code: string; zh: string; en: string }[], code: string) =>
  known.find((one) => one.code === code) ?? { code, zh: code, en: code }
