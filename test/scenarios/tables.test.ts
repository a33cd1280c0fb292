/** 表格 — lists and figures as spreadsheets read them, over HTTP. */
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/law/civil-date.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
const csv = { accept: 'text/csv' }
const rowsAlone = { accept: 'text/csv; header=absent' }
const read = (text: string): string[][] => Papa.parse<string[]>(text.replace(/\r\n$/, '')).data
const asRecords = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data

/** Every page, one behind the other. */
async function pages(path: string, most = 100): Promise<string[][]> {
  const rows: string[][] = []
  let next: string | undefined = path
  for (let page = 0, headers = csv; next && page < most; page++, headers = rowsAlone) {
    const { body, headers: told } = await city.operator.ask('GET', next, undefined, headers)
    rows.push(...read(body))
    const [, query] = /^<(\?[^>]+)>; rel="next"$/.exec(told.get('link') ?? '') ?? []
    next = query && new URL(query, `http://x${path}`).pathname + query
  }
  return rows
}

describe('清单', () => {
  it('has the mark, Chinese headings, names beside codes and times of Beijing; no title is a formula', async () => {
    const title = `=HYPERLINK("http://x","${Date.now()}")`
    const { body } = await city.register({ title, category: 'property-service', area: '210102' })
    const answer = await city.operator.ask('GET', '/v1/tickets?worklist=review&limit=100', undefined, csv)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
    ])
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="tickets.csv"')
    const [, ...mine] = await pages('/v1/tickets?worklist=review&limit=100')
    const row = mine.find((one) => one.includes(body.number))
    expect(row).toContain(`'${title}`)
    const record = asRecords(answer.body)[0]
    expect(Object.keys(record ?? {})).toEqual(
      expect.arrayContaining(['诉求件编号', '标题', '状态', '分类', '分类名称', '区域名称', '渠道名称']),
    )
    expect(record).toMatchObject({
      状态: '待初核',
      登记时间: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    })
  })

  it('comes a page at a time, and pages put together are the list', async () => {
    for (let n = 0; n < 5; n++) await city.register({ title: `第${n}件\n换行，"引号"` })
    const byTwo = await pages('/v1/tickets?worklist=review&limit=2', 10)
    const { body } = await city.operator.get('/v1/tickets?worklist=review&limit=100')
    const numbers = body.items.map(({ number }: { number: string }) => number)
    expect(byTwo.slice(1).map(([number]) => number)).toEqual(numbers.slice(0, byTwo.length - 1))
    expect(new Set(byTwo.map((row) => row.length)).size).toBe(1)
  })

  it('of a unit’s orders: the words of orders, and the same rows as JSON has', async () => {
    const { order, unit } = await city.dispatched()
    await expect
      .poll(
        async () => {
          const { body } = await city.unit(unit).ask('GET', '/v1/work-orders?limit=100', undefined, csv)
          return asRecords(body).find((row) => row.工单编号 === order)
        },
        { timeout: 20_000 },
      )
      .toMatchObject({
        工单状态: '办理中',
        '主办、协办': '主办',
        退件待审定: '否',
        承办单位: unit,
        承办单位名称: expect.stringMatching(/局|公司|委/),
      })
  })
})

describe('指标', () => {
  const period = () => {
    const to = dateOf(city.now())
    return `from=${addDays(to, -30)}&to=${to}`
  }
  it('figures: a row each figure and unit, with the names of both', async () => {
    const { status, body } = await city.operator.ask('GET', `/v1/figures?${period()}&by=area`, undefined, csv)
    expect(status).toBe(200)
    const rows = asRecords(body)
    expect(rows).not.toEqual([])
    for (const row of rows)
      expect(row).toMatchObject({
        起始日期: addDays(dateOf(city.now()), -30),
        范围名称: expect.stringMatching(/\p{Script=Han}/u),
        指标: expect.stringMatching(/\p{Script=Han}/u),
      })
  })
  it.each([
    ['/v1/scores', '名次'],
    ['/v1/callback-report', '诉求件'],
    ['/v1/connection-rates', '接通率'],
  ])('%s', async (path, heading) => {
    const { status, body } = await city.operator.ask('GET', `${path}?${period()}`, undefined, csv)
    expect([status, read(body)[0]]).toEqual([200, expect.arrayContaining([heading])])
  })
})

describe('who asks how', () => {
  it.each([undefined, '*/*', 'application/json', 'application/json, text/csv;q=0.5', 'text/csv;q=0', 'text/html'])(
    '%s is JSON',
    async (accept) => {
      const { headers } = await city.operator.ask(
        'GET',
        '/v1/tickets',
        undefined,
        accept === undefined ? {} : { accept },
      )
      expect(headers.get('content-type')).toContain('application/json')
    },
  )
  it('what is no list stays JSON, and a refusal a problem', async () => {
    const { body } = await city.register()
    expect((await city.operator.ask('GET', `/v1/tickets/${body.number}`, undefined, csv)).body.number).toBe(body.number)
    const refused = await city.unit('heping-housing').ask('GET', '/v1/tickets', undefined, csv)
    expect([refused.status, refused.headers.get('content-type')]).toEqual([
      403,
      expect.stringContaining('problem+json'),
    ])
    expect((await city.operator.ask('GET', '/v1/tickets?limit=1000', undefined, csv)).status).toBe(400)
  })
  it('the mark is there for Excel, and Chinese is UTF-8', async () => {
    const answer = await fetch(`${city.url()}/v1/inspections`, { headers: csv })
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.toString('utf8')).toContain('抽检编号')
  })
  it('no row says who appeals, though it has been told', async () => {
    const appellant = { name: '诸葛不可见', phone: '13912345678', address: '不可见街1号' }
    const numberOf = async (more: object) => (await city.register({ appellant, ...more })).body.number as string
    const there = {
      '/v1/tickets?worklist=review&limit=100': await numberOf({}),
      '/v1/emergencies?limit=100': await numberOf({ emergency: 'accident' }),
      '/v1/missed-calls': '',
      '/v1/notices?list=untold': '',
    }
    for (const [list, number] of Object.entries(there)) {
      await expect.poll(async () => (await pages(list)).join('\n'), { timeout: 20_000 }).toContain(number)
      expect((await pages(list)).join('\n')).not.toMatch(/诸葛不可见|13912345678|不可见街/)
    }
  })
})
