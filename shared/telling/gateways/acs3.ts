/** 阿里云V3签名 — ACS3-HMAC-SHA256 over what is asked, as Alibaba Cloud documents it. */
import { createHash, createHmac } from 'node:crypto'
import type { GatewayRequest } from './message.ts'

interface Asked {
  host: string
  action: string
  version: string
  query: Readonly<Record<string, string>>
  body: string
  /** of a body that is not empty */
  type?: string
  date: Date
  nonce: string
}

/** POST to `/`; names and values of the query are sorted and percent-encoded as in RFC 3986. */
export function signedRequest(
  { host, action, version, query, body, type, date, nonce }: Asked,
  { accessKeyId = '', accessKeySecret = '' }: Readonly<Record<string, string>>,
): { headers: GatewayRequest['headers']; query: string } {
  const written = Object.entries(query)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted()
    .join('&')
  const hash = sha256(body)
  const headers: Record<string, string> = {
    ...(type ? { 'content-type': type } : {}),
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': hash,
    'x-acs-date': date.toISOString().replace(/\.\d+Z$/, 'Z'),
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
  }
  const names = Object.keys(headers).toSorted()
  const canonical = [
    'POST',
    '/',
    written,
    ...names.map((name) => `${name}:${headers[name]?.trim()}`),
    '',
    names.join(';'),
    hash,
  ].join('\n')
  const signature = createHmac('sha256', accessKeySecret)
    .update(`${algorithm}\n${sha256(canonical)}`)
    .digest('hex')
  const authorization = `${algorithm} Credential=${accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`
  return { headers: { ...headers, authorization }, query: written }
}

const algorithm = 'ACS3-HMAC-SHA256'
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
