/** 短信答复、按键评价 over HTTP — only the appellant's own number counts, each message and each call once. */
import { describe, expect, it } from 'vitest'
import { ticketNumber } from '../../shared/appeals/ticket/number.ts'
import { closing, worked } from '../articles/worked.ts'
import { sampleCity } from '../stack/city.ts'
import { isRemote } from '../stack/place.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const run = Date.now().toString(36)
let people = 0
let messages = 0
const somebody = () => `1370000${String(++people).padStart(4, '0')}`
const now = () => new Date(Date.parse(city.now()) - 60_000).toISOString()
const answer = (sender: string, text: string, messageId = `${run}-${++messages}`) =>
  city.channel('sms').post('/v1/sms-answers', { messageId, sender, text, at: now() })

const closed = (phone: string) =>
  worked(city, { appellant: { name: '周', phone }, reference: `sms-${run}-${++messages}` })
const ratings = async (ticket: string) =>
  (
    (await city.operator.get(`/v1/tickets/${ticket}`)).body.ratings as {
      level: number
      via: string
      comment?: string
    }[]
  ).map(({ level, via, comment }) => [level, via, comment].filter(Boolean).join(' '))
const listed = async (id: string) => {
  const { body } = await city.operator.get('/v1/sms-answers?limit=100')
  return (body.items as { id: string; why: string }[]).find((one) => one.id === id)?.why
}

describe('an answer by message', () => {
  it('counts once for the matter of that very number, whatever channel it came by', async () => {
    const phone = somebody()
    const { ticket } = await closed(phone)
    const [first, again] = [
      await answer(phone, '2 太慢', `${run}-once`),
      await answer(`+86 ${phone}`, '2 太慢', `${run}-once`),
    ]
    expect([first.status, first.body.fate, first.body.reply]).toEqual([201, 'counted', undefined])
    expect(again.body).toEqual(first.body)
    expect(await ratings(ticket)).toEqual(['2 sms 太慢'])
    const later = await answer(phone, '5')
    expect(later.body.fate).toBe('handed-over')
    expect(await listed(later.body.answer)).toBe('nothing-asked')
    expect(await ratings(ticket)).toHaveLength(1)
  })

  it('handed on twice at once counts once', async () => {
    const phone = somebody()
    const { ticket } = await closed(phone)
    const both = await Promise.all([1, 2, 3].map(() => answer(phone, '4', `${run}-at-once`)))
    expect(both.map(({ body }) => body.fate)).toEqual(['counted', 'counted', 'counted'])
    expect(await ratings(ticket)).toEqual(['4 sms'])
  })

  it('from another number is kept for a person, on record, and counts nowhere', async () => {
    const { ticket } = await closed(somebody())
    const stranger = somebody()
    const text = '5 冒名评价标记语'
    const { body } = await answer(stranger, text)
    expect([body.fate, body.reply]).toEqual(['handed-over', undefined])
    expect(await ratings(ticket)).toEqual([])
    expect(await listed(body.answer)).toBe('foreign')
    const rows = await city.operator.get('/v1/sms-answers?limit=100')
    expect(JSON.stringify(rows.body)).not.toMatch(new RegExp(`${stranger}|冒名`))
    const path = `/v1/sms-answers/${body.answer}`
    expect((await city.operator.get(path)).status).toBe(400)
    expect((await city.supervisor.get(`${path}?purpose=x`)).status).toBe(403)
    const read = await city.operator.get(`${path}?purpose=${encodeURIComponent('核对')}`)
    expect(read.body).toMatchObject({ sender: stranger, text, why: 'foreign' })
    const looks = await city.supervisor.get(`${path}/looks`)
    expect(looks.body.items).toMatchObject([{ by: { role: 'operator' }, purpose: '核对', fields: ['phone', 'text'] }])
    expect(JSON.stringify(looks.body)).not.toMatch(new RegExp(`${stranger}|冒名`))
    expect((await city.supervisor.get('/v1/sms-answers/none-none/looks')).status).toBe(404)
    const done = await city.operator.post(`${path}/settlements`, { by: '回访员', note: '已电话核实' })
    expect(done.status).toBe(201)
    expect((await city.operator.post(`${path}/settlements`, { by: '他人' })).body.settledAt).toBe(done.body.settledAt)
    expect(await listed(body.answer)).toBeUndefined()
    const none = await city.operator.get('/v1/sms-answers/none-none?purpose=x')
    expect([none.status, none.body.code]).toEqual([404, 'sms-answer.unknown'])
  })

  it('to a named ticket is held to the same', async () => {
    const phone = somebody()
    const { ticket } = await closed(phone)
    const rate = (body: object, channel = 'web') =>
      city.channel(channel).post(`/v1/tickets/${ticket}/rating-answers`, body)
    expect((await rate({ message: '1' })).body.code).toBe('rating.sender-needed')
    const foreign = await rate({ message: '1', sender: somebody() })
    expect([foreign.status, foreign.body.code]).toEqual([422, 'rating.foreign-sender'])
    expect((await rate({ message: '1 不满意', sender: phone })).body.code).toBe('rating.answer-unreadable')
    expect((await rate({ message: '1', sender: phone }, 'app')).status).toBe(404)
    expect(await ratings(ticket)).toEqual([])
    expect((await rate({ message: '1', sender: phone }, 'sms')).status).toBe(201)
    expect(await ratings(ticket)).toEqual(['1 sms'])
  })

  it('to several open questions is asked which, and what cannot be read once more', async () => {
    const phone = somebody()
    const [older, newer] = [await closed(phone), await closed(phone)]
    const unclear = await answer(phone, '1 不满意')
    expect([unclear.body.fate, unclear.body.reply]).toEqual(['asked', expect.stringContaining('请只回复一个数字')])
    const asked = await answer(phone, '1 没人来', `${run}-which`)
    expect(asked.body.fate).toBe('asked')
    expect(asked.body.reply).toMatch(new RegExp(`请回复序号：1 ${newer.ticket}；2 ${older.ticket}`))
    expect((await answer(phone, '1 没人来', `${run}-which`)).body).toEqual(asked.body)
    expect([await ratings(older.ticket), await ratings(newer.ticket)]).toEqual([[], []])
    expect((await answer(phone, '2')).body.fate).toBe('counted')
    expect([await ratings(older.ticket), await ratings(newer.ticket)]).toEqual([['1 sms 没人来'], []])
    expect((await answer(phone, `${newer.ticket} 5`)).body.fate).toBe('counted')
    expect(await ratings(newer.ticket)).toEqual(['5 sms'])
  })

  it('that cannot be read twice is a person’s to see', async () => {
    const phone = somebody()
    const { ticket } = await closed(phone)
    expect((await answer(phone, '你们什么时候来')).body.fate).toBe('asked')
    const second = await answer(phone, '？？')
    expect([second.body.fate, await listed(second.body.answer)]).toEqual(['handed-over', 'unreadable'])
    expect(await ratings(ticket)).toEqual([])
    expect((await answer(phone, '3')).body.fate).toBe('counted')
  })

  it('is handed on by a channel of messages, not before it came', async () => {
    const body = { messageId: 'x', sender: somebody(), text: '5', at: now() }
    expect((await city.channel('web').post('/v1/sms-answers', body)).body.code).toBe('sms-answer.sms-only')
    expect((await city.operator.post('/v1/sms-answers', body)).status).toBe(403)
    const early = { ...body, at: new Date(Date.parse(city.now()) + 3_600_000).toISOString() }
    expect((await city.channel('sms').post('/v1/sms-answers', early)).body.code).toBe('sms-answer.not-yet')
  })
})

