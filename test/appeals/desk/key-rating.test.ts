/** 按键评价 — a key pressed before its call is linked is kept, and counts once, whatever meets what. */
import { describe, expect, it } from 'vitest'
import { execute } from '../../../shared/appeals/desk/execute.ts'
import { countPressed, type Press, type Presses, rateByKey, spokenIn } from '../../../shared/appeals/desk/key-rating.ts'
import { ticketsOfCall } from '../../../shared/appeals/matters/telephoning/listed.ts'
import { isRefusal } from '../../../shared/appeals/ticket/decision.ts'
import { secret } from '../../simulation/memory/identities.ts'
import { memoryListed } from '../../simulation/memory/small.ts'
import { desk, operator } from '../../support/desk.ts'

const call = 'phone:c1'
const pressed = (key = '4', more: Partial<Press> = {}): Press => ({
  ...{ call, key, level: Number(key), by: { role: 'channel', id: 'p', channel: 'phone' } },
  ...more,
})

async function world() {
  const { number, deps, tickets } = await desk()
  const kept = new Map<string, { press: Press; isCounted?: true }>()
  const keyOf = (one: string, ticket: string | undefined) => `${one} ${ticket}`
  const presses: Presses = {
    async keep(press) {
      const key = keyOf(press.call, press.ticket)
      if (!kept.has(key)) kept.set(key, { press })
      return kept.get(key)?.press ?? press
    },
    async read(one, ticket) {
      const standing = kept.get(keyOf(one, ticket))
      return standing?.isCounted ? undefined : standing?.press
    },
    async counted(press) {
      kept.set(keyOf(press.call, press.ticket), { press, isCounted: true })
    },
  }
  const listed = memoryListed()
  const all = { ...deps, presses, listed, secret: async () => secret }
  const act = async (command: object) => {
    const done = await execute({ number, command: command as never, actor: operator('o') }, all)
    if (isRefusal(done)) throw new Error(done.refused)
    return done
  }
  return {
    number,
    deps: all,
    tickets,
    link: async () => {
      const { decision, ticket } = await act({ type: 'linkCall', callId: call })
      await listed.put(number, 1, [{ key: 'call', list: ticketsOfCall(call), since: 'a', row: { ticket: number } }])
      return spokenIn(decision, ticket)
    },
    reject: (more: object = {}) => act({ type: 'reject', ground: 6, reasons: '不属于受理范围', ...more }),
    press: async (press: Press) => {
      const done = await rateByKey(press, undefined, all)
      return isRefusal(done) ? done.refused : (done.ticket ?? 'waits')
    },
    count: () => countPressed(call, number, all),
    ratings: async () =>
      (await tickets.read(number))?.log.flatMap(({ events }) =>
        events.flatMap((event) => (event.type === 'rated' ? `${event.level} ${event.via}` : [])),
      ),
  }
}

describe('a key pressed before its call is linked', () => {
  it('waits, the first of them, and counts once when it is', async () => {
    const { press, link, reject, count, ratings } = await world()
    expect([await press(pressed('4')), await press(pressed('4')), await press(pressed('1'))]).toEqual([
      'waits',
      'waits',
      'rating.already-given',
    ])
    await reject()
    expect(await link()).toEqual([call])
    await count()
    await count()
    expect(await ratings()).toEqual(['4 keypress'])
  })

  it('for one matter waits for that', async () => {
    const { press, number, count, ratings, reject, link } = await world()
    expect(await press(pressed('4', { ticket: '261009-00000017' }))).toBe('waits')
    await reject()
    await link()
    await count()
    expect(await ratings()).toEqual([])
    expect(await press(pressed('2', { ticket: number }))).toBe(number)
    expect(await ratings()).toEqual(['2 keypress'])
  })

  it('rates what is told in that call afterwards, and nothing that is told later', async () => {
    const { press, number, count, ratings, reject, link } = await world()
    await press(pressed('3'))
    await link()
    await count()
    expect(await ratings()).toEqual([])
    const { decision, ticket } = await reject({ toldInCall: { by: '话务员', callId: 'c1' } })
    expect(spokenIn(decision, ticket)).toEqual([call])
    await count()
    expect(await ratings()).toEqual(['3 keypress'])
    expect(await press(pressed('3'))).toBe(number)
  })

  it('while the link is being written is found by one of the two', async () => {
    const { press, link, reject, ratings, deps, number } = await world()
    await reject()
    const { keep } = deps.presses
    deps.presses.keep = async (...args) => {
      await link()
      return keep(...args)
    }
    expect(await press(pressed('5'))).toBe(number)
    expect(await ratings()).toEqual(['5 keypress'])
  })
})

it('a key that meets others’ decisions is tried again', async () => {
  const { press, link, reject, ratings, deps, tickets, number } = await world()
  await reject()
  await link()
  let conflicts = 7
  deps.tickets = { ...tickets, write: async (...args) => (conflicts-- > 0 ? 'conflict' : tickets.write(...args)) }
  expect(await press(pressed('5'))).toBe(number)
  expect(await ratings()).toEqual(['5 keypress'])
})
