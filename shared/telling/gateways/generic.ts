/** 通用网关 — a request made from its description, and its answer read by it. */
import { createHash, createHmac } from 'node:crypto'
import type { GenericGateway } from '../../city/notices/gateway.ts'
import { shanghaiTime } from '../../law/shanghai-time.ts'
import {
  type Accepted,
  answerWithoutCode,
  at,
  errorOf,
  type GatewayRequest,
  type GatewayResponse,
  jsonIn,
  type Message,
  type Sending,
} from './message.ts'

type Values = Readonly<Record<string, string | undefined>>

export function genericRequest(gateway: GenericGateway, message: Message, sending: Sending): GatewayRequest {
  const { said } = message
  const values = valuesOf(message, sending)
  // What is signed is filled first: a signature over itself there is none.
  const first = bodyOf(gateway.body, said.params, values)
  const signed: Values = { ...values, fields: first.fields, body: first.text }
  const signs = Object.fromEntries(gateway.signs.map((sign) => [`sign.${sign.as}`, signatureOf(sign, signed)]))
  const all: Values = { ...values, ...signs }
  const { text, type } = bodyOf(gateway.body, said.params, all)
  const headers = Object.fromEntries(
    Object.entries(gateway.headers).map(([name, value]) => [name.toLowerCase(), filled(value, all)]),
  )
  return { url: gateway.url, headers: { 'content-type': type, ...headers }, body: text }
}

function valuesOf({ to, said, outId }: Message, { credentials, signature, now, nonce }: Sending): Values {
  const prefixed = (prefix: string, named: Values) =>
    Object.fromEntries(Object.entries(named).map(([name, value]) => [`${prefix}.${name}`, value]))
  const iso = shanghaiTime(new Date(now).toISOString())
  return {
    to,
    text: said.text,
    code: said.code,
    params: JSON.stringify(said.params),
    values: JSON.stringify(Object.values(said.params)),
    id: outId,
    signature,
    name: signature.slice(1, -1),
    seconds: String(Math.floor(now / 1000)),
    milliseconds: String(now),
    iso,
    compact: iso.slice(0, 19).replace(/\D/g, ''),
    nonce,
    ...prefixed('credential', credentials),
    ...prefixed('param', said.params),
  }
}

const filled = (text: string, values: Values): string =>
  text.replace(/\{([\w.-]+)\}/g, (_, name: string) => values[name] ?? '')

function bodyOf(body: GenericGateway['body'], params: Values, values: Values) {
  if ('form' in body) {
    const fields = Object.entries(body.form).map(([name, value]): [string, string] => [name, filled(value, values)])
    const unsigned = fields.filter(([name]) => !body.form[name]?.includes('{sign.'))
    return {
      text: new URLSearchParams(fields).toString(),
      type: 'application/x-www-form-urlencoded; charset=utf-8',
      fields: unsigned
        .map(([name, value]) => `${name}=${value}`)
        .toSorted()
        .join('&'),
    }
  }
  const text = JSON.stringify(body.json, (_, value: unknown) => {
    if (typeof value !== 'string') return value
    if (value === '{params}') return params
    if (value === '{values}') return Object.values(params)
    return filled(value, values)
  })
  return { text, type: 'application/json; charset=utf-8', fields: '' }
}

function signatureOf({ hash, of, key = '', written }: GenericGateway['signs'][number], values: Values): string {
  const algorithm = hash.replace('hmac-', '')
  const made = hash.startsWith('hmac-') ? createHmac(algorithm, filled(key, values)) : createHash(algorithm)
  const digest = made.update(filled(of, values)).digest()
  if (written === 'base64') return digest.toString('base64')
  return written === 'HEX' ? digest.toString('hex').toUpperCase() : digest.toString('hex')
}

export function genericAnswer({ answer }: GenericGateway, response: GatewayResponse, now: number): Accepted {
  const { status } = response
  const said = jsonIn(response.body)
  const code = at(said, answer.path)
  if (code === undefined || code === null) return answerWithoutCode(response, now)
  const error = errorOf(response, code)
  if (answer.accepted.includes(String(code))) {
    const providerId = at(said, answer.providerId)
    // Without its id no receipt could ever be matched; it may have been sent all the same.
    return typeof providerId === 'string' || typeof providerId === 'number'
      ? { kind: 'received', status, providerId: String(providerId) }
      : { kind: 'received', status }
  }
  if (answer.never.includes(String(code))) return { kind: 'never', status, error }
  return { kind: answer.later.includes(String(code)) ? 'later' : 'refused', status, error }
}
