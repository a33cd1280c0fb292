/** 发送 — a message goes only while needed, by day, to the number of today (第十八条). */
import { describe, expect, it } from 'vitest'
import type { Delivery } from '../../shared/record/deliveries.ts'
import { textOf } from '../../shared/telling/address.ts'
import { tookNotice } from '../../shared/telling/deliver.ts'
import { recount } from '../../shared/telling/recount.ts'
import { law } from '../support/story.ts'
import { decidedAt, idOf, mobile, tellingWorld, ticket } from '../support/telling.ts'

const night = '2026-10-09T14:00:00.000Z'
const morning = '2026-10-10T00:00:00.000Z'
const outId = `${idOf(3)}~1`
const whose = { ticket, channel: 'phone', category: 'heating', units: ['sy-heating'], undispatched: false }
const confidential = { ticket, asOf: 5, whose, until: undefined, restricted: true }
const news = `您有一件诉求（编号${ticket}）有新的情况，请拨12345了解。`

describe('a message', () => {
  it('is handed over once, also where that was recorded and the end of its promise was not', async () => {
    const { tell, deliver, sent, decide, deliveries } = tellingWorld()
    await tell()
    await decide({ type: 'hand', way: 'sms', attempt: 1, providerId: 'p-1', passesOn: false })
    await deliver()
    expect(sent).toEqual([])
    expect(deliveries.items.get(outId)?.state).toBe('delivered')
  })

  it('is not sent to whoever was told meanwhile, and its promise is on no list', async () => {
    const { tell, deliver, decide, sent, deliveries } = tellingWorld()
    await tell()
    expect(await decide({ type: 'read' })).toBe('told')
    await deliver()
    expect(sent).toEqual([])
    expect(deliveries.items.get(outId)).toMatchObject({ state: 'discarded', nextCheckAt: undefined })
  })

  it('that was held up by day waits for the morning', async () => {
    const { tell, deliver, at, sent, deliveries } = tellingWorld()
    await tell()
    at(night)
    expect(await deliver()).toEqual([{ done: true }])
    expect(sent).toEqual([])
    expect(deliveries.items.get(outId)).toMatchObject({ state: 'pending', nextCheckAt: morning })
  })

  it('has a link that opens for fifteen days from its sending, whenever it was decided', async () => {
    const site = 'https://12345.example.gov.cn'
    const registry = { ...law.registry, telling: { ...law.registry.telling, site } }
    const { tell, deliver, at, sent, links, kept } = tellingWorld({
      law: async () => ({ ...law, registry }) as never,
      answers: [{ kind: 'later', status: 503 }],
    })
    await tell({ limit: '2026-11-12T16:00:00.000Z' })
    expect(links).toEqual([])
    at('2026-10-12T02:00:00.000Z')
    await deliver()
    expect(links).toMatchObject([
      { kind: 'ticket', record: ticket, purpose: 'progress', ends: '2026-10-27T02:00:00.000Z' },
    ])
    expect(sent[0]?.text).toMatch(/https:\/\/12345\.example\.gov\.cn\/l\/[\w-]{22}$/)
    expect(JSON.stringify([...kept.values()].map(({ spoken }) => [...spoken]))).not.toContain('/l/')
  })

  it('goes out at night where its limit would pass by the morning', async () => {
    const { tell, deliver, at, sent } = tellingWorld()
    await tell({ limit: '2026-10-09T16:00:00.000Z' })
    at(night)
    await deliver()
    expect(sent).toMatchObject([{ to: mobile }])
  })

  it('waits for the morning where its limit has passed already: nobody is woken for what is late', async () => {
    const { tell, deliver, at, sent, standing } = tellingWorld()
    at(night)
    await tell({ limit: decidedAt })
    expect(standing().messages[0]?.notBefore).toBe(morning)
    await deliver()
    expect(sent).toEqual([])
  })

  it('goes to the number that was corrected meanwhile; without a mobile somebody telephones', async () => {
    const { tell, deliver, follow, sent, people, standing, deliveries } = tellingWorld()
    await tell()
    people.set('phone#1', { name: '王小明', phone: '13987654321' })
    await deliver()
    expect([sent, deliveries.items.get(outId)?.state]).toEqual([[], 'discarded'])
    await follow()
    await deliver()
    expect(sent).toMatchObject([{ to: '13987654321', outId: `${idOf(3)}~2` }])
    expect(standing()).toMatchObject({ state: 'sent', messages: [{ receipt: { code: 'number-corrected' } }, {}] })

    const fixed = tellingWorld()
    await fixed.tell()
    fixed.people.set('phone#1', { name: '王小明', phone: '024-23212321' })
    await fixed.deliver()
    expect([fixed.sent, fixed.standing().state]).toEqual([[], 'to-call'])
  })

  it('says only that there is news once its matter is confidential, and so does what is read aloud or posted', async () => {
    const { deps, tell, deliver, follow, sent, standing, deliveries } = tellingWorld()
    await tell()
    await recount(confidential, deps)
    await deliver()
    expect([sent, deliveries.items.get(outId)?.state]).toEqual([[], 'discarded'])
    await follow()
    await deliver()
    expect(sent).toMatchObject([{ outId: `${idOf(3)}~2`, text: news }])
    expect(standing()).toMatchObject({ restricted: true, messages: [{ receipt: { code: 'restricted' } }, {}] })

    for (const [way, person] of [
      ['phone', { name: '王小明', phone: '024-23212321' }],
      ['letter', { name: '王小明', phone: '无', address: '和平区1号' }],
    ] as const) {
      const other = tellingWorld({ person })
      await other.tell()
      await recount(confidential, other.deps)
      const kept = await other.deps.sayings.read(idOf(3))
      expect(kept && textOf(other.standing(), way, kept, law)).toBe(news)
      await recount({ ...confidential, asOf: 6, restricted: false }, other.deps)
      expect(other.standing().restricted).toBe(true)
    }
  })

  it('that turns out not to have arrived, of what became confidential meanwhile, is not read aloud in full either', async () => {
    const { deps, tell, deliver, decide, standing } = tellingWorld()
    await tell()
    await deliver()
    const receipt = { type: 'receipt' as const, attempt: 1, providerId: 'p', message: undefined, at: decidedAt }
    await decide({ ...receipt, status: 'delivered' })
    await recount(confidential, deps)
    expect(await decide({ ...receipt, status: 'failed' })).toBe('to-call')
    const kept = await deps.sayings.read(idOf(3))
    expect(kept && textOf(standing(), 'phone', kept, law)).toBe(news)
  })

  it('that will never be taken goes another way, and is nobody’s to send again', async () => {
    const { tell, deliver, standing, deliveries } = tellingWorld({ answers: [{ kind: 'never', status: 400 }] })
    await tell()
    await deliver()
    expect(standing()).toMatchObject({ state: 'to-call', why: 'failed' })
    expect(deliveries.items.get(outId)?.state).toBe('discarded')
  })
})

