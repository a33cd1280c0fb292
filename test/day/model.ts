/** What must be so, told from the calls that were answered alone: it knows nothing of how lists are kept. */

/** What was answered 2xx, in the words of the model. */
export type Deed =
  | { did: 'register'; area: string; category: string; type: string }
  | { did: 'claim'; for: string }
  | { did: 'release' | 'accept' | 'answer' | 'pass' | 'send-back' | 'close' | 'call-back' }
  | { did: 'dispatch' | 'transfer'; order: string; unit: string }
  | { did: 'acknowledge' | 'reply' | 'ask-return' | 'refuse-return'; order: string }

export interface Done {
  deed: Deed
  /** whose number or code */
  by: string
  /** an operator, whom others' claims bind */
  isSeat: boolean
  /** of the ticket, behind it */
  version: number
  /** milliseconds of the steady clock, of the call */
  began: number
  ended: number
  /** of the city's clock */
  day: string
}

/** How a ticket stands behind one deed, until the next. */
export interface State {
  list: string
  holder: string | undefined
  /** the one that is open, with whom */
  order: { number: string; unit: string; isAcknowledged: boolean; isReplied: boolean; isAskedBack: boolean } | undefined
  /** the day from which the limit counts */
  since: string
  began: number
  ended: number
}

export interface Matter {
  number: string
  area: string
  category: string
  type: string
  deeds: Done[]
  states: State[]
}

/** Others may not do these while somebody has claimed the ticket. */
const reserved: readonly Deed['did'][] = ['accept', 'answer', 'dispatch', 'pass', 'send-back', 'close', 'call-back']

const after: { readonly [D in Deed['did']]?: string } = {
  register: 'review',
  accept: 'dispatch',
  answer: 'ended',
  dispatch: 'handling',
  transfer: 'handling',
  'ask-return': 'return-decision',
  'refuse-return': 'handling',
  reply: 'check',
  pass: 'closing',
  'send-back': 'handling',
  close: 'callback',
  'call-back': 'ended',
}
/** With these another part of the work begins, and nobody has it any more. */
const endsClaims: readonly Deed['did'][] = ['answer', 'dispatch', 'reply', 'send-back', 'close', 'call-back']

function next(before: State | undefined, { deed, began, ended, day }: Done): State {
  const list = after[deed.did] ?? before?.list ?? ''
  const since = ['register', 'accept', 'dispatch', 'transfer', 'close'].includes(deed.did)
    ? day
    : (before?.since ?? day)
  const holder =
    deed.did === 'claim'
      ? deed.for
      : deed.did === 'release' || endsClaims.includes(deed.did)
        ? undefined
        : before?.holder
  return { list, since, holder, order: orderAfter(before?.order, deed), began, ended }
}

function orderAfter(before: State['order'], deed: Deed): State['order'] {
  switch (deed.did) {
    case 'dispatch':
    case 'transfer':
      return { number: deed.order, unit: deed.unit, isAcknowledged: false, isReplied: false, isAskedBack: false }
    case 'acknowledge':
      return before && { ...before, isAcknowledged: true }
    case 'reply':
      return before && { ...before, isReplied: true }
    case 'send-back':
      return before && { ...before, isReplied: false }
    case 'ask-return':
      return before && { ...before, isAskedBack: true }
    case 'refuse-return':
      return before && { ...before, isAskedBack: false }
    case 'close':
      return undefined
    default:
      return before
  }
}

export interface Model {
  matters: Map<string, Matter>
  did(number: string, done: Done): void
  /** Puts the deeds of each matter in order. @returns what may not be */
  settle(): string[]
}

export function modelOfDay(): Model {
  const matters = new Map<string, Matter>()
  const unsettled = new Set<Matter>()
  /** what was said once is not said again at each look */
  const said = new Set<string>()
  return {
    matters,
    did(number, done) {
      const { deed } = done
      const matter =
        matters.get(number) ??
        (deed.did === 'register'
          ? { number, area: deed.area, category: deed.category, type: deed.type, deeds: [], states: [] }
          : undefined)
      if (!matter) throw new Error(`${number} was never registered`)
      matters.set(number, matter)
      matter.deeds.push(done)
      unsettled.add(matter)
    },
    settle() {
      const found = [...unsettled].flatMap(inOrder)
      unsettled.clear()
      const fresh = found.filter((one) => !said.has(one))
      for (const one of fresh) said.add(one)
      return fresh
    },
  }
}

/** A ticket's version orders what was done to it, whoever was answered first. */
function inOrder(matter: Matter): string[] {
  const wrong: string[] = []
  matter.deeds.sort((one, other) => one.version - other.version)
  matter.states = []
  let state: State | undefined
  let version = 0
  for (const done of matter.deeds) {
    const { deed, by, isSeat } = done
    if (done.version === version) wrong.push(`${matter.number}: two deeds are version ${version}, the second by ${by}`)
    version = done.version
    if (isSeat && reserved.includes(deed.did) && state?.holder !== undefined && state.holder !== by)
      wrong.push(`${matter.number}: ${by} did ${deed.did} (version ${version}) while ${state.holder} had claimed it`)
    state = next(state, done)
    matter.states.push(state)
  }
  return wrong
}

/** Each state with the times between which it may have been so. */
function* during({ states }: Matter, from: number, to: number): Generator<State> {
  for (const [index, state] of states.entries()) {
    const until = states[index + 1]?.ended ?? Number.POSITIVE_INFINITY
    if (state.began <= to && until >= from) yield state
  }
}

export function possibly(matter: Matter, from: number, to: number, holds: (state: State) => boolean): boolean {
  for (const state of during(matter, from, to)) if (holds(state)) return true
  return false
}

/** At each moment of that time, whatever was done first. */
export function surely(matter: Matter, from: number, to: number, holds: (state: State) => boolean): boolean {
  const first = matter.states[0]
  if (!first || first.ended > from) return false
  for (const state of during(matter, from, to)) if (!holds(state)) return false
  return true
}

export const stateNow = ({ states }: Matter): State | undefined => states.at(-1)

/** 工作日 — no holiday lies in the weeks that are played. */
function workingDaysAfter(day: string, many: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  for (let left = many; left > 0; ) {
    at.setUTCDate(at.getUTCDate() + 1)
    if (at.getUTCDay() % 6 !== 0) left--
  }
  return at.toISOString().slice(0, 10)
}

const days: Record<string, number> = { review: 2, dispatch: 1, handling: 5, 'return-decision': 5, callback: 5 }

/** The last day of what is owed next; undefined where nothing is. */
export const lastDayOf = ({ list, since }: State): string | undefined =>
  days[list] === undefined ? undefined : workingDaysAfter(since, days[list])
