/** `npm run day`: a desk's day of 2,000 tickets, 40 seats and 100 units that poll, held against a model. */
import { setTimeout as sleep } from 'node:timers/promises'
import { randomOf } from '../../infra/demo/random.ts'
import { helpInstead } from '../../infra/local/help-instead.ts'
import { departmentOf, playAuthority, playDepartment } from './departments.ts'
import { type Desk, noOutcomes } from './desk.ts'
import { doorsOf } from './doors.ts'
import { figuresOf } from './figures.ts'
import { lateness } from './late.ts'
import { readLogs, readWhole } from './logs.ts'
import { modelOfDay, stateNow } from './model.ts'
import { compareAll } from './quiet.ts'
import { judgeOf } from './rules.ts'
import { playSeat } from './seats.ts'
import { endShift } from './shift.ts'
import { openStack } from './stack.ts'
import { register, type Stage } from './stage.ts'
import { exchangeAt } from './telephone.ts'
import { settle } from './town.ts'
import { measure, nothing, plus, worthOf } from './worth.ts'
import { playYesterdays } from './yesterdays.ts'

helpInstead(`npm run day

  Plays a day of 2,000 tickets against 40 seats and 100 units that ask every ten seconds, squeezed into some minutes
  (TICKETS=n, SECONDS=n of play, SEED=n), and compares what lists said with a model that knows the answers alone.
  What is wrong is printed, the first forty of it; ALL=1 prints all.`)

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
const late = lateness()
late.begin()
const outcomes = noOutcomes()
let isOver = false
let ahead = (await stack.now()) - Date.now()
const stage: Stage = {
  ...{ exchange, model, judge, random, subjects: town.subjects, seats: town.seats, day: before[0] ?? day },
  now: () => new Date(Date.now() + ahead).toISOString(),
  turn: (play) => doors.turn(async () => (isOver ? undefined : play())),
  isOver: () => isOver,
  broken: breaks,
}
const advanceTo = async (at: string): Promise<void> => {
  await stack.advanceTo(at)
  ahead = (await stack.now()) - Date.now()
  await stack.idle()
}
const city = { ...stack, advanceTo }
const desk: Desk = { stage, ringing: [], outcomes }
const departments = town.units.map(({ unit, person }, at) =>
  departmentOf(person, unit, at % 5 < 2, `${before[0]}T00:00:00+08:00`),
)
say(`the city is up, with ${many.seats} seats and ${many.units} units`)

await playYesterdays({
  ...{ stage, stack: city, desk, departments, days: before, each: 15 },
  channels: town.channels,
})
await advanceTo(`${day}T0${hours.from}:00:00+08:00`)
stage.day = day
const [, seat, other] = town.seats
const [channel] = town.channels
if (!seat || !other || !channel) throw new Error('there are too few to play')
const worth = await measure({ stage, stack: city, channel, seat, other, departments })
judged()
say(`${before.length} days before left ${standing()}`)
exchange.calls.length = 0
for (const { polls } of departments) polls.length = 0

/** What was seen is judged, now that all that was done is known. */
function judged(): void {
  for (const fault of [...model.settle(), ...judge.judge(late.allowance())]) breaks(fault)
}
function standing(): string {
  const on = new Map<string, number>()
  for (const matter of model.matters.values()) {
    const list = stateNow(matter)?.list ?? ''
    on.set(list, (on.get(list) ?? 0) + 1)
  }
  return [...on].map(([list, rows]) => `${list} ${rows}`).join(', ')
}

let used = nothing
let stamps = 0
let played = 0
let opened = 0

/** The world stands still. */
async function quiet(): Promise<void> {
  const closed = performance.now()
  await doors.close()
  late.end()
  played += performance.now() - opened
  await stack.idle()
  const { life } = await stack.take()
  used = plus(used, worthOf(life))
  stamps += life.writes['tickets changes of unit'] ?? 0
  judged()
  await compareAll({ stage, inspector: town.inspector, departments })
  judged()
  say(
    `hour ${exchange.hour + 1}: ${standing()}; ${exchange.calls.length} calls; compared in ${((performance.now() - closed) / 1000).toFixed(1)} s; ${broken.length} wrong`,
  )
  await stack.take()
}
function goOn(): void {
  opened = performance.now()
  late.begin()
  doors.open()
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
;[used, stamps, played] = [nothing, 0, 0]
goOn()
const bringing = bring()
const playing = [
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
  if (hour === hours.many - 1) {
    await bringing
    while (desk.ringing.length > 0) await sleep(100)
    isOver = true
  }
  await quiet()
  if (hour < hours.many - 1) await advanceTo(`${day}T${String(hours.from + hour + 1).padStart(2, '0')}:00:00+08:00`)
  goOn()
}
await Promise.all(playing)
const { calls } = exchange
const ofTheDay = calls.slice()
const read = await readLogs(stage, town.inspector)
await readWhole(stage, town.inspector)
await stack.stop()

const registered = [...model.matters.values()].filter(({ deeds: [first] }) => first?.day === day).length
const { lists, rows, counts, staleBy, missingBy } = judge.compared
const { racesLost, trespassesRefused, handedOver, released, shiftsEnded } = outcomes
console.log(`
${registered} tickets of the day and ${model.matters.size - registered} of the days before, ${ofTheDay.length} calls; at the end ${standing()}
claims              ${racesLost} races lost, ${trespassesRefused} tries at what others had claimed refused; ${handedOver} handed over, ${released} let go, ${shiftsEnded} shifts ended
logs                ${read} decisions read: each by whom it was answered, none twice, none lost, none over another's claim
lists compared      ${lists} with ${rows} rows, ${counts} counts; at worst ${staleBy} ms behind with what had left, ${missingBy} ms with what was new; this machine was late by ${late.worst().toFixed(0)} ms at worst
${figuresOf({
  ...{ seats: town.seats, units: many.units, calls: ofTheDay, polls: departments.flatMap(({ polls }) => polls) },
  ...{ worth, used, stamps, hours: hours.many, seconds: played / 1000 },
})}
wrong               ${broken.length}`)
if (broken.length > 0) process.exit(1)
