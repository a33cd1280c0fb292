/** 来电弹屏 — wrong codes count at number, ticket and key, whatever is named. */
import { describe, expect, it } from 'vitest'
import type { Guesses } from '../../../shared/access/guessing.ts'
import { lookUp } from '../../../shared/appeals/desk/lookups.ts'
import { register } from '../../../shared/appeals/desk/register.ts'
import { isRefusal } from '../../../shared/appeals/ticket/decision.ts'
import { accessLimits } from '../../../shared/law/access-limits.ts'
import { law } from '../../simulation/town.ts'
import { desk } from '../../support/desk.ts'

async function world() {
  const { deps } = await desk()
  const tried = new Map<string, { version: number; guesses: Guesses }>()
  let now = deps.clock.now().getTime()
  let references = 0
  const clock = {
    ...deps.clock,
    now: () => new Date(now),
    sleep: async () => {
      now += 100
    },
  }
  const store = {
    guesses: async (of: string) => tried.get(of),
    async keepGuesses(of: string, version: number, guesses: Guesses) {
      if ((tried.get(of)?.version ?? 0) !== version) return false
      tried.set(of, { version: version + 1, guesses })
      return true
    },
  }
  const all = {
    ...{ ...deps, clock, law: async () => law },
    looks: { record: async () => {} },
    lookups: { record: async () => {} },
    trying: { store, clock, draw: deps.draw, limits: accessLimits.parse({}) },
  }
  return {
    pass: (minutes: number) => {
      now += minutes * 60_000
    },
    async brought(phone: string, more: object = {}) {
      const command = {
        ...{ type: 'register', channel: 'web', reference: `r${++references}`, ticketType: 'help', title: '停水' },
        ...{ appellantKind: 'person', businessEnvironment: false, text: '停水', ...more },
      }
      const born = await register(
        {
          command: command as never,
          person: { name: '王', phone },
          actor: { role: 'channel', id: 'w', channel: 'web' },
        },
        all,
      )
      if (isRefusal(born)) throw new Error(born.refused)
      return { ticket: born.ticket.number, accessCode: born.accessCode }
    },
    async say(phone: string, said: { ticket: string; accessCode: string } | { name: string }, key = 'o') {
      const asked = {
        ...{ by: { phone }, said, actor: { role: 'operator' as const, id: key }, from: { ip: '', request: '' } },
        ...{ call: undefined, purpose: 'x', operator: undefined, how: 'phone' as const },
      }
      return (await lookUp(asked, all as never)).verification
    },
  }
}
const wrong = (accessCode: string) => (accessCode === '00000000' ? '11111111' : '00000000')

describe('a code that is said', () => {
  it('is tried five times at one number, however many tickets it has, and whoever knew one of them', async () => {
    const { brought, say, pass } = await world()
    const phone = '13911110000'
    const tickets = await Promise.all(Array.from({ length: 7 }, () => brought(phone)))
    const guess = (at: number) => {
      const { ticket = '', accessCode = '' } = tickets[at] ?? {}
      return say(phone, { ticket, accessCode: wrong(accessCode) })
    }
    const [known = { ticket: '', accessCode: '' }] = tickets
    expect(await say(phone, known)).toBe('right')
    const outcomes = []
    for (const at of [1, 2, 3, 4, 5, 6]) outcomes.push(await guess(at))
    expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'limited'])
    expect(await say(phone, known)).toBe('limited')
    // A name was not tried, and another key is another's.
    expect(await say(phone, { name: '王' })).toBe('right')
    expect(await say(phone, known, 'other')).toBe('right')
    pass(16)
    expect(await say(phone, known)).toBe('right')
  })

  it('counts against the asking key over all numbers', async () => {
    const { brought, say } = await world()
    const outcomes = new Map<string, number>()
    for (let at = 0; at < 32; at++) {
      const phone = `139222200${String(at).padStart(2, '0')}`
      const { ticket, accessCode } = await brought(phone)
      const outcome = await say(phone, { ticket, accessCode: wrong(accessCode) })
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    expect([...outcomes]).toEqual([
      ['wrong', 30],
      ['limited', 2],
    ])
  })

  it('counts against the ticket, by whatever number it is guessed at', async () => {
    const { brought, say } = await world()
    const { ticket, accessCode } = await brought('13933330000')
    const outcomes = []
    for (let at = 0; at < 6; at++)
      outcomes.push(await say(`1393333${String(at).padStart(4, '0')}`, { ticket, accessCode: wrong(accessCode) }))
    expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'limited'])
  })

  it('may be anything: eight characters that are no digits are wrong', async () => {
    const { brought, say } = await world()
    const { ticket } = await brought('13944440000')
    expect(await say('13944440000', { ticket, accessCode: '一二三四五六七八' })).toBe('wrong')
  })
})
