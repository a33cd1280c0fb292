/** Clients that send commands, retry with the same key or give up, and remember answers. */

import type { Actor } from '../../shared/access/actor.ts'
import { execute } from '../../shared/appeals/desk/execute.ts'
import { type Registered, register } from '../../shared/appeals/desk/register.ts'
import { isRefusal } from '../../shared/appeals/ticket/decision.ts'
import type { Ticket } from '../../shared/appeals/ticket/ticket.ts'
import { quotable } from '../support/story.ts'
import type { Decided } from './administrators.ts'
import { type Asked, submission } from './people.ts'
import type { Ended, Process } from './process.ts'
import type { World } from './world.ts'

/** What became of one command, as far as its client knows. */
export interface Told {
  /** stands in the decision as its actor */
  id: string
  ticket: string
  told: 'done' | 'refused' | 'nothing'
  refusal?: string | undefined
  n?: number
  attempt?: string
  /** sent twice at the same time under one key */
  twice: boolean
}

/** What became of a submission. */
export interface Submitted {
  key: string
  /** every number and access code the client was ever given */
  given: { ticket: string; accessCode: string }[]
  sent: number
  command: ReturnType<typeof submission>
}

/** One invocation that suffered at most one fault, for counting. */
export interface Counted {
  calls: string[]
  faults: string[]
  done: boolean
  first: boolean
}

export interface Memory {
  told: Told[]
  /** on the city's records */
  decided: Decided[]
  administrators: number
  submitted: Map<string, Submitted>
  counted: { execute: Counted[]; register: Counted[] }
  issued: number
}

const phones = ['13900000000', '13900000000', '024-23212321', '无'] as const

export const httpLimit = 25_000

/** From a moment to a minute and a half: some come back before the earlier attempt is forgotten, some after. */
export const beforeNextTry = ({ random }: World): number =>
  random.chance(0.5) ? random.between(50, 3_000) : random.between(3_000, 100_000)

/** Often on the same tick as the others, sometimes after minutes. */
export function pause({ random, time }: World): number {
  const tick = 20_000
  if (random.chance(0.4)) return tick - (time.now() % tick)
  return random.chance(0.06) ? random.between(60_000, 360_000) : random.between(0, 80_000)
}

export async function command(
  world: World,
  memory: Memory,
  { number, version }: Ticket,
  asked: { command: Asked; actor: Actor },
): Promise<void> {
  const { random, host, time } = world
  const { id } = asked.actor
  const once = random.chance(0.75) ? { key: `key-${id}`, print: `print-${id}` } : undefined
  const ifMatch = random.chance(0.2) ? version : undefined
  const twice = once !== undefined && random.chance(0.04)
  const told: Told = { id, ticket: number, told: 'nothing', twice }
  memory.told.push(told)
  memory.issued++

  const send = async (): Promise<boolean> => {
    let process: Process | undefined
    const ended = await host.start('http', httpLimit, (started) => {
      process = started
      return execute({ number, ...asked, once, ifMatch, facts: { quoted: quotable } }, world.writing(started))
    })
    // It may go on when nobody waits for it any more, beside the next try.
    if (process?.faults.some((fault) => fault.startsWith('frozen'))) told.twice = true
    if (!('value' in ended)) {
      count(memory.counted.execute, process, false, true)
      return false
    }
    const outcome = ended.value
    if (isRefusal(outcome)) {
      if (told.told !== 'done') Object.assign(told, { told: 'refused', refusal: outcome.refused })
      return true
    }
    Object.assign(told, { told: 'done', n: outcome.decision.n, attempt: outcome.decision.attempt })
    count(memory.counted.execute, process, true, isAtOnce(process))
    return true
  }

  if (twice) void time.sleep(random.between(0, 40)).then(send)
  for (let left = 4; left > 0; left--) {
    if (await send()) return
    if (!once || random.chance(0.2)) return
    await time.sleep(beforeNextTry(world))
  }
}

/** The write was the last call and the only write: no conflict, no second look. */
const isAtOnce = (process: Process | undefined): boolean =>
  process?.calls.at(-1) === 'tickets.write' && process.calls.indexOf('tickets.write') === process.calls.length - 1

function count(counted: Counted[], process: Process | undefined, done: boolean, first: boolean): void {
  if (process && process.faults.length <= 1) counted.push({ calls: process.calls, faults: process.faults, done, first })
}

/** Sends a submission until it is answered, or gives up; the ticket's number once there is one. */
export async function submit(world: World, memory: Memory, reference: string): Promise<void> {
  const command = submission(reference, world.random)
  const key = `${command.channel}#${reference}`
  memory.submitted.set(key, { key, given: [], sent: 0, command })
  memory.issued++
  if (world.random.chance(0.04)) void world.time.sleep(world.random.between(0, 30)).then(() => send(world, memory, key))
  for (let left = 4; left > 0; left--) {
    if (await send(world, memory, key)) return
    if (world.random.chance(0.3)) return
    await world.time.sleep(beforeNextTry(world))
  }
}

/** One try of a submission; true when it was answered. */
export async function send(world: World, memory: Memory, key: string): Promise<boolean> {
  const submitted = memory.submitted.get(key) as Submitted
  const { command } = submitted
  submitted.sent++
  const actor: Actor = { role: 'channel', id: `channel-${key}`, channel: command.channel }
  // Some have no number that takes messages, some left none.
  const person = { name: '李四', phone: phones[key.charCodeAt(key.length - 1) % phones.length] ?? '' }
  let process: Process | undefined
  const ended: Ended<Awaited<ReturnType<typeof register>>> = await world.host.start('http', httpLimit, (started) => {
    process = started
    return register({ command, person, actor }, world.registering(started))
  })
  if (!('value' in ended)) return false
  if (isRefusal(ended.value)) throw new Error(`a submission was refused: ${ended.value.refused}`)
  const { ticket, accessCode, isNew }: Registered = ended.value
  submitted.given.push({ ticket: ticket.number, accessCode })
  const alone = submitted.sent === 1 && isAtOnce(process)
  count(memory.counted.register, process, true, isNew && alone)
  return true
}
