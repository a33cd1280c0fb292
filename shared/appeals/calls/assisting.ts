/** 协助任务 — calls by which communities see and report their tasks, nothing else (第二十一条第三款、第三十五条). */

import type { Actor } from '../../access/actor.ts'
import { isInBranch, sees } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import { cursorFrom } from '../../door/paging.ts'
import type { CallDeps } from '../compose.ts'
import { execute } from '../desk/execute.ts'
import { shielded } from '../desk/shielding.ts'
import { replay } from '../kind/replay.ts'
import { assistanceView } from '../matters/passing-down/branch.ts'
import { assistanceList } from '../matters/passing-down/listed.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal, refused } from '../ticket/decision.ts'
import { holdingOf } from '../ticket/holding.ts'
import { standingOn } from '../ticket/listing.ts'
import { assistancePattern, isTicketNumber } from '../ticket/number.ts'
import { findOrder, type Ticket } from '../ticket/ticket.ts'
import { shownPage } from './shown-rows.ts'

export async function reportAssistance(
  { params, body, actor, once, ifMatch }: Call<Routes['reportAssistance']>,
  deps: CallDeps,
) {
  const { task } = params
  const number = ticketOfTask(task)
  if (!number) return refused('assistance.unknown')
  const command = { type: 'reportAssistance' as const, task, ...body }
  const done = await execute({ number, command, actor, once, ifMatch }, deps)
  if (isRefusal(done)) return done.refused === 'ticket.unknown' ? refused('assistance.unknown') : done
  return taskReply(done.ticket, task, deps)
}

export async function readAssistance({ params, actor }: Call<Routes['readAssistance']>, deps: CallDeps) {
  const { task } = params
  const number = ticketOfTask(task)
  const stored = number ? await deps.tickets.read(number) : undefined
  const ticket = stored && replay(stored.log)
  if (!ticket || !(await isTheirs(task, ticket, actor, deps))) return refused('assistance.unknown')
  return taskReply(ticket, task, deps)
}

export async function listAssistance({ query, actor }: Call<Routes['listAssistance']>, deps: CallDeps) {
  const cursor = cursorFrom(query.cursor)
  const unit = query.unit ?? actor.unit ?? ''
  if (!actor.unit || !isInBranch(unit, actor, await deps.law())) return refused('list.unknown')
  const list = assistanceList(unit)
  const page = standingOn(list, await deps.listed.page(list, 'oldest', query.limit, cursor))
  return { body: await shownPage(page, deps) }
}

function ticketOfTask(task: string): string | undefined {
  const ticket = assistancePattern.test(task) ? task.slice(0, task.lastIndexOf('-')) : ''
  return isTicketNumber(ticket) ? ticket : undefined
}

/** The community itself, those who hold the order it helps with, and the platform's side. */
async function isTheirs(number: string, ticket: Ticket, actor: Actor, deps: CallDeps): Promise<boolean> {
  const task = ticket.assistance.find((candidate) => candidate.number === number)
  const order = task && findOrder(ticket, task.order)
  if (!task || !order) return false
  return sees(actor, { of: holdingOf(ticket), unit: order.unit, community: task.unit }, await deps.law())
}

async function taskReply(ticket: Ticket, number: string, deps: CallDeps) {
  const task = ticket.assistance.find((candidate) => candidate.number === number)
  if (!task) return refused('assistance.unknown')
  const body = await shielded(ticket, assistanceView(ticket, task), deps)
  return { body, version: ticket.version, location: `/v1/assistance-tasks/${number}` }
}
