/** 宿主 — runs the synthesized template in one process. */
import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { loopbackVariable } from '../../shared/run/settings.ts'
import { startDeferred } from './events/deferred.ts'
import { startEventBus } from './events/event-bus.ts'
import { invokedBy, readRules } from './events/rules.ts'
import { startSchedules } from './events/schedules.ts'
import { startFollowers } from './followers.ts'
import { startFunctions } from './functions/functions.ts'
import { startGateway } from './gateway/gateway.ts'
import { type Service, type ServiceCall, startEndpoints } from './host/endpoints.ts'
import { type Guard, startGuard } from './iam/guard.ts'
import { type Meter, metered } from './meter.ts'
import { type ObjectsHere, startObjectsHere } from './objects/here.ts'
import { definitionOf as queueDefinition } from './queues/definition.ts'
import { startQueues } from './queues/queues.ts'
import { StartError } from './start-error.ts'
import { type HostClock, hostClock } from './state/clock.ts'
import { openState } from './state/state.ts'
import { definitionOf as tableDefinition } from './tables/definition.ts'
import { startElsewhere } from './tables/elsewhere.ts'
import { startTables } from './tables/tables.ts'
import { readAssets, readTemplate } from './template/template.ts'

export interface Host {
  url: string
  outputs: Record<string, unknown>
  clock: HostClock
  /** the loopback service of tables, queues and bus: what the command line calls, and functions by message */
  endpoint: string
  /** the buckets, and what who signs with */
  objects: Pick<ObjectsHere, 'url' | 'secretOf'>
  /** Shows every call that functions make of the services but the buckets. @returns how to stop watching */
  watch(watcher: (call: ServiceCall) => void): () => void
  /** Resolves when nothing runs and nothing waits but what hides until a later try. */
  idle(): Promise<void>
  /** Followers and schedules stand still, as in a bench of the write path alone. */
  pause(): void
  resume(): void
  /** the latest announcements on the bus, oldest first */
  announced(): { 'detail-type': string; detail: unknown }[]
  /** messages waiting in each queue, by logical id */
  queued(): Record<string, number>
  workers(): number
  /** what each function may do, and what it has done of it */
  guard: Guard
  stop(): Promise<void>
}

interface Given {
  /** the synthesized template, parsed JSON */
  template: unknown
  stack: string
  assemblyDir: string
  /** undefined keeps everything in memory */
  dataDir: string | undefined
  /** address of another engine that holds the tables, new ones each time; undefined holds them here */
  tablesAt?: string | undefined
  /** 0 picks a free one */
  port: number
  hostname?: string
  region: string
  /** where the clock of a fresh state begins */
  startsAt?: string | undefined
  throttling?: boolean
  meter?: Meter | undefined
  log(line: string): void
}

const account = '000000000000'
const housekeeping = 60_000
/** Workers of a function, and of all together, at most: this machine's share of what the cloud would start. */
const workersOfOne = Math.max(2, availableParallelism())
const workersInAll = 8 + workersOfOne

