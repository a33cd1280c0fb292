/** 账单 — computes a month's bill from usage per ticket, tickets and prices. */
import { readUnits } from '../local/tables/capacity.ts'
import { type Counted, type Life, type PollPlace, pollPlaces } from './counted.ts'
import type { Priced, PriceList } from './prices.ts'

export interface Assumptions {
  /** share of appeals that become work orders; the others are answered at once */
  dispatched: number
  /** share of work orders that nobody replies to for 25 days: past their limit, warned of, reported on and supervised */
  waiting: number
  /** 短信告知 — shares of those answered at once, and of those dispatched, that are told by message; others in the call and by telephone */
  answeredByMessage: number
  dispatchedByMessage: number
  /** calls of the telephone system for each appeal: most appeals have one, some calls have none */
  calls: number
  /** 附件 — files for each appeal, and the bytes of one as it is shown, which stands as long as the tickets do */
  files: number
  fileBytes: number
  /** share of appeals that another hotline sends in a batch, a row instead of a call */
  batched: number
  /** rows of bulk acts for each appeal */
  actRows: number
  /** receivers that are pushed every line of the feed */
  pushedTo: number
  days: number
  /** memory of a function in megabytes */
  memoryOf(name: string): number
  /** what the same work takes longer where a function has less than a whole processor: 1,769 MB are one */
  slower(memory: number): number
  /** milliseconds until a table, a queue or the bus has answered in the cloud: a function waits, and is paid for waiting */
  waits: number
  /** bytes that Lambda writes of each run, and the API of each call */
  logBytesPerRun: number
  logBytesPerCall: number
  /** empty receives of one consumer in a month: five pollers, twenty seconds each */
  emptyReceives: number
  /** months for which tickets stand in the tables at that rate */
  months: number
  /** stacks that these appeals are spread over: each has its own clock, alarms, keys and firewall */
  stacks: number
  /** calls of units that find nothing new, a month in all stacks, by their place in a minute */
  polls: Record<PollPlace, number>
  /** reads of a city by functions that keep it for half a minute, a month in all stacks, and the bytes of each */
  cityReads: number
  cityBytes: number
}

/**
 * 47 % of a large city's appeals become work orders (a desk that takes 10,000 a day). Most come by telephone: who is
 * answered at once is told in the call, but for those who wrote; whose matter is dispatched has hung up, and nine in ten have a mobile.
 */
export const assumed: Omit<Assumptions, 'memoryOf'> = {
  dispatched: 0.47,
  waiting: 0.1,
  answeredByMessage: 0.2,
  dispatchedByMessage: 0.9,
  calls: 1,
  files: 0.3,
  fileBytes: 2 * 1024 ** 2,
  batched: 0.1,
  actRows: 0.5,
  pushedTo: 1,
  days: 30,
  slower: (memory) => Math.max(1, 1769 / memory),
  waits: 8,
  logBytesPerRun: 300,
  logBytesPerCall: 350,
  emptyReceives: 5 * 3 * 60 * 24 * 30,
  months: 12,
  stacks: 1,
  polls: { first: 0, second: 0, later: 0 },
  cityReads: 0,
  cityBytes: 0,
}

interface Looking {
  units: number
  stacks: number
  days: number
  /** seconds between two of a unit's polls, day and night */
  pollSeconds: number
}
/** What units ask in vain, each of one instance, and instances that are kept warm all the time. Whatever a poll finds is read within the lives. */
export const looksOf = ({ units, stacks, days, pollSeconds }: Looking) => ({
  polls: placesOf((units * stacks * days * 24 * 3600) / pollSeconds, 60 / pollSeconds),
  cityReads: warmInstances * stacks * days * 24 * 60 * 2,
})
export const warmInstances = 8

/** @param inAMinute polls of one unit: until one, each is the first of its minute */
function placesOf(all: number, inAMinute: number): Record<PollPlace, number> {
  const most = Math.max(1, inAMinute)
  const second = Math.min(1, most - 1)
  return { first: all / most, second: (all * second) / most, later: (all * (most - 1 - second)) / most }
}

export interface Line {
  what: Priced
  quantity: number
  amount: number
}
export interface Bill {
  lines: Line[]
  /** what AWS charges, and the provider of messages */
  aws: Sum
  provider: Sum
  both: Sum
  /** 短信 handed to the provider for each appeal, and parts of them that are paid */
  sms: { messages: number; parts: number }
}
export interface Sum {
  total: number
  perTicket: number
}

/** What is not AWS's to charge. */
export const isProviders = (what: Priced): boolean => what === 'smsParts'

const gigabyte = 1024 ** 3

