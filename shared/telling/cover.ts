/** 无须另行告知 — what a later notice has told too, or a withdrawal has left without a purpose. */
import { system } from '../access/actor.ts'
import { isRefusal } from '../record/refusal.ts'
import type { NoticeCommand } from './commands.ts'
import { type DecideDeps, decided } from './decided.ts'
import type { NoticeEntry } from './events.ts'
import { isUntold, type Notice } from './notice.ts'

/** Earlier notices of the ticket, each decided by itself; once more changes nothing. @param notice as the entry left it */
export async function coverOthers(entry: NoticeEntry, notice: Notice, deps: DecideDeps): Promise<void> {
  if (entry.events.some(({ type }) => type === 'untold')) await coverByOthers(notice, deps)
  const said = entry.events.find((event) => (event.type === 'told' || event.type === 'untold') && event.covers)
  if (said?.type !== 'told' && said?.type !== 'untold') return
  const { telling } = (await deps.law()).rules
  const covered = new Set(telling.owed.filter((one) => one.coveredBy?.includes(notice.notice)).map((one) => one.notice))
  const by = notice.id
  const isMeant = (one: Notice): boolean =>
    said.type === 'untold' ? one.told?.through === by : isUntold(one) && covered.has(one.notice) && isSaid(one, notice)
  const command: NoticeCommand =
    said.type === 'told' ? { type: 'cover', by, how: said.how, at: said.told } : { type: 'uncover', by, why: said.why }
  await each(notice.ticket, isMeant, command, deps)
}

/** 已由其后的告知涵盖 — what turned out not to have arrived may have been told with a later one meanwhile. */
async function coverByOthers(notice: Notice, deps: DecideDeps): Promise<void> {
  const { telling } = (await deps.law()).rules
  const coveredBy = telling.owed.find((one) => one.notice === notice.notice)?.coveredBy
  if (!coveredBy) return
  const later = (await deps.notices.ofTicket(notice.ticket)).find(
    (one) => one.told && coveredBy.includes(one.notice) && isSaid(notice, one),
  )
  if (!later?.told) return
  const command = { type: 'cover' as const, by: later.id, how: later.told.how, at: later.told.at }
  await each(notice.ticket, ({ id }) => id === notice.id, command, deps)
}

/** Decided earlier, and of the same order where both are of one. */
const isSaid = (one: Notice, by: Notice): boolean =>
  one.decision < by.decision && (!one.order || !by.order || one.order === by.order)

/** 撤回 — nobody waits any more to be told of what they have withdrawn. */
export async function dropEarlier(withdrawal: Notice, deps: DecideDeps): Promise<void> {
  const { telling } = (await deps.law()).rules
  const outlives = (one: Notice) => telling.owed.some((row) => row.notice === one.notice && row.outlivesWithdrawal)
  const waits = (one: Notice) => isUntold(one) || one.state === 'sent'
  const isMeant = (one: Notice) => waits(one) && one.decision < withdrawal.decision && !outlives(one)
  await each(withdrawal.ticket, isMeant, { type: 'drop' }, deps)
}

async function each(ticket: string, isMeant: (one: Notice) => boolean, command: NoticeCommand, deps: DecideDeps) {
  for (const { id } of (await deps.notices.ofTicket(ticket)).filter(isMeant)) {
    const done = await decided({ id, command, actor: system('telling') }, deps)
    // Erased meanwhile: it is on no list any more.
    if (isRefusal(done) && done.refused !== 'notice.unknown')
      throw new Error(`notice ${id} refused to ${command.type}: ${done.refused}`)
  }
}
