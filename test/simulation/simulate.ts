/** One run: mornings of storms, then quiet days in which promises must be kept. */

import { replay } from '../../shared/appeals/kind/replay.ts'
import { shards } from '../../shared/record/shards.ts'
import { administrator } from './administrators.ts'
import { command, type Memory, pause, submit } from './clients.ts'
import { type Rates, storm } from './faults.ts'
import { ask, type Writer, writers } from './people.ts'
import type { Process } from './process.ts'
import { night, quietDays } from './quiet-days.ts'
import { asDesigned, type RulesOfTheGame } from './rules-of-the-game.ts'
import { gateway, tellSomebody } from './telling.ts'
import { type World, world } from './world.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

export interface Simulation {
  seed: number
  /** at least this many are issued by clients; the platform's own come on top */
  commands: number
  rules?: RulesOfTheGame | undefined
  rates?: Rates | undefined
  /** so many decide on the city, by how many appeal */
  administrators?: number | undefined
  /** over so many days, each with a morning of storms; all on one morning where left out */
  days?: number
  /** whether somebody sets the system's clock now and then */
  clockIsSet?: boolean
  /** writes down what happens to this ticket */
  trace?: string | undefined
}

export interface Run {
  seed: number
  world: World
  memory: Memory
  trace: string[]
}

/** Registrations and writers come to a little less than this many commands a ticket. */
const commandsPerTicket = 7.5

export async function simulate({
  seed,
  commands,
  days = 1,
  rules = asDesigned,
  rates = storm,
  administrators = 1 / 3,
  clockIsSet = true,
  trace,
}: Simulation): Promise<Run> {
  const lines: string[] = []
  const made = world({
    seed,
    rates,
    rules,
    numbersBelow: commands * 2,
    queuesHere: seed % 2 === 1,
    trace: trace ? write : undefined,
  })
  const memory: Memory = {
    told: [],
    decided: [],
    administrators: 0,
    submitted: new Map(),
    counted: { execute: [], register: [] },
    issued: 0,
  }

  for (let over = 1; over <= days; over++) {
    await morning(made, memory, Math.ceil((commands * over) / days), { clockIsSet, administrators })
    if (over < days) await night(made, memory, over * day)
  }
  await quietDays(made, memory)
  return { seed, world: made, memory, trace: lines }

  function write(process: Process, call: string, what: string, args: unknown[]): void {
    const [first] = args
    if (!JSON.stringify(first ?? '').includes(trace as string)) return
    const told = typeof first === 'string' ? '' : brief(first)
    lines.push(
      `${(made.time.now() / second).toFixed(3).padStart(10)} s  ${process.name.padEnd(8)} ${call} ${what} ${told}`,
    )
  }
}

/** Version and attempt of what was passed, where it has them. */
function brief(argument: unknown): string {
  const { version, attempt, log, id } = argument as Record<string, unknown>
  if (Array.isArray(log)) return `n=${log.length} ${log.at(-1)?.attempt} ${log.at(-1)?.command}`
  if (Array.isArray(argument)) return argument.map((one) => brief(one)).join(', ')
  return [version && `n=${version}`, attempt, id].filter(Boolean).join(' ')
}

/** Faults, moved clocks, receivers that fail, and several writers to every ticket. */
async function morning(
  world: World,
  memory: Memory,
  commands: number,
  { clockIsSet, administrators }: Required<Pick<Simulation, 'clockIsSet'>> & { administrators: number },
): Promise<void> {
  const { random, time } = world
  let over = false
  everyMinute()
  while (memory.issued < commands) {
    const more = Math.ceil((commands - memory.issued) / commandsPerTicket)
    const span = Math.max(10 * minute, more * 2 * second)
    const writing = Array.from({ length: more }, () =>
      appeal(world, memory, `ref-${world.id('appeal')}`, random.between(0, span)),
    )
    const governing = Array.from({ length: Math.ceil(more * administrators) }, () =>
      administrator(world, memory, random.between(0, span)),
    )
    let ended = false
    void Promise.all([...writing, ...governing]).then(() => {
      ended = true
    })
    while (!ended) await time.run(time.now() + minute)
  }
  over = true

  function everyMinute(): void {
    if (over) return
    const passes = Math.floor(time.now() / minute)
    for (let shard = 0; shard < shards; shard++) world.sweepAt(shard, passes)
    if (passes % 12 === 5) weather()
    // A host that rehearses weeks moves its clock while commands are on their way.
    if (passes % 15 === 7) world.moveClock(random.between(hour, 20 * hour))
    if (clockIsSet && passes % 4 === 1 && passes % 20 < 8) setClock(world)
    time.at(time.now() + minute, everyMinute)
  }

  function weather(): void {
    world.receiving.down.clear()
    world.receiving.astray.clear()
    for (const unit of ['unit#water', 'unit#roads', 'unit#fire', 'channel#web', `gateway#${gateway}`])
      if (random.chance(0.3)) world.receiving[random.chance(0.3) ? 'astray' : 'down'].add(unit)
  }
}

/** Somebody sets the system's clock wrong, by seconds or by up to 400 days, and after a while right again. */
function setClock({ random, time, setClock }: World): void {
  const back = () => -random.between(0, random.pick([minute, hour, 2 * day]))
  const forward = () => random.between(0, random.pick([minute, hour, 2 * day, 400 * day]))
  time.at(time.now() + random.between(0, 2 * minute), () => setClock(random.chance(0.4) ? back() : forward()))
  time.at(time.now() + random.between(2 * minute, 4 * minute), () => setClock(0))
}

/** One appeal: it is registered, then several people write to it, often at the same moment. */
async function appeal(world: World, memory: Memory, reference: string, from: number): Promise<void> {
  await world.time.sleep(from)
  await submit(world, memory, reference)
  const key = ['phone', 'web'].map((channel) => `${channel}#${reference}`).find((key) => memory.submitted.has(key))
  const number = key && world.stores.identities.items.get(key)?.identity.ticket
  const stored = number ? world.stores.tickets.items.get(number) : undefined
  if (!number || replay(stored?.log ?? [])?.identity !== key) return
  await Promise.all([...writers.map((writer) => write(world, memory, number, writer)), telephone(world, number)])
}

/** What is to be told by telephone, and who reads, comes between the others. */
async function telephone(world: World, number: string): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await world.time.sleep(pause(world))
    await tellSomebody(world, number)
  }
}

async function write(world: World, memory: Memory, number: string, writer: Writer): Promise<void> {
  const { random, time } = world
  const often = writer === 'supervisor' ? 1 : 2 + random.draw(4)
  for (let i = 0; i < often; i++) {
    await time.sleep(pause(world))
    const ticket = replay(world.stores.tickets.items.get(number)?.log ?? [])
    const asked = ticket && ask(writer, ticket, world.id(writer), random)
    if (asked) await command(world, memory, ticket, asked)
  }
}
