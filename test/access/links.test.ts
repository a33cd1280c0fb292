/** 链接 — its bits, its end, and what still counts as shown. */
import { describe, expect, it } from 'vitest'
import { accessCodeOf } from '../../shared/access/access-code.ts'
import { isProof, isTheirs, proofOf } from '../../shared/access/link-proof.ts'
import { isOpen, type Link, linkHashOf, mintLink } from '../../shared/access/links.ts'

const now = '2026-10-09T01:00:00.000Z'
const ticket = '261009-48213077'
const secret = 's'

async function minted(drawn?: Buffer) {
  const kept: Link[] = []
  const links = { keep: async (one: Link) => void kept.push(one) }
  const law = async () => ({ rules: { telling: { link: { days: 15 } } } })
  const clock = { now: () => new Date(now) }
  const made = await mintLink({ ticket, purpose: 'rate', site: 'https://city.example' }, { links, clock, law }, drawn)
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
    expect(one.kept).toEqual([{ hash: linkHashOf(token), ticket, purpose: 'rate', ends: one.ends }])
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

const shown = (more: object = {}) => ({
  hash: 'h',
  ticket,
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
    ['another matter', { ticket: '261009-48213078' }],
    ['a code issued anew', { codes: 1 }],
    ['a telephone corrected', { person: { phone: '138 0000 1234', corrections: [{}] } }],
  ])('is none for %s', (_, more) => expect(isProof(proof, shown(more) as never, 0, secret)).toBe(false))
  it.each(['', '1000', '1000.', `1000.${'é'.repeat(43)}`, `${proof}x`, proof.slice(0, -1)])('%j is none', (written) =>
    expect(isProof(written, shown(), 0, secret)).toBe(false),
  )
  it('is none under another secret', () => expect(isProof(proof, shown(), 0, 't')).toBe(false))
})
