/** export — every ticket registered in a period, one JSON line each, read page by page. */
import { appendFileSync, existsSync, renameSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import type { Actor } from '../../../shared/access/actor.ts'
import { lookAt } from '../../../shared/access/looks.ts'
import { everyRecord } from '../../../shared/api/records.ts'
import { replay } from '../../../shared/appeals/kind/replay.ts'
import { ticketView, timelineView } from '../../../shared/appeals/views/ticket.ts'
import { DamagedLog } from '../../../shared/record/damaged.ts'
import { exportLines, recordLines } from '../../../shared/record/export.ts'
import { dynamoIdentities } from '../../../shared/storage/dynamo-identities.ts'
import { dynamoLooks } from '../../../shared/storage/dynamo-looks.ts'
import { noticeLogs } from '../../../shared/telling/storage/notices.ts'
import { connect, type Deployment, where } from '../deployment.ts'
import { type KeptLog, logsOf } from '../logs.ts'
import { daysOf, period } from '../period.ts'
import { CityError, type Io, UsageError, verb } from '../verb.ts'

/** Sees what the platform’s desk sees: no clues and no misconduct, which are the authority’s alone (art. 7, 39). */
const reader: Actor = { role: 'operator', id: 'export' }

export const exportTickets = verb({
  summary: 'write every ticket registered in a period as JSON lines',
  takes: '',
  options: {
    ...where,
    ...period,
    out: { type: 'string', about: 'file to write; standard output otherwise', value: 'file' },
    audit: { type: 'boolean', about: 'the logs as they are kept, for `verify`; with what only the authority may see' },
    'tickets-table': { type: 'string', about: 'a restored copy instead of the table of tickets', value: 'name' },
    'appellants-table': { type: 'string', about: 'the same of the appellants', value: 'name' },
    'with-identity-data': { type: 'boolean', about: 'also who the appellants are; needs --purpose' },
    purpose: { type: 'string', about: 'why identity data are needed; each look is recorded with it (art. 35)' },
    by: { type: 'string', about: 'who is given them, recorded beside the user of this machine', value: 'name' },
    json: { type: 'boolean', about: 'the summary as JSON; needs --out' },
  },
  more: 'A line holds the ticket as the platform’s side sees it and its log. Identity data stay out unless they are asked for.',
  async run({ values }, io) {
    const days = daysOf(values)
    const purpose = values['with-identity-data'] ? values.purpose : undefined
    if (values.json && !values.out) throw new UsageError('--json needs --out: standard output holds the tickets')
    if (values['with-identity-data'] && !purpose)
      throw new UsageError('identity data are given out for a --purpose only (art. 35)')
    if (values.by && !purpose)
      throw new UsageError('--by says who is given identity data: it goes with --with-identity-data')
    if (values.audit && purpose) throw new UsageError('an audit export holds no identity data')
    if (values.out && existsSync(values.out)) throw new CityError(`${values.out} exists already`)

    const live = await connect(values)
    const tables = {
      ...live.tables,
      tickets: values['tickets-table'] ?? live.tables.tickets,
      appellants: values['appellants-table'] ?? live.tables.appellants,
    }
    const lineOf = values.audit
      ? auditLines({ ...live, tables })
      : ticketLine({ ...live, tables }, live, purpose ? { purpose, by: person(values.by) } : undefined, io)
    const sink = values.out ? fileOf(values.out) : { write: (text: string) => void io.out.write(text), end: () => {} }
    let tickets = 0
    const broken: KeptLog[] = []
    for await (const logs of logsOf(days, { ...live, tables }, io.progress)) {
      sink.write(
        (await Promise.all(logs.map(lineOf)))
          .flat()
          .map((line) => `${line}\n`)
          .join(''),
      )
      broken.push(...logs.filter(({ damaged }) => damaged.length > 0))
      tickets += logs.length
    }
    if (values.audit)
      for await (const lines of otherRecords({ ...live, tables })) sink.write(lines.map((line) => `${line}\n`).join(''))
    sink.end()
    for (const { number, damaged } of broken) io.progress.write(`${new DamagedLog(number, damaged).message}\n`)
    const whole = values.audit ? tickets : tickets - broken.length
    const of = `${whole} tickets of ${days[0]} to ${days.at(-1)}`
    const json = {
      deployment: live.name,
      from: days[0],
      to: days.at(-1),
      tickets: whole,
      file: values.out,
      withIdentityData: Boolean(purpose),
      ...(broken.length > 0 ? { damaged: broken.map(({ number, damaged }) => ({ number, damaged })) } : {}),
    }
    const wrong = broken.length > 0
    if (values.out) return { wrong, text: `${of} are in ${values.out}`, json }
    io.progress.write(`${of}\n`)
    return { wrong, text: '', json }
  },
})

/** Who sits at this machine, and whom they name: each look is somebody's (第三十五条). */
function person(named: string | undefined): Actor {
  const here = `${userInfo().username}@${hostname()}`
  return { role: 'admin', id: named ? `${named} (${here})` : here }
}

type LinesOf = (ticket: KeptLog) => Promise<string[]>

/** 其他记录 — what is kept of the city, and of missed calls, whole: it belongs to no day of registration. */
async function* otherRecords({ dynamo, tables }: Deployment): AsyncGenerator<string[]> {
  for await (const { record, log, damaged, texts } of everyRecord(dynamo, tables))
    yield recordLines(record, log, damaged, texts)
}

/** The ticket's log, and behind it those of what its appellant was told. */
const auditLines =
  ({ dynamo, tables }: Deployment): LinesOf =>
  async ({ number, kept, texts, damaged }) => {
    const lines = exportLines(number, kept, texts, damaged)
    for await (const notice of noticeLogs(dynamo, tables.tickets, number))
      lines.push(...recordLines(notice.record, notice.log, notice.damaged, notice.texts))
    return lines
  }

/** @param live where looks at identity data are recorded, also when a restored copy is read */
function ticketLine(
  { dynamo, tables }: Deployment,
  live: Deployment,
  asked: { purpose: string; by: Actor } | undefined,
  { now }: Io,
): LinesOf {
  const looking = {
    identities: dynamoIdentities(dynamo, tables.appellants),
    looks: dynamoLooks(dynamo, live.tables.tickets),
    clock: { now },
  }
  const from = { ip: hostname(), request: 'city export' }
  return async ({ number, log, damaged }) => {
    // What is left of a log is no ticket.
    const ticket = damaged.length === 0 && replay(log)
    if (!ticket) return []
    const line = { number, ticket: ticketView(ticket, reader), log: timelineView(log, reader) }
    if (!asked) return [JSON.stringify(line)]
    const look = { ticket: number, from, ...asked }
    const appellant = await lookAt(ticket.identity, look, looking)
    return [JSON.stringify({ ...line, appellant: { ...appellant, purpose: asked.purpose } })]
  }
}

/** What is cut off leaves no file that looks whole; nobody else may read it. */
function fileOf(path: string) {
  const part = `${path}.part`
  writeFileSync(part, '', { mode: 0o600 })
  return { write: (text: string) => appendFileSync(part, text), end: () => renameSync(part, path) }
}
