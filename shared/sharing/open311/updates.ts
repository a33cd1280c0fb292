/** 更新 — what clients add to requests, and how those went on. */
import type { Actor } from '../../access/actor.ts'
import type { PublicRow, PublicRows } from '../../appeals/index.ts'
import { DoorRefusal, readAs } from '../../door/input.ts'
import { shanghaiTime } from '../../law/shanghai-time.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import { type Asked, type OpenedDeps, opened, written } from './answering.ts'
import { type AskedUpdates, mostRequests } from './asked.ts'
import type { Document, Item } from './document.ts'
import { filesOf } from './files.ts'
import type { FilingDeps, Sending } from './filing.ts'
import { clientBy, type KeyDeps } from './key.ts'
import { type Period, periodOf } from './period.ts'
import { refused } from './refusals.ts'
import { foundIn } from './rows.ts'
import { sentUpdate } from './sent.ts'
import { statusNotes, updateOf } from './status.ts'

export interface UpdatesDeps extends OpenedDeps, KeyDeps, Pick<FilingDeps, 'takeFiles'> {
  clock: KeyDeps['clock'] & { now(): Date }
  publicRows: PublicRows
  /** New facts of a request of the client's own channel, once under a key. */
  addFacts(asked: {
    number: string
    text: string
    actor: Actor & { channel: string }
    from: Sending['from']
    key: string
  }): Promise<{ added: string } | 'there already' | 'unknown' | Refusal>
}

/** A citizen's words, or a state that the client's people saw: facts for whoever handles it, and no act of handling. */
export async function updateOpen311Request(call: Sending, deps: UpdatesDeps) {
  const { body, query, apiKey, from } = call
  const client = await clientBy([apiKey, query?.api_key, body.api_key?.at(-1)], deps)
  if (isRefusal(client)) return client
  const offered = await opened(call, deps, body.jurisdiction_id?.at(-1) || query?.jurisdiction_id)
  if (isRefusal(offered)) return offered
  const read = readAs(sentUpdate(), body)
  if ('errors' in read) throw new DoorRefusal('input.invalid', { errors: read.errors })
  const { service_request_id: number, update_id: id, title, description, status, media_url: media = [] } = read.value
  if (number === undefined || id === undefined) return refused('open311.update-incomplete')
  const files = filesOf(call.files)
  const lines = [
    `接入方更新（${id}）`,
    title,
    description,
    status && `接入方状态：${status}`,
    ...media.filter((url) => url.trim() !== '').map((url) => `媒体链接：${url}`),
  ]
  const text = lines.filter(Boolean).join('\n')
  const done = await deps.addFacts({ number, text, actor: client, from, key: `open311-update ${id}` })
  if (done === 'unknown') return refused('open311.request-unknown', { request: number })
  // Files of a try that failed behind its words are taken now.
  if (done === 'there already') {
    if (files.length > 0) await deps.takeFiles({ ticket: number, actor: client, files })
    return refused('open311.update-exists', { update: id })
  }
  if (typeof done === 'object' && 'refused' in done) return done
  if (files.length > 0) await deps.takeFiles({ ticket: done.added, actor: client, files })
  return written(updates([{ update_id: id }]), call)
}

/** Each state that a request of the client's channel came to in this time, the oldest first. */
export async function listOpen311Updates(
  call: Asked & { query: AskedUpdates; apiKey?: string | undefined },
  deps: UpdatesDeps,
) {
  const offered = await opened(call, deps)
  if (isRefusal(offered)) return offered
  const client = await clientBy([call.apiKey, call.query.api_key], deps)
  if (isRefusal(client)) return client
  const period = periodOf(call.query, deps.clock.now().getTime())
  if (isRefusal(period)) return period
  const stepped = await steppedIn(period, client.channel, deps)
  return isRefusal(stepped) ? stepped : written(updates(stepped), call)
}

const updates = (items: readonly Item[]): Document => ({
  root: 'service_request_updates',
  each: 'request_update',
  items,
})

/** Whoever stepped later may have stepped in this time too. */
const everAfter = '9999'

async function steppedIn(period: Period, channel: string, { publicRows }: UpdatesDeps): Promise<Item[] | Refusal> {
  const span = { from: period.from, until: everAfter }
  const found = await foundIn(
    (limit, after) => publicRows.stepped(channel, span, limit, after),
    (row) => stepsOf(row, period),
  )
  if (isRefusal(found)) return found
  if (found.length > mostRequests) return refused('open311.too-wide')
  return found.sort((one, other) => (one.at < other.at ? -1 : 1)).map(({ item }) => item)
}

const stepsOf = ({ ticket, steps }: PublicRow, { from, until }: Period) =>
  steps
    .filter(({ at }) => from <= at && at <= until)
    .map(({ at, state }) => ({
      at,
      item: {
        // Of one ticket no two steps are of one moment.
        update_id: `${ticket}-${Date.parse(at).toString(36)}`,
        service_request_id: ticket,
        status: updateOf(state),
        updated_datetime: shanghaiTime(at),
        description: statusNotes(state),
        media_url: null,
        external_status_code: state,
        customer_reference: ticket,
      },
    }))
