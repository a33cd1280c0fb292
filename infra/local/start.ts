/** `npm start`: the whole platform of a sample city on this machine, until Ctrl-C. */
import { parseArgs } from 'node:util'
import { CityFileError, readCity } from '../cities/index.ts'
import { greeting } from './greeting.ts'
import { whenLeftAlone } from './left-alone.ts'
import { openCity } from './open-city.ts'
import { StartError } from './start-error.ts'

const usage = `npm start -- [--city shenyang] [--port 8311] [--data .jiesu] [--memory]

  --city    the name of its file in infra/cities
  --port    where the API listens (the stand-in departments listen on the next one)
  --data    folder that keeps tickets, queues and keys over a stop
  --memory  keep nothing
  --without-departments   start no stand-in departments and no gateway: endpoints are registered over the API, or units pull; appellants are telephoned
  --help    this`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      city: { type: 'string', default: 'shenyang' },
      port: { type: 'string', default: '8311' },
      data: { type: 'string' },
      memory: { type: 'boolean', default: false },
      'without-departments': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(usage)
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_534) throw new StartError(`--port ${values.port} is not a port`)

  const started = performance.now()
  const city = await openCity({
    port,
    city: values.city,
    data: values.memory ? undefined : (values.data ?? folderOf(values.city)),
    withStandIn: !values['without-departments'],
    samples: true,
    log: (text) => {
      for (const line of text.split('\n')) if (line && !isRoutine(line)) console.log(line)
    },
  })
  let isStopping = false
  const stop = async (): Promise<void> => {
    if (isStopping) return
    isStopping = true
    console.log('\nstopping: running calls are finished first …')
    await city.stop()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  process.once('SIGHUP', stop)
  whenLeftAlone(stop)
  // Whoever reads that it is up may end it at once.
  const area = readCity(values.city).city.areas.at(1)?.code ?? ''
  console.log(greeting(city, !values.memory, area, performance.now() - started))
}

/** What functions print of good calls and figures: with a data folder it is in functions.log, without one nowhere. */
const isRoutine = (line: string): boolean => line.startsWith('{"level":"info"') || line.startsWith('{"_aws"')

/** Cities do not share a folder. */
const folderOf = (city: string): string => (city === 'shenyang' ? '.jiesu/city' : `.jiesu/city-${city}`)

try {
  await main()
} catch (error) {
  if (
    error instanceof StartError ||
    error instanceof CityFileError ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  )
    console.error(`jiesu: ${error.message}`)
  else console.error(error)
  process.exit(1)
}
