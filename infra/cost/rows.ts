/** 批量 — rows of an intake batch and of a bulk act, as lives. */
import { member } from './asking.ts'
import { type Around, appealOf, type Person } from './lives.ts'

/** Registered by a call, nothing told in it: what a row of a batch stands for. */
export async function registeredLife({ ask }: Around, person: Person): Promise<void> {
  await ask('telephone', 'POST', '/v1/tickets', appealOf(person, 'help'))
}

/** A file of appeals of another hotline, looked at until it has ended, and what became of each row. @returns their tickets */
export async function intakeBatch(around: Around, people: readonly Person[]): Promise<string[]> {
  const rows = people.map((person) => appealOf(person, 'help'))
  const { batch } = await around.sendRows('telephone', '/v1/intake-batches', rows)
  return ended(around, 'telephone', `/v1/intake-batches/${batch}`, people.length)
}

/** 分派 — all of them are handed to one member of the desk. */
export async function bulkClaim(around: Around, tickets: readonly string[]): Promise<void> {
  const rows = tickets.map((ticket) => ({ ticket }))
  const { batch } = await around.ask('operator', 'POST', '/v1/bulk-acts', {
    ...{ act: 'claim', shared: { for: member } },
    rows,
  })
  await ended(around, 'operator', `/v1/bulk-acts/${batch}`, tickets.length)
}

async function ended(
  { ask, idle }: Around,
  who: 'telephone' | 'operator',
  path: string,
  many: number,
): Promise<string[]> {
  await idle()
  const { state } = await ask(who, 'GET', path)
  if (state !== 'ended') throw new Error(`${path} is ${state}`)
  const { items } = await ask(who, 'GET', `${path}/rows?limit=100`)
  const done = (items as { result: string; ticket: string }[]).filter(({ result }) => result !== 'refused')
  if (done.length !== many) throw new Error(`${done.length} of ${many} rows of ${path} were done`)
  return done.map(({ ticket }) => ticket)
}
