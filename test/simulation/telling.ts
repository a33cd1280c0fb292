/** Telling in the simulation: its ports, a carrier that loses, repeats and forges, people who telephone. */
import type { WriteDeps } from '../../shared/appeals/desk/execute.ts'
import { waitingTickets } from '../../shared/appeals/desk/waiting.ts'
import type { CarryDeps } from '../../shared/telling/carry-out.ts'
import type { NoticeCommand } from '../../shared/telling/commands.ts'
import { decided } from '../../shared/telling/decided.ts'
import type { MessageDeps } from '../../shared/telling/deliver.ts'
import type { FollowDeps } from '../../shared/telling/follow.ts'
import { isUntold, type Notice } from '../../shared/telling/notice.ts'
import type { Receipt, ReceiptDeps } from '../../shared/telling/receipts.ts'
import type { TellDeps } from '../../shared/telling/tell.ts'
import type { Through } from './city-ports.ts'
import { httpLimit } from './clients.ts'
import { lineKeyOf } from './memory/identities.ts'
import type { MemoryTelling } from './memory/telling.ts'
import type { Random } from './random.ts'
import type { Sent } from './receivers.ts'
import type { World } from './world.ts'

export type TellingDeps = TellDeps & FollowDeps & MessageDeps & ReceiptDeps

export const gateway = 'messages'
/** This channel has agreed to pass on. */
export const passesOn = (channel: string): boolean => channel === 'web'

export const tellingPorts = (
  { notices, sayings }: MemoryTelling,
  through: Through,
  writing: WriteDeps,
): Pick<CarryDeps, 'waiting'> & Pick<TellingDeps, 'notices' | 'sayings' | 'gateway' | 'isGivenToPassOn' | 'links'> => ({
  notices: { ...through('notices', notices), texts: through('texts of notices', notices.texts) },
  sayings: through('sayings', sayings),
  waiting: waitingTickets(writing),
  gateway: async () => gateway,
  isGivenToPassOn: async (channel) => passesOn(channel),
  links: { keep: async () => {} },
})

const second = 1_000
const hour = 3_600 * second

/** 运营商 — pushes receipts of what a gateway took: late, twice, out of order, never, or of another's message. */
export function carrier(world: World, push: (receipt: Receipt) => Promise<boolean>): (sent: Sent) => void {
  const { random, time } = world
  const seen: Sent[] = []
  async function pushed(receipt: Receipt): Promise<void> {
    // Whoever is answered with an error sends it again.
    for (let left = 8; left > 0; left--) {
      if (await push(receipt)) return
      await time.sleep(random.between(30 * second, 10 * 60 * second))
    }
  }
  const at = (wait: number, receipt: () => Receipt): void => time.at(time.now() + wait, () => void pushed(receipt()))

  return (sent) => {
    seen.push(sent)
    const wait = random.pick([between(random, 0, 5 * second), between(random, 0, 3 * hour)])
    const receipt =
      (status: Receipt['status'], more: Partial<Receipt> = {}) =>
      (): Receipt => ({
        ...{ gateway, outId: sent.outId, providerId: sent.providerId, numberKey: lineKeyOf(sent.to) },
        ...{ status, code: status === 'delivered' ? 'DELIVRD' : 'EXPIRED', at: world.now().toISOString() },
        ...more,
      })
    const { outId, providerId } = random.pick(seen)
    if (outId !== sent.outId && random.chance(0.2)) at(wait, receipt('delivered', { providerId }))
    if (random.chance(0.1)) at(wait, receipt('delivered', { numberKey: lineKeyOf('13700000000') }))
    if (random.chance(0.1)) return
    const status = random.chance(0.8) ? 'delivered' : 'failed'
    if (status === 'delivered') world.receiving.arrived.add(sent.outId)
    at(wait, receipt(status))
    if (random.chance(0.15)) at(wait + random.between(0, hour), receipt(status))
    if (random.chance(0.1)) at(wait + random.between(0, 2 * hour), receipt('failed'))
  }
}
const between = (random: Random, from: number, to: number): number => random.between(from, to)

/** Somebody of the desk telephones, posts a letter, or the appellant reads; often too late or twice. */
export async function tellSomebody(world: World, number: string): Promise<void> {
  const { random, stores, host, telling } = world
  const notices = [...stores.telling.rows.values()].flatMap(({ state }) => (state.ticket === number ? [state] : []))
  if (notices.length === 0) return
  const untold = notices.filter(isUntold)
  const notice = random.pick(untold.length > 0 && random.chance(0.9) ? untold : notices)
  const command = commandOn(notice, world.now().toISOString(), random)
  const actor = { role: 'operator', id: world.id('desk') } as const
  const once = random.chance(0.5) ? { key: world.id('call'), print: 'p' } : undefined
  for (let left = 3; left > 0; left--) {
    const ended = await host.start('http', httpLimit, (process) =>
      decided({ id: notice.id, command, actor, once }, telling(process)),
    )
    if ('value' in ended || !once) return
    await world.time.sleep(random.between(50, 3_000))
  }
}

function commandOn({ state }: Notice, at: string, random: Random): NoticeCommand {
  if (state === 'to-print' && random.chance(0.8)) return { type: 'recordPosted', by: '李工', at }
  if (random.chance(0.15)) return { type: 'read' }
  const outcome = random.chance(0.6) ? 'reached' : 'unreachable'
  return { type: 'recordCall', outcome, by: '李工', at, dialled: lineKeyOf('13900000000') }
}
