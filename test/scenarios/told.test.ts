/** 告知 over HTTP: in the call, by telephone, on their page, or by what lies ready (第十八条). */
import { describe, expect, it } from 'vitest'
import { type Answer, appealOf, sampleCity } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const byPhone = (more: object = {}) =>
  city.channel('phone').post('/v1/tickets', appealOf({ channel: 'phone', ...more }))
const toldInCall = { by: '李敏', callId: 'call-7' }

/** The notice of a type, once it is there. */
async function noticeOf(ticket: string, type: string, hoped: (notice: Answer['body']) => boolean = () => true) {
  const { body } = await eventually(
    () => city.operator.get(`/v1/tickets/${ticket}/notices`),
    (answer) => answer.body.items?.some((one: Answer['body']) => one.type === type && hoped(one)),
  )
  return body.items.find((one: Answer['body']) => one.type === type)
}
async function reviewOf(ticket: string, hoped: string) {
  const { body } = await eventually(
    () => city.operator.get(`/v1/tickets/${ticket}/deadlines`),
    (answer) => answer.body.deadlines[0]?.status === hoped,
  )
  return body.deadlines[0]
}

describe('an appeal by telephone', () => {
  it('registered and accepted in the call is told with that: the review is met, and nobody has a task', async () => {
    const { body } = await byPhone({ toldInCall })
    await city.operator.post(`/v1/tickets/${body.number}/acceptance`, { toldInCall })
    const notice = await noticeOf(body.number, 'appeal.accepted')
    expect(notice).toMatchObject({ state: 'told', told: { how: 'in-call', ...toldInCall }, messages: [] })
    expect(notice.text).toContain(`（编号${body.number}）已于`)
    const registered = await noticeOf(body.number, 'appeal.registered')
    expect(registered).toMatchObject({ told: { how: 'in-call' }, text: expect.stringContaining(body.number) })
    await reviewOf(body.number, 'met')
    const { body: list } = await city.operator.get('/v1/notices?list=to-call&limit=100')
    expect(list.items.filter(({ ticket }: { ticket: string }) => ticket === body.number)).toEqual([])
  })

  it('accepted later is on the list of those to be telephoned, until somebody has told it', async () => {
    const { body } = await byPhone()
    const ticket = body.number
    await city.operator.post(`/v1/tickets/${ticket}/acceptance`, {})
    const notice = await noticeOf(ticket, 'appeal.accepted')
    expect(notice).toMatchObject({ state: 'to-call', way: 'phone', owed: true, restricted: false })
    expect(notice.text).toContain(`（编号${ticket}）已于`)
    await reviewOf(ticket, 'running')
    for (const list of ['untold', 'to-call']) {
      const { body: rows } = await city.operator.get(`/v1/notices?list=${list}&limit=100`)
      expect(rows.items.find((row: Answer['body']) => row.ticket === ticket)).toMatchObject({ notice: notice.notice })
    }
    const call = { outcome: 'reached', by: '王工', number: '13800001234', note: '已告知受理' }
    const told = await city.operator.post(`/v1/tickets/${ticket}/tellings`, call)
    expect([told.status, told.body.items[0].told]).toMatchObject([201, { how: 'person', by: '王工' }])
    expect(told.body.items[0].attempts).toMatchObject([{ by: '王工', outcome: 'reached', number: '138****1234' }])
    await reviewOf(ticket, 'met')
    const again = await city.operator.post(`/v1/tickets/${ticket}/tellings`, call)
    expect([again.status, again.body.code]).toEqual([409, 'notice.nothing-untold'])
    const { body: rows } = await city.operator.get('/v1/notices?list=untold&limit=100')
    expect(rows.items.filter((row: Answer['body']) => row.ticket === ticket)).toEqual([])
  })

  it('is told by reading the notices on one’s own page', async () => {
    const { body } = await byPhone()
    await city.operator.post(`/v1/tickets/${body.number}/acceptance`, {})
    await noticeOf(body.number, 'appeal.accepted')
    const own = await city.appellant(body.number, body.accessCode).get(`/v1/tickets/${body.number}/notices`)
    expect(own.body.items.find((one: Answer['body']) => one.type === 'appeal.accepted').told.how).toBe('page')
    await reviewOf(body.number, 'met')
  })
})

describe('the list of what is untold', () => {
  const untoldOf = async (ticket: string, hoped: (rows: Answer['body'][]) => boolean) => {
    const { body } = await eventually(
      () => city.operator.get('/v1/notices?list=untold&limit=100'),
      ({ body: { items } }) => hoped(items.filter((row: Answer['body']) => row.ticket === ticket)),
    )
    return body.items.filter((row: Answer['body']) => row.ticket === ticket)
  }

  it('is left by what is withdrawn, with the reason', async () => {
    const { body } = await byPhone()
    const ticket = body.number
    await city.operator.post(`/v1/tickets/${ticket}/acceptance`, {})
    const [row] = await untoldOf(ticket, (rows) => rows.length === 1)
    expect(row).toMatchObject({ type: 'appeal.accepted', overdue: false })
    const appellant = city.appellant(ticket, body.accessCode)
    expect((await appellant.post(`/v1/tickets/${ticket}/withdrawal`, { how: 'written' })).status).toBe(201)
    expect(await untoldOf(ticket, (rows) => rows.length === 0)).toEqual([])
    expect(await noticeOf(ticket, 'appeal.accepted')).toMatchObject({ state: 'over', why: 'withdrawn' })
  })
})

it('a web channel may not say that somebody was told in a call', async () => {
  const { status, body } = await city.register({ toldInCall })
  expect([status, body.code]).toEqual([422, 'telling.no-call'])
})
