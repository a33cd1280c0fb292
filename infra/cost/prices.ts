/** 价目 — published prices with date and page, and whether each was read there. */
import { readFileSync } from 'node:fs'
import * as z from 'zod'

/** Everything a bill has a line for. */
export const priced = [
  'functionRequests',
  'functionGigabyteSeconds',
  'apiCalls',
  'readUnits',
  'writeUnits',
  'tableGigabytes',
  'backupGigabytes',
  'queueRequests',
  'events',
  'logGigabytes',
  'metrics',
  'alarms',
  'dashboards',
  'keys',
  'firewalls',
  'firewallRules',
  'firewallRequests',
  'gigabytesOut',
  'objectPuts',
  'objectGets',
  'objectGigabytes',
  'smsParts',
] as const
export type Priced = (typeof priced)[number]

const currency = z.enum(['USD', 'CNY'])
const price = z.strictObject({
  price: z.number().positive(),
  /** how many of them that price is for */
  per: z.int().positive(),
  /** read on that page on that day; otherwise from memory of it */
  seen: z.boolean(),
  source: z.url(),
})
const list = z.strictObject({ region: z.string(), currency, on: z.iso.date() })
const lists = z.strictObject({
  standard: list.extend({ prices: z.record(z.enum(priced), price) }),
  china: list.extend({
    from: z.strictObject({ list: z.literal('standard'), at: z.number().positive(), why: z.string() }),
    prices: z.partialRecord(z.enum(priced), price),
  }),
})

/** seen: read on the published page; remembered: not re-read; converted: another region's price at a rate. */
export type Standing = 'seen' | 'remembered' | 'converted'
export interface Price {
  /** of one */
  each: number
  standing: Standing
  source: string
}
export interface PriceList {
  region: string
  currency: z.infer<typeof currency>
  on: string
  why: string | undefined
  of: Record<Priced, Price>
}
export type ListName = 'standard' | 'china'

export function readPrices(name: ListName, file = 'infra/cost/prices.data.json'): PriceList {
  const { standard, china } = lists.parse(JSON.parse(readFileSync(file, 'utf8')))
  const of = (known: z.infer<typeof price>): Price => ({
    each: known.price / known.per,
    standing: known.seen ? 'seen' : 'remembered',
    source: known.source,
  })
  const inStandard = Object.fromEntries(priced.map((one) => [one, of(standard.prices[one])])) as Record<Priced, Price>
  if (name === 'standard') return { ...standard, why: undefined, of: inStandard }
  const inChina = priced.map((one): [Priced, Price] => {
    const own = china.prices[one]
    const { each, source } = inStandard[one]
    return [one, own ? of(own) : { each: each * china.from.at, standing: 'converted', source }]
  })
  return { ...china, why: china.from.why, of: Object.fromEntries(inChina) as Record<Priced, Price> }
}