it('whoever left an e-mail address alone is written to by a person, and not told by what lies ready', async () => {
  const { tell, standing } = tellingWorld({ person: { name: '王小明', phone: '无', email: 'wang@example.com' } })
  await tell()
  expect(standing()).toMatchObject({ state: 'to-call', why: 'no-message' })
  const unknown = tellingWorld({ person: { name: '王小明', phone: '无' } })
  await unknown.tell()
  expect(unknown.standing().told?.how).toBe('deposit')
})

it('what was written to the appellant is kept for whoever may be sent a letter, and for nobody else', async () => {
  const known = { number: ticket, day: '2026-10-09', words: '经核实已修复。' } as const
  const wordsOf = async (person: { name: string; phone: string; address?: string }) => {
    const { tell, kept } = tellingWorld({ person })
    await tell({ notice: 'appeal.replied', known })
    return [kept.get(idOf(3))?.facts.words, kept.get(idOf(3))?.spoken.get('letter')?.text]
  }
  expect(await wordsOf({ name: '王', phone: '无', address: '和平区' })).toEqual([
    known.words,
    expect.stringContaining(known.words),
  ])
  expect(await wordsOf({ name: '王', phone: mobile })).toEqual([undefined, undefined])
})

describe('a channel that passes on', () => {
  const post: Delivery = {
    ...{ type: 'deliver', id: idOf(3), to: { kind: 'channel', code: 'phone' } },
    ...{ notice: 'appeal.accepted', ticket, version: 3 },
  }
  const passesOn = { isGivenToPassOn: async () => true }

  it('has told with its answer, also where that came before there was a notice', async () => {
    const { deps, tell, standing, deliveries } = tellingWorld(passesOn)
    expect(await tookNotice(post, { ...deps, ...passesOn })).toBe(false)
    const { type: _, ...promised } = post
    await deliveries.promise({
      ...promised,
      state: 'delivered',
      attempts: 1,
      createdAt: decidedAt,
      nextCheckAt: undefined,
    })
    await tell()
    expect(standing()).toMatchObject({ state: 'told', told: { how: 'channel' } })
  })
})

