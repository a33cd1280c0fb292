/** 认证平台 — is asked at public addresses alone, within limits, and believed about itself alone. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { oidcProvider } from '../../shared/storage/oidc.ts'

const clock = { now: () => new Date(), real: () => Date.now() }
const way = { state: 's', nonce: 'n', verifier: 'v'.repeat(43), again: false }
const party = (issuer: string) => ({
  issuer,
  client: 'jiesu',
  scopes: ['openid'],
  redirect: 'https://desk.example/back',
})

let server: ReturnType<typeof createServer> | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})
async function answering(answers: (issuer: string) => RequestListener): Promise<string> {
  let here: RequestListener = () => {}
  server = createServer((request, response) => here(request, response))
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  here = answers(issuer)
  return issuer
}
const json =
  (body: (issuer: string) => object) =>
  (issuer: string): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body(issuer)))
  }
const here = oidcProvider({ reach: { private: false, loopback: true }, clock })

describe('a provider', () => {
  it('is not asked inside the network, whatever its name says, and not in clear', async () => {
    let asked = 0
    const issuer = await answering(() => () => asked++)
    const there = (lookup: string[]) =>
      oidcProvider({ reach: { private: false, loopback: false }, clock, lookup: async () => lookup })
    const inside = await there(['10.0.0.8']).way(party('https://id.example'), way)
    expect(inside).toEqual({ is: 'unreachable', why: 'the endpoint points inside the network' })
    const mixed = await there(['203.0.113.7', '169.254.169.254']).way(party('https://id.example'), way)
    expect(mixed).toMatchObject({ is: 'unreachable' })
    expect(await there(['127.0.0.1']).way(party(issuer), way)).toMatchObject({ is: 'wrong' })
    expect(asked).toBe(0)
  })
  it('that names token or key addresses inside the network is not followed there', async () => {
    const issuer = await answering(
      json((own) => ({
        ...{ issuer: own, authorization_endpoint: `${own}/auth`, jwks_uri: `${own}/jwks` },
        token_endpoint: 'https://10.0.0.8/token',
      })),
    )
    const said = new URLSearchParams({ code: 'c', state: 's' })
    expect(await here.back(party(issuer), 'hush', way, said)).toEqual({
      is: 'unreachable',
      why: 'the endpoint is not posted to: it is no public address',
    })
  })
  it('is the one that it says it is, to the letter', async () => {
    const page = (own: string) => ({ authorization_endpoint: `${own}/auth` })
    const other = await answering(json((own) => ({ issuer: 'https://id.example', ...page(own) })))
    expect(await here.way(party(other), way)).toMatchObject({ is: 'wrong' })
    server?.close()
    const slash = await answering(json((own) => ({ issuer: `${own}/`, ...page(own) })))
    expect(await here.way(party(slash), way)).toMatchObject({ is: 'wrong' })
  })
  it('is left where it answers with more than is read, with a redirect, a failure, or nothing', async () => {
    const heavy = await answering(json((issuer) => ({ issuer, more: 'x'.repeat(300_000) })))
    expect(await here.way(party(heavy), way)).toMatchObject({ is: 'unreachable' })
    server?.close()
    const led = await answering(() => (_, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()
    })
    expect(await here.way(party(led), way)).toMatchObject({ is: 'wrong' })
    server?.close()
    const broken = await answering(() => (_, response) => {
      response.writeHead(503).end()
    })
    expect(await here.way(party(broken), way)).toEqual({ is: 'unreachable', why: 'the provider answered 503' })
    server?.close()
    const mute = await answering(() => () => {})
    const began = performance.now()
    const hasty = oidcProvider({ reach: { private: false, loopback: true }, clock, within: 200 })
    expect(await hasty.way(party(mute), way)).toMatchObject({ is: 'unreachable' })
    expect(performance.now() - began).toBeLessThan(3000)
  })
  it('sends no browser to a page in clear', async () => {
    const strict = (lookup: string[]) =>
      oidcProvider({ reach: { private: false, loopback: true }, clock, lookup: async () => lookup })
    const issuer = await answering(
      json((own) => ({ issuer: own, authorization_endpoint: 'javascript:alert(1)', end_session_endpoint: 'ftp://x' })),
    )
    expect(await strict([]).way(party(issuer), way)).toMatchObject({ is: 'wrong' })
    expect(await here.leaving(party(issuer))).toEqual({ url: undefined })
  })
})
