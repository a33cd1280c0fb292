/** The stand-in gateway as tests use it: what it sent, how it behaves, and what reaches the platform's secret addresses. */

import type * as z from 'zod'
import type { Receipt, Sent } from '../../infra/local/stand-in/messages/messages.ts'
import type { mode } from '../../infra/local/stand-in/messages/mode.ts'
import { arrangements } from '../../shared/law/arrangements.ts'
import { calendarOf } from '../../shared/law/calendar.ts'
import { addDays, type IsoDate } from '../../shared/law/civil-date.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import type { City } from '../stack/city.ts'

const calendar = calendarOf(arrangements, { holidays: [], workdays: [] })
export const works = (day: IsoDate): boolean => calendar.dayOf(day).works

export function gatewayOf(city: City) {
  const there = () => {
    const { gateway, standIn } = city.city()
    if (!gateway) throw new Error('this city has no gateway')
    return { ...gateway, url: `${standIn}/messages` }
  }
  async function asked(method: string, path: string, body?: unknown) {
    const init = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await fetch(`${there().url}${path}`, { method, ...init })
    if (!answer.ok) throw new Error(`${method} /messages${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  return {
    sent: async () => ((await asked('GET', '')) as { items: Sent[] }).items,
    behave: (wanted: z.input<typeof mode>) => asked('PUT', '/behaviour', wanted),
    /** As the carrier would. @returns what the platform answered */
    async receipt(message: Pick<Sent, 'id'> | undefined, status: Receipt['status'], code = 'DELIVRD') {
      const pushed = await asked('POST', `/${message?.id}/receipts`, { status, code })
      return (pushed as { answered: number }).answered
    },
    /** 上行短信 */
    answer: async (from: string, text: string) =>
      ((await asked('POST', '/answers', { from, text })) as { answered: number }).answered,
    /** What anybody could send to an address they have learnt or guessed. */
    push: (body: unknown, address = there().addresses.receipts) =>
      fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    addresses: () => there().addresses,
    /** Moves the city's clock to ten o'clock of the next day that is good, when messages go out. */
    async morning(isGood: (day: IsoDate) => boolean = works) {
      let day = addDays(dateOf(city.now()), 1)
      while (!isGood(day)) day = addDays(day, 1)
      await city.advanceTo(`${day}T10:00:00+08:00`)
    },
  }
}
