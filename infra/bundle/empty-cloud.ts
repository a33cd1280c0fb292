/** An empty cloud for trying out functions: answers and notes every AWS call. */

import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { City } from '../../shared/city/city.ts'
import { accessLimits } from '../../shared/law/access-limits.ts'
import { type Settings, settingsVariable } from '../../shared/run/settings.ts'

const city: Partial<City> = {
  code: '000000',
  name: '空城',
  nameEn: 'Empty',
  rules: 'liaoning-draft-2021',
  calendar: { holidays: [], workdays: [] },
}

function answer(operation: string, body: string): object {
  if (operation === 'SendMessage') {
    const { MessageBody } = JSON.parse(body) as { MessageBody: string }
    return { MessageId: '1', MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex') }
  }
  const isOfCity = operation === 'Query' && body.includes('{"S":"city"}')
  return isOfCity ? { Items: [{ pk: { S: 'city' }, sk: { S: 'city' }, json: { S: JSON.stringify(city) } }] } : {}
}

export interface EmptyCloud {
  /** what a function needs around it to run here */
  environment: Record<string, string>
  /** the operations asked for so far: GetItem, Query tickets, SendMessage … */
  asked: readonly string[]
  end(): void
}

export async function emptyCloud(): Promise<EmptyCloud> {
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
    const body = await text(request)
    asked.push(operation === 'Query' && body.includes('"TableName":"t"') ? 'Query tickets' : operation)
    response.setHeader('content-type', 'application/x-amz-json-1.0').end(JSON.stringify(answer(operation, body)))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const settings: Settings = {
    city: '000000',
    tables: { tickets: 't', appellants: 'a', registry: 'r' },
    queues: {
      changes: `${url}/1/c`,
      delivery: `${url}/1/d`,
      sweep: `${url}/1/s`,
      batches: `${url}/1/b`,
      evaluating: `${url}/1/e`,
      setAside: `${url}/1/x`,
      dead: {
        changes: `${url}/1/cd`,
        delivery: `${url}/1/dd`,
        sweep: `${url}/1/sd`,
        batches: `${url}/1/bd`,
        evaluating: `${url}/1/ed`,
      },
    },
    bus: 'b',
    bucket: 'f',
    sealed: 'l',
    insideEndpoints: false,
    limits: accessLimits.parse({}),
  }
  return {
    environment: {
      AWS_REGION: 'cn-north-1',
      AWS_ACCESS_KEY_ID: 'k',
      AWS_SECRET_ACCESS_KEY: 's',
      AWS_ENDPOINT_URL: url,
      [settingsVariable]: JSON.stringify(settings),
    },
    asked,
    end: () => server.close(),
  }
}
