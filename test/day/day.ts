/** `npm run day`: a desk's day of 2,000 tickets, 40 seats and 100 units that poll, held against a model. */
import { setTimeout as sleep } from 'node:timers/promises'
import { randomOf } from '../../infra/demo/random.ts'
import { helpInstead } from '../../infra/local/help-instead.ts'
import { departmentOf, playAuthority, playDepartment } from './departments.ts'
import { doorsOf } from './doors.ts'
import { readLogs, readWhole } from './logs.ts'
import { modelOfDay, stateNow } from './model.ts'
import { compareAll } from './quiet.ts'
import { judgeOf } from './rules.ts'
import { type Desk, endShift, noOutcomes, playSeat } from './seats.ts'
import { openStack } from './stack.ts'
import { register, type Stage } from './stage.ts'
import { exchangeAt } from './telephone.ts'
import { settle } from './town.ts'
import { playYesterdays } from './yesterdays.ts'

helpInstead(`npm run day

  Plays a day of 2,000 tickets against 40 seats and 100 units that ask every ten seconds, squeezed into some minutes
  (TICKETS=n, SECONDS=n of play, SEED=n), and compares what lists said with a model that knows the answers alone.`)

const tickets = Number(process.env.TICKETS ?? 2_000)
const seconds = Number(process.env.SECONDS ?? 270)
const seed = Number(process.env.SEED ?? 12_345)
const many = { seats: 40, units: 100 }
/** Ten working days, of which the first tickets are overdue. */
const before = [
  '2026-11-12',
  '2026-11-13',
  '2026-11-16',
  '2026-11-17',
  '2026-11-18',
  '2026-11-19',
  '2026-11-20',
  '2026-11-23',
  '2026-11-24',
  '2026-11-25',
]
const day = '2026-11-26'
const hours = { from: 8, many: 10 }
/** At the end of these hours a third of the seats goes home. */
const shiftEnds = [3, 6]

const started = performance.now()
const broken: string[] = []
const say = (text: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`)
function breaks(what: string): void {
  broken.push(what)
  if (broken.length <= 40 || process.env.ALL) say(`WRONG: ${what}`)
}

const stack = await openStack(`${before[0]}T08:00:00+08:00`)
const exchange = exchangeAt(stack.url, breaks)
const town = await settle(exchange, stack.keys, many)
const model = modelOfDay()
const judge = judgeOf(model)
const random = randomOf(seed)
const doors = doorsOf()
const outcomes = noOutcomes()
let isOver = false
let ahead = (await stack.now()) - Date.now()
const stage: Stage = {
  ...{ exchange, model, judge, random, subjects: town.subjects, seats: town.seats, day: before[0] ?? day },
  now: () => new Date(Date.now() + ahead).toISOString(),
  turn: doors.turn,
  isOver: () => isOver,
  broken: breaks,
}
const advanceTo = async (at: string): Promise<void> => {
  await stack.advanceTo(at)
  ahead = (await stack.now()) - Date.now()
  await stack.idle()
}
const desk: Desk = { stage, ringing: [], outcomes }
const departments = town.units.map(({ unit, person }, at) =>
  departmentOf(person, unit, at % 5 < 2, `${before[0]}T00:00:00+08:00`),
)
say(`the city is up, with ${many.seats} seats and ${many.units} units`)

await playYesterdays({
  ...{ stage, desk, channels: town.channels, departments, days: before, each: 15 },
  stack: { ...stack, advanceTo },
})
await advanceTo(`${day}T0${hours.from}:00:00+08:00`)
stage.day = day
judged()
say(`${before.length} days before left ${standing()}`)
exchange.calls.length = 0
for (const { polls } of departments) polls.length = 0

/** What was seen is judged, now that all that was done is known. */
function judged(): void {
  for (const fault of [...model.settle(), ...judge.judge()]) breaks(fault)
}
function standing(): string {
  const on = new Map<string, number>()
  for (const matter of model.matters.values()) {
    const list = stateNow(matter)?.list ?? ''
    on.set(list, (on.get(list) ?? 0) + 1)
  }
  return [...on].map(([list, rows]) => `${list} ${rows}`).join(', ')
}

/** The world stands still. */
async function quiet(): Promise<void> {
  const closed = performance.now()
  await doors.close()
  await stack.idle()
  judged()
  await compareAll({ stage, inspector: town.inspector, departments })
  judged()
  say(
    `hour ${exchange.hour + 1}: ${standing()}; ${exchange.calls.length} calls; compared in ${((performance.now() - closed) / 1000).toFixed(1)} s; ${broken.length} wrong`,
  )
}

async function bring(): Promise<void> {
  const pause = (seconds * 1000) / tickets
  for (let n = 0, next = performance.now(); n < tickets; n++, next += pause) {
    await sleep(Math.max(0, next - performance.now()))
    await doors.opened()
    // Nobody rings while the world stands still.
    next = Math.max(next, performance.now() - 1_000)
    const { subject } = random.weighted(stage.subjects, ({ weight }) => weight)
    const brought = { subject, reference: `D-${n}` }
    if (random.chance(0.4)) desk.ringing.push(brought)
    else {
      const channel = random.pick(town.channels)
      void stage.turn(() => register(stage, channel, channel.name, brought))
    }
  }
}

await quiet()
doors.open()
const playing = [
  bring(),
  playAuthority(stage, town.authority),
  ...town.seats.map((seat) => playSeat(desk, seat)),
  ...departments.map((department) => playDepartment(stage, department)),
]
for (let hour = 0; hour < hours.many; hour++) {
  exchange.hour = hour
  await sleep((seconds * 1000) / hours.many)
  if (shiftEnds.includes(hour)) {
    const third = town.seats.filter(
      ({ area, leads }, at) => area === undefined && !leads && at % 3 === shiftEnds.indexOf(hour),
    )
    await Promise.all(third.map((seat, at) => stage.turn(() => endShift(desk, seat, third[at + 1]))))
  }
  if (hour === hours.many - 1) isOver = true
  await quiet()
  if (hour < hours.many - 1) await advanceTo(`${day}T${String(hours.from + hour + 1).padStart(2, '0')}:00:00+08:00`)
  doors.open()
}
await Promise.all(playing)
const read = await readLogs(stage, town.inspector)
await readWhole(stage, town.inspector)
say(`${read} decisions read in ${model.matters.size} logs`)
console.log(JSON.stringify(outcomes), JSON.stringify(judge.compared))
const by = new Map<string, number>()
for (const { kind, status } of exchange.calls) by.set(`${kind} ${status}`, (by.get(`${kind} ${status}`) ?? 0) + 1)
console.log(
  [...by]
    .sort()
    .map(([k, v]) => `${k}: ${v}`)
    .join('\n'),
)
await stack.stop()
if (broken.length > 0) {
  console.error(`${broken.length} wrong`)
  process.exit(1)
}
