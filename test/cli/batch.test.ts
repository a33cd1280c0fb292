/** city batch — a file of appeals, in GBK too, sent once however often the command is run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runningCity, say } from './running.ts'

const city = runningCity()
const folder = mkdtempSync(join(tmpdir(), 'jiesu-batch-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const headings = 'reference,类型,标题,内容,name,phone'
const row = (n: number, type = 'help') => `c-${n},${type},title,text,Wang,024-88001234`

describe('batch', () => {
  it('says what was refused, and why; run again it is the same batch', async () => {
    const csv = file('appeals.csv', [headings, row(1), row(2, 'nothing'), row(3)].join('\r\n'))
    const first = await city.json(1, 'batch', csv, '--channel', 'web')
    expect(first).toMatchObject({
      state: 'ended',
      counts: { registered: 2, refused: 1 },
      refused: [{ row: 2, line: 3 }],
    })
    const again = await city.say('batch', csv, '--channel', 'web')
    expect(again.code).toBe(1)
    expect(again.out).toContain(`${first.batch}: 2 registered, 0 registered before, 1 refused`)
    expect(again.out).toContain('/ticketType 应为下列之一')
  })

  it('reads GBK and NDJSON', async () => {
    // 渠道流水号 is reference here; the headings 类型, 标题, 内容 as Excel saves them in China.
    const inGbk = Buffer.concat([
      Buffer.from('reference,'),
      Buffer.from('c0e0d0cd2cb1eacce22cc4dac8dd', 'hex'),
      Buffer.from(`,name,phone\n${row(11)}\n`),
    ])
    expect(await city.json(0, 'batch', file('gbk.csv', inGbk), '--channel', 'web')).toMatchObject({
      counts: { registered: 1 },
    })
    const one = {
      reference: 'c-21',
      ticketType: 'help',
      title: '一',
      text: '二',
      appellant: { name: '王', phone: '无' },
    }
    expect(await city.json(0, 'batch', file('one.ndjson', JSON.stringify(one)), '--channel', 'web')).toMatchObject({
      rows: 1,
    })
  })

  it('waits for a city that is busy or out for a moment', async () => {
    const standing = { batch: 'b1', rows: 1, counts: { waiting: 1 }, state: 'running' }
    const ended = { ...standing, counts: { registered: 1 }, state: 'ended' }
    const answers = [
      { status: 429, body: '{}' },
      { status: 202, body: JSON.stringify(standing) },
      { status: 502, body: '<html>' },
      { status: 200, body: JSON.stringify(ended) },
      { status: 200, body: '{"items":[]}' },
    ]
    const server = createServer((request, response) => {
      const { status = 500, body = '' } = answers.shift() ?? {}
      request.resume().on('end', () => response.writeHead(status).end(body))
    }).listen(0)
    const { port } = server.address() as AddressInfo
    const key = file('key', 'jsk_none')
    const args = ['batch', file('a.csv', headings), '--url', `http://127.0.0.1:${port}`, '--key-file', key]
    const said = await say(args)
    server.close()
    expect([said.code, said.out]).toEqual([0, expect.stringContaining('b1: 1 registered')])
    expect(answers).toEqual([])
  })

  it('says in a sentence what it cannot do', async () => {
    const broken = await city.say('batch', file('colours.csv', '颜色\n红'), '--channel', 'web')
    expect([broken.code, broken.error]).toEqual([1, expect.stringContaining('颜色')])
    for (const args of [[], ['nowhere.csv'], ['one', 'two']]) expect((await city.say('batch', ...args)).code).toBe(2)
  })
})
