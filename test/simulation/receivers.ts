/** Receivers of posts: some well, some down, some that only pull; all drop repeats. */
import type { Answer, Post } from '../../shared/record/deliver.ts'
import type { Directory } from '../../shared/record/deliveries.ts'
import type { GatewayAnswer } from '../../shared/telling/deliver.ts'
import type { Random } from './random.ts'
import { pulling } from './town.ts'

/** What a gateway took. */
export interface Sent {
  outId: string
  to: string
  providerId: string
}

export interface Receivers {
  directory: Directory
  post: Post
  /** per notice, how often it arrived */
  got: Map<string, number>
  /** messages that the gateway took, each time */
  sent: Sent[]
  /** our ids of those that their carrier brought to the phone */
  arrived: Set<string>
  /** whoever carries them on */
  carry(sent: Sent): void
  sendSms(gateway: string, outId: string, message: { to: string }): Promise<GatewayAnswer>
  /** notices refused for good */
  refused: Set<string>
  down: Set<string>
  /** answer 4xx to everything: a wrong address or secret, until somebody mends it */
  astray: Set<string>
  /** share of answers that say: later */
  moody: number
}

export function receivers(random: Random): Receivers {
  const state: Receivers = {
    got: new Map(),
    sent: [],
    arrived: new Set(),
    carry: () => {},
    async sendSms(gateway, outId, { to }) {
      if (state.down.has(`gateway#${gateway}`)) return { kind: 'later', error: 'no answer' }
      if (random.chance(state.moody / 5)) return { kind: 'never', status: 400, error: 'NO_SUCH_NUMBER' }
      const later = random.chance(state.moody)
      const sent = { outId, to, providerId: `p-${state.sent.length}` }
      if (!later || random.chance(0.3)) {
        state.sent.push(sent)
        state.carry(sent)
      }
      return later
        ? { kind: 'later', status: 503, after: 30 }
        : { kind: 'received', status: 200, providerId: sent.providerId }
    },
    refused: new Set(),
    down: new Set(),
    astray: new Set(),
    moody: 0.05,
    directory: {
      endpoint: async ({ kind, code }) =>
        pulling.includes(code) ? undefined : { url: `${kind}#${code}`, secret: 's' },
    },
    async post({ url }, id): Promise<Answer> {
      if (state.down.has(url)) return { kind: 'later', error: 'no answer' }
      if (state.astray.has(url)) return { kind: 'refused', status: random.pick([400, 401, 404]) }
      if (random.chance(state.moody / 20)) {
        state.refused.add(id)
        return { kind: 'never', status: 410, error: 'gone' }
      }
      const later = random.chance(state.moody)
      // Some that say "later" have taken it all the same.
      if (!later || random.chance(0.3)) state.got.set(id, (state.got.get(id) ?? 0) + 1)
      return later ? { kind: 'later', status: 503, after: 30 } : { kind: 'received', status: 200 }
    },
  }
  return state
}
