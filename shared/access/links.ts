/** 链接 — what opens the page behind a message: random bits, kept as a hash. */
import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Clock } from '../record/clock.ts'
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

export interface MintDeps {
  links: Pick<Links, 'keep'>
  clock: Pick<Clock, 'now'>
  law(): Promise<{ rules: { telling: { link: { days: number } } } }>
}

/**
 * A fresh link, which ends so many days from now as the regulation says, kept before it is told. The address is for the message only: it is a secret, and stands in no log, no event and no answer
 * but to whoever sends it on. Never in one message with an access code.
 * @param site without a slash at the end: https://12345.example.gov.cn
 */
export async function mintLink(
  { ticket, purpose, site }: { ticket: string; purpose: LinkPurpose; site: string },
  { links, clock, law }: MintDeps,
  drawn: Buffer = randomBytes(16),
): Promise<{ url: string; ends: string }> {
  const written = drawn.toString('base64url')
  const { days } = (await law()).rules.telling.link
  const ends = new Date(clock.now().getTime() + days * 86_400_000).toISOString()
  await links.keep({ hash: linkHashOf(written) ?? '', ticket, purpose, ends })
  return { url: `${site}${linkPath}${written}`, ends }
}
