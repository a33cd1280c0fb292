/** The other side of stack.ts: runs the city whose day is played, as its parent orders. */
import { readFileSync } from 'node:fs'
import { tally } from '../../infra/cost/tally.ts'
import { assemble, stackOf } from '../../infra/local/assembly.ts'
import { openCity } from '../../infra/local/open-city.ts'
import { definitionOf } from '../../infra/local/tables/definition.ts'
import { readTemplate } from '../../infra/local/template/template.ts'
import type { Opened, Order } from './stack.ts'

const name = 'shenyang'
const [startsAt = ''] = process.argv.slice(2)

const assembly = await assemble(name)
const place = { stack: stackOf(name), region: 'cn-north-1', account: '000000000000', endpoint: 'http://127.0.0.1:1' }
const template = readTemplate(JSON.parse(readFileSync(assembly.template, 'utf8')), place)
const tables = template
  .all('AWS::DynamoDB::Table')
  .map((table) => definitionOf(table.name, table.arn, table.properties))
const meter = tally(new Map(tables.map((table) => [table.TableName, table])))

const log = (text: string): void => {
  for (const line of text.split('\n')) if (line && !/^{"(level":"info|_aws)"/.test(line)) console.error(line)
}

/** Units pull their orders, and nobody has a mobile: what is told in no call waits to be told by telephone. */
const city = await openCity({
  city: name,
  port: 0,
  data: undefined,
  withStandIn: false,
  startsAt,
  samples: true,
  meter,
  log,
})
const { host } = city

async function done({ what, at }: Order): Promise<unknown> {
  if (what === 'idle') await host.idle()
  if (what === 'advance') host.clock.advanceTo(at)
  if (what === 'stop') await city.stop()
  return what === 'take' ? meter.take() : { now: host.clock.now() }
}
process.on('message', async (order: Order) => process.send?.(await done(order)))
const opened: Opened = { url: city.url, keys: city.keys }
process.send?.(opened)
