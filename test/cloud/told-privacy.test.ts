/** 隐私 — whoever was told, by whichever way, is named with the identity data alone (第三十五条). */
import { type AttributeValue, DynamoDBClient, ListTablesCommand, paginateScan } from '@aws-sdk/client-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { type OpenCity, openCity } from '../../infra/local/open-city.ts'
import { inflated } from '../../shared/storage/kept-log.ts'
import { appealOf, request } from '../stack/city.ts'
import { open, send } from '../support/pages.ts'
import { asAdministrator } from './what-broke.ts'

/** Who somebody is, given where it is asked for. */
const identity = {
  name: '欧阳慕容',
  phone: '13977770001',
  email: 'ouyang.murong@mail.example',
  idNumber: '210102199003077777',
  address: '青年大街七百七十七号',
  writer: '司马来信',
  writerAddress: '北陵大街八百八十八号',
  reader: '东方页面',
  readerPhone: '13977770002',
  foreign: '13977770003',
  tried: '13977770004',
  dialled: '024-77770005',
}
/** What somebody says in a text field of any call: each could name them. */
const said = {
  title: '标题甲子乙丑',
  text: '正文丙寅丁卯',
  place: '地点戊辰己巳',
  supplementAsked: '补正要求庚午',
  addedOnPage: '网页补充辛未',
  telephoneNote: '电话说明壬申',
  recording: '录音癸酉甲戌',
  record: '内部记录乙亥',
  answer: '公开答复丙子',
  consulted: '征求意见丁丑',
  reasons: '办结理由戊寅',
  callback: '回访备注己卯',
  smsComment: '短信评语庚辰',
  pageComment: '网页评语辛巳',
  foreignText: '他人短信壬午',
}

interface Item {
  table: string
  item: Record<string, AttributeValue>
  text: string
}

