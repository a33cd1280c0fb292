/** export — every ticket registered in a period, one JSON line each, read page by page. */
import { appendFileSync, existsSync, renameSync, writeFileSync } from 'node:fs'
import { dynamoIdentities } from '../../../shared/adapters/dynamo-identities.ts'
import { dynamoLists } from '../../../shared/adapters/dynamo-rows.ts'
import { dynamoTexts } from '../../../shared/adapters/dynamo-texts.ts'
import { dynamoTickets } from '../../../shared/adapters/dynamo-tickets.ts'
import { withTexts } from '../../../shared/application/long-texts.ts'
import { addDays } from '../../../shared/regulation/civil-date.ts'
import type { Actor } from '../../../shared/ticket/actor.ts'
import { replay } from '../../../shared/ticket/log.ts'
import { ticketView, timelineView } from '../../../shared/ticket/views.ts'
import { progressOf } from '../../demo/progress.ts'
import { connect, type Deployment, where } from '../deployment.ts'
import { CityError, UsageError, verb } from '../verb.ts'

/** Sees what the platform’s desk sees: no clues and no misconduct, which are the authority’s alone (art. 7, 39). */
const reader: Actor = { role: 'operator', id: 'export' }

const readAtOnce = 16

export const exportTickets = verb({
  summary: 'write every ticket registered in a period as JSON lines',
  takes: '',
  options: {
    ...where,
    from: { type: 'string', about: 'first day of registration, 2026-10-01', value: 'day' },
    to: { type: 'string', about: 'last day of registration; the first one otherwise', value: 'day' },
    out: { type: 'string', about: 'file to write; standard output otherwise', value: 'file' },
    'tickets-table': { type: 'string', about: 'a restored copy instead of the table of tickets', value: 'name' },
    'appellants-table': { type: 'string', about: 'the same of the appellants', value: 'name' },
    'with-identity-data': { type: 'boolean', about: 'also who the appellants are; needs --purpose' },
    json: { type: 'boolean', about: 'the summary as JSON; needs --out' },
    purpose: { type: 'string', about: 'why identity data are needed (art. 35); it is written beside them' },
  },
  more: 'A line holds the ticket as the platform’s side sees it and its log. Identity data stay out unless they are asked for.',
  async run({ values }, { progress, out }) {
    const { from = '', to = from, purpose } = values
    if (!isDay(from) || !isDay(to)) throw new UsageError('say the period: --from 2026-10-01 --to 2026-10-31')
    if (Date.parse(to) - Date.parse(from) > 3_660 * 86_400_000) throw new UsageError('at most ten years at once')
    if (values.json && !values.out) throw new UsageError('--json needs --out: standard output holds the tickets')
    if (from > to) throw new UsageError(`${from} is after ${to}`)
    if (values['with-identity-data'] && !purpose)
      throw new UsageError('identity data are given out for a --purpose only (art. 35)')
    if (values.out && existsSync(values.out)) throw new CityError(`${values.out} exists already`)

    const live = await connect(values)
    const { tickets: ticketsTable, appellants: appellantsTable } = live.tables
    const tables = {
      ...live.tables,
      tickets: values['tickets-table'] ?? ticketsTable,
      appellants: values['appellants-table'] ?? appellantsTable,
    }
    const deployment: Deployment = { ...live, tables }
    const sink = values.out ? fileOf(values.out) : { write: (text: string) => void out.write(text), end: () => {} }
    const days = daysOf(from, to)
    const bar = progressOf(days.length, progress)
    let tickets = 0
    for (const [index, day] of days.entries()) {
      for await (const lines of linesOf(day, deployment, values['with-identity-data'] ? purpose : undefined)) {
        sink.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
        tickets += lines.length
        bar.to(index, `${day}: ${tickets} tickets`)
      }
      bar.to(index + 1, `${day}: ${tickets} tickets`)
    }
    bar.end()
    sink.end()
    const json = { from, to, tickets, file: values.out, withIdentityData: Boolean(values['with-identity-data']) }
    if (values.out) return { text: `${tickets} tickets of ${from} to ${to} are in ${values.out}`, json }
    progress.write(`${tickets} tickets of ${from} to ${to}\n`)
    return { text: '', json }
  },
})

/** Pages of a day's tickets; a page is read and written before the next. */
async function* linesOf(day: string, { dynamo, tables }: Deployment, purpose: string | undefined) {
  const lists = dynamoLists(dynamo, tables.tickets)
  const tickets = dynamoTickets(dynamo, tables.tickets)
  const texts = dynamoTexts(dynamo, tables.tickets)
  const identities = dynamoIdentities(dynamo, tables.appellants)
  let cursor: string | undefined
  do {
    const page = await lists.registeredOn(day, readAtOnce, cursor)
    const lines = await Promise.all(page.items.map(({ number }) => lineOf(number)))
    yield lines.filter((line) => line !== undefined)
    cursor = page.next
  } while (cursor)

  async function lineOf(number: string) {
    const stored = await tickets.read(number)
    const ticket = stored && replay(stored.log)
    if (!ticket) return undefined
    const line = { number, ticket: ticketView(ticket, reader), log: timelineView(stored.log, reader) }
    const whole = await withTexts(number, line, { texts })
    if (!purpose) return whole
    const identity = await identities.read(ticket.identity)
    const { name, phone, email, idNumber, address } = identity ?? {}
    return { ...whole, appellant: { name, phone, email, idNumber, address, purpose } }
  }
}

/** What is cut off leaves no file that looks whole; nobody else may read it. */
function fileOf(path: string) {
  const part = `${path}.part`
  writeFileSync(part, '', { mode: 0o600 })
  return { write: (text: string) => appendFileSync(part, text), end: () => renameSync(part, path) }
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

function daysOf(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
