/** 把关前检查 over HTTP: a draft checked before it is sent, findings beside the reply, a second look before it is public. */
import { describe, expect, it } from 'vitest'
import { type Answer, sampleCity } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const appeal = {
  area: '210102',
  title: '东塔街路灯不亮',
  text: '东塔街路灯灭了三天。请求：一是尽快维修路灯；二是清理灯下垃圾；三是公示维修责任人。',
}
const consulted = () => ({ at: city.now(), by: '李工', how: 'phone', said: '诉求人知晓办理情况' })
const alone = { withoutCoHandlers: '协办事项另行反馈' }
const codesIn = ({ body }: Answer): string[] => body.findings.map(({ code }: { code: string }) => code)

describe('a department’s draft', () => {
  it('is answered with findings that cite words and articles, and nothing is kept of it', async () => {
    const { ticket, order, unit } = await city.dispatched(appeal)
    const checked = await city.unit(unit).post(`/v1/work-orders/${order}/reply-checks`, {
      record: '多次拨打诉求人电话无人接听。',
      answer: '路灯已更换灯具三盏，已与您电话沟通。责任人：市政养护一队。',
    })
    expect([checked.status, codesIn(checked)]).toEqual([200, ['contradiction', 'ask-unanswered']])
    const [contradiction, open] = checked.body.findings
    expect(contradiction).toMatchObject({ article: '第二十三条（一）', cites: [{ in: 'record' }, { in: 'answer' }] })
    const [{ start, end, words }] = open.cites
    expect([open.article, words, appeal.text.slice(start, end)]).toEqual(['第二十条', words, words])
    expect(words).toContain('清理灯下垃圾')
    const [kept] = (await city.operator.get(`/v1/tickets/${ticket}`)).body.orders
    expect([kept.reply, kept.findings]).toEqual([undefined, undefined])
  })

  it('is checked by whoever reads its order, and by nobody else', async () => {
    const { order } = await city.dispatched(appeal)
    const draft = { record: '现场核查', answer: '已更换灯具' }
    const stranger = await city.unit('tiexi-housing').post(`/v1/work-orders/${order}/reply-checks`, draft)
    expect([stranger.status, stranger.body.code]).toEqual([404, 'work-order.unknown'])
    expect((await city.operator.post(`/v1/work-orders/${order}/reply-checks`, draft)).status).toBe(200)
  })
})

describe('a draft in a confidential matter', () => {
  const named =
    '我叫欧阳慕容，电话13977770001。请求：一是尽快维修路灯；二是清理欧阳慕容门前的垃圾；三是公示维修责任人。'
  const draft = { record: '现场更换灯具三盏。', answer: '路灯已更换灯具三盏。维修责任人市政养护一队已公示。' }
  const secret = { ...appeal, text: named, confidential: true, appellant: { name: '欧阳慕容', phone: '13977770001' } }

  it('is held against the appeal as the unit reads it, and cites no name', async () => {
    const { ticket, order, unit } = await city.dispatched(secret)
    const path = `/v1/work-orders/${order}/reply-checks`
    const found = await city.unit(unit).post(path, draft)
    expect(found.status).toBe(200)
    expect(codesIn(found)).toContain('ask-unanswered')
    expect(JSON.stringify(found.body)).not.toMatch(/慕容|13977770001/)
    const [cited] = found.body.findings.find(({ code }: { code: string }) => code === 'ask-unanswered').cites
    const { body: read } = await city.unit(unit).get(`/v1/work-orders/${order}`)
    expect(read.ticket.text.slice(cited.start, cited.end)).toBe(cited.words)
    expect((await city.operator.get(`/v1/tickets/${ticket}`)).body.text).toContain('慕容')
  })

  it('an earlier reply is cited as its unit may read it', async () => {
    const answer =
      '经现场勘查，与欧阳慕容核对，此处监控因线路老化停用，维修人员已更换线缆三十米并调试正常，今后按月巡检。'
    const first = await city.dispatched({ ...secret, text: '单元门口的监控坏了，请修好。' })
    const reply = { record: '现场更换线缆。', answer, ...alone }
    const sent = await city.unit(first.unit).post(`/v1/work-orders/${first.order}/replies`, {
      ...reply,
      consultation: { impossible: '保密件，电话三次未接' },
    })
    expect(sent.status, JSON.stringify(sent.body)).toBe(201)
    const second = await city.dispatched({ ...appeal, text: '公园长椅断了两条腿，坐不了，盼修。' })
    const found = await eventually(
      () => city.unit(second.unit).post(`/v1/work-orders/${second.order}/reply-checks`, { ...draft, answer }),
      (checked) => codesIn(checked).includes('same-text'),
    )
    const [, earlier] = found.body.findings.find(({ code }: { code: string }) => code === 'same-text').cites
    expect(earlier).toMatchObject({ in: 'earlier', ticket: first.ticket })
    expect(earlier.words).not.toContain('慕容')
  })
})