describe('after all that an appellant can be told, and answer', () => {
  const printed: string[] = []
  const sent: string[] = []
  const paths: string[] = []
  const items: Item[] = []
  /** three years after the end of the first appeal */
  const later: Item[] = []
  const secrets: string[] = []
  const links: string[] = []
  let announced = ''

  beforeAll(async () => {
    const startsAt = '2026-10-12T09:00:00+08:00'
    const city = await openCity({
      port: 0,
      data: undefined,
      startsAt,
      samples: true,
      log: (line) => void printed.push(line),
    })
    try {
      city.host.watch(({ operation, input }) => {
        if (/^(SendMessage|PutEvents)/.test(operation)) sent.push(JSON.stringify(input))
      })
      await live(city)
      announced = JSON.stringify(city.host.announced())
      items.push(...(await itemsOf(city)))
      const years = new Date(city.host.clock.now())
      years.setUTCFullYear(years.getUTCFullYear() + 3, years.getUTCMonth(), years.getUTCDate() + 2)
      city.host.clock.advanceTo(years.toISOString())
      await city.host.idle()
      later.push(...(await itemsOf(city)))
    } finally {
      await city.stop()
    }
  }, 180_000)

  async function itemsOf({ host }: OpenCity): Promise<Item[]> {
    const found: Item[] = []
    const client = new DynamoDBClient(asAdministrator(host.endpoint))
    const { TableNames = [] } = await client.send(new ListTablesCommand())
    for (const table of TableNames)
      for await (const { Items = [] } of paginateScan({ client }, { TableName: table }))
        for (const item of Items) {
          const packed = Object.values(item).flatMap(({ B }) => (B ? [unpacked(B)] : []))
          found.push({ table, item, text: [JSON.stringify(item), ...packed].join('\n') })
        }
    client.destroy()
    return found
  }
  const unpacked = (bytes: Uint8Array): string => {
    try {
      return inflated(bytes).toString()
    } catch {
      return Buffer.from(bytes).toString()
    }
  }

  async function live(city: OpenCity): Promise<void> {
    const { gateway, host, keys } = city
    if (!gateway) throw new Error('there is no gateway')
    const { messages, addresses } = gateway
    secrets.push(...Object.values(addresses).map((address) => address.split('/').at(-1) ?? ''))
    const now = () => new Date(host.clock.now()).toISOString()
    const asking = (authorization: string) => async (method: string, path: string, body?: unknown, status?: number) => {
      const answer = await request(`${city.url}${path}`, method, authorization, body === undefined ? {} : { body })
      paths.push(path, answer.headers.get('location') ?? '')
      expect(answer.status, `${method} ${path} ${JSON.stringify(answer.body)}`).toSatisfy((got: number) =>
        status === undefined ? got < 300 : got === status,
      )
      await host.idle()
      return answer.body
    }
    const as = (key: string | undefined) => asking(`Bearer ${key}`)
    const [operator, phone, department] = [as(keys.operator), as(keys.channels.phone), as(keys.units['heping-housing'])]
    const linkTo = (number: string): string => {
      const [link = ''] = /http:\S+/.exec(messages.sent.filter(({ to }) => to === number).at(-1)?.text ?? '') ?? []
      const url = link.replace(/[。；，.]+$/, '')
      links.push(url.split('/').at(-1) ?? '')
      return url
    }
    const appeal = { channel: 'phone', category: 'property-service', ...ofWords }
    const { name, email, idNumber, address } = identity
    const appellant = { name, phone: identity.phone, email, idNumber, address }

    // A supplement asked for by message and given on the page; the acceptance refused by the gateway and telephoned.
    const first = await phone('POST', '/v1/tickets', appealOf({ ...appeal, appellant }))
    const ticket = `/v1/tickets/${first.number}`
    await operator('POST', `${ticket}/supplement-requests`, { ask: said.supplementAsked })
    const asked = linkTo(identity.phone)
    await open(asked)
    const { hidden } = await send(asked, { code: identity.phone.slice(-4) })
    await send(asked, { ...hidden, give: 'yes', text: said.addedOnPage })
    await host.idle()
    messages.behave({ is: 'refuse', code: 'NO_SUCH_NUMBER', to: identity.phone })
    await operator('POST', `${ticket}/acceptance`, {})
    const call = { by: '李敏', number: identity.dialled, recording: said.recording, note: said.telephoneNote }
    await operator('POST', `${ticket}/tellings`, { outcome: 'unreachable', ...call })
    await operator('POST', `${ticket}/tellings`, { outcome: 'reached', ...call })
    messages.behave({ is: 'lose-answers', messages: 1, to: identity.phone })

    // Worked to its end; rated by an answer to the message.
    const dispatched = await operator('POST', `${ticket}/dispatches`, {})
    const order = `/v1/work-orders/${dispatched.orders[0].number}`
    const texts = { record: said.record, answer: said.answer }
    await department('POST', `${order}/interim-replies`, texts)
    const consultation = { at: now(), by: '李工', how: 'phone', said: said.consulted }
    await department('POST', `${order}/replies`, { ...texts, consultation })
    await operator('POST', `${ticket}/reply-approval`, {})
    await operator('POST', `${ticket}/closing`, { ground: 1, alternative: 'solved', reasons: said.reasons })
    await operator('POST', `${ticket}/callbacks`, {
      ...{ outcome: 'reached', solved: 'solved', by: '回访员', note: said.callback },
    })
    await messages.write(identity.foreign, `1 ${said.foreignText}`)
    await messages.write(identity.phone, `5 ${said.smsComment}`)

    // A letter to who has no telephone; a page read and rated by who was answered at once.
    const writer = { name: identity.writer, phone: '无', address: identity.writerAddress }
    const second = await as(keys.channels.letter)('POST', '/v1/tickets', {
      ...appealOf({ ...appeal, channel: 'letter', appellant: writer }),
    })
    const letter = `/v1/tickets/${second.number}`
    await operator('POST', `${letter}/acceptance`, {})
    const { items: owed } = await operator('GET', `${letter}/notices`)
    const toPrint = owed.find(({ state }: { state: string }) => state === 'to-print').notice
    const printedLetter = await operator('GET', `${letter}/notices/${toPrint}/letter?purpose=x`)
    expect(printedLetter).toMatchObject({ name: identity.writer, address: identity.writerAddress })
    await operator('POST', `${letter}/notices/${toPrint}/postings`, { by: '寄送员' })
    const third = await phone('POST', '/v1/tickets', {
      ...appealOf({
        ...appeal,
        ticketType: 'consultation',
        appellant: { name: identity.reader, phone: identity.readerPhone },
      }),
    })
    await operator('POST', `/v1/tickets/${third.number}/answer`, {
      ...{ answer: said.answer, knowledge: { article: 'property-complaint', version: 1 } },
    })
    const reader = asking(`Basic ${Buffer.from(`${third.number}:${third.accessCode}`).toString('base64')}`)
    await reader('GET', `/v1/tickets/${third.number}/notices`)
    const { link } = await phone('POST', `/v1/tickets/${third.number}/links`, { purpose: 'rate' })
    links.push(link.split('/').at(-1))
    const page = `${city.url}${link}`
    const rating = await send(page, { code: identity.readerPhone.slice(-4) })
    await send(page, { ...rating.hidden, give: 'yes', level: '5', comment: said.pageComment })

    // Forged receipts, a wrong secret, a gateway tried out.
    const forged = { id: 'm-0', outId: '261009-00000000.2.0~1', to: identity.phone, status: 'delivered', code: 'x' }
    for (const url of [addresses.receipts, addresses.receipts.replace(/.{4}$/, 'AAAA')])
      await fetch(url, { method: 'POST', body: JSON.stringify({ receipts: [forged, { ...forged, id: '' }] }) })
    await as(keys.admin)('POST', '/v1/gateways/stand-in/test-messages', { to: identity.tried })
    await operator('POST', '/v1/tickets', { ...appealOf({ ...appeal, appellant }), surprise: said.text }, 400)
    host.clock.advanceTo(host.clock.now() + 5 * 86_400_000)
    await host.idle()
    const { items: rated } = {
      items: [await operator('GET', ticket), await operator('GET', `/v1/tickets/${third.number}`)],
    }
    expect(rated.map(({ ratings }) => ratings.at(-1)?.level)).toEqual([5, 5])
  }
  const ofWords = { title: said.title, text: said.text, place: said.place }

  const isOfAppellants = (table: string) => /appellants/i.test(table)
  /** A text that somebody said, as an item of its own: what the retention ends. */
  const isText = ({ salt, text }: Record<string, AttributeValue>) => salt !== undefined && text !== undefined
  const holding = (value: string) => items.filter(({ text }) => text.includes(value))

  it.each(Object.entries(identity))(
    'identity, %s: beside the identity data it is in a kept text at most',
    (name, value) => {
      const found = holding(value)
      const places = found.filter(({ table }) => !isOfAppellants(table))
      // The number that was dialled is a person's record of having told, and ends with it.
      expect(places.filter(({ item }) => name !== 'dialled' || !isText(item)).map(({ item }) => item.sk?.S)).toEqual([])
      if (name !== 'tried') expect(found.length).toBeGreaterThan(0)
    },
  )

  // Lists show titles.
  it.each(Object.entries(said).filter(([name]) => name !== 'title'))('said, %s: in kept texts only', (_, value) => {
    const found = holding(value)
    expect(found.length).toBeGreaterThan(0)
    const places = found.filter(({ table, item }) => !isOfAppellants(table) && !isText(item))
    expect(places.map(({ item }) => `${item.pk?.S} ${item.sk?.S}`)).toEqual([])
  })

  it.each(['name', 'phone', 'email', 'idNumber', 'address', 'dialled'] as const)(
    'three years after the end %s is nowhere at all',
    (name) =>
      expect(later.filter(({ text }) => text.includes(identity[name])).map(({ item }) => item.pk?.S)).toEqual([]),
  )
  it('and nothing that was noted of a call is left then', () => {
    for (const value of [said.telephoneNote, said.recording])
      expect(later.filter(({ text }) => text.includes(value)).map(({ item }) => item.pk?.S)).toEqual([])
  })

  it.each(Object.entries({ ...identity, ...said }))('%s: in no log, queue, event or address', (_, value) => {
    const encoded = encodeURIComponent(value)
    for (const place of [printed.join('\n'), sent.join('\n'), announced, paths.join('\n')]) {
      expect(place).not.toContain(value)
      expect(place).not.toContain(encoded)
    }
  })

  it('links and secret addresses open nothing for whoever reads logs, queues or tables', () => {
    expect(links.map(({ length }) => length >= 22)).toEqual([true, true])
    const everywhere = [printed.join('\n'), sent.join('\n'), announced, ...items.map(({ text }) => text)].join('\n')
    for (const token of links) expect(everywhere).not.toContain(token)
    const kept = items.filter(({ text }) => secrets.some((secret) => text.includes(secret)))
    expect(new Set(kept.map(({ item }) => `${item.pk?.S} ${item.sk?.S}`))).toEqual(new Set(['gateways stand-in']))
    for (const secret of secrets) expect([printed, sent].join('\n')).not.toContain(secret)
  })

  it('stray receipts are counted, and every line is one JSON object', () => {
    const lines = printed
      .join('')
      .split('\n')
      .filter((line) => line.startsWith('{'))
    expect(lines.length).toBeGreaterThan(20)
    const stray = lines.map((line) => (JSON.parse(line) as { StrayReceipts?: number }).StrayReceipts ?? 0)
    expect(stray.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(2)
  })
})
