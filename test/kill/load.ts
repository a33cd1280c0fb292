/** Clients that register, accept and dispatch, and remember what they were told is done. */
import { setTimeout as sleep } from 'node:timers/promises'
import { bearer, client as clientOf } from '../../infra/local/client.ts'
import type { Keys } from '../../infra/local/seed.ts'

/** What the clients were told is done. */
export interface Told {
  /** each ticket's latest version that was acknowledged */
  versions: Map<string, number>
  /** `<unit> <order>` */
  orders: Set<string>
  commands: number
  /** calls that brought no answer */
  cutOff: number
  /** answers other than 201 while the stack was up */
  refused: string[]
}

export const nothingTold = (): Told => ({
  versions: new Map(),
  orders: new Set(),
  commands: 0,
  cutOff: 0,
  refused: [],
})

interface Answered {
  number?: string
  version?: number
  orders?: { number: string; unit: string }[]
}

/** Appeal after appeal until told to stop; a call that the kill cut off is simply not acknowledged. */
export async function appeals(url: string, keys: Keys, name: string, told: Told, going: () => boolean): Promise<void> {
  const web = clientOf(url, bearer(keys.channels.web ?? ''))
  const operator = clientOf(url, bearer(keys.operator))
  const acknowledged = async (call: Promise<{ status: number; body: unknown }>): Promise<Answered> => {
    const { status, body } = await call
    if (status !== 201) {
      told.refused.push(`${status} ${JSON.stringify(body)}`)
      throw new Error('not acknowledged')
    }
    told.commands++
    return body as Answered
  }

  for (let n = 0; going(); n++) {
    try {
      const { number = '' } = await acknowledged(
        web.call('register', {
          body: {
            channel: 'web',
            reference: `${name}-${n}`,
            ticketType: 'help',
            category: 'property-service',
            area: '210102',
            title: '电梯停运',
            text: '电梯停运三天无人处理，老人无法下楼。',
            appellant: { name: '李', phone: '13900000000' },
          },
        }),
      )
      told.versions.set(number, 1)
      const params = { ticket: number }
      for (const command of ['accept', 'dispatch'] as const) {
        const { version = 0, orders = [] } = await acknowledged(operator.call(command, { params, body: {} }))
        told.versions.set(number, Math.max(told.versions.get(number) ?? 0, version))
        for (const order of orders) told.orders.add(`${order.unit} ${order.number}`)
      }
    } catch {
      told.cutOff++
      await sleep(20)
    }
  }
}