describe('a reply with a telephone of somebody', () => {
  it('shows its findings to who checks it, and is not public before a second look', async () => {
    const { ticket, order, unit, accessCode } = await city.dispatched(appeal)
    const answer = '路灯已更换灯具三盏，灯下垃圾已清运，维修责任人张师傅13812345678已公示。'
    const reply = { record: '现场更换灯具三盏。', answer, consultation: consulted(), ...alone }
    const sent = await city.unit(unit).post(`/v1/work-orders/${order}/replies`, reply)
    expect(sent.status, JSON.stringify(sent.body)).toBe(201)
    const [shown] = (await city.operator.get(`/v1/tickets/${ticket}`)).body.orders
    expect(shown.findings).toMatchObject([{ code: 'personal-data', cites: [{ in: 'answer', words: '13812345678' }] }])
    const refused = await city.operator.post(`/v1/tickets/${ticket}/reply-approval`, {})
    expect([refused.status, refused.body.code, refused.body.article]).toEqual([
      409,
      'answer.personal-data',
      '第三十五条',
    ])
    expect(JSON.stringify(refused.body)).not.toContain('13812345678')
    const appellant = city.appellant(ticket, accessCode)
    expect((await appellant.get(`/v1/tickets/${ticket}`)).body.answer).toBeUndefined()
    const passed = await city.operator.post(`/v1/tickets/${ticket}/reply-approval`, { secondLook: true })
    expect(passed.status).toBe(201)
    expect((await appellant.get(`/v1/tickets/${ticket}`)).body.answer).toMatchObject({ answer })
    const timeline = await city.operator.get(`/v1/tickets/${ticket}/timeline`)
    expect(JSON.stringify(timeline.body)).toContain('"secondLook":true')
  })
})

describe('replies of a unit', () => {
  it('are listed by what is found in them, for whoever supervises its branch', async () => {
    const { ticket, order, unit } = await city.dispatched(appeal)
    const answer = '路灯已更换灯具三盏，已与您电话沟通。该处路灯至今没有更换。灯下垃圾已清运，维修责任人已公示。'
    const reply = { record: '现场更换灯具三盏。', answer, consultation: consulted(), ...alone }
    const sent = await city.unit(unit).post(`/v1/work-orders/${order}/replies`, reply)
    expect(sent.status, JSON.stringify(sent.body)).toBe(201)
    const path = `/v1/reply-findings?unit=${unit}&limit=100`
    const of = ({ body }: Answer) => body.items.filter((row: { workOrder: string }) => row.workOrder === order)
    const found = await eventually(
      () => city.supervisor.get(path),
      (listed) => of(listed).length > 0,
    )
    expect(of(found)).toMatchObject([{ ticket, code: 'contradiction', count: 1 }])
    const { looked, counts } = found.body
    expect(looked).toBeGreaterThan(0)
    expect(counts).toContainEqual(expect.objectContaining({ code: 'contradiction' }))
    // Kinds and numbers: no word of a reply.
    expect(JSON.stringify(found.body)).not.toContain('灯具')
    const unknown = await city.supervisor.get('/v1/reply-findings?unit=nobody')
    expect([unknown.status, unknown.body.code]).toEqual([404, 'list.unknown'])
  })
})

describe('the same text', () => {
  it('as the unit’s reply to another matter is found, with that ticket; a ground that is thought of is held against it', async () => {
    const answer = '经现场勘查，该处因线路被挖断而停用，维修人员已更换电缆二十米并恢复正常，今后将加密巡查频次。'
    const first = await city.dispatched({ ...appeal, text: '幼儿园门口的监控坏了，请修好。' })
    const reply = { record: '现场更换电缆。', answer, consultation: consulted(), ...alone }
    await city.unit(first.unit).post(`/v1/work-orders/${first.order}/replies`, reply)
    const second = await city.dispatched({ ...appeal, text: '公园广场喇叭没有声音，老人跳不了舞，盼修。' })
    expect(second.unit).toBe(first.unit)
    const repeated = { ...reply, consultation: consulted() }
    await city.unit(second.unit).post(`/v1/work-orders/${second.order}/replies`, repeated)
    const findings = await eventually(
      () => city.operator.get(`/v1/tickets/${second.ticket}/reply-findings?ground=2&alternative=lawsuit`),
      (found) => codesIn(found).includes('same-text'),
    )
    expect(codesIn(findings)).toContain('closing-ground')
    const same = findings.body.findings.find(({ code }: { code: string }) => code === 'same-text')
    const half = await city.operator.get(`/v1/tickets/${second.ticket}/reply-findings?ground=2`)
    expect([half.status, half.body.code]).toEqual([400, 'input.invalid'])
    expect(same.cites).toMatchObject([{ in: 'answer' }, { in: 'earlier', ticket: first.ticket, words: answer }])
  })

  it('of what nobody has replied to nothing is found', async () => {
    const { ticket } = await city.dispatched(appeal)
    const none = await city.operator.get(`/v1/tickets/${ticket}/reply-findings`)
    expect([none.status, none.body]).toEqual([200, { findings: [] }])
  })
})
