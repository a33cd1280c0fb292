/** 读者 — by what right somebody reads the feed: as the platform’s own, or by an agreement. */
import { type Actor, isOfPlatform } from '../access/actor.ts'
import { type Place, seesEverything } from '../access/sees.ts'
import type { SharedField } from '../appeals/index.ts'
import { type Agreed, agreedOn } from './agreements/agreement.ts'
import { type CallDeps as AgreementDeps, isReceiver, todayOf } from './agreements/calls.ts'
import { type Refusal, refused } from './agreements/refusals.ts'
import type { Shown } from './feed/read.ts'
import { agreedLines, type Narrowed, shownTo } from './shown.ts'

export interface Reader {
  shown: Shown
  /** everything, narrowed by nothing */
  isAll?: boolean | undefined
  /** by which agreement, with the version of its terms */
  agreement?: { code: string; version: number; until: string } | undefined
  /** what is joined to each line of a ticket, looked at on record */
  personal?: readonly SharedField[] | undefined
}

/** @param named which of several agreements */
export async function readerOf(
  actor: Actor,
  { agreement: named, ...given }: Narrowed & { agreement?: string | undefined },
  { agreements, clock, law }: Pick<AgreementDeps, 'agreements' | 'clock' | 'law'>,
): Promise<Reader | Refusal> {
  const place = await law()
  if (isOfPlatform(actor)) {
    const isAll = seesEverything(actor, place) && Object.values(given).every((one) => one === undefined)
    return { shown: shownTo(actor, given, place), isAll }
  }
  const own = await agreedWith(actor, { agreements, clock })
  const [first, ...more] = own.filter(({ code }) => named === undefined || code === named)
  if (!first) return refused('agreement.none')
  if (more.length > 0) return refused('agreement.several', { agreements: own.map(({ code }) => code).join('、') })
  return readerBy(first, given, place)
}

/** Whoever has an agreement, reading or pushed to. */
export const readerBy = (
  { code, version, terms }: Agreed & { code: string },
  given: Narrowed,
  place: Place,
): Reader => ({
  shown: agreedLines(terms, given, place),
  agreement: { code, version, until: terms.until },
  personal: terms.personal,
})

/** Whether there is anything for them, by whichever agreement. */
export async function mayRead(
  actor: Actor,
  deps: Pick<AgreementDeps, 'agreements' | 'clock'>,
): Promise<Refusal | undefined> {
  if (isOfPlatform(actor) || (await agreedWith(actor, deps)).length > 0) return undefined
  return refused('agreement.none')
}

/** What is in force today with a receiver. */
async function agreedWith(actor: Actor, { agreements, clock }: Pick<AgreementDeps, 'agreements' | 'clock'>) {
  const today = todayOf(clock)
  return (await agreements.all()).flatMap((one) => {
    const agreed = agreedOn(today, one)
    return agreed && isReceiver(agreed.terms.to, actor) ? [{ ...agreed, code: one.code }] : []
  })
}
