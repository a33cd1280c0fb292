/** 批量登记 over HTTP — many appeals of another hotline, a result for each row, and nobody twice. */
import { describe, expect, it } from 'vitest'
import { type Answer, appealOf, type Person, sampleCity, samplePhone } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const path = '/v1/intake-batches'
const ndjson = { 'content-type': 'application/x-ndjson' }
const run = Date.now().toString(36)
let references = 0

/** A row of another hotline. */
const row = (more: object = {}) => {
  const { channel: _, ...appeal } = appealOf({ reference: `batch-${run}-${++references}` })
  return { ...appeal, original: { number: `SY-${references}`, hotline: '铁西区热线' }, ...more }
}
const lines = (...rows: unknown[]) =>
  rows.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n')
const send = (rows: string, who: Person = city.channel('web'), headers: Record<string, string> = {}) =>
  who.post(path, rows, { ...ndjson, ...headers })
const ended = (sent: Answer, who: Person = city.channel('web')) =>
  eventually(
    async () => (await who.get(`${path}/${sent.body.batch}`)).body,
    ({ state }) => state === 'ended',
  )
const rowsOf = async (sent: Answer, query = '', who: Person = city.channel('web')) =>
  (await who.get(`${path}/${sent.body.batch}/rows${query}`)).body

interface Row {
  row: number
  line: number
  problem?: { code: string }
}

