/** 隐私 — whom a batch speaks of stands nowhere but with the identity data, and no row is left (第三十五条). */
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { type OpenCity, openCity } from '../../infra/local/open-city.ts'
import { inflated } from '../../shared/storage/kept-log.ts'
import { appealOf, request } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'
import { asAdministrator } from './what-broke.ts'

const marked = { name: '欧阳批量', phone: '13977771111', field: '司徒字段', category: '司徒分类', reasons: '司徒理由' }

describe('after batches', () => {
  const places = { log: '', queue: '', tables: '', answers: '' }
  let left: string[] = []
  const say = (place: keyof typeof places) => (said: string) => {
    places[place] += said
  }

  beforeAll(async () => {
    const city = await openCity({ port: 0, data: undefined, log: say('log') })
    try {
      city.host.watch(({ operation, input }) => {
        const said = JSON.stringify(input)
        if (/^(SendMessage|PutEvents)/.test(operation)) places.queue += said
        if (/(PutItem|UpdateItem)/.test(operation) && !/"TableName":"[^"]*appellants/i.test(said))
          places.tables += said + toldIn(input)
      })
      await live(city)
      places.queue += JSON.stringify(city.host.announced())
      left = await keysOfRows(city)
    } finally {
      await city.stop()
    }
  }, 120_000)

  async function live({ url, keys, host }: OpenCity): Promise<void> {
    const ask = async (path: string, body?: unknown, type?: string) => {
      const headers: Record<string, string> = type ? { 'content-type': type } : {}
      const given = body === undefined ? {} : { body, headers }
      const answer = await request(
        `${url}${path}`,
        body === undefined ? 'GET' : 'POST',
        `Bearer ${keys.operator}`,
        given,
      )
      places.answers += JSON.stringify(answer.body)
      return answer.body
    }
    const appellant = { name: marked.name, phone: marked.phone }
    const rows = [
      appealOf({ appellant }),
      appealOf({ appellant, [marked.field]: 1 }),
      appealOf({ appellant, category: marked.category }),
      appealOf({ appellant: { ...appellant, [marked.field]: '\ud800' } }),
    ]
    const sent = await ask(
      '/v1/intake-batches',
      rows.map((row) => JSON.stringify(row)).join('\n'),
      'application/x-ndjson',
    )
    const ofIntake = `/v1/intake-batches/${sent.batch}`
    await eventually(
      () => ask(ofIntake),
      ({ state }) => state === 'ended',
    )
    const { items } = await ask(`${ofIntake}/rows`)
    expect(items.map(({ result }: { result: string }) => result)).toEqual([
      'registered',
      'refused',
      'refused',
      'refused',
    ])
    const ticket = items[0].ticket
    const merge = {
      act: 'merge',
      shared: { into: ticket, reasons: marked.reasons },
      rows: [{ ticket, [marked.field]: 1 }],
    }
    const acts = await ask('/v1/bulk-acts', merge)
    await eventually(
      () => ask(`/v1/bulk-acts/${acts.batch}`),
      ({ state }) => state === 'ended',
    )
    await ask(`/v1/bulk-acts/${acts.batch}/rows`)
    await host.idle()
  }

  it.each(Object.keys(places) as (keyof typeof places)[])('nobody stands in the %s', (place) => {
    expect(places[place].length).toBeGreaterThan(100)
    expect(Object.values(marked).filter((mark) => places[place].includes(mark))).toEqual([])
  })
  it('no row is left', () => expect(left).toEqual([]))
})

/** Results lie deflated. */
function toldIn(input: unknown): string {
  const told = (input as { Item?: { told?: { B?: Uint8Array | string } } }).Item?.told?.B
  if (told === undefined) return ''
  return inflated(typeof told === 'string' ? Buffer.from(told, 'base64') : told).toString()
}

async function keysOfRows({ host }: OpenCity): Promise<string[]> {
  const client = new DynamoDBClient(asAdministrator(host.endpoint))
  const { Items = [] } = await client.send(new ScanCommand({ TableName: String(host.outputs.appellantsTable) }))
  client.destroy()
  expect(Items.length).toBeGreaterThan(1)
  return Items.flatMap(({ pk }) => (pk?.S?.startsWith('batch rows') ? [pk.S] : []))
}
