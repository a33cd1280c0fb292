/** 再次告知、改以他法 — by whom it may be asked, when, and what keeps it (第十三条、第十八条). */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import type { Way } from '../../shared/city/notices/words.ts'
import { nextMessage } from '../../shared/telling/address.ts'
import type { CallDeps } from '../../shared/telling/calls/notices.ts'
import { tellAgain } from '../../shared/telling/calls/telling-again.ts'
import { decidedAt, idOf, limit, mobile, tellingWorld, ticket } from '../support/telling.ts'

const operator: Actor = { role: 'operator', id: 'o' }
const person = { name: '王小明', phone: mobile, address: '和平区某路1号' }
const refusing = { kind: 'never', status: 400, error: 'no' } as const
const hour = 3_600_000
const later = (from: string, hours: number) => new Date(Date.parse(from) + hours * hour).toISOString()

function desk(whose: Parameters<typeof tellingWorld>[0] = {}, wish?: Exclude<Way, 'channel'>) {
  const world = tellingWorld({ person, ...whose })
  const deps = {
    ...world.deps,
    ticketFor: async () => ({ ticket, wish, unproved: () => undefined }),
    maySee: (_: Actor, notice: string) => !notice.startsWith('appeal.misuse'),
  } as unknown as CallDeps
  const again = async (body: object = {}, once?: string): Promise<string> => {
    const asked = { params: { ticket }, actor: operator, body, from: { ip: '', request: 'r' } }
    const call = { ...asked, ...(once ? { once: { key: once, print: 'p' } } : {}) }
    const answer = await tellAgain(call as never, deps)
    return 'refused' in answer ? answer.refused : (answer.body.items[0]?.state ?? '')
  }
  return { ...world, deps, again }
}
/** Handed to the gateway, which has said nothing of it since. */
async function handed(...more: Parameters<typeof desk>) {
  const world = desk(...more)
  await world.tell()
  await world.deliver()
  return world
}
/** On the list of those to be telephoned, as its gateway took nothing. */
const toCall = (...[whose, wish]: Parameters<typeof desk>) => handed({ answers: [refusing], ...whose }, wish)

