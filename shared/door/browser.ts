/** 浏览器 — what a browser sends beside the fields of a form. */
import type { APIGatewayProxyEvent } from 'aws-lambda'
import { cleaned, isWellFormed } from '../schema/well-formed.ts'

export interface Browser {
  cookies: Readonly<Record<string, string>>
  /** what stands before every path of this site: `` or `/api` */
  base: string
  /** of this page, without the base */
  path: string
  /** each field as it was asked, the last where it came twice */
  query: Readonly<Record<string, string>>
  /** where this site is for this browser: https://host, without the base; undefined where it does not say */
  origin: string | undefined
  /** a form that came from a page of this site, and of no other */
  isFromHere: boolean
}

export function browserOf(event: APIGatewayProxyEvent): Browser {
  const { headers, path, queryStringParameters } = event
  return {
    cookies: cookiesIn(headers?.cookie),
    base: baseOf(event),
    path,
    query: Object.fromEntries(
      Object.entries(queryStringParameters ?? {}).flatMap(([name, value]) =>
        value !== undefined && isWellFormed(value) ? [[name, cleaned(value)]] : [],
      ),
    ),
    origin: originOf(headers ?? {}),
    isFromHere: isFromHere(headers ?? {}),
  }
}

/** The stage of a gateway without a name of its own. */
export function baseOf({ path, requestContext }: Pick<APIGatewayProxyEvent, 'path' | 'requestContext'>): string {
  const whole = requestContext?.path ?? path
  return whole?.endsWith(path) ? whole.slice(0, whole.length - path.length) : ''
}

/** The gateway says which protocol it was asked by; it speaks TLS alone. */
function originOf(headers: Readonly<Record<string, string | undefined>>): string | undefined {
  const written = `${headers['x-forwarded-proto'] === 'http' ? 'http' : 'https'}://${headers.host ?? ''}`
  return headers.host !== undefined && URL.canParse(written) && new URL(written).origin === written.toLowerCase()
    ? written.toLowerCase()
    : undefined
}

function cookiesIn(written = ''): Record<string, string> {
  const cookies: Record<string, string> = Object.create(null)
  for (const one of written.split(/; */)) {
    const [, name, value] = /^([\w-]+)=(.*)$/.exec(one) ?? []
    if (name && value !== undefined) cookies[name] = value
  }
  return cookies
}

/**
 * Where no referrer is sent, browsers write the origin of a form as `null` (Fetch, 3.2): then Sec-Fetch-Site says whose page it was.
 */
function isFromHere(headers: Readonly<Record<string, string | undefined>>): boolean {
  const { origin, host } = headers
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  if (origin === undefined || origin === 'null') return site === 'same-origin'
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
}
