/** OIDC 客户端 — asks a provider by OpenID Connect who somebody is, and checks what it says. */
import type { IncomingMessage } from 'node:http'
import * as oauth from 'oauth4webapi'
import type { Clock } from '../record/clock.ts'
import type { Reach } from './addresses.ts'
import { bodyUpTo, byTheSystem, checkedAddress, type Lookup, requestTo } from './outgoing.ts'

/** A city at its provider. */
export interface Party {
  issuer: string
  client: string
  scopes: readonly string[]
  /** exactly as it is registered there */
  redirect: string
}

/** What a browser keeps of its way there, and the provider says again. */
export interface Way {
  state: string
  nonce: string
  verifier: string
  /** somebody is asked to sign in there anew, whatever they have there */
  again: boolean
}

/** Why nobody is signed in: it was not there, or what came is not what may come. */
export type NotSignedOn = { is: 'unreachable' | 'wrong'; why: string }
export interface SignedOn {
  subject: string
  /** 认证时刻 — when they showed there who they are, where it says so; in milliseconds */
  at: number | undefined
}
export const isSignedOn = (one: SignedOn | NotSignedOn): one is SignedOn => 'subject' in one

interface Given {
  reach: Reach
  clock: Pick<Clock, 'now' | 'real'>
  lookup?: Lookup
  /** milliseconds that one answer may take */
  within?: number
}

/** Metadata and keys are a few kilobytes. */
const most = 256 * 1024
/** Milliseconds that what a provider says of itself is believed. */
const known = 10 * 60_000
/** Seconds: who shows anew who they are has done so in these. */
const shownWithin = 300

class Unreachable extends Error {}

export function oidcProvider({ reach, clock, lookup = byTheSystem, within = 5_000 }: Given) {
  const standing = new Map<string, { server: oauth.AuthorizationServer; until: number }>()
  const options = {
    [oauth.allowInsecureRequests]: reach.loopback,
    [oauth.customFetch]: guarded({ reach, lookup, within }),
  }

  async function serverOf(issuer: string): Promise<oauth.AuthorizationServer> {
    const found = standing.get(issuer)
    return found && found.until > clock.real() ? found.server : discovered(issuer)
  }

  async function discovered(issuer: string): Promise<oauth.AuthorizationServer> {
    const at = new URL(issuer)
    const server = await oauth.processDiscoveryResponse(at, await oauth.discoveryRequest(at, options))
    // The library takes issuers for addresses, and would not see a slash; as a text it is what tokens say (Core, 3.1.3.7).
    if (server.issuer !== issuer) throw new Error('the provider calls itself otherwise')
    standing.set(issuer, { server, until: clock.real() + known })
    return server
  }

  /** Where browsers are sent: in clear on this machine alone. */
  function pageOf(address: string | undefined): URL | undefined {
    const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined
    const isFit = url?.protocol === 'https:' || (url?.protocol === 'http:' && reach.loopback)
    return isFit ? url : undefined
  }

  return {
    /** Where a browser goes to sign in. */
    async way({ issuer, client, scopes, redirect }: Party, { state, nonce, verifier, again }: Way) {
      return trying(async () => {
        // Asked each time: nobody is sent to one that is not there.
        const server = await discovered(issuer)
        const url = pageOf(server.authorization_endpoint)
        if (!url) throw new Error('the provider has no page to sign in')
        const asked = {
          ...{ response_type: 'code', client_id: client, redirect_uri: redirect, scope: scopes.join(' ') },
          ...{ state, nonce, code_challenge_method: 'S256' },
          code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
          ...(again ? { prompt: 'login', max_age: String(shownWithin) } : {}),
        }
        for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
        return { url: url.href }
      })
    },

    /** Who came back. @param said the query of the address that they came back by */
    async back(
      { issuer, client: id, redirect }: Party,
      secret: string,
      { state, nonce, verifier, again }: Way,
      said: URLSearchParams,
    ): Promise<SignedOn | NotSignedOn> {
      return trying(async () => {
        const server = await serverOf(issuer)
        const ahead = Math.round((clock.real() - clock.now().getTime()) / 1000)
        const client = { client_id: id, [oauth.clockSkew]: ahead }
        const code = oauth.validateAuthResponse(server, client, said, state)
        const shown = secretBy(server)(secret)
        const answer = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          shown,
          code,
          redirect,
          verifier,
          options,
        )
        const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, {
          ...{ expectedNonce: nonce, requireIdToken: true },
          ...(again ? { maxAge: shownWithin } : {}),
        })
        // By its signature too, not only because it came from there.
        await oauth.validateApplicationLevelSignature(server, answer, options)
        const claims = oauth.getValidatedIdTokenClaims(tokens)
        if (!claims) throw new Error('no identity was told')
        return { subject: claims.sub, at: claims.auth_time === undefined ? undefined : claims.auth_time * 1000 }
      })
    },

    /** 退出地址 — where the session there is ended; without one undefined. */
    async leaving({ issuer, client }: Pick<Party, 'issuer' | 'client'>) {
      return trying(async () => {
        const url = pageOf((await serverOf(issuer)).end_session_endpoint)
        url?.searchParams.set('client_id', client)
        return { url: url?.href }
      })
    },
  }
}
export type Provider = ReturnType<typeof oidcProvider>

/** As the provider takes it; in the header where it says nothing (Core, 9). */
const secretBy = ({ token_endpoint_auth_methods_supported: ways }: oauth.AuthorizationServer) =>
  ways && !ways.includes('client_secret_basic') && ways.includes('client_secret_post')
    ? oauth.ClientSecretPost
    : oauth.ClientSecretBasic

/** What went wrong by its kind: never what was sent or answered. */
async function trying<T>(what: () => Promise<T>): Promise<T | NotSignedOn> {
  try {
    return await what()
  } catch (error) {
    if (error instanceof Unreachable) return { is: 'unreachable', why: error.message }
    const { code, name, message } = error as Error & { code?: string }
    const status =
      error instanceof oauth.OperationProcessingError && error.cause instanceof Response && error.cause.status
    if (status && status >= 500) return { is: 'unreachable', why: `the provider answered ${status}` }
    return { is: 'wrong', why: code ?? (name === 'Error' ? message : name) }
  }
}

/** Public addresses alone, within seconds, and no more than is read; a redirect is none of its answers. */
const guarded =
  ({ reach, lookup, within }: { reach: Reach; lookup: Lookup; within: number }) =>
  async (
    url: string,
    { method, headers, body }: { method: string; headers: Record<string, string>; body?: unknown },
  ): Promise<Response> => {
    const checked = await checkedAddress(url, { reach, lookup })
    if ('kind' in checked) throw new Unreachable('error' in checked ? checked.error : checked.kind)
    const sent = body === undefined || body === null ? undefined : String(body)
    const read = async (response: IncomingMessage): Promise<Response> => {
      const text = await bodyUpTo(response, most, 'the provider')
      const told = new Headers()
      for (const [name, value] of Object.entries(response.headers))
        if (value !== undefined) told.set(name, String(value))
      return new Response(text, { status: response.statusCode ?? 502, headers: told })
    }
    const answer = await requestTo(checked, { method, headers, body: sent }, read, within)
    if (answer instanceof Response) return answer
    throw new Unreachable('error' in answer ? answer.error : answer.kind)
  }