describe('a rating by key', () => {
  const press = (callId: string, key: string, more: object = {}) =>
    city.channel('phone').post('/v1/key-ratings', { callId, key, ...more })
  const link = async (ticket: string, callId: string) => {
    const linked = await city.operator.post(`/v1/tickets/${ticket}/calls`, { callId: `phone:${callId}` })
    expect(linked.status, JSON.stringify(linked.body)).toBe(201)
    if (!isRemote) await city.settled()
  }
  const told = async () => {
    const { ticket, order, unit } = await city.dispatched({ category: 'property-service' })
    await closing(city, ticket, order, unit)
    return ticket
  }

  it('is given once a call and matter, of which the first press stands', async () => {
    const ticket = await told()
    const callId = `key-${run}`
    await link(ticket, callId)
    expect((await press(callId, '9')).body.code).toBe('rating.key-unknown')
    const both = await Promise.all([press(callId, '2', { ticket }), press(callId, '2', { ticket })])
    expect(both.map(({ status, body }) => [status, body.level])).toEqual([
      [201, 2],
      [201, 2],
    ])
    expect((await press(callId, '5', { ticket })).body.code).toBe('rating.already-given')
    expect(await ratings(ticket)).toEqual(['2 keypress'])
  })

  it('before its call is linked waits, and counts once for the first matter that it is linked to', async () => {
    const [one, other] = [await told(), await told()]
    const callId = `early-${run}`
    const early = await press(callId, '4')
    expect([early.status, early.body, early.headers.get('location')]).toEqual([
      201,
      { level: 4 },
      `/v1/calls/phone:${callId}`,
    ])
    expect((await press(callId, '4')).body).toEqual({ level: 4 })
    expect((await press(callId, '1')).body.code).toBe('rating.already-given')
    await link(one, callId)
    const rated = await eventually(
      () => ratings(one),
      ({ length }) => length > 0,
    )
    expect(rated).toEqual(['4 keypress'])
    await link(other, callId)
    expect(await ratings(other)).toEqual([])
    expect((await press(callId, '4', { ticket: one })).body).toEqual({ ticket: one, level: 4 })
    expect((await press(callId, '4')).body.code).toBe('rating.not-of-call')
  })

  it('for a matter that there is not, or that is not spoken of in the call, counts nowhere', async () => {
    const ticket = await told()
    const callId = `stray-${run}`
    for (const named of ['', 'x', '26'.repeat(20), '261009-0000001'])
      expect((await press(callId, '5', { ticket: named })).body.code, named).toBe('rating.not-of-call')
    expect((await press(callId, '5', { ticket: '1'.repeat(3000) })).status).toBe(400)
    // Whether there is such a ticket nobody learns.
    expect((await press(callId, '5', { ticket })).body).toEqual({ level: 5 })
    expect((await press(callId, '5', { ticket: ticketNumber('2026-10-09', 1) })).body).toEqual({ level: 5 })
    expect(await ratings(ticket)).toEqual([])
  })

  it('is told by a telephone channel, and by nobody’s hand', async () => {
    const { ticket, accessCode } = await worked(city)
    expect((await city.channel('web').post('/v1/key-ratings', { callId: 'x', key: '5' })).body.code).toBe(
      'rating.keys-telephone-only',
    )
    const forged = { level: 5, via: 'keypress' }
    for (const who of [city.operator, city.channel('web'), city.appellant(ticket, accessCode)])
      expect((await who.post(`/v1/tickets/${ticket}/ratings`, forged)).body.code).toBe('rating.wrong-way')
  })
})
