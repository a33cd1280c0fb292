/** 提交 — a request of an Open311 client becomes an appeal, by the rules for any appeal. */
import { createHash } from 'node:crypto'
import type { Actor } from '../../access/actor.ts'
import type { Offered } from '../../city/open311.ts'
import type { FieldError } from '../../door/field-errors.ts'
import type { Fields, SentFile } from '../../door/form.ts'
import { DoorRefusal, readAs } from '../../door/input.ts'
import type { Sent } from '../../files/index.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import { type Asked, type Opened, type OpenedDeps, opened, written } from './answering.ts'
import { answered } from './attributes.ts'
import { filesOf } from './files.ts'
import { clientBy, type KeyDeps } from './key.ts'
import { appellantOf } from './person.ts'
import { refused } from './refusals.ts'
import { attributesIn, sentRequest } from './sent.ts'
import { serviceNamed } from './services.ts'

export interface Sending extends Asked {
  query?: { jurisdiction_id?: string | undefined; api_key?: string | undefined } | undefined
  body: Fields
  files?: readonly SentFile[]
  apiKey?: string | undefined
  from: { ip: string; request: string }
}

export interface FilingDeps extends OpenedDeps, KeyDeps {
  clock: Pick<Clock, 'now' | 'real'>
  /** registers as anybody's appeal is; the same key again is the same appeal */
  registerAppeal(asked: {
    given: object
    channel: string
    actor: Actor
    from: Sending['from']
    key: string
  }): Promise<{ ticket: string } | { refusal: Refusal & { errors?: FieldError[] | undefined } }>
  /** Into the quarantine, as files of its appellant. @returns why none was taken */
  takeFiles(asked: { ticket: string; actor: Actor; files: readonly Sent[] }): Promise<Refusal | undefined>
}

export async function fileOpen311Request(call: Sending, deps: FilingDeps) {
  const { body, query, apiKey, from } = call
  const client = await clientBy([apiKey, query?.api_key, body.api_key?.at(-1)], deps)
  if (isRefusal(client)) return client
  const offered = await opened(call, deps, body.jurisdiction_id?.at(-1) || query?.jurisdiction_id)
  if (isRefusal(offered)) return offered
  const code = body.service_code?.at(-1) ?? ''
  const service = code === '' ? refused('open311.service-missing') : serviceNamed(code, offered)
  if (isRefusal(service)) return service
  const today = dateOf(deps.clock.now().toISOString())
  const { channel, id } = client
  const given = appealOf(body, service, offered, { today, client: id })
  if ('refused' in given) return given
  const files = filesOf(call.files)
  const { reference } = given
  const done = await deps.registerAppeal({ given, channel, actor: client, from, key: `open311 ${reference}` })
  if ('refusal' in done) return saidAsSent(done.refusal)
  const { ticket } = done
  // The appeal stands, whatever becomes of its files.
  const untaken = files.length > 0 && (await deps.takeFiles({ ticket, actor: client, files }))
  const said = [notice(ticket), ...(untaken ? [filesNotTaken] : [])].join('')
  return written(
    {
      root: 'service_requests',
      each: 'request',
      items: [{ service_request_id: ticket, service_notice: said, account_id: null }],
    },
    call,
  )
}

const notice = (ticket: string): string =>
  `已登记，编号${ticket}，查询请凭编号拨打12345。Registered as ${ticket}; ask for it by that number at 12345.`
const filesNotTaken = '附件未收，请另行提交。The files were not taken: send them apart.'

/** The appeal as any channel would send it. @throws DoorRefusal naming each field that is wrong */
function appealOf(fields: Fields, service: Offered, { nameOf }: Opened, sent: SentBy) {
  const read = readAs(sentRequest(), fields)
  if ('errors' in read) throw new DoorRefusal('input.invalid', { errors: read.errors })
  const {
    lat,
    long,
    address_string: address,
    address_id: id,
    description,
    media_url: media = [],
    ...named
  } = read.value
  if ((lat === undefined) !== (long === undefined) || (lat === undefined && !address && !id))
    return refused('open311.place-missing')
  const appellant = appellantOf(named)
  if (!appellant) return refused('open311.appellant-missing')
  const attributes = attributesIn(fields)
  const more = answered(service.attributes, attributes)
  if ('errors' in more) throw new DoorRefusal('input.invalid', { errors: more.errors })
  const name = nameOf(service)
  const links = media.filter((url) => url.trim() !== '').map((url) => `媒体链接：${url}`)
  return {
    reference: referenceOf(fields, attributes, sent),
    ticketType: service.ticketType,
    category: service.category,
    title: [name, firstWords(description)].filter(Boolean).join('：'),
    text: [description ?? name, ...more.lines, ...links].join('\n'),
    ...placed(address, id),
    ...(lat === undefined || long === undefined ? {} : { point: { latitude: lat, longitude: long, datum: 'WGS84' } }),
    appellant,
  }
}

const firstWords = (text = ''): string => [...text.replaceAll(/\s+/g, ' ').trim()].slice(0, 30).join('')

/** Clients of FixMyStreet send this where nobody marked a point. */
const notPinpointed = '#NOTPINPOINTED#'
const placed = (address: string | undefined, id: string | undefined) => {
  const place = address ?? (id === notPinpointed ? undefined : id)
  return place === undefined ? {} : { place }
}

interface SentBy {
  /** its key: two clients of one channel number their reports apart */
  client: string
  today: string
}

/**
 * 流水号 — of this client: its own number of the report, where it sends one; else what was sent, and the day: the same form sent again that day,
 * because no answer came, is the same request.
 */
function referenceOf(
  fields: Fields,
  attributes: ReadonlyMap<string, readonly string[]>,
  { client, today }: SentBy,
): string {
  const own = attributes.get('fixmystreet_id')?.[0]
  if (own !== undefined && own.length <= 40) return `${client} fixmystreet ${own}`
  const { api_key: _, ...sent } = fields
  const canonical = JSON.stringify(Object.entries(sent).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${client} ${today} ${createHash('sha256').update(canonical).digest('base64url')}`
}

/** Errors of registration, under the names that the client gave the fields. */
function saidAsSent({ errors, ...refusal }: Refusal & { errors?: FieldError[] | undefined }): Refusal {
  if (!errors) return refusal
  throw new DoorRefusal('input.invalid', {
    errors: errors.map((error) => ({ ...error, pointer: sentAs[error.pointer] ?? error.pointer })),
  })
}
const sentAs: Readonly<Record<string, string>> = {
  '/point/latitude': '/lat',
  '/point/longitude': '/long',
  '/appellant/phone': '/phone',
  '/appellant/email': '/email',
  '/appellant/name': '/first_name',
  '/text': '/description',
  '/place': '/address_string',
}
