/** 签名 — Signature Version 4 of headers, queries and policies, as S3 checks it. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { accessDenied, refuse } from './refusal.ts'

export interface Signed {
  method: string
  /** as it was sent, percent signs and all */
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
}

export interface Signers {
  region: string
  /** milliseconds */
  now(): number
  /** undefined: nobody's key */
  secretOf(accessKey: string): string | undefined
}

const algorithm = 'AWS4-HMAC-SHA256'
const week = 604_800
/** How far the clocks of sender and S3 may lie apart, in milliseconds. */
const skew = 900_000

/** @returns the access key that signed, and what its payload must hash to @throws ObjectRefusal */
export function signerOf(request: Signed, signers: Signers): { signer: string; payload: string } {
  const { authorization } = request.headers
  if (authorization !== undefined) return byHeader(request, authorization, signers)
  if (request.query.has('X-Amz-Signature')) return byQuery(request, signers)
  throw accessDenied()
}

function byHeader(request: Signed, authorization: string, signers: Signers) {
  const [, credential = '', headers = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)$/.exec(authorization) ?? []
  const payload = String(request.headers['x-amz-content-sha256'] ?? '')
  const date = String(request.headers['x-amz-date'] ?? '')
  if (!signature || !payload) throw refuse(400, 'AuthorizationHeaderMalformed', 'The authorization header is malformed')
  const { accessKey, key, scope } = keyFor(credential, date, signers)
  if (Math.abs(signers.now() - timeOf(date)) > skew)
    throw refuse(
      403,
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    )
  compare(signature, sign(key, date, scope, canonical(request, headers.split(';'), payload)))
  return { signer: accessKey, payload }
}

function byQuery(request: Signed, signers: Signers) {
  const given = (name: string): string => request.query.get(`X-Amz-${name}`) ?? ''
  const date = given('Date')
  const expires = Number(given('Expires'))
  if (given('Algorithm') !== algorithm || !(expires >= 1 && expires <= week))
    throw refuse(400, 'AuthorizationQueryParametersError', 'X-Amz-Algorithm or X-Amz-Expires is wrong')
  const { accessKey, key, scope } = keyFor(given('Credential'), date, signers)
  if (signers.now() > timeOf(date) + expires * 1000) throw accessDenied('Request has expired')
  if (signers.now() < timeOf(date) - skew) throw accessDenied('Request is not yet valid')
  const payload = 'UNSIGNED-PAYLOAD'
  compare(given('Signature'), sign(key, date, scope, canonical(request, given('SignedHeaders').split(';'), payload)))
  return { signer: accessKey, payload }
}

/** 表单 — what is signed of a form is its policy. @returns the access key that signed @throws ObjectRefusal */
export function signerOfPolicy(fields: ReadonlyMap<string, string>, signers: Signers): string {
  const given = (name: string): string => fields.get(`x-amz-${name}`) ?? ''
  if (given('algorithm') !== algorithm)
    throw refuse(400, 'InvalidArgument', 'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"')
  const { accessKey, key } = keyFor(given('credential'), given('date'), signers)
  compare(given('signature'), hmac(key, fields.get('policy') ?? '').toString('hex'))
  return accessKey
}

function keyFor(credential: string, date: string, { region, secretOf }: Signers) {
  const [accessKey = '', day = '', ofRegion, service, end] = credential.split('/')
  if (ofRegion !== region || service !== 's3' || end !== 'aws4_request' || !date.startsWith(day) || day.length !== 8)
    throw refuse(
      400,
      'AuthorizationHeaderMalformed',
      `the credential scope must be of ${region}, s3 and the day of the request`,
    )
  const secret = secretOf(accessKey)
  if (secret === undefined)
    throw refuse(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.')
  const key = [day, region, 's3', 'aws4_request'].reduce(
    (under: Buffer | string, part) => hmac(under, part),
    `AWS4${secret}`,
  ) as Buffer
  return { accessKey, key, scope: [day, region, 's3', 'aws4_request'].join('/') }
}

const sign = (key: Buffer, date: string, scope: string, request: string): string =>
  hmac(key, [algorithm, date, scope, createHash('sha256').update(request).digest('hex')].join('\n')).toString('hex')

function canonical({ method, path, query, headers }: Signed, signed: readonly string[], payload: string): string {
  const pairs = [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
  const lines = signed.map(
    (name) =>
      `${name}:${String(headers[name] ?? '')
        .trim()
        .replace(/\s+/g, ' ')}\n`,
  )
  return [method, path, pairs.join('&'), lines.join(''), signed.join(';'), payload].join('\n')
}

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

/** 20261129T010203Z */
const timeOf = (date: string): number =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

function compare(given: string, right: string): void {
  if (given.length !== right.length || !timingSafeEqual(Buffer.from(given), Buffer.from(right)))
    throw refuse(
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    )
}

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest()
