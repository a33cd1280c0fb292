/** 交班 — a seat goes home. */
import type { Desk } from './desk.ts'
import type { Deed } from './model.ts'
import type { Seat } from './stage.ts'

/** 交班 — what is claimed goes to whoever comes next, or is let go. Which version that was is in each ticket's timeline. */
export async function endShift({ stage, outcomes }: Desk, seat: Seat, next: Seat | undefined): Promise<void> {
  const body = next ? { handOverTo: next.number } : {}
  const { day } = stage
  const answer = await seat.person.ask('end-shift', 'POST', '/v1/shift-ends', body)
  if (answer.status !== 201) return stage.broken(`${seat.number} could not end the shift: ${answer.status}`)
  outcomes.shiftsEnded++
  const deed: Deed = next ? { did: 'claim', for: next.number } : { did: 'release' }
  for (const { ticket, refused } of answer.body.items as { ticket: string; refused?: string }[]) {
    if (refused !== undefined) continue
    const { body: log } = await seat.person.ask('timeline', 'GET', `/v1/tickets/${ticket}/timeline`)
    const found = (log.decisions as Logged[]).findLast(
      ({ by, events }) => by.staff === seat.number && events.some(({ because }) => because === 'shift-end'),
    )
    if (!found) {
      stage.broken(`${ticket} was said to have left ${seat.number} with the shift, and its log does not say so`)
      continue
    }
    const { began, ended } = answer
    stage.model.did(ticket, { deed, by: seat.number, isSeat: true, version: found.n, began, ended, day })
  }
}

/** A decision, as timelines tell it. */
export interface Logged {
  n: number
  by: { role: string; staff?: string; unit?: string; id: string }
  command: string
  events: { event: string; because?: string; holder?: string }[]
}
