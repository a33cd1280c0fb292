/** 告知 — makes a notice of what must be told, and sends it the first way (第十三条、第十八条). */
import { system } from '../access/actor.ts'
import type { Holding } from '../access/holding.ts'
import type { Law } from '../city/law.ts'
import type { Known } from '../city/notices/say.ts'
import type { Language, Way } from '../city/notices/words.ts'
import { deadline } from '../law/deadline.ts'
import { isRefusal } from '../record/refusal.ts'
import { type AddressDeps, addressed, waysTo } from './address.ts'
import { type CarryDeps, carryOut } from './carry-out.ts'
import { coverOthers, dropEarlier } from './cover.ts'
import { type DecideDeps, decided } from './decided.ts'
import { tookNotice } from './deliver.ts'
import type { NoticeEntry, Subject } from './events.ts'
import { noticeOf } from './notice.ts'

/** What a decision on a ticket, or on a comment, has somebody told. */
export interface ToTell {
  /** 告知编号 — the same however often it is asked for */
  id: string
  /** number of the ticket, or of the comment */
  ticket: string
  decision: number
  notice: string
  of: string
  decidedAt: string
  order?: string | undefined
  whose: Holding
  /** which may pass it on; of a comment none */
  channel?: string | undefined
  /** whose it is: under which key those who can be told are read */
  identity: string
  language: Language
  wish: Way | undefined
  /** 仅以此告知 — who has a page of their own is not telephoned: behind these ways it lies ready there */
  only?: readonly Way[] | undefined
  restricted: boolean
  known: Known
  /** limit of the clock that ends with its being told */
  limit: string | undefined
  inCall: { by: string; callId: string } | undefined
}

export type TellDeps = DecideDeps &
  CarryDeps &
  AddressDeps & { isGivenToPassOn(channel: string): Promise<boolean>; gateway(): Promise<string | undefined> }

/** Once more changes nothing, and sends nothing twice. */
export async function tell(asked: ToTell, deps: TellDeps): Promise<void> {
  const [first] = (await deps.notices.read(asked.id))?.log ?? (await begun(asked, deps))
  // As it was made: what came of it since has its own followers.
  const notice = first && noticeOf(asked.id, [first])
  if (!notice) return
  if (!asked.inCall) await carryOut(first, notice, deps)
  await coverOthers(first, notice, deps)
  if (asked.notice === 'appeal.withdrawn') await dropEarlier(notice, deps)
  if (notice.way === 'channel') await alreadyTaken(asked, deps)
}

async function begun(asked: ToTell, deps: TellDeps): Promise<readonly NoticeEntry[]> {
  const law = await deps.law()
  const ways = asked.inCall ? [] : await waysOf(asked, deps)
  const subject = subjectOf(asked, ways, law)
  const [way = 'phone'] = ways
  // Long, and said in letters alone.
  const words = ways.includes('letter') ? asked.known.words : undefined
  const facts = { ...asked.known, words, identity: asked.identity }
  const message = await addressed(subject, asked.id, { way, attempt: 1 }, facts, deps)
  const command = { type: 'begin' as const, subject, message, inCall: asked.inCall }
  const done = await decided({ id: asked.id, command, actor: system('telling') }, deps, async () => {})
  if (isRefusal(done)) throw new Error(`notice ${asked.id} was refused: ${done.refused}`)
  return done.log
}

/** The post goes out beside this: its channel may have taken it before there was a notice to say so of. */
async function alreadyTaken({ id, ticket }: ToTell, deps: TellDeps): Promise<void> {
  const post = await deps.deliveries.read(ticket, id)
  if (post?.state === 'delivered') await tookNotice({ type: 'deliver', ...post }, deps)
}

function subjectOf(asked: ToTell, ways: Way[], { rules, calendar }: Law): Subject {
  const { ticket, decision, notice, of, decidedAt, order, whose, language, restricted, limit } = asked
  const owed = rules.telling.owed.some((one) => one.notice === notice)
  const { workingDays } = rules.telling.owedWithin
  const until = limit ?? (owed ? deadline({ period: { workingDays } }, decidedAt, calendar).limit : undefined)
  return {
    ...{ ticket, decision, notice, of, decidedAt, whose, language, restricted, owed, ways, ends: limit !== undefined },
    ...(order === undefined ? {} : { order }),
    ...(until === undefined ? {} : { until }),
  }
}

type Addressee = Pick<ToTell, 'channel' | 'identity' | 'wish' | 'only'>
type WaysDeps = Pick<TellDeps, 'people' | 'gateway' | 'isGivenToPassOn'>

/** Whether the appellant is told in the way that was wished: there is not always such a way. */
export const isToldAsWished = async (to: Addressee, deps: WaysDeps): Promise<boolean> =>
  to.wish !== undefined && (await waysOf(to, deps))[0] === to.wish

/** 告知方式 — those that this appellant can be told by, the wished one first. */
async function waysOf({ channel, identity, wish, only }: Addressee, deps: WaysDeps): Promise<Way[]> {
  const passesOn = channel !== undefined && (await deps.isGivenToPassOn(channel))
  const person = await deps.people.read(identity)
  const all: Way[] = [...(passesOn ? (['channel'] as const) : []), ...(person ? await waysTo(person, deps) : [])]
  const ways = only ? all.filter((way) => only.includes(way)) : all
  return wish && ways.includes(wish) ? [wish, ...ways.filter((way) => way !== wish)] : ways
}
