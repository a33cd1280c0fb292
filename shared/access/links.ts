/** 链接 — what opens the page that a message leads to: random bits, kept as a hash only. */
import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'

/** 用途 — what its page is for: reading progress, adding facts, rating. */
export const linkPurposes = ['progress', 'supplement', 'rate'] as const

export const link = lazily(() =>
  z.strictObject({
    hash: z.string(),
    ticket: z.string(),
    purpose: z.enum(linkPurposes),
    /** it opens nothing any more from then on */
    ends: z.iso.datetime(),
  }),
)
export type Link = Parsed<typeof link>
export type LinkPurpose = Link['purpose']

export interface Links {
  /** It goes by itself some time after its end. */
  keep(link: Link): Promise<void>
  /** What has ended may still lie there. */
  read(hash: string): Promise<Link | undefined>
}

/** 128 bits in 22 characters, which do not lengthen a message much. */
const token = /^[A-Za-z0-9_-]{22}$/

/** Nobody finds the bits again from it: there are too many to try. Undefined for what is no token. */
export const linkHashOf = (written: string): string | undefined =>
  token.test(written) ? createHash('sha256').update(written).digest('base64url') : undefined

export const isOpen = ({ ends }: Link, now: string): boolean => now < ends

/** Its path, below the address that the city gives its pages. */
export const linkPath = '/l/'

export interface Minted {
  ticket: string
  purpose: LinkPurpose
  /** in UTC */
  now: string
  /** as the law file says */
  days: number
  /** without a slash at the end: https://12345.example.gov.cn */
  site: string
}

/**
 * A fresh link, kept before it is told. The address is for the message only: it is a secret, and stands in no log, no event and no answer
 * but to whoever sends it on. Never in one message with an access code.
 */
export async function mintLink(
  { ticket, purpose, now, days, site }: Minted,
  { links }: { links: Pick<Links, 'keep'> },
  drawn: Buffer = randomBytes(16),
): Promise<{ url: string; ends: string }> {
  const written = drawn.toString('base64url')
  const ends = new Date(Date.parse(now) + days * 86_400_000).toISOString()
  await links.keep({ hash: linkHashOf(written) ?? '', ticket, purpose, ends })
  return { url: `${site}${linkPath}${written}`, ends }
}
