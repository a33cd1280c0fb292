/** 网页有多快 — first bytes of pages, beside those of the calls that they show and of one table read, in turns. */
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { administrator } from '../../infra/local/iam/guard.ts'
import { openCity } from '../../infra/local/open-city.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { browser } from '../support/browsing.ts'

const rounds = 200

const today = dateOf(new Date().toISOString())

/** Each page with the calls that it asks at once or one after the other. */
const shown = (ticket: string): readonly (readonly [page: string, calls: readonly string[]])[] => [
  ['/desk', ['/v1/lists', '/v1/tickets?worklist=open']],
  ['/desk/lists/listTickets?worklist=review', ['/v1/tickets?worklist=review']],
  [`/desk/tickets/${ticket}`, ['', '/deadlines', '/timeline'].map((below) => `/v1/tickets/${ticket}${below}`)],
  ['/desk/wall', ['/v1/lists', `/v1/connection-rates?from=${today}&to=${today}`]],
]

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

/** Until the first byte is there; the rest is read, so that the connection is free again. */
async function firstByte(url: string, headers: Record<string, string>): Promise<number> {
  const asked = performance.now()
  const answer = await fetch(url, { headers })
  const took = performance.now() - asked
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}: ${text.slice(0, 200)}`)
  return took
}

export async function benchPages(): Promise<void> {
  const city = await openCity({ port: 0, data: undefined, withStandIn: false, throttling: false })
  try {
    const desk = { authorization: `Bearer ${city.keys.operator}` }
    const web = { authorization: `Bearer ${city.keys.channels.web}`, 'content-type': 'application/json' }
    let ticket = ''
    for (let n = 0; n < 40; n++) {
      const appeal = {
        ...{ channel: 'web', reference: `bench-${n}`, ticketType: 'help', category: 'heating-temperature' },
        ...{ area: '210102', title: '室温不达标', text: '供暖一周，室温只有十五度。' },
        appellant: { name: '王女士', phone: '024-88001234' },
      }
      const answer = await fetch(`${city.url}/v1/tickets`, {
        method: 'POST',
        headers: web,
        body: JSON.stringify(appeal),
      })
      ;({ number: ticket } = (await answer.json()) as { number: string })
    }
    await city.host.idle()
    const here = browser(city.url)
    await here.send(await here.open('/desk/sign-in'), { key: city.keys.operator })
    const cookie = [...here.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const tables = new DynamoDBClient({
      endpoint: city.host.endpoint,
      region: 'cn-north-1',
      credentials: { accessKeyId: administrator, secretAccessKey: 'local' },
    })
    const read = async (): Promise<number> => {
      const asked = performance.now()
      await tables.send(
        new GetItemCommand({
          TableName: String(city.host.outputs.registryTable),
          Key: { pk: { S: 'bench' }, sk: { S: 'bench' } },
          ConsistentRead: true,
        }),
      )
      return performance.now() - asked
    }
    console.log(`网页的首字节 first bytes of pages, median of ${rounds}, in turns, milliseconds`)
    for (const [page, calls] of shown(ticket)) {
      const [ofPage, ofCalls, ofRead]: [number[], number[], number[]] = [[], [], []]
      for (let round = -20; round < rounds; round++) {
        const one = await firstByte(city.url + page, { cookie })
        let all = 0
        for (const call of calls) all += await firstByte(city.url + call, desk)
        const table = await read()
        if (round < 0) continue
        ofPage.push(one)
        ofCalls.push(all)
        ofRead.push(table)
      }
      const [took, beside] = [median(ofPage), median(ofCalls) * 1.3 + median(ofRead)]
      console.log(
        `  ${page.replace(ticket, '{ticket}')}: ${took.toFixed(1)}; calls ${median(ofCalls).toFixed(1)}, a read ${median(ofRead).toFixed(1)}; of what is allowed ${((100 * took) / beside).toFixed(0)} %`,
      )
      if (took > beside) process.exitCode = 1
    }
  } finally {
    await city.stop()
  }
}
