/** `npm run contracts:tables`: asks the table engine and others the same, and compares what they say. */
import { resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { helpInstead } from '../../../infra/local/help-instead.ts'
import { openState } from '../../../infra/local/state/state.ts'
import { startTables } from '../../../infra/local/tables/tables.ts'
import { type Difference, differing, type Engine, type Pair, saidBy, touched } from './compare.ts'
import { ofEarlierEngine, ofMoto } from './differences.ts'
import { type Call, generator } from './generate.ts'
import { largeItems, walked, walks } from './large.ts'
import { tables } from './layout.ts'
import { startMoto } from './moto.ts'

helpInstead(`npm run contracts:tables

  Asks this table engine and moto, another implementation of DynamoDB, the same 20,000 times and compares the answers.
  REQUESTS=n: n times. SEED=n: other requests. BESIDE=folder: also the engine of a checkout of this repository there.`)

const requests = Number(process.env.REQUESTS ?? 20_000)
const seed = Number(process.env.SEED ?? 1)
const shown = Number(process.env.SHOWN ?? 20)
const folder = '.tools/moto'

interface Other {
  name: string
  engine: Engine
  differences: Record<string, Difference>
}
const own = await engineOf(startTables, openState)
const moto = await startMoto(folder, tables)
const others: Other[] = [{ name: 'moto', engine: moto, differences: ofMoto }]
if (process.env.BESIDE) others.push(await besides(resolve(process.env.BESIDE)))

const counted = new Map<string, number>()
const count = (what: string): void => void counted.set(what, (counted.get(what) ?? 0) + 1)
const unexplained: string[] = []
const made = generator(seed)
const began = performance.now()
for (let n = 0; n < requests; n++) await compared(made.next())
await comparedInPages()
moto.stop()
report()

/** What is undefined is not sent. */
async function engineOf(start: typeof startTables, open: typeof openState): Promise<Engine> {
  const fatal = (error: unknown): never => {
    throw error
  }
  const { handle } = start(open(undefined, fatal), tables)
  return {
    handle: async (operation, input) => JSON.parse(JSON.stringify(await handle(operation, structuredClone(input)))),
  }
}

async function besides(there: string): Promise<Other> {
  const [{ startTables: start }, { openState: open }] = await Promise.all([
    import(`${there}/infra/local/tables/tables.ts`),
    import(`${there}/infra/local/state/state.ts`),
  ])
  return { name: 'beside', engine: await engineOf(start, open), differences: ofEarlierEngine }
}

async function compared(call: Call): Promise<void> {
  const said = saidBy(await own.handle(call.operation, call.input), call.operation)
  count(`${call.wrong ? `wrong: ${call.wrong}` : call.operation} → ${said.code}`)
  const { LastEvaluatedKey } = said.body
  if (call.operation === 'Query' && LastEvaluatedKey && !call.input.ExclusiveStartKey)
    made.ended(call, LastEvaluatedKey)
  for (const { name, engine, differences } of others) {
    const pair: Pair = {
      call,
      own: said,
      other: saidBy(await engine.handle(call.operation, call.input), call.operation),
    }
    const fields = differing(pair)
    if (fields.some((field) => field !== 'ConsumedCapacity') || adds(call)) await mended(call, engine)
    if (fields.length === 0) continue
    const known = Object.entries(differences).find(([, { applies }]) => applies(pair, fields))
    if (known) count(`${name} ≠ ${known[0]}`)
    else unexplained.push(`${name} differs in ${fields}\n  ${JSON.stringify(pair)}`)
  }
}

/** Whose sums may differ before anybody reads them. */
function adds({ input }: Call): boolean {
  return /ADD/.test(`${input.UpdateExpression}`)
}

/** After a difference the other engine gets what ours holds, so that one does not bring a hundred. */
async function mended(call: Call, engine: Engine): Promise<void> {
  for (const { TableName, Key } of touched(call, tables)) {
    const { body } = await own.handle('GetItem', { TableName, Key, ConsistentRead: true })
    const { Item } = body as { Item?: object }
    if (Item) await engine.handle('PutItem', { TableName, Item })
    else await engine.handle('DeleteItem', { TableName, Key })
  }
}

/** Where a page ends is each engine's own affair, but not what all of them hold. */
async function comparedInPages(): Promise<void> {
  const engines = [own, ...others.map(({ engine }) => engine)]
  for (const Item of largeItems(seed))
    for (const engine of engines) await engine.handle('PutItem', { TableName: 'tickets', Item })
  for (const [operation, input] of walks) {
    const { items, pages } = await walked(own, operation, input)
    count(`${operation} in ${pages.length} pages`)
    for (const { name, engine } of others) {
      const other = await walked(engine, operation, input)
      const [ours, theirs] = [items, other.items].map((all) => all.map(({ pk, sk }) => `${pk?.S} ${sk?.S}`))
      if (operation === 'Scan') for (const all of [ours, theirs]) all?.sort()
      if (!isDeepStrictEqual(ours, theirs))
        unexplained.push(`${name} differs in pages of ${JSON.stringify(input)}\n  ${ours}\n  ${theirs}`)
    }
  }
}

/** What is listed and was not met: no fault, but where it stays so, nothing to list. */
function notMet(): string[] {
  const listed = others.flatMap(({ name, differences }) => Object.keys(differences).map((what) => `${name} ≠ ${what}`))
  return listed.filter((what) => !counted.has(what))
}

function report(): never {
  for (const what of notMet()) counted.set(what, 0)
  for (const [what, times] of [...counted].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${String(times).padStart(6)}  ${what}`)
  for (const one of unexplained.slice(0, shown)) console.log(`\n${one}`)
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(
    `\n${requests} requests from seed ${seed} in ${seconds} s: ${unexplained.length} differences without a reason`,
  )
  process.exit(unexplained.length > 0 ? 1 : 0)
}
