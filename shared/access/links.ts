/** 链接 — what opens the page behind a message: random bits, kept as a hash. */
import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Clock } from '../record/clock.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'

/** 用途 — what the page of a ticket is for: reading progress, adding facts, rating. */
export const linkPurposes = ['progress', 'supplement', 'rate'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

const common = {
  hash: z.string(),
  /** number of the ticket, or of the comment */
  record: z.string(),
  /** it opens nothing any more from then on */
  ends: z.iso.datetime(),
}

/** 所指 — bound to a kind of record: a comment's opens no ticket, and a ticket's no comment. */
export const link = lazily(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('ticket'), purpose: z.enum(linkPurposes), ...common }),
    /** 采纳情况 — what became of a comment on a draft */
    z.strictObject({ kind: z.literal('comment'), purpose: z.literal('verdict'), ...common }),
  ]),
)
export type Link = Parsed<typeof link>
/** 用途 — of whatever a link leads to. */
export type Purpose = Link['purpose']
export type LinkTo<K extends Link['kind']> = Extract<Link, { kind: K }>
/** What a link is to be made to. */
export type Target = { [K in Link['kind']]: Omit<LinkTo<K>, 'hash' | 'ends'> }[Link['kind']]

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

export const isOpen = ({ ends }: Pick<Link, 'ends'>, now: string): boolean => now < ends

interface Opening {
  links: Pick<Links, 'read'>
  clock: Pick<Clock, 'now'>
}

/** The link of a token, while it is open. */
export async function openedLink(written: string, { links, clock }: Opening): Promise<Link | undefined> {
  const hash = linkHashOf(written)
  const found = hash === undefined ? undefined : await links.read(hash)
  return found && isOpen(found, clock.now().toISOString()) ? found : undefined
}

/** Undefined also for one that leads to another kind of record. */
export async function openLinkTo<K extends Link['kind']>(
  kind: K,
  written: string,
  deps: Opening,
): Promise<LinkTo<K> | undefined> {
  const found = await openedLink(written, deps)
  return found && isOfKind(found, kind) ? found : undefined
}

export const isOfKind = <K extends Link['kind']>(one: Link, kind: K): one is LinkTo<K> => one.kind === kind

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
  { site, ...target }: Target & { site: string },
  { links, clock, law }: MintDeps,
  drawn: Buffer = randomBytes(16),
): Promise<{ url: string; ends: string }> {
  const written = drawn.toString('base64url')
  const { days } = (await law()).rules.telling.link
  const ends = new Date(clock.now().getTime() + days * 86_400_000).toISOString()
  await links.keep({ ...target, hash: linkHashOf(written) ?? '', ends })
  return { url: `${site}${linkPath}${written}`, ends }
}
