/** What one stand-in unit or channel received, each message once however often it is posted. */
import { type Behaviour, type Move, movesOf } from './behaviour.ts'

export interface Received {
  /** webhook-id */
  id: string
  receivedAt: string
  type: string
  timestamp: string
  data: unknown
  /** how often it was posted; more than once where our answer was lost */
  posts: number
}

export interface Inbox {
  readonly behaviour: Behaviour
  behave(behaviour: Behaviour): void
  next(): Move
  /** True when it is new; a known id is counted and otherwise ignored. */
  take(message: Omit<Received, 'posts'>): boolean
  /** posts whose signature was wrong */
  forged: number
  /** posts that were answered with a refusal or a failure, or not at all */
  turnedAway: number
  readonly duplicates: number
  readonly items: readonly Received[]
}

/** So that a stand-in that runs for weeks does not grow without end. */
const keep = 10_000

export function inbox(): Inbox {
  let behaviour: Behaviour = { is: 'normal' }
  let next = movesOf(behaviour)
  let duplicates = 0
  const messages = new Map<string, Received>()
  return {
    forged: 0,
    turnedAway: 0,
    get behaviour() {
      return behaviour
    },
    get duplicates() {
      return duplicates
    },
    get items() {
      return [...messages.values()]
    },
    behave(wanted) {
      behaviour = wanted
      next = movesOf(wanted)
    },
    next: () => next(),
    take(message) {
      const known = messages.get(message.id)
      if (known) {
        known.posts++
        duplicates++
        return false
      }
      messages.set(message.id, { ...message, posts: 1 })
      const [oldest] = messages.keys()
      if (messages.size > keep && oldest !== undefined) messages.delete(oldest)
      return true
    },
  }
}