/** @throws StartError for what an operator can mend: a busy port, an unwritable folder, corrupt state, an unknown template */
export async function startHost(given: Given): Promise<Host> {
  const { dataDir, region, port, hostname = '127.0.0.1', log } = given
  let services: Record<string, Service> = {}
  const endpoints = await startEndpoints(() => services, log)
  const undo: (() => unknown)[] = [() => endpoints.stop()]
  try {
    const state = openState(dataDir, (error) => {
      // Memory and disk disagree: nothing more may be acknowledged.
      log(`the state can no longer be written, stopping: ${error instanceof Error ? error.message : error}`)
      process.exit(1)
    })
    undo.unshift(() => state.close())
    const place = { stack: given.stack, region, account, endpoint: endpoints.url }
    const template = readTemplate(given.template, place)
    const guard = startGuard(template, place)
    const clock = hostClock(state, given.startsAt)

    const definitions = [...template.all('AWS::DynamoDB::Table'), ...template.all('AWS::DynamoDB::GlobalTable')].map(
      ({ name, arn, properties }) => tableDefinition(name, arn, properties),
    )
    const tables = await (given.tablesAt
      ? startElsewhere(given.tablesAt, definitions)
      : startTables(state, definitions))
    const queues = startQueues(state, template.all('AWS::SQS::Queue').map(queueDefinition))
    const followed = template.all('AWS::Lambda::EventSourceMapping')
    const objects = await startObjectsHere({
      ...{ state, template, place, guard, clock, hostname, log },
      folder: dataDir,
      bus: () => bus,
      meter: given.meter,
    })
    undo.unshift(() => objects.stop())
    const functions = startFunctions({
      definitions: template.all('AWS::Lambda::Function'),
      assetOf: readAssets(given.assemblyDir),
      environment: (id) => ({
        AWS_REGION: region,
        AWS_ENDPOINT_URL: endpoints.url,
        [loopbackVariable]: 'yes',
        AWS_ENDPOINT_URL_S3: objects.url,
        AWS_ACCESS_KEY_ID: id,
        AWS_SECRET_ACCESS_KEY: objects.secretOf(id),
      }),
      clock,
      services: endpoints.call,
      most: workersOfOne,
      mostInAll: workersInAll,
      ran: given.meter?.ran,
      dataDir,
      log,
    })
    undo.unshift(() => functions.stop())
    const rules = readRules(template)
    const deferred = startDeferred(state, functions, invokedBy(rules), log)
    const targets = { invoke: deferred.invoke, queue: queues.byArn }
    const bus = startEventBus({ state, template, rules, targets, region, account })
    const guarded = guard.guarded({
      DynamoDB_20120810: tables.handle,
      AmazonSQS: queues.handle,
      AWSEvents: bus.handle,
    })
    services = metered(guarded, given.meter)

    const followers = startFollowers({ state, mappings: followed, queues, functions, region })
    const pollers = [...followers, ...deferred.pollers]
    const schedules = startSchedules({ state, rules, clock, targets, region, account })
    const now = clock.now
    const gateway = await startGateway({
      template,
      functions,
      port,
      hostname,
      region,
      account,
      now,
      throttling: given.throttling ?? true,
    })
    if (!gateway) throw new StartError('template: there is no REST API in it')
    const keeping = setInterval(() => {
      void tables.expire(now())
      void objects.expire()
      void state.write(() => {
        for (const queue of queues.all()) queue.retire()
      })
    }, housekeeping).unref()

    const consumed = [...followed.map(({ properties }) => queues.byArn(properties.EventSourceArn)), ...deferred.queues]
    const quiet = (): boolean =>
      functions.busy() === 0 &&
      pollers.every((one) => one.busy() === 0) &&
      !consumed.some((queue) => queue.receivable())

    return {
      url: gateway.url,
      outputs: template.outputs,
      clock,
      endpoint: endpoints.url,
      objects,
      watch: endpoints.watch,
      async idle() {
        for (let quietFor = 0; quietFor < 3; quietFor = quiet() ? quietFor + 1 : 0) await sleep(1)
      },
      pause() {
        for (const poller of pollers) poller.pause()
      },
      resume() {
        for (const poller of pollers) poller.resume()
      },
      announced: bus.recent,
      queued: () =>
        Object.fromEntries(
          queues.all().map((queue) => {
            const { ready, inFlight, delayed } = queue.counts()
            return [queue.definition.id, ready + inFlight + delayed]
          }),
        ),
      workers: functions.size,
      guard,
      async stop() {
        clearInterval(keeping)
        schedules.stop()
        await gateway.stop()
        await Promise.all(pollers.map((poller) => poller.stop()))
        queues.stop()
        await functions.stop()
        await objects.stop()
        await endpoints.stop()
        state.close()
      },
    }
  } catch (error) {
    for (const step of undo) await step()
    throw error
  }
}
