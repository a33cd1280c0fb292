/** 查阅 — public requests by number, or of a time; looking tells nobody anything. */
import type { PublicRow, PublicRows } from '../../appeals/index.ts'
import type { Clock } from '../../record/clock.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import { type Asked, type Opened, type OpenedDeps, opened, written } from './answering.ts'
import { type AskedRequests, mostRequests } from './asked.ts'
import type { Document, Item } from './document.ts'
import { periodOf } from './period.ts'
import { requestOf, serviceOfRow } from './public.ts'
import { refused } from './refusals.ts'
import { foundIn } from './rows.ts'
import { serviceNamed } from './services.ts'
import { statusOf } from './status.ts'

export interface ReadingDeps extends OpenedDeps {
  clock: Pick<Clock, 'now'>
  publicRows: PublicRows
  /** As the ticket stands at this moment; undefined for one that is not public, or is none. */
  publicRow(number: string): Promise<PublicRow | undefined>
}

type AskingFor = Asked & { query: AskedRequests }

export async function listOpen311Requests(call: AskingFor, deps: ReadingDeps) {
  const offered = await opened(call, deps)
  if (isRefusal(offered)) return offered
  const { service_request_id: numbers } = call.query
  const items = numbers ? await named(numbers, offered, deps) : await listed(call.query, offered, deps)
  return isRefusal(items) ? items : written(requests(items), call)
}

export async function readOpen311Request(call: Asked & { params: { id: string } }, deps: ReadingDeps) {
  const offered = await opened(call, deps)
  if (isRefusal(offered)) return offered
  const items = await named([call.params.id], offered, deps)
  return isRefusal(items) ? items : written(requests(items), call)
}

/** 令牌 — our answers name the number at once; whoever takes it for a token is told the same number. */
export async function readOpen311Token(call: Asked & { params: { token: string } }, deps: ReadingDeps) {
  const offered = await opened(call, deps)
  if (isRefusal(offered)) return offered
  const { token } = call.params
  const row = await deps.publicRow(token)
  if (!row || !serviceOfRow(row, offered)) return refused('open311.token-unknown', { token })
  return written(requests([{ service_request_id: row.ticket, token }]), call)
}

const requests = (items: readonly Item[]): Document => ({ root: 'service_requests', each: 'request', items })

const shown = (row: PublicRow, offered: Opened): Item[] => {
  const service = serviceOfRow(row, offered)
  return service ? [requestOf(row, service, offered)] : []
}

async function named(numbers: readonly string[], offered: Opened, { publicRow }: ReadingDeps) {
  const rows = await Promise.all([...new Set(numbers)].map((number) => publicRow(number)))
  const items = rows.flatMap((row) => (row ? shown(row, offered) : []))
  return items.length > 0 ? items : refused('open311.request-unknown', { request: numbers.join(',') })
}

async function listed(
  asked: AskedRequests,
  offered: Opened,
  { clock, publicRows }: ReadingDeps,
): Promise<Item[] | Refusal> {
  const { service_code: codes, status, page = 1, page_size: size = mostRequests } = asked
  for (const code of codes ?? []) {
    const service = serviceNamed(code, offered)
    if (isRefusal(service)) return service
  }
  const period = periodOf(asked, clock.now().getTime())
  if (isRefusal(period)) return period
  const isAsked = (row: PublicRow): boolean => {
    const service = serviceOfRow(row, offered)
    return (
      service !== undefined &&
      (codes === undefined || codes.includes(service.category)) &&
      (status === undefined || status.includes(statusOf(row.state)))
    )
  }
  const found = await foundIn(
    (limit, after) => publicRows.registered(period, limit, after),
    (row) => (isAsked(row) ? [row] : []),
    page * size,
  )
  if (isRefusal(found)) return found
  return found.slice((page - 1) * size, page * size).flatMap((row) => shown(row, offered))
}
