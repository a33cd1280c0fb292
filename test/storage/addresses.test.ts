/** Posts go only to public addresses, checked as connected, signed by each secret in force. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rotated } from '../../shared/record/signing-secrets.ts'
import { faultOf, mayReach } from '../../shared/storage/addresses.ts'
import { webhookPost } from '../../shared/storage/webhook.ts'

const onAws = { private: false, loopback: false }
const onPrivateNetwork = { private: true, loopback: false }
const here = { private: false, loopback: true }

const neverReached = [
  ['loopback', '127.0.0.1'],
  ['loopback, another', '127.8.9.10'],
  ['loopback, IPv6', '::1'],
  ['metadata service', '169.254.169.254'],
  ['metadata service, IPv6', 'fd00:ec2::254'],
  ['link-local, IPv6', 'fe80::1'],
  ['this network', '0.0.0.0'],
  ['nothing, IPv6', '::'],
  ['shared by carriers', '100.64.0.1'],
  ['protocol assignments', '192.0.0.8'],
  ['benchmarking', '198.18.0.1'],
  ['benchmarking, its other half', '198.19.255.1'],
  ['documentation', '192.0.2.1'],
  ['documentation', '198.51.100.7'],
  ['documentation', '203.0.113.9'],
  ['documentation, IPv6', '2001:db8::1'],
  ['documentation, IPv6, the newer', '3fff::1'],
  ['6to4 relays', '192.88.99.1'],
  ['multicast', '224.0.0.1'],
  ['multicast, IPv6', 'ff02::1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['NAT64 of loopback', '64:ff9b::7f00:1'],
  ['NAT64 of a private address', '64:ff9b::a00:1'],
  ['NAT64 of a public address', '64:ff9b::808:808'],
  ['NAT64 of one’s own', '64:ff9b:1::a00:1'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001::1'],
  ['IPv4 in IPv6', '::ffff:127.0.0.1'],
  ['IPv4 in IPv6, private', '::ffff:10.0.0.1'],
  ['IPv4 in IPv6, of old', '::127.0.0.1'],
  ['site-local', 'fec0::1'],
  ['given to nobody', '4000::1'],
  ['no address', 'department.example'],
] as const

describe('an address', () => {
  it.each(neverReached)('%s is not posted to, on a private network neither: %s', (_, address) => {
    expect(mayReach(address, onAws)).toBe(false)
    expect(mayReach(address, onPrivateNetwork)).toBe(false)
  })
  it.each(['8.8.8.8', '223.5.5.5', '2400:3200::1', '2606:4700::1111'])('public is posted to: %s', (address) =>
    expect(mayReach(address, onAws)).toBe(true),
  )
  it.each(['10.1.2.3', '172.16.0.1', '172.31.255.1', '192.168.1.1', 'fd12:3456::1'])(
    'private is posted to only where departments stand on the private network: %s',
    (address) => {
      expect(mayReach(address, onAws)).toBe(false)
      expect(mayReach(address, onPrivateNetwork)).toBe(true)
    },
  )
  it('of the machine itself only where departments are played on it', () => {
    expect(mayReach('127.0.0.1', here)).toBe(true)
    for (const address of ['169.254.169.254', '10.0.0.1', '::ffff:127.0.0.1'])
      expect(mayReach(address, here)).toBe(false)
  })
})

describe('an endpoint as it is written', () => {
  it.each([
    ['http://department.example/orders', 'https://'],
    ['ftp://department.example/orders', 'https://'],
    ['orders', 'https://'],
    ['https://user:secret@department.example/orders', 'password'],
    ['https://user@department.example/orders', 'password'],
    ['https://127.0.0.1/orders', 'no public'],
    ['https://0x7f.1/orders', 'no public'],
    ['https://2130706433/orders', 'no public'],
    ['https://[::ffff:127.0.0.1]/orders', 'no public'],
    ['https://[64:ff9b::a9fe:a9fe]/latest', 'no public'],
    ['https://169.254.169.254/latest', 'no public'],
    [`https://department.example/${'x'.repeat(2_000)}`, '2000 characters'],
  ])('%s is refused', (url, why) => {
    expect(faultOf(url, onAws)?.en).toContain(why)
    expect(faultOf(url, onPrivateNetwork)?.en).toContain(why)
    expect(faultOf(url, onAws)?.zh).toMatch(/\p{Script=Han}/u)
  })
  it('by https and a name is taken', () => expect(faultOf('https://department.example/orders', onAws)).toBeUndefined())
  it('in clear is taken only on the machine itself', () => {
    expect(faultOf('http://127.0.0.1:4000/units/x', here)).toBeUndefined()
    expect(faultOf('http://localhost:4000/units/x', here)).toBeUndefined()
    expect(faultOf('http://department.example/orders', here)?.en).toContain('https://')
    expect(faultOf('http://10.0.0.1/orders', here)?.en).toContain('https://')
  })
})

const secretOf = (n: number) => `whsec_${Buffer.alloc(24, n).toString('base64')}`
const hours = 3_600_000

describe('a post', () => {
  const got: { at: string; headers: Record<string, string>; body: string }[] = []
  const servers: Server[] = []
  let port = 0
  const listen = async (host: string, on: number) => {
    const server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      got.push({ at: host, headers: request.headers as Record<string, string>, body })
      response.end()
    })
    await new Promise<void>((listening) => server.listen(on, host, listening))
    servers.push(server)
    return (server.address() as AddressInfo).port
  }
  beforeAll(async () => {
    port = await listen('127.0.0.1', 0)
    await listen('127.0.0.2', port)
  })
  afterAll(() => {
    for (const server of servers) server.close()
  })
  beforeEach(() => {
    got.length = 0
  })
  const endpoint = () => ({ url: `http://localhost:${port}/orders`, secret: secretOf(1) })

  it('goes to the address that was checked, wherever its name points a moment later', async () => {
    // The name truly means 127.0.0.1: who asks for it again comes there.
    const asked: string[] = []
    const lookup = async (name: string) => {
      asked.push(name)
      return [asked.length === 1 ? '127.0.0.2' : '127.0.0.1']
    }
    const post = webhookPost({ real: () => Date.now(), reach: here, lookup })
    expect(await post(endpoint(), 'a.1.0', '{}')).toMatchObject({ kind: 'received' })
    expect(got.map(({ at }) => at)).toEqual(['127.0.0.2'])
    expect(asked).toEqual(['localhost'])
  })
  it.each([
    ['inside the network', ['10.0.0.1']],
    ['at the metadata service', ['169.254.169.254']],
    ['in both worlds', ['223.5.5.5', '169.254.169.254']],
  ])('to a name that points %s is not sent', async (_, addresses) => {
    const post = webhookPost({ real: () => Date.now(), reach: here, lookup: async () => addresses })
    expect(await post(endpoint(), 'a.1.0', '{}')).toMatchObject({
      kind: 'refused',
      unsent: true,
      error: expect.stringContaining('inside'),
    })
    expect(got).toEqual([])
  })
  it('to a name that points at the machine itself is not sent in the cloud', async () => {
    const post = webhookPost({ real: () => Date.now(), reach: onPrivateNetwork, lookup: async () => ['127.0.0.1'] })
    const secure = { url: `https://localhost:${port}/orders`, secret: secretOf(1) }
    expect(await post(secure, 'a.1.0', '{}')).toMatchObject({
      kind: 'refused',
      error: expect.stringContaining('inside'),
    })
  })
  it('to a name that does not resolve is not sent', async () => {
    const post = webhookPost({ real: () => Date.now(), reach: here, lookup: async () => [] })
    expect(await post(endpoint(), 'a.1.0', '{}')).toMatchObject({ kind: 'later', unsent: true })
  })
  it('in clear is not sent in the cloud, whatever the registry holds', async () => {
    const post = webhookPost({ real: () => Date.now(), reach: onAws, lookup: async () => ['223.5.5.5'] })
    expect(await post(endpoint(), 'a.1.0', '{}')).toMatchObject({ kind: 'refused', unsent: true })
  })

  it('is signed by the new secret and the old one for a day, and then by the new one alone', async () => {
    let now = Date.now()
    const post = webhookPost({ real: () => now, reach: here })
    const changed = rotated(endpoint(), secretOf(2), now, 24)
    await post(changed, 'a.1.0', '{}')
    const [both] = got
    expect(both?.headers['webhook-signature']?.split(' ')).toHaveLength(2)
    for (const n of [1, 2]) new Webhook(secretOf(n)).verify(both?.body ?? '', both?.headers ?? {})
    now += 25 * hours
    await post(changed, 'a.2.0', '{}')
    expect(got[1]?.headers['webhook-signature']?.split(' ')).toHaveLength(1)
  })
})