describe('批量登记', () => {
  it('registers each row as if it had come alone, with its number and time at the other hotline', async () => {
    const original = { number: 'TX-2026-0001', registeredAt: '2026-03-01T09:00:00+08:00', hotline: '铁西区热线' }
    const sent = await send(lines(row({ original }), '', row({ title: '楼道无灯' })))
    expect(sent, JSON.stringify(sent.body)).toMatchObject({
      status: 202,
      body: { act: 'register', channel: 'web', rows: 2, state: 'running', counts: { waiting: 2 } },
    })
    expect(sent.headers.get('location')).toBe(`${path}/${sent.body.batch}`)

    const batch = await ended(sent)
    expect(batch.counts).toEqual({ waiting: 0, registered: 2, already: 0, refused: 0, cancelled: 0 })
    const { items } = await rowsOf(sent)
    expect(items).toMatchObject([
      {
        row: 1,
        line: 1,
        result: 'registered',
        ticket: expect.any(String),
        accessCode: expect.stringMatching(/^\d{8}$/),
      },
      { row: 2, line: 3, result: 'registered' },
    ])
    const [{ ticket, accessCode }] = items
    const { body } = await city.operator.get(`/v1/tickets/${ticket}`)
    expect(body).toMatchObject({ state: 'registered', channel: 'web', original })
    // What was registered elsewhere in March is reviewed from today on.
    const { body: limits } = await city.operator.get(`/v1/tickets/${ticket}/deadlines`)
    expect(limits.deadlines[0].limit > city.now()).toBe(true)
    const theirs = await city.appellant(ticket, accessCode).get(`/v1/tickets/${ticket}`)
    expect(theirs.status).toBe(200)
    expect(theirs.body).not.toHaveProperty('original')
  })

  it('says of each wrong row what is wrong with it, in both languages, and hinders no other', async () => {
    const reused = row()
    const sent = await send(
      lines(
        row({ title: '' }),
        '{"title": ',
        row(),
        row({ appellant: { name: '张三丰', phone: 'abc' } }),
        row({ 张三丰: 13900000000 }),
        row({ category: '张三丰的分类' }),
        row({ occurredAt: '2099-01-01T00:00:00+08:00' }),
        row({ original: { number: '1', registeredAt: '2099-01-01T00:00:00+08:00' } }),
        row({ channel: 'app' }),
        'null',
        reused,
        { ...reused, title: '同一流水号的另一件' },
      ),
    )
    const { counts } = await ended(sent)
    expect(counts).toMatchObject({ registered: 2, refused: 10 })
    const { items } = await rowsOf(sent, '?result=refused&limit=100')
    const said = Object.fromEntries(
      items.map(({ row, problem }: { row: number; problem: { code: string; errors?: { pointer: string }[] } }) => [
        row,
        [problem.code, problem.errors?.[0]?.pointer].filter(Boolean).join(' '),
      ]),
    )
    expect(said).toMatchObject({
      1: 'input.invalid /title',
      2: 'row.unreadable',
      4: 'input.invalid /appellant/phone',
      5: 'input.invalid',
      6: 'category.unknown',
      7: 'occurred.not-yet',
      8: 'original.not-yet',
      9: 'input.invalid /channel',
      10: 'input.invalid',
    })
    expect([said[11], said[12]].filter(Boolean)).toEqual(['reference.reused'])
    expect(items[0].problem).toMatchObject({ zh: expect.any(String), en: expect.any(String) })
    expect(JSON.stringify(items)).not.toContain('张三丰')
  })

  it('refuses a row that is far too large alone', async () => {
    const text = Array.from({ length: 60_000 }, () => Math.random().toString(36).slice(2)).join('')
    const sent = await send(lines(row(), row({ text }), row()))
    expect((await ended(sent)).counts).toMatchObject({ registered: 2, refused: 1 })
    expect((await rowsOf(sent, '?result=refused')).items[0]).toMatchObject({
      row: 2,
      problem: { code: 'row.unreadable' },
    })
  })

  it('finds what was registered before, and registers no row a second time', async () => {
    const rows = [row(), row()]
    const first = await send(lines(...rows))
    await ended(first)
    const again = await send(lines(...rows, row()))
    expect(again.body.batch).not.toBe(first.body.batch)
    expect((await ended(again)).counts).toMatchObject({ already: 2, registered: 1 })
    const before = (await rowsOf(first)).items.map(({ ticket }: { ticket: string }) => ticket)
    expect((await rowsOf(again, '?result=already')).items.map(({ ticket }: { ticket: string }) => ticket)).toEqual(
      before,
    )
  })

  it('is one batch however often it is sent under one key, and another file under it is refused', async () => {
    const headers = { 'idempotency-key': `batch-${run}` }
    const rows = lines(row(), row())
    const sent = await Promise.all([1, 2, 3].map(() => send(rows, city.channel('web'), headers)))
    expect(sent.map(({ status }) => status)).toEqual([202, 202, 202])
    expect(new Set(sent.map(({ body }) => body.batch)).size).toBe(1)
    const other = await send(lines(row()), city.channel('web'), headers)
    expect([other.status, other.body.code]).toEqual([409, 'idempotency.key-reused'])
    const elsewhere = await city.operator.post(`${path}?channel=app`, rows, { ...ndjson, ...headers })
    const there = await city.operator.post(`${path}?channel=web`, rows, { ...ndjson, ...headers })
    expect([elsewhere.status, there.status, there.body.code]).toEqual([202, 409, 'idempotency.key-reused'])
    const [one] = sent
    if (one) expect((await ended(one)).counts).toMatchObject({ registered: 2 })
  })

  it('sent twice at once without a key registers each row once', async () => {
    const rows = lines(...Array.from({ length: 12 }, () => row()))
    const [one, two] = await Promise.all([send(rows), send(rows)])
    const counts = [(await ended(one)).counts, (await ended(two)).counts]
    expect(counts.reduce((sum, { registered }) => sum + registered, 0)).toBe(12)
    expect(counts.reduce((sum, { already }) => sum + already, 0)).toBe(12)
  })

  it('is paged, by result', async () => {
    const sent = await send(lines(...Array.from({ length: 7 }, (_, n) => row(n % 2 ? { title: '' } : {}))))
    await ended(sent)
    const seen: number[] = []
    let next = ''
    do {
      const page = await rowsOf(sent, `?limit=2&result=registered${next && `&cursor=${next}`}`)
      seen.push(...page.items.map(({ row }: { row: number }) => row))
      next = page.next ?? ''
    } while (next)
    expect(seen).toEqual([1, 3, 5, 7])
    const foreign = Buffer.from(JSON.stringify({ list: { S: 'x' } })).toString('base64url')
    const wrong = await city.channel('web').get(`${path}/${sent.body.batch}/rows?cursor=${foreign}`)
    expect([wrong.status, wrong.body.code]).toEqual([400, 'cursor.invalid'])
  })

  it('is sent by an operator for a channel, and seen by both, by no other channel', async () => {
    const nameless = await city.operator.post(path, lines(row()), ndjson)
    expect((await ended(nameless, city.operator)).counts).toMatchObject({ refused: 1 })
    const sent = await city.operator.post(`${path}?channel=app`, lines(row()), ndjson)
    expect(sent.status, JSON.stringify(sent.body)).toBe(202)
    expect((await ended(sent, city.operator)).counts).toMatchObject({ registered: 1 })
    const theirs = await rowsOf(sent, '', city.channel('app'))
    expect(theirs.items).toMatchObject([{ result: 'registered' }])
    // The code is for who sent the batch.
    expect(theirs.items[0]).not.toHaveProperty('accessCode')
    for (const part of ['', '/rows']) {
      const other = await city.channel('web').get(`${path}/${sent.body.batch}${part}`)
      expect([other.status, other.body.code]).toEqual([404, 'batch.unknown'])
    }
    const cancelled = await city.channel('web').post(`${path}/${sent.body.batch}/cancellation`)
    expect([cancelled.status, cancelled.body.code]).toEqual([404, 'batch.unknown'])
    const listed = await city.operator.get(path)
    expect(listed.body.items.map(({ batch }: { batch: string }) => batch)).toContain(sent.body.batch)
  })

  it('binds each row to what the key of who sent it is limited to', async () => {
    const expires = new Date(Date.now() + 86_400_000 * 400).toISOString()
    const issued = await city.admin.post('/v1/keys', { role: 'operator', areas: ['210102'], name: '和平', expires })
    const limited = city.withKey(`Bearer ${issued.body.key}`)
    const sent = await limited.post(`${path}?channel=web`, lines(row(), row({ area: '210106' })), ndjson)
    expect((await ended(sent, limited)).counts).toMatchObject({ registered: 1, refused: 1 })
    expect((await rowsOf(sent, '?result=refused', limited)).items[0].problem.code).toBe('key.limited')
    const others = await city.operator.post(`${path}?channel=web`, lines(row()), ndjson)
    expect((await limited.get(`${path}/${others.body.batch}`)).status).toBe(404)
  })

  it('is a spreadsheet too: with a mark, quotation marks, lines within a cell, and headings in Chinese', async () => {
    const reference = `csv-${run}`
    const headings = '渠道流水号,诉求类型,诉求分类,区域,标题,诉求内容,姓名,电话,原编号,原登记时间,保密,经度,纬度,坐标系'
    const rows = [
      `${reference}-1,求助,heating-temperature,和平区,"家中""不热""","第一行\r\n第二行,还有逗号",王小明,024-88001234,TX-1,2026/3/1 9:05,是,123.4,41.78,GCJ-02`,
      ',,,,,,,,,,,,,',
      `${reference}-2,求助,heating-temperature,210102,标题,内容,王小明,电话号码,,,,,,`,
      `${reference}-3,问询,heating-temperature,210102,标题,内容,王小明,024-88001234,,,也许,东经,41.78,GCJ-02`,
      `${reference}-4,求助,heating-temperature,210102,标题,内容,王小明,024-88001234,,,,,,,多了`,
    ]
    const csv = { 'content-type': 'text/csv; charset=utf-8' }
    const sent = await city.channel('web').post(path, `\ufeff${[headings, ...rows].join('\r\n')}\r\n`, csv)
    expect(sent, JSON.stringify(sent.body)).toMatchObject({ status: 202, body: { rows: 4 } })
    expect((await ended(sent)).counts).toMatchObject({ registered: 1, refused: 3 })
    const { items } = await rowsOf(sent)
    const said = items.map((one: Row) => [one.row, one.line, one.problem?.code])
    expect(said).toEqual([
      [1, 2, undefined],
      [2, 5, 'input.invalid'],
      [3, 6, 'input.invalid'],
      [4, 7, 'row.unreadable'],
    ])
    const wrong = items[2].problem.errors.map(({ pointer }: { pointer: string }) => pointer)
    expect(wrong.sort()).toEqual(['/confidential', '/point/longitude', '/ticketType'])
    const { body } = await city.operator.get(`/v1/tickets/${items[0].ticket}`)
    expect(body.points[1]).toEqual({ longitude: 123.4, latitude: 41.78, datum: 'GCJ-02' })
    expect(body).toMatchObject({
      ticketType: 'help',
      area: '210102',
      title: '家中"不热"',
      text: '第一行\n第二行,还有逗号',
      confidential: true,
      original: { number: 'TX-1', registeredAt: '2026-03-01T09:05:00+08:00' },
    })
  })

  it('is a spreadsheet with tabs or semicolons between its cells too', async () => {
    for (const [index, between] of ['\t', ';'].entries()) {
      const cells = [
        ['reference', '类型', '标题', '内容', 'name', 'phone'],
        [`tabs-${run}-${index}`, '求助', '一, 二', '内容', '王小明', samplePhone],
      ]
      const text = cells.map((row) => row.join(between)).join('\n')
      const sent = await city.channel('web').post(path, `${text}\n`, { 'content-type': 'text/csv' })
      expect((await ended(sent)).counts, JSON.stringify(await rowsOf(sent))).toMatchObject({ registered: 1 })
    }
  })

  it('refuses a spreadsheet that nobody can read, and says where', async () => {
    const csv = { 'content-type': 'text/csv' }
    const refusal = async (text: string) => {
      const { status, body } = await city.channel('web').post(path, text, csv)
      return [status, body.code, body.details?.unknown ?? body.details?.line ?? body.details?.twice]
    }
    expect(await refusal('标题,内容,颜色\n一,二,三')).toEqual([422, 'batch.headings-unknown', ['颜色']])
    expect(await refusal('一,二\n三,四')).toEqual([422, 'batch.headings-unknown', ['一', '二']])
    expect(await refusal('标题,title\n一,二')).toEqual([422, 'batch.headings-twice', ['title']])
    expect(await refusal('标题,诉求内容\n一,二\n"三,四\n五,六')).toEqual([422, 'batch.csv-broken', 3])
    expect(await refusal('标题,诉求内容\n,\n')).toEqual([422, 'batch.empty', undefined])
    // 标题,诉求 as Excel saves it in China where nothing else is asked for: the gateway makes of it what it cannot read.
    const inGbk = new TextDecoder().decode(Buffer.from('b1eacce22ccbdfc7f3', 'hex'))
    expect(await refusal(inGbk)).toEqual([400, 'body.not-utf8', undefined])
  })

  it('is cancelled as far as it has not begun', async () => {
    const sent = await send(lines(...Array.from({ length: 900 }, () => row())))
    const cancelled = await city.channel('web').post(`${path}/${sent.body.batch}/cancellation`)
    expect(cancelled.status, JSON.stringify(cancelled.body)).toBe(200)
    expect(cancelled.body.cancelledAt).toBeDefined()
    const { counts, rows, cancelledRows } = await ended(sent)
    expect(counts.cancelled).toBeGreaterThan(0)
    expect(counts.registered + counts.cancelled).toBe(rows)
    expect(cancelledRows).toEqual([{ from: counts.registered + 1, to: 900 }])
    const again = await city.channel('web').post(`${path}/${sent.body.batch}/cancellation`)
    expect([again.status, again.body.counts]).toEqual([200, counts])
    const whole = await send(lines(row()))
    await ended(whole)
    const late = await city.channel('web').post(`${path}/${whole.body.batch}/cancellation`)
    expect([late.status, late.body.code]).toEqual([409, 'batch.ended'])
  })

  it('refuses a file that is none, and whoever may not send one', async () => {
    const refusals = async (answer: Promise<Answer>) => {
      const { status, body } = await answer
      return [status, body.code]
    }
    expect(await refusals(send('\n \n'))).toEqual([422, 'batch.empty'])
    expect(await refusals(send('{}\n'.repeat(10_001)))).toEqual([422, 'batch.too-many-rows'])
    expect(await refusals(send('x'.repeat(5 * 1024 * 1024 + 1)))).toEqual([413, 'file.too-large'])
    expect(await refusals(city.channel('web').post(path, {}))).toEqual([415, 'file.wrong-type'])
    expect(await refusals(send('{"a":"\ufffd"}'))).toEqual([400, 'body.not-utf8'])
    const gbk = { 'content-type': 'application/x-ndjson; charset=gbk' }
    expect(await refusals(city.channel('web').post(path, '{}', gbk))).toEqual([415, 'file.wrong-type'])
    expect(await refusals(city.channel('web').post(`${path}?channel=app`, '{}', ndjson))).toEqual([
      403,
      'batch.other-channel',
    ])
    expect(await refusals(city.operator.post(`${path}?channel=nowhere`, '{}', ndjson))).toEqual([
      422,
      'channel.unknown',
    ])
    for (const who of [city.unit('heping'), city.supervisor, city.admin])
      expect(await refusals(who.post(path, '{}', ndjson))).toEqual([403, 'role.not-allowed'])
    expect(await refusals(city.nobody.post(path, '{}', ndjson))).toEqual([401, 'key.missing'])
    expect(await refusals(city.operator.get(`${path}/nothing`))).toEqual([404, 'batch.unknown'])
  })

  it('keeps nothing of whom the rows speak once it has ended', async () => {
    const name = `批量${run}`
    const sent = await send(lines(row({ appellant: { name, phone: samplePhone } }), row({ reference: '', text: name })))
    expect(JSON.stringify([await ended(sent), await rowsOf(sent)])).not.toContain(name)
  })
})
