/** `npm run cost`: what a city or the province pays a month, by published prices. */
import { parseArgs } from 'node:util'
import { type FunctionName, functionTable } from '../../shared/run/functions.ts'
import { CityFileError, readCity } from '../cities/index.ts'
import { assumed, bill, looksOf } from './bill.ts'
import { readCounted } from './counted.ts'
import { type ListName, readPrices } from './prices.ts'
import { printed } from './print.ts'

const usage = `npm run cost -- [--tickets-per-day n] [--city shenyang] [--surge] [--stacks n] [--poll-seconds n] [--pushed n] [--prices china|standard] [--json]

  --tickets-per-day  instead of what the city's file says; 52000 is the whole province
  --city             whose volume and region are meant
  --surge            a month of the worst days the city prepares for (ten times as many otherwise)
  --stacks           over how many cities those appeals are spread; 15 are the province
  --poll-seconds     how often each unit asks for its orders; 300 otherwise
  --pushed           how many receivers are pushed every line of the feed; 1 otherwise
  --prices           china (CNY) or standard (USD); the city's region decides otherwise
  --json             for other programs`

const memoryOf = (name: string): number => functionTable[name as FunctionName]?.memory ?? 512

/** What is to be printed. */
function answer(): string {
  const { values } = parseArgs({
    options: {
      'tickets-per-day': { type: 'string' },
      city: { type: 'string', default: 'shenyang' },
      surge: { type: 'boolean', default: false },
      stacks: { type: 'string', default: '1' },
      'poll-seconds': { type: 'string', default: '300' },
      pushed: { type: 'string', default: '1' },
      prices: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return usage
  const { city, deployment } = readCity(values.city)
  const asked = values['tickets-per-day']
  if (asked !== undefined && !/^[1-9]\d{0,8}$/.test(asked))
    throw new RangeError(`--tickets-per-day ${asked} is not a number of appeals`)
  const ordinary = asked === undefined ? deployment.sizes.ticketsPerDay : Number(asked)
  const surge = asked === undefined ? deployment.sizes.surgePerDay : 10 * ordinary
  const ticketsPerDay = values.surge ? surge : ordinary

  if (!/^[1-9]\d?$/.test(values.stacks)) throw new RangeError(`--stacks ${values.stacks} is not a number of stacks`)
  const stacks = Number(values.stacks)
  const seconds = values['poll-seconds']
  if (!/^[1-9]\d{0,4}$/.test(seconds)) throw new RangeError(`--poll-seconds ${seconds} is not a number of seconds`)
  const pollSeconds = Number(seconds)

  if (!/^\d{1,3}$/.test(values.pushed)) throw new RangeError(`--pushed ${values.pushed} is not a number of receivers`)

  const prices = readPrices(listOf(values.prices, deployment.region))
  const counted = readCounted()
  const looks = looksOf({ units: city.units.length, stacks, days: assumed.days, pollSeconds })
  const cityBytes = Buffer.byteLength(JSON.stringify(city))
  const assumptions = { ...assumed, memoryOf, stacks, cityBytes, pushedTo: Number(values.pushed), ...looks }
  const result = bill(ticketsPerDay, counted, prices, assumptions)
  const of = asked === undefined ? city.name : `${city.name}, ${asked} a day`
  if (!values.json)
    return printed({ of, ticketsPerDay, surge: values.surge, counted, prices, assumptions, pollSeconds, result })
  const { region, currency, on } = prices
  const about = {
    city: city.code,
    ticketsPerDay,
    surge: values.surge,
    region,
    currency,
    prices: on,
    counted: counted.on,
  }
  return JSON.stringify({ ...about, ...result }, null, 2)
}

function listOf(asked: string | undefined, region: string): ListName {
  if (asked === 'china' || asked === 'standard') return asked
  if (asked !== undefined) throw new RangeError(`--prices ${asked}: there are china and standard`)
  return region.startsWith('cn-') ? 'china' : 'standard'
}

try {
  console.log(answer())
} catch (error) {
  const known = error instanceof CityFileError || error instanceof RangeError
  const wrongOption = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (!known && !wrongOption) throw error
  console.error(`cost: ${error.message}\n\n${usage}`)
  process.exitCode = 2
}
