/** 认证平台 — npm oidc-provider on this machine, whose tokens a test may change on their way. */
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import type { Seen, Traveller } from './two-sites.ts'

type Claims = Record<string, unknown>
/** What is told instead of what the provider would have told. */
export type Twist = (claims: Claims, sign: (claims: Claims, header?: Claims, key?: KeyObject) => string) => string

const client = { id: 'jiesu', secret: 'the client and its provider know this' }

export async function openProvider() {
  let answers: RequestListener | undefined
  const server = createServer((request, response) => {
    if (answers) answers(request, response)
    else response.writeHead(500).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const kid = 'here'
  let twist: Twist | undefined
  let asked = 0

  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const sign = (claims: Claims, header: Claims = {}, key: KeyObject = privateKey): string => {
    const signed = `${part({ alg: 'RS256', typ: 'JWT', kid, ...header })}.${part(claims)}`
    return `${signed}.${header.alg === 'none' ? '' : createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`
  }

  return {
    issuer,
    client,
    /** Once it is known where they come back to. */
    knows(redirect: string): void {
      const provider = new Provider(issuer, {
        clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirect] }],
        jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }] },
        cookies: { keys: ['of a test'] },
        pkce: { required: () => true },
        ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
        findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
      })
      provider.use(async (ctx, next) => {
        await next()
        if (ctx.oidc?.route === 'token') asked++
        const { body } = ctx
        if (!twist || ctx.oidc?.route !== 'token' || !body?.id_token) return
        const claims = JSON.parse(Buffer.from(body.id_token.split('.')[1] ?? '', 'base64url').toString()) as Claims
        body.id_token = twist(claims, sign)
      })
      answers = provider.callback()
    },
    /** How often it was asked for tokens. */
    asked: () => asked,
    twisted(by: Twist | undefined): void {
      twist = by
    },
    /** Away, and back again. */
    away(is: boolean): Promise<void> {
      return is ? closed() : listening()
    },
    stop: closed,
  }

  async function closed(): Promise<void> {
    server.closeAllConnections()
    if (!server.listening) return
    server.close()
    await once(server, 'close')
  }
  async function listening(): Promise<void> {
    server.listen(Number(new URL(issuer).port), '127.0.0.1')
    await once(server, 'listening')
  }
}
export type OpenProvider = Awaited<ReturnType<typeof openProvider>>

/** Through the pages of the provider, wherever they lead, until one of another site. @returns how often somebody was asked who they are */
export async function shownThere(
  who: Traveller,
  page: Seen,
  login: string,
  until?: (url: URL) => boolean,
): Promise<{ page: Seen; asked: number }> {
  let asked = 0
  let at = page
  for (let step = 0; step < 6 && at.url.pathname.startsWith('/interaction/'); step++) {
    const isLogin = /name="login"/.test(at.html)
    if (isLogin) asked++
    at = await who.send(at, isLogin ? { login, password: 'any' } : {}, undefined, until)
  }
  return { page: at, asked }
}
