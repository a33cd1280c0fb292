/** 提交 — carries out what was sent from the page, once, in the appellant's name. */
import { createHmac, randomBytes } from 'node:crypto'
import { fingerprintKeyOf } from '../../access/access-code.ts'
import type { LinkTo } from '../../access/links.ts'
import { actOnOwn, givenUnder, type OwnCommand, type OwnMatter } from '../../appeals/own-matter.ts'
import type { Call } from '../../door/http.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import type { Typed } from './views.ts'

type Deps = Parameters<typeof actOnOwn>[3] & { secret(): Promise<string> }
interface Giving {
  link: LinkTo<'ticket'>
  matter: OwnMatter
  from: Call<never>['from']
  /** how often facts are taken through one link */
  most: number
}

/** On the ticket's log it says what came through which link; the hash opens nothing. */
const keyOf = ({ hash }: Pick<LinkTo<'ticket'>, 'hash'>): string => `page ${hash}`

export const givenBy = (link: LinkTo<'ticket'>, matter: OwnMatter) => givenUnder(keyOf(link), matter)
/** 一次一评；补充可以多次 — what may still be given through this link. */
export const leftBy = (link: LinkTo<'ticket'>, matter: OwnMatter, most: number): number =>
  Math.max(0, (link.purpose === 'rate' ? 1 : most) - givenBy(link, matter).length)

export const newForm = (): string => randomBytes(9).toString('base64url')

export type Taken = OwnMatter | Refusal | 'nothing' | 'other-purpose' | 'used-up'

type Sent = Omit<Typed, 'level'> & { level?: number | undefined }

/** @returns what is not taken as a word or a refusal; sent once more, it is taken as it was */
export async function give(typed: Sent, given: Giving, deps: Deps): Promise<Taken> {
  const { link, matter, from, most } = given
  const { level, text, comment, once: form } = typed
  if (level !== undefined && link.purpose !== 'rate') return 'other-purpose'
  if (text !== undefined && link.purpose !== 'supplement') return 'other-purpose'
  const command = commandOf(typed, matter)
  if (!command) return 'nothing'

  // One rating a link: the key alone. Facts come form by form, each once.
  const key = link.purpose === 'rate' ? keyOf(link) : `${keyOf(link)} ${form ?? newForm()}`
  const isKnown = matter.log.some((decision) => decision.key === key)
  if (!isKnown && leftBy(link, matter, most) === 0) return 'used-up'
  const print = createHmac('sha256', fingerprintKeyOf(matter.number, await deps.secret()))
    .update(JSON.stringify([level, text, comment]))
    .digest('base64url')
  const done = await actOnOwn(matter, command, { once: { key, print }, from }, deps)
  return isRefusal(done) && done.refused === 'idempotency.key-reused' ? 'used-up' : done
}

function commandOf({ level, text, comment }: Sent, { takes = 'addFacts' }: OwnMatter) {
  if (level !== undefined)
    return { type: 'rate', level, via: 'link', ...(comment ? { comment } : {}) } satisfies OwnCommand
  if (text === undefined) return undefined
  return { type: takes, text } satisfies OwnCommand
}
