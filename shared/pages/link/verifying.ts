/** 核对 — whether whoever opened a link is the appellant; tries are counted before they are compared. */
import { randomBytes } from 'node:crypto'
import { callerKeyOf, digitsOf } from '../../access/access-code.ts'
import type { Identities } from '../../access/identities.ts'
import { isProof, isTheirs, type Shown } from '../../access/link-proof.ts'
import type { Link } from '../../access/links.ts'
import { type GuessStore, triesLeft, tryCode } from '../../access/trying-codes.ts'
import type { OwnMatter } from '../../appeals/own-matter.ts'
import type { AccessLimits } from '../../law/access-limits.ts'
import type { Rules } from '../../law/rules.ts'
import type { Clock, Draw } from '../../record/clock.ts'

export interface VerifyingDeps {
  identities: Pick<Identities, 'read'>
  /** where tries are counted */
  registry: GuessStore
  limits: AccessLimits
  clock: Clock
  draw: Draw
  /** of the city: see access-code.ts */
  secret(): Promise<string>
}

/** What it is told of; undefined where nobody knows any more whose the matter is. */
export async function shownBy(
  { hash }: Pick<Link, 'hash'>,
  { number, identity, codes, isForgotten, isHidden }: OwnMatter,
  { identities }: Pick<VerifyingDeps, 'identities'>,
): Promise<Shown | undefined> {
  const person = isForgotten ? undefined : await identities.read(identity)
  return person && { hash, record: number, codes, person, onlyByCode: isHidden }
}

export type Verified =
  | { verified: true }
  | { wrong: true; left: number }
  /** milliseconds; undefined: not before the link has ended */
  | { until: number | undefined }

/** @param ends of the link */
export async function verify(
  written: string,
  shown: Shown,
  { address, ends, link }: { address: string; ends: string; link: Rules['telling']['link'] },
  deps: VerifyingDeps,
): Promise<Verified> {
  const secret = await deps.secret()
  const { registry: store, clock, draw } = deps
  const trying = { store, clock, draw, limits: limitsOf(link, deps.limits) }
  const caller = callerKeyOf(address, secret)
  const attempted = { ticket: `link ${shown.hash}`, caller }
  const isRight = async () => isTheirs(digitsOf(written), shown, secret)
  const outcome = await tryCode({ ...attempted, id: randomBytes(6).toString('base64url') }, isRight, trying)
  if (outcome === 'right') return { verified: true }
  if (outcome === 'wrong') return { wrong: true, left: await triesLeft(attempted, trying) }
  return { until: outcome.until < Date.parse(ends) ? outcome.until : undefined }
}

/** A link's own count: tries at it hold up nobody who comes with number and code, and the other way round. */
const limitsOf = ({ days, tries }: Rules['telling']['link'], limits: AccessLimits): AccessLimits => ({
  ...limits,
  perCallerAndTicket: tries.perCaller,
  perTicket: { wrong: tries.inAll, seconds: days * 86_400 },
  // A way out that many share makes nobody else known for long.
  known: { days: 1, callers: 5, wrong: tries.perCaller.wrong, seconds: 86_400 },
})

export const wasShown = async (proof: string | undefined, shown: Shown, deps: VerifyingDeps): Promise<boolean> =>
  proof !== undefined && isProof(proof, shown, deps.clock.now().getTime(), await deps.secret())
