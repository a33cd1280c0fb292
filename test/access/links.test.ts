/** 链接 — its bits, its end, and what still counts as shown. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { accessCodeOf } from '../../shared/access/access-code.ts'
import { isProof, isTheirs, proofOf } from '../../shared/access/link-proof.ts'
import { isOpen, type Link, linkHashOf, mintLink, openLinkTo, type Target } from '../../shared/access/links.ts'
import { commentCode } from '../../shared/consultation/comments/number.ts'
import { dynamoLinks } from '../../shared/storage/dynamo-links.ts'
import { emptyTables } from '../support/tables.ts'

const now = '2026-10-09T01:00:00.000Z'
const ticket = '261009-48213077'
const secret = 's'

const toTicket: Target = { kind: 'ticket', record: ticket, purpose: 'rate' }

async function minted(drawn?: Buffer, target: Target = toTicket) {
  const kept: Link[] = []
  const links = { keep: async (one: Link) => void kept.push(one) }
  const law = async () => ({ rules: { telling: { link: { days: 15 } } } })
  const clock = { now: () => new Date(now) }
  const made = await mintLink({ ...target, site: 'https://city.example' }, { links, clock, law }, drawn)
  return { ...made, kept }
}

describe('a link', () => {
  it('has 128 random bits, of which a hash is kept', async () => {
    const [one, other] = [await minted(), await minted()]
    expect(one.url).toMatch(/^https:\/\/city\.example\/l\/[\w-]{22}$/)
    expect(one.url).not.toBe(other.url)
    const token = one.url.slice(-22)
    expect(Buffer.from(token, 'base64url')).toHaveLength(16)
    expect(JSON.stringify(one.kept)).not.toContain(token)
    expect(one.kept).toEqual([{ hash: linkHashOf(token), ...toTicket, ends: one.ends }])
    expect((await minted(Buffer.alloc(16))).url.slice(-22)).toBe('A'.repeat(22))
  })
  it('ends to the moment', async () => {
    const { kept, ends } = await minted()
    expect(ends).toBe('2026-10-24T01:00:00.000Z')
    const open = (at: string) => kept.map((one) => isOpen(one, at))
    expect([open('2026-10-24T00:59:59.999Z'), open(ends)]).toEqual([[true], [false]])
  })
  it.each(['', 'A'.repeat(21), 'A'.repeat(23), `${'A'.repeat(21)}=`, `${'A'.repeat(21)} `])('%j is none', (written) =>
    expect(linkHashOf(written)).toBeUndefined(),
  )
})

describe('a token', () => {
  const opened = async (target: Target, kind: Link['kind'], at = now) => {
    const { url, kept } = await minted(undefined, target)
    const links = { read: async (hash: string) => kept.find((one) => one.hash === hash) }
    return openLinkTo(kind, url.slice(-22), { links, clock: { now: () => new Date(at) } })
  }
  const toComment: Target = { kind: 'comment', record: 'C261009-48213077', purpose: 'verdict' }
  it('of a comment is worth nothing for a ticket, and the other way round', async () => {
    expect(await opened(toTicket, 'ticket')).toMatchObject(toTicket)
    expect(await opened(toComment, 'comment')).toMatchObject(toComment)
    expect(await opened(toComment, 'ticket')).toBeUndefined()
    expect(await opened(toTicket, 'comment')).toBeUndefined()
    // Nor where both had the same number.
    expect(await opened({ ...toComment, record: ticket }, 'ticket')).toBeUndefined()
  })
  it('opens nothing once it has ended', async () =>
    expect(await opened(toComment, 'comment', '2026-10-24T01:00:00.000Z')).toBeUndefined())
})

describe('in the table', () => {
  it('what an earlier release kept leads to its ticket as before', async () => {
    const client = emptyTables()
    const hash = linkHashOf('A'.repeat(22)) ?? ''
    const ends = '2026-10-24T01:00:00.000Z'
    const Item = {
      ...{ pk: { S: `page link#${hash}` }, ticket: { S: ticket }, purpose: { S: 'rate' } },
      ...{ ends: { S: ends }, expires: { N: '1792803600' } },
    }
    await client.send(new PutItemCommand({ TableName: 'appellants', Item }))
    const links = dynamoLinks(client, 'appellants')
    expect(await links.read(hash)).toEqual({ hash, ...toTicket, ends })
    const comment = { kind: 'comment', record: 'C261009-48213077', purpose: 'verdict', hash: 'h', ends } as const
    await links.keep(comment)
    expect(await links.read('h')).toEqual(comment)
    expect(await links.read('none')).toBeUndefined()
  })
})

const shown = (more: object = {}) => ({
  hash: 'h',
  record: ticket,
  codes: 0,
  onlyByCode: false,
  person: { phone: '024-23212321转8001 / 138 0000 1234' },
  ...more,
})

describe('who is asked', () => {
  it.each([
    ['1234', true],
    ['2321', true],
    // An extension is no number.
    ['8001', false],
    ['234', false],
    ['13800001234', false],
    ['', false],
    [accessCodeOf(ticket, 0, secret), true],
    [accessCodeOf(ticket, 1, secret), false],
    [accessCodeOf('261009-48213078', 0, secret), false],
  ])('answers %j: %s', (digits, right) => expect(isTheirs(digits, shown(), secret)).toBe(right))
  it('without a telephone of their own has the code only', () => {
    const nobody = shown({ person: { phone: '12345' } })
    expect(isTheirs('2345', nobody, secret)).toBe(false)
    expect(isTheirs(accessCodeOf(ticket, 0, secret), nobody, secret)).toBe(true)
  })
})

describe('who wrote a comment', () => {
  const comment = 'C261009-48213077'
  const theirs = { ...shown(), record: comment, codeOf: (key: string) => commentCode(comment, key) }
  it('is asked for its own code, or four digits', () => {
    expect(isTheirs(commentCode(comment, secret), theirs, secret)).toBe(true)
    expect(isTheirs('1234', theirs, secret)).toBe(true)
    for (const other of [accessCodeOf(comment, 0, secret), accessCodeOf(ticket, 0, secret), '1111', ''])
      expect(isTheirs(other, theirs, secret)).toBe(false)
  })
})

describe('a proof', () => {
  const until = 1000
  const proof = proofOf(shown(), until, secret)
  it('holds until its moment', () => {
    expect(isProof(proof, shown(), until - 1, secret)).toBe(true)
    expect(isProof(proof, shown(), until, secret)).toBe(false)
    expect(isProof(proof.replace(/^1000/, '9000'), shown(), until, secret)).toBe(false)
  })
  it.each([
    ['another link', { hash: 'g' }],
    ['another matter', { record: '261009-48213078' }],
    ['a code issued anew', { codes: 1 }],
    ['a telephone corrected', { person: { phone: '138 0000 1234', corrections: [{}] } }],
  ])('is none for %s', (_, more) => expect(isProof(proof, shown(more) as never, 0, secret)).toBe(false))
  it.each(['', '1000', '1000.', `1000.${'é'.repeat(43)}`, `${proof}x`, proof.slice(0, -1)])('%j is none', (written) =>
    expect(isProof(written, shown(), 0, secret)).toBe(false),
  )
  it('is none under another secret', () => expect(isProof(proof, shown(), 0, 't')).toBe(false))
})
