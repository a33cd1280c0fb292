/** 开城 — opens a city on this machine for start, demo, tests and benches. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { City } from '../../shared/city/city.ts'
import { readCity } from '../cities/index.ts'
import { assemble, makeFolder, stackOf } from './assembly.ts'
import { keepDeployed } from './deployed.ts'
import type { Host } from './host.ts'
import type { Meter } from './meter.ts'
import { loadSamples } from './samples.ts'
import type { Keys } from './seed.ts'
import { standInGateway } from './stand-in/messages/description.ts'
import type { Messages, Platform } from './stand-in/messages/messages.ts'
import { gatewaySecrets } from './stand-in/messages/secrets.ts'
import { peopleWith } from './stand-in/people.ts'
import { StartError } from './start-error.ts'

export interface OpenCity {
  url: string
  keys: Keys
  host: Host
  standIn: string
  /** 短信网关替身 — what it sent, and the addresses at which its receipts and answers are taken */
  gateway: { messages: Messages; addresses: Platform } | undefined
  stop(): Promise<void>
}

interface Options {
  /** by the name of its file */
  city?: string
  /** 0 picks a free one */
  port: number
  /** folder; undefined keeps everything in memory */
  data: string | undefined
  /** false leaves all departments to pull */
  withStandIn?: boolean
  /** where the clock of a fresh city begins, in the past too */
  startsAt?: string
  /** with the sample base of knowledge, where the city has one */
  samples?: boolean
  throttling?: boolean
  meter?: Meter
  /** for tests: regulations of another release, as the path of their list, and which of them the city is loaded with */
  law?: { regulations: string; rules: string; rulesBefore: string }
  /** for tests: what the city’s file says otherwise */
  otherwise?: Partial<City>
  log?(line: string): void
}

/** Every third unit pulls its orders, so that both ways are used. */
const pulls = (unit: string): boolean => [...unit].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 3 === 0

export async function openCity({
  city: name = 'shenyang',
  port,
  data,
  withStandIn = true,
  startsAt,
  samples = false,
  throttling,
  meter,
  law,
  otherwise = {},
  log = () => {},
}: Options): Promise<OpenCity> {
  /** Address of another engine for the tables of each city that is opened: DECISIONS.md. */
  const { JIESU_TABLES_AT: tablesAt } = process.env
  if (data && tablesAt)
    throw new StartError('tables that JIESU_TABLES_AT holds are made anew at each start: add --memory, or unset it')
  if (data) makeFolder(data)
  const { city: file, deployment } = readCity(name)
  const { region } = deployment
  const under = law && { rules: law.rules, rulesBefore: law.rulesBefore }
  const city = { ...file, ...under, ...otherwise }
  const stack = stackOf(name)
  // What a city runs on is loaded while another process synthesizes.
  const [assembly, { startHost }, { seed }, { startStandIn }] = await Promise.all([
    assemble(name, law?.regulations),
    import('./host.ts'),
    import('./seed.ts'),
    import('./stand-in/stand-in.ts'),
  ])
  log(assembly.fresh ? 'stack synthesized' : 'stack unchanged since last time')

  const host = await startHost({
    template: JSON.parse(readFileSync(assembly.template, 'utf8')),
    stack,
    assemblyDir: assembly.directory,
    dataDir: data,
    tablesAt,
    port,
    region,
    startsAt,
    ...(throttling === undefined ? {} : { throttling }),
    meter,
    log,
  })
  // Orders of the last run are posted from the first moment on, before this one knows its keys.
  const known = Promise.withResolvers<Keys>()
  const secrets = gatewaySecrets(data && join(data, 'gateway.json'))
  const addresses = addressesOf(host.url, secrets.receipts)
  const standIn = withStandIn
    ? await startStandIn({
        port: port === 0 ? 0 : port + 1,
        secretOf: async (unit) => (await known.promise).secrets[unit],
        gateway: { key: secrets.key, platform: known.promise.then(() => addresses), now: host.clock.now },
        people: known.promise.then((keys) => ({ site: host.url, people: peopleWith(keys, city) })),
      })
    : undefined
  const keys = await seed({
    city,
    endpoint: host.endpoint,
    region,
    table: String(host.outputs.registryTable),
    keysFile: data && join(data, 'keys.json'),
    standIn: standIn?.url,
    pulls,
    gateway: standIn && { ...secrets, here: { standIn: standIn.url, site: host.url } },
  })
  if (samples) await loadSamples(name, city, { host, region })
  known.resolve(keys)
  if (data) keepDeployed(data, { url: host.url, endpoint: host.endpoint, region, city: name, outputs: host.outputs })
  return {
    url: host.url,
    keys,
    host: standIn?.messages ? { ...host, idle: idleWith(standIn.messages, host) } : host,
    standIn: standIn?.url ?? '',
    gateway: standIn?.messages && { messages: standIn.messages, addresses },
    stop: async () => {
      await host.stop()
      await standIn?.stop()
    },
  }
}

const addressesOf = (url: string, secret: string): Platform => ({
  receipts: `${url}/v1/message-receipts/${standInGateway}/${secret}`,
  answers: `${url}/v1/message-answers/${standInGateway}/${secret}`,
})

/** Receipts that are still to come are waited for too. */
const idleWith =
  (messages: Messages, host: Host): Host['idle'] =>
  async () => {
    do {
      while (messages.busy() > 0) await sleep(5)
      await host.idle()
    } while (messages.busy() > 0)
  }
