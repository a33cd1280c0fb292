/** The stand-in gateway as tests use it: what it sent, how it behaves, and what reaches the platform's secret addresses. */
import type * as z from 'zod'
import type { Platform, Receipt, Sent } from '../../infra/local/stand-in/messages/messages.ts'
import type { mode } from '../../infra/local/stand-in/messages/mode.ts'
import { arrangements } from '../../shared/law/arrangements.ts'
import { calendarOf } from '../../shared/law/calendar.ts'
import { addDays, type IsoDate } from '../../shared/law/civil-date.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import type { City } from '../stack/city.ts'
import { isRemote } from '../stack/place.ts'

const calendar = calendarOf(arrangements, { holidays: [], workdays: [] })
export const works = (day: IsoDate): boolean => calendar.dayOf(day).works

/** Of a city elsewhere: where its gateway is, and the addresses that the city gave it. */
const { JIESU_MESSAGES: elsewhere, JIESU_RECEIPTS: receipts = '', JIESU_ANSWERS: answers = '' } = process.env
export const hasGateway = !isRemote || elsewhere !== undefined

export function gatewayOf(city: City) {
  const there = (): { url: string; addresses: Platform } => {
    if (elsewhere !== undefined) return { url: elsewhere, addresses: { receipts, answers } }
    const { gateway, standIn } = city.city()
    if (!gateway) throw new Error('this city has no gateway')
    return { url: `${standIn}/messages`, addresses: gateway.addresses }
  }
  async function asked(method: string, path: string, body?: unknown) {
    const init = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await fetch(`${there().url}${path}`, { method, ...init })
    if (!answer.ok) throw new Error(`${method} /messages${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  return {
    sentTo: async (phone: string) => ((await asked('GET', `?to=${phone}`)) as { items: Sent[] }).items,
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
    /** The same where the clock can be moved; a city elsewhere is asked by day. */
    byDay: async (): Promise<void> => (isRemote ? undefined : gatewayOf(city).morning()),
  }
}
