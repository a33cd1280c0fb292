/** What the day came to: calls by seat and hour, units and money, and how much of the asking was for nothing. */
import type { Poll } from './departments.ts'
import type { Seat } from './stage.ts'
import type { Call } from './telephone.ts'
import { currency, nothing, plus, type Worth } from './worth.ts'

interface Played {
  seats: readonly Seat[]
  units: number
  calls: readonly Call[]
  polls: readonly Poll[]
  worth: ReadonlyMap<string, Worth>
  /** of the whole, as the meter counted it */
  used: Worth
  /** how often a unit was told that something of its is new */
  stamps: number
  hours: number
  /** of play, real ones */
  seconds: number
}

/** What was not measured alone costs what its like does. */
const like: Record<string, string> = {
  answer: 'accept',
  'send-back': 'pass',
  'ask-return': 'acknowledge',
  'refuse-return': 'acknowledge',
  transfer: 'dispatch',
  'end-shift': 'own',
  timeline: 'own',
}

/** Seconds between two polls of a unit, and those within which what was written may still be met. */
const pause = 10
const young = 20

export function figuresOf({ seats, units, calls, polls, worth, used, stamps, hours, seconds }: Played): string {
  const worthOf = ({ kind, status }: Pick<Call, 'kind' | 'status'>): Worth =>
    worth.get(kind === 'poll' && status === 304 ? 'poll 304' : status >= 400 ? 'refused' : (like[kind] ?? kind)) ??
    nothing
  const sumOf = (some: readonly Call[]): Worth => some.reduce((sum, call) => plus(sum, worthOf(call)), nothing)

  const ofSeats = seats.map(({ number }) => calls.filter(({ who, kind }) => who === number && kind !== 'quiet'))
  const seatCalls = ofSeats.map(({ length }) => length)
  const seatCosts = ofSeats.map((some) => sumOf(some))
  const kinds = [...new Set(ofSeats.flat().map(({ kind }) => kind))].sort()
  const byHour = kinds.map((kind) => {
    const some = ofSeats.flat().filter((call) => call.kind === kind)
    const perSeat = Array.from(
      { length: hours },
      (_, hour) => some.filter((call) => call.hour === hour).length / seats.length,
    )
    const refused = some.filter(({ status }) => status >= 400).length
    return `  ${kind.padEnd(12)}${perSeat.map((many) => many.toFixed(1).padStart(6)).join('')}${String(some.length).padStart(8)}${refused ? `, ${refused} refused` : ''}`
  })

  const vain = polls.filter(({ isUnchanged }) => isUnchanged)
  const news = polls.filter(({ news }) => news > 0)
  const share = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`
  const took = (some: readonly Poll[], at: number): number =>
    quantile(
      some.map((one) => one.took),
      at,
    )
  const ratio = (at: number): string => (took(news, at) / took(vain, at)).toFixed(2)
  const aDay = (hours * 3600) / pause
  const stampsOfOne = stamps / units
  const most = stampsOfOne * (1 + young / pause)
  const sum = sumOf(calls.filter(({ kind }) => kind !== 'quiet'))
  const money = (amount: number): string => amount.toFixed(4)
  const spread = (some: readonly number[], show: (one: number) => string): string =>
    `${show(quantile(some, 0.5))} (${show(Math.min(...some))} to ${show(Math.max(...some))})`
  const unitsOf = ({ readUnits, writeUnits }: Worth): string =>
    `${readUnits.toFixed(0)} read and ${writeUnits.toFixed(0)} write units`
  const pollWorth = worth.get('poll 304') ?? nothing

  return [
    `calls of a seat, by hour of the city's clock, and of all seats in the day`,
    ...byHour,
    `a seat              ${spread(seatCalls, (many) => String(Math.round(many)))} calls in the day, ${spread(
      seatCosts.map(({ cost }) => cost),
      money,
    )} ${currency}, ${spread(
      seatCosts.map(({ readUnits }) => readUnits),
      (many) => many.toFixed(0),
    )} read units, ${spread(
      seatCosts.map(({ writeUnits }) => writeUnits),
      (many) => many.toFixed(0),
    )} write units`,
    `all                 ${unitsOf(used)} and ${money(used.cost)} ${currency} as metered; ${unitsOf(sum)} and ${money(sum.cost)} by calls, each as measured alone`,
    `polls               ${polls.length}: ${share(vain.length, polls.length)} answered 304, ${share(news.length, polls.length)} brought news, the others what was known`,
    `  with news : 304   ${ratio(0.5)} at the median, ${ratio(0.95)} at the 95th of a hundred`,
    `  a 304             ${pollWorth.readUnits.toFixed(1)} read and ${pollWorth.writeUnits.toFixed(1)} write units, ${(pollWorth.cost * 1e6).toFixed(0)} ${currency} a million`,
    `squeezed            ${hours} hours into ${seconds.toFixed(0)} s of play, ${((hours * 3600) / seconds).toFixed(0)} times; polls were not: each unit asked ${(polls.length / units).toFixed(0)} times, not ${aDay.toFixed(0)}, and ${((hours * 3600 * pause) / seconds / 60).toFixed(0)} minutes of work lay between two`,
    `  not squeezed      ${stampsOfOne.toFixed(0)} changes of a unit would let ${most.toFixed(0)} of its ${aDay.toFixed(0)} polls find something at most: ${share(aDay - most, aDay)} would be 304 (computed, not played)`,
  ].join('\n')
}

function quantile(some: readonly number[], at: number): number {
  const sorted = some.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? 0
}
