/** 全过程 — one appeal through a failing department, a return and a reply sent back. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'
import { canReachUs, isRemote } from '../stack/place.ts'
import { eventually } from '../support/eventually.ts'
import { receivers } from './receivers.ts'

const city = sampleCity()
/** 派单给它, 但它的系统先出故障, 后又退件 */
const first = 'sy-street-lighting'
/** 重新派单给它 */
const second = 'heping-urban-management'

const consultation = () => ({ at: city.now(), by: '李工', how: 'phone' })
const reply = (answer: string) => ({ record: '更换镇流器两只，夜间复查', answer, consultation: consultation() })

describe.skipIf(!canReachUs)('an appeal on a bad day (skipped where the city cannot post to this machine)', () => {
  const posts = receivers(city, { units: [first], channels: ['wechat'] })

  it('comes through, and everybody is told what concerns them', { timeout: 180_000 }, async () => {
    posts.behave(first, { is: 'fail', status: 503 })

    const registered = await city.channel('wechat').post('/v1/tickets', {
      channel: 'wechat',
      reference: `story-${Date.now()}`,
      ticketType: 'complaint',
      category: 'street-light',
      area: '210102',
      title: '路灯不亮',
      text: '南湖街道一段路灯连续多日不亮，夜间出行不便。',
      appellant: { name: '赵小路', phone: '024-55004321' },
    })
    expect(registered).toMatchObject({ status: 201, body: { number: expect.any(String) } })
    const { number: ticket, accessCode } = registered.body
    const onTicket = `/v1/tickets/${ticket}`
    const citizen = city.appellant(ticket, accessCode)
    const done = async (answer: Promise<{ status: number; body: unknown }>): Promise<void> => {
      const { status, body } = await answer
      expect(status, JSON.stringify(body)).toBe(201)
    }

    await done(city.operator.post(`${onTicket}/acceptance`, {}))
    // The channel has not agreed to pass anything on: the desk telephones.
    await eventually(
      () => city.operator.get(`${onTicket}/notices`),
      ({ body }) => body.items.some(({ type }: { type: string }) => type === 'appeal.accepted'),
    )
    await done(city.operator.post(`${onTicket}/tellings`, { outcome: 'reached', by: '王工', note: '已告知受理' }))
    const dispatched = await city.operator.post(`${onTicket}/dispatches`, {})
    expect(dispatched.body.orders).toMatchObject([{ unit: first, role: 'lead' }])
    const order = `/v1/work-orders/${dispatched.body.orders[0].number}`

    // The department answers 503, or breaks the connection, and then is itself again: nothing was received, nothing is lost.
    await eventually(
      () => posts.inbox('units', first),
      ({ turnedAway }) => turnedAway >= 1,
    )
    expect((await city.operator.get(order)).body.receivedAt).toBeUndefined()
    // The pause after a second failure is ten seconds: only where no test run waits for it.
    if (isRemote) {
      posts.behave(first, { is: 'down' })
      await eventually(
        () => posts.inbox('units', first),
        ({ turnedAway }) => turnedAway >= 2,
      )
    }
    posts.behave(first, { is: 'normal' })
    const inbox = await eventually(
      () => posts.inbox('units', first),
      ({ items }) => items.length > 0,
    )
    expect(inbox).toMatchObject({ forged: 0, duplicates: 0 })
    expect(inbox.items).toMatchObject([
      { type: 'work-order.dispatched', data: { ticket: { number: ticket }, appellant: { name: '赵小路' } } },
    ])
    await eventually(
      () => city.unit(first).get(order),
      ({ body }) => body.receivedAt !== undefined,
    )

    await done(city.unit(first).post(`${order}/acknowledgement`, { by: '值班员' }))
    await done(
      city.unit(first).post(`${order}/return-requests`, {
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '该路段路灯由区里管养，不属本单位职责。',
      }),
    )
    const early = await city.operator.post(`${onTicket}/dispatches`, {})
    expect(early).toMatchObject({ status: 409, body: { code: 'ticket.not-allowed-here' } })
    await done(city.supervisor.post(`${order}/return-decision`, { decision: 'approve', reasons: '经核实由区里管养。' }))

    const again = await city.operator.post(`${onTicket}/dispatches`, { lead: second, reason: '退件审定：由区里管养' })
    expect(again.status, JSON.stringify(again.body)).toBe(201)
    const anew = again.body.orders.find(({ unit }: { unit: string }) => unit === second)
    const order2 = `/v1/work-orders/${anew.number}`
    expect((await city.unit(first).post(`${order2}/acknowledgement`, {})).status).toBe(404)

    const mine = await eventually(
      () => city.unit(second).get('/v1/work-orders?limit=100'),
      ({ body }) => body.items.some(({ number }: { number: string }) => number === anew.number),
    )
    expect(mine.status).toBe(200)
    await done(city.unit(second).post(`${order2}/acknowledgement`, { by: '李工' }))
    await done(city.unit(second).post(`${order2}/interim-replies`, { record: '已派人查看', answer: '正在抢修' }))
    const unasked = await city.unit(second).post(`${order2}/replies`, { record: '已修', answer: '已修复' })
    expect(unasked.status).toBeGreaterThanOrEqual(400)
    expect(unasked.status).toBeLessThan(500)
    await done(city.unit(second).post(`${order2}/replies`, reply('已修复')))
    await done(city.operator.post(`${onTicket}/send-backs`, { reasons: '未说明修复了哪几盏灯。' }))
    expect((await citizen.get(onTicket)).body.answer).toBeUndefined()
    await done(city.unit(second).post(`${order2}/replies`, reply('3号至9号杆路灯已全部修复')))
    await done(city.operator.post(`${onTicket}/reply-approval`, {}))
    expect((await citizen.get(onTicket)).body.answer.answer).toBe('3号至9号杆路灯已全部修复')

    await done(
      city.operator.post(`${onTicket}/closing`, { ground: 1, alternative: 'solved', reasons: '夜间复查全部亮起' }),
    )
    await done(
      city.operator.post(`${onTicket}/callbacks`, { outcome: 'reached', solved: 'solved', by: '回访员', note: '满意' }),
    )
    await done(citizen.post(`${onTicket}/ratings`, { level: 4, via: 'link', comment: '修得好，来得慢' }))
    const twice = await citizen.post(`${onTicket}/ratings`, { level: 5, via: 'link' })
    expect(twice.status).toBeGreaterThanOrEqual(400)
    expect(twice.status).toBeLessThan(500)

    const { body: seen } = await city.operator.get(onTicket)
    expect(seen).toMatchObject({ state: 'closed', ratings: [{ level: 4 }] })
    const { body: timeline } = await city.operator.get(`${onTicket}/timeline`)
    const commands = timeline.decisions.map(({ command }: { command: string }) => command)
    expect(commands.filter((command: string) => !/recordReceipt|passLimits|recordTold/.test(command))).toEqual([
      'register',
      'accept',
      'dispatch',
      'acknowledge',
      'requestReturn',
      'decideReturn',
      'dispatch',
      'acknowledge',
      'replyInterim',
      'reply',
      'sendBack',
      'reply',
      'passCheck',
      'close',
      'callBack',
      'rate',
    ])

    const { body: clocks } = await eventually(
      () => city.operator.get(`${onTicket}/deadlines`),
      ({ body }) => body.deadlines[0].status === 'met',
    )
    expect(clocks.deadlines[0]).toMatchObject({ clock: 'review', article: '第十八条' })

    const told = await eventually(
      () => posts.inbox('channels', 'wechat'),
      ({ items }) => items.some(({ type }) => type === 'appeal.closed'),
    )
    const types = told.items.map(({ type }) => type)
    expect(types).toEqual(expect.arrayContaining(['appeal.registered', 'appeal.accepted', 'appeal.replied']))
    // What the channel is told is what the appellant may see: no internal record, no identity data.
    expect(JSON.stringify(told.items)).not.toMatch(/镇流器|赵小路|024-55004321/)
    const unitTold = await posts.inbox('units', first)
    expect(unitTold.items.map(({ type }) => type)).toContain('return-request.approved')
  })
})