export function bill(ticketsPerDay: number, counted: Counted, prices: PriceList, assumptions: Assumptions): Bill {
  const tickets = ticketsPerDay * assumptions.days
  const quantities = quantitiesOf(tickets, counted, assumptions)
  const lines = (Object.entries(quantities) as [Priced, number][]).map(([what, quantity]) => ({
    what,
    quantity,
    amount: quantity * prices.of[what].each,
  }))
  const sumOf = (isMeant: (line: Line) => boolean): Sum => {
    const total = lines.filter(isMeant).reduce((sum, { amount }) => sum + amount, 0)
    return { total, perTicket: tickets > 0 ? total / tickets : 0 }
  }
  const ofOne = (of: (life: Life) => number): number => perAppeal(of, counted, assumptions)
  return {
    lines,
    aws: sumOf(({ what }) => !isProviders(what)),
    provider: sumOf(({ what }) => isProviders(what)),
    both: sumOf(() => true),
    sms: { messages: ofOne(({ sms }) => sms), parts: ofOne(({ smsParts }) => smsParts) },
  }
}

/** What an appeal takes on average; it has as many lines as events. */
function perAppeal(of: (life: Life) => number, counted: Pick<Counted, 'lives'>, assumptions: Assumptions): number {
  const lines = assumptions.pushedTo * withoutPushes(({ events }) => events, counted, assumptions)
  return withoutPushes(of, counted, assumptions) + lines * of(counted.lives.pushed)
}

function withoutPushes(
  of: (life: Life) => number,
  { lives }: Pick<Counted, 'lives'>,
  { dispatched, waiting, answeredByMessage, dispatchedByMessage, calls, files, batched, actRows }: Assumptions,
): number {
  const some = (share: number, one: number, other: number): number => share * one + (1 - share) * other
  const answered = some(answeredByMessage, of(lives.answeredByMessage), of(lives.answered))
  const soon = some(dispatchedByMessage, of(lives.dispatchedByMessage), of(lives.dispatched))
  return (
    some(dispatched, some(waiting, of(lives.waited), soon), answered) +
    calls * of(lives.called) +
    files * of(lives.filed) +
    batched * (of(lives.intakeRow) - of(lives.registered)) +
    actRows * of(lives.actRow)
  )
}

function quantitiesOf(tickets: number, counted: Counted, assumptions: Assumptions): Record<Priced, number> {
  const { minute, night, standing } = counted
  const { logBytesPerRun, logBytesPerCall, files, fileBytes, months, stacks, polls, cityReads, cityBytes } = assumptions
  const nights = stacks * assumptions.days
  const minutes = nights * 24 * 60
  const perLife = (of: (life: Life) => number): number =>
    tickets * perAppeal(of, counted, assumptions) +
    pollPlaces.reduce((sum, place) => sum + polls[place] * of(counted.polls[place]), 0)
  const runs = (functions: Life['functions']): number =>
    Object.values(functions).reduce((sum, one) => sum + one.runs, 0)
  const gigabyteSeconds = (functions: Life['functions']): number =>
    Object.entries(functions).reduce((sum, [name, { milliseconds, asks }]) => {
      const memory = assumptions.memoryOf(name)
      const took = milliseconds * assumptions.slower(memory) + asks * assumptions.waits
      return sum + (took / 1000) * (memory / 1024)
    }, 0)

  const calls = perLife((life) => life.calls)
  const allRuns =
    perLife(({ functions }) => runs(functions)) + minutes * runs(minute.functions) + nights * runs(night.functions)
  const stored = (perLife((life) => life.storedBytes) * months) / gigabyte
  return {
    apiCalls: calls,
    firewallRequests: calls,
    functionRequests: allRuns,
    functionGigabyteSeconds:
      perLife(({ functions }) => gigabyteSeconds(functions)) +
      minutes * gigabyteSeconds(minute.functions) +
      nights * gigabyteSeconds(night.functions),
    readUnits:
      perLife((life) => life.readUnits) +
      minutes * minute.readUnits +
      nights * night.readUnits +
      cityReads * readUnits(cityBytes),
    writeUnits: perLife((life) => life.writeUnits) + minutes * minute.writeUnits + nights * night.writeUnits,
    tableGigabytes: stored,
    backupGigabytes: stored,
    // Each message is sent, received and deleted.
    queueRequests:
      perLife((life) => 3 * life.messages + 2 * life.hidings) +
      3 * (minutes * minute.messages + nights * night.messages) +
      stacks * standing.consumers * assumptions.emptyReceives,
    events: perLife((life) => life.events),
    logGigabytes:
      (perLife((life) => life.logBytes) +
        minutes * minute.logBytes +
        allRuns * logBytesPerRun +
        calls * logBytesPerCall) /
      gigabyte,
    objectPuts: perLife((life) => life.objectPuts),
    objectGets: perLife((life) => life.objectGets),
    objectGigabytes: (tickets * files * fileBytes * months) / gigabyte,
    // Read by whoever handles it; what the function reads to look at it stays inside.
    gigabytesOut: (perLife((life) => life.bytesOut) + tickets * files * fileBytes) / gigabyte,
    metrics: stacks * standing.metrics,
    alarms: stacks * standing.alarms,
    dashboards: stacks * standing.dashboards,
    keys: stacks * standing.keys,
    firewalls: stacks,
    firewallRules: stacks * standing.firewallRules,
    smsParts: perLife((life) => life.smsParts),
  }
}