describe('what is untold', () => {
  it('goes out as a further message once the gateway is well, and counts by its receipt', async () => {
    const { again, follow, deliver, standing, sent, log, at } = await toCall()
    expect(standing().state).toBe('to-call')
    at(later(decidedAt, 1))
    expect(await again({ way: 'sms' })).toBe('sent')
    expect(log().at(-1)).toMatchObject({
      command: 'tellAgain',
      by: operator,
      events: [{ type: 'addressed', attempt: 2 }],
    })
    await follow()
    await deliver()
    expect([sent.length, sent.at(-1)?.to, standing().messages[1]?.handedAt]).toEqual([2, mobile, later(decidedAt, 1)])
    expect(await again({ way: 'sms' })).toBe('notice.under-way')
  })

  it('goes to the telephone or a letter while a message is out, and is told by whatever arrives first', async () => {
    for (const [way, state] of [
      ['phone', 'to-call'],
      ['letter', 'to-print'],
    ] as const) {
      const { again, standing, decide, kept, log } = await handed()
      expect(await again({ way })).toBe(state)
      expect(standing()).toMatchObject({ way, why: 'asked' })
      expect(log().at(-1)?.events[0]).toMatchObject({ said: { template: expect.any(String) } })
      expect(kept.get(idOf(3))?.spoken.get(way)?.text).toContain(ticket)
      expect(await again({ way })).toBe('notice.under-way')
      const receipt = {
        type: 'receipt',
        attempt: 1,
        providerId: 'p',
        status: 'delivered',
        at: later(decidedAt, 2),
      } as const
      expect(await decide({ ...receipt, message: undefined })).toBe('told')
      expect(await again({ way })).toBe('notice.nothing-untold')
      expect(await again({ way, notices: [idOf(3)] })).toBe('notice.told')
    }
  })

  it('and has no message waiting at its gateway any more once somebody is to telephone', async () => {
    const { tell, again, deliver, sent } = desk()
    await tell()
    await again({ way: 'phone' })
    await deliver()
    expect(sent).toEqual([])
  })

  it('gets no second message while the first may be heard of: 72 hours, to the minute', async () => {
    const { again, at } = await handed()
    await again({ way: 'phone' })
    at(later(decidedAt, 72 - 1 / 60))
    expect(await again({ way: 'sms' })).toBe('notice.under-way')
    at(later(decidedAt, 72))
    expect(await again({ way: 'sms' })).toBe('sent')
  })

  it('at night waits until eight: from 21:00, and not a minute before', async () => {
    const night = '2026-10-09T21:00:00+08:00'
    const { again, at, deliver, sent, standing } = await toCall()
    at(night)
    await again({ way: 'sms' })
    expect(standing().messages.at(-1)).toMatchObject({ notBefore: '2026-10-10T00:00:00.000Z' })
    expect(standing().messages.at(-1)).not.toHaveProperty('sentAt')
    expect(await again()).toBe('notice.under-way')
    const evening = await toCall()
    evening.at(later(night, -1 / 60))
    await evening.again({ way: 'sms' })
    expect(evening.standing().messages.at(-1)).toMatchObject({ sentAt: later(night, -1 / 60) })
    await deliver()
    expect(sent).toHaveLength(1)
  })

  it('is telephoned about again before its limit, however late a message was asked for', async () => {
    const { again, at, look, standing } = await toCall()
    at(later(limit, -1))
    await again({ way: 'sms' })
    at(later(limit, -0.45))
    await look()
    expect(standing()).toMatchObject({ state: 'to-call', why: 'limit' })
  })

  it('goes as its appellant wishes first; that way tried, any other may be', async () => {
    const { again, standing, decide } = await handed({ answers: [refusing] }, 'phone')
    expect(standing().state).toBe('to-call')
    expect(await again({ way: 'sms' })).toBe('notice.wished-otherwise')
    expect(await again({ way: 'letter' })).toBe('notice.wished-otherwise')
    expect(await again()).toBe('notice.under-way')
    await decide({ type: 'recordCall', outcome: 'unreachable', by: '王工', at: decidedAt })
    expect(await again({ way: 'sms' })).toBe('sent')
    const letter = await toCall({}, 'letter')
    expect(await letter.again({ way: 'phone' })).toBe('notice.under-way')
    expect(await letter.again()).toBe('to-print')
  })

  it('goes no way that there is not: no mobile, no gateway, no address', async () => {
    const fixed = desk({ person: { name: '王', phone: '024-23212321' } })
    await fixed.tell()
    for (const way of ['sms', 'letter'] as const) expect(await fixed.again({ way })).toBe('notice.no-way')
    const silent = desk({ gateway: async () => undefined })
    await silent.tell()
    expect(await silent.again({ way: 'sms' })).toBe('notice.no-way')
    const nobody = await toCall()
    nobody.people.delete('phone#1')
    for (const body of [{}, { way: 'sms' }, { way: 'phone' }]) expect(await nobody.again(body)).toBe('notice.no-way')
    expect(nobody.log()).toHaveLength(2)
  })

  it('of a matter that became confidential says no more than that there is news, and to the number of today', async () => {
    const { again, decide, follow, deliver, sent, people } = await toCall()
    await decide({
      type: 'recount',
      asOf: 9,
      whose: { ticket, channel: 'phone' } as never,
      until: limit,
      restricted: true,
    })
    people.set('phone#1', { ...person, phone: '13900000009' })
    await again({ way: 'sms' })
    await follow()
    await deliver()
    expect(sent.at(-1)).toMatchObject({ to: '13900000009', text: expect.stringContaining('有新的情况') })
  })

  it('asked for again under its key is the same; two at once send one message', async () => {
    const { again, log, standing } = await toCall()
    expect([await again({ way: 'sms' }, 'k'), await again({ way: 'sms' }, 'k')]).toEqual(['sent', 'sent'])
    expect(log()).toHaveLength(3)
    let attempts = 0
    const both = await toCall({ attempt: () => `a-${++attempts}` })
    const answers = await Promise.all([both.again({ way: 'sms' }), both.again({ way: 'sms' })])
    expect(answers.toSorted()).toEqual(['notice.under-way', 'sent'])
    expect([standing().messages.length, both.standing().messages.length]).toEqual([2, 2])
  })

  it('is each notice by itself: what is told, given up or merely sent hinders no other', async () => {
    const { tell, again, standing, decide } = await toCall()
    await tell({ decision: 5, notice: 'appeal.extended', of: 'extended' })
    await decide({ type: 'recordCall', outcome: 'reached', by: '王工', at: decidedAt, note: 'n' }, idOf(5))
    await tell({ decision: 6, notice: 'appeal.dispatched', of: 'dispatched', limit: undefined })
    expect(await again({ way: 'sms' })).toBe('sent')
    expect(standing(idOf(3)).state).toBe('sent')
    expect(await again({ way: 'sms', notices: [idOf(6)] })).toBe('notice.nothing-untold')
    expect(await again({ notices: [idOf(3), 'nothing'] })).toBe('notice.unknown')
    await decide({ type: 'drop' })
    expect(await again({ notices: [idOf(3)] })).toBe('notice.over')
  })
})

describe('words made ready for a message that never went', () => {
  it('are not said once its matter is confidential', async () => {
    const { tell, decide, again, follow, deliver, sent, deps, standing } = desk()
    await tell({ wish: 'phone' })
    expect(standing().state).toBe('to-call')
    // As a call in vain makes the next way ready.
    const ready = await nextMessage(standing(), 'unreachable', deps)
    expect(ready).toMatchObject({ way: 'sms', attempt: 1 })
    await decide({
      type: 'recount',
      asOf: 9,
      whose: { ticket, channel: 'phone' } as never,
      until: limit,
      restricted: true,
    })
    await again({ way: 'sms' })
    await follow()
    await deliver()
    expect(sent.map(({ text }) => text)).toEqual([expect.stringContaining('有新的情况')])
    expect(sent[0]?.text).not.toContain('受理')
  })

  it('nor where three calls in vain end with that message', async () => {
    const { tell, decide, follow, deliver, sent, deps, standing, at } = desk()
    await tell({ wish: 'phone' })
    const vain = async (hours: number) => {
      at(later(decidedAt, hours))
      const message = await nextMessage(standing(), 'unreachable', deps)
      return decide({ type: 'recordCall', outcome: 'unreachable', by: '王工', at: later(decidedAt, hours), message })
    }
    await vain(1)
    await decide({
      ...{ type: 'recount', asOf: 9, whose: { ticket, channel: 'phone' } as never, until: limit, restricted: true },
    })
    await vain(5)
    expect(await vain(25)).toBe('sent')
    await follow()
    await deliver()
    expect(sent.map(({ text }) => text)).toEqual([expect.stringContaining('有新的情况')])
  })
})