describe('followed late', () => {
  it('the ticket hears what stands: not that it was told what has turned out not to have arrived', async () => {
    const { tell, deliver, decide, follow, heard } = tellingWorld()
    await tell()
    await deliver()
    const receipt = { type: 'receipt' as const, attempt: 1, providerId: 'p', message: undefined }
    await decide({ ...receipt, status: 'delivered', at: decidedAt })
    await decide({ ...receipt, status: 'failed', at: decidedAt, code: 'DB' })
    await follow()
    expect(heard).toEqual([{ untold: expect.objectContaining({ why: 'DB' }) }])
  })

  it('the ticket hears of what was told meanwhile, when that which had ended its clock turns out not to have arrived', async () => {
    const { tell, deliver, decide, follow, heard, at } = tellingWorld()
    await tell()
    await tell({ decision: 5, notice: 'appeal.dispatched', of: 'dispatched' })
    await deliver()
    const receipt = { type: 'receipt' as const, attempt: 1, providerId: 'p', message: undefined }
    await decide({ ...receipt, status: 'delivered', at: decidedAt }, idOf(5))
    at('2026-10-09T02:00:00.000Z')
    await decide({ type: 'read' })
    await follow()
    heard.length = 0
    await decide({ ...receipt, status: 'failed', at: '2026-10-09T01:30:00.000Z', code: 'DB' }, idOf(5))
    await follow()
    expect(heard).toMatchObject([
      { untold: { notice: idOf(5) } },
      { told: { notice: idOf(3), of: 'accepted', how: 'page', at: '2026-10-09T02:00:00.000Z' } },
    ])
  })

  it('what was put off for too long is looked at when it is due, and not each minute', async () => {
    const { tell, look, rows, log } = tellingWorld()
    await tell()
    const due = rows.get(idOf(3))?.next
    rows.set(idOf(3), { ...(rows.get(idOf(3)) as never as { state: never }), next: decidedAt })
    const before = log().length
    await look()
    expect([rows.get(idOf(3))?.next, log().length]).toEqual([due, before])
  })

  it('found untold, it is told with what was told later all the same', async () => {
    const { tell, deliver, decide, follow, standing } = tellingWorld()
    await tell()
    await deliver()
    const receipt = { type: 'receipt' as const, attempt: 1, providerId: 'p', message: undefined }
    await decide({ ...receipt, status: 'delivered', at: decidedAt })
    await tell({ decision: 7, notice: 'appeal.replied', of: 'check-passed', limit: undefined })
    await decide({ type: 'read' }, idOf(7))
    await follow()
    await decide({ ...receipt, status: 'failed', at: decidedAt, code: 'DB' })
    expect(standing().state).toBe('to-call')
    await follow()
    expect(standing()).toMatchObject({ state: 'told', told: { how: 'page', through: idOf(7) } })
  })
})

describe('its ticket', () => {
  it('given to a unit, or counted anew, takes what is untold with it, and nothing back', async () => {
    const { deps, tell, standing, rows, decide, log } = tellingWorld({
      person: { name: '王小明', phone: '024-23212321' },
    })
    await tell()
    const until = '2026-10-13T16:00:00.000Z'
    await recount({ ticket, asOf: 5, whose, until, restricted: false }, deps)
    expect(standing()).toMatchObject({ whose, until, state: 'to-call' })
    expect(rows.get(idOf(3))?.state).toMatchObject({ whose, until })
    await recount({ ticket, asOf: 4, whose: { ...whose, units: [] }, until: decidedAt, restricted: false }, deps)
    await recount({ ticket, asOf: 5, whose, until, restricted: false }, deps)
    expect([standing().until, log()]).toMatchObject([until, { length: 2 }])
    await decide({ type: 'read' })
    await recount({ ticket, asOf: 6, whose, until: undefined, restricted: false }, deps)
    expect(log()).toHaveLength(3)
  })
})

describe('what is told', () => {
  it('is kept in words with the identity data, and as a fingerprint in the log: also what is read aloud', async () => {
    const { tell, kept, log } = tellingWorld({ person: { name: '王小明', phone: '024-23212321' } })
    await tell()
    expect(kept.get(idOf(3))?.spoken.get('phone')?.text).toContain(ticket)
    expect(log()[0]?.events).toMatchObject([
      { type: 'noticed' },
      { type: 'call-asked', said: { template: 'accepted.phone.zh', hash: expect.any(String) } },
    ])
    await tell({ decision: 4, inCall: { by: '李敏', callId: 'c' } })
    expect(log(idOf(4))[0]?.events).toMatchObject([
      { type: 'noticed' },
      { type: 'told', how: 'in-call', said: { template: 'accepted.phone.zh' } },
    ])
  })

  it('of a withdrawn appeal is sent no more, owed or not', async () => {
    const { tell, standing } = tellingWorld()
    await tell({ decision: 3, notice: 'appeal.progressed', of: 'interim-replied', limit: undefined })
    await tell({ decision: 4, notice: 'appeal.withdrawn', of: 'withdrawn', limit: undefined })
    expect(standing(idOf(3))).toMatchObject({ state: 'over', why: 'withdrawn' })
  })
})
