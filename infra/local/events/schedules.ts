/** Schedules on the host's clock: however far it moves, a due rule fires once. */
import { randomUUID } from 'node:crypto'
import { Cron } from 'croner'
import { StartError } from '../start-error.ts'
import type { HostClock } from '../state/clock.ts'
import type { State } from '../state/state.ts'
import { type BusEvent, deliver, type Rule, type Targets } from './rules.ts'

export interface Schedules {
  /** Fires all rules now, due or not. */
  fire(): Promise<void>
  stop(): void
}

interface Given {
  state: State
  rules: readonly Rule[]
  clock: HostClock
  targets: Targets
  region: string
  account: string
}

/** Looked at this often at least, because a timer does not see the clock move. */
const look = 1000

export function startSchedules({ state, rules, clock, targets, region, account }: Given): Schedules {
  const scheduled = rules.flatMap((rule) => {
    const { ScheduleExpression: expression } = rule.properties
    if (!expression) return []
    const after = scheduleOf(expression, rule.id)
    return [{ rule, after, next: after(clock.now()) }]
  })
  const fire = async (due: (typeof scheduled)[number][]): Promise<void> => {
    if (due.length === 0) return
    const now = clock.now()
    await state.write(() => {
      for (const one of due) {
        one.next = one.after(now)
        const event: BusEvent = {
          version: '0',
          id: randomUUID(),
          'detail-type': 'Scheduled Event',
          source: 'aws.events',
          account,
          time: `${new Date(now).toISOString().slice(0, 19)}Z`,
          region,
          resources: [one.rule.arn],
          detail: {},
        }
        deliver(one.rule, event, targets)
      }
    })
  }
  let seen = clock.now()
  const fireDue = (): void => {
    const now = clock.now()
    // The system's clock was set back: no rule waits until it has come up again.
    if (now < seen) for (const one of scheduled) one.next = one.after(now)
    seen = now
    void fire(scheduled.filter(({ next }) => next <= now))
  }
  const timer = setInterval(fireDue, look).unref()
  clock.onMove(fireDue)
  return { fire: () => fire(scheduled), stop: () => clearInterval(timer) }
}

const units: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/** @returns the next moment after a given one, in milliseconds @throws StartError on an expression it does not know */
export function scheduleOf(expression: string, by: string): (after: number) => number {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? []
  if (count) {
    const every = Number(count) * (units[unit] ?? 0)
    return (after) => (Math.floor(after / every) + 1) * every
  }
  const fields = /^cron\(([^)]+)\)$/.exec(expression)?.[1]?.split(/\s+/)
  if (fields?.length !== 6) throw new StartError(`template: ${by}: the schedule ${expression} is not known here`)
  try {
    const cron = new Cron(translated(fields), { timezone: 'UTC', mode: '7-part' })
    return (after) => cron.nextRun(new Date(after))?.getTime() ?? Number.POSITIVE_INFINITY
  } catch (error) {
    throw new StartError(`template: ${by}: the schedule ${expression} is not known here (${error})`)
  }
}

const largest = [59, 23, 31, 12, 7, 2199]

/** EventBridge: `a/n` runs on to the end, `?` means any, Sunday is 1, the last field is the year. */
export function translated(fields: readonly string[]): string {
  const [minute, hour, day, month, weekday, year] = fields.map((field, at) => {
    const open = field.replace(/^(\d+)\//, `$1-${largest[at]}/`).replace('?', '*')
    if (at !== 4) return open
    // Steps count days and stay; days count from Sunday = 1 and become Sunday = 0.
    return open.replace(/(^|[-,])(\d)/g, (_, before: string, digit: string) => `${before}${Number(digit) - 1}`)
  })
  return ['0', minute, hour, day, month, weekday, year].join(' ')
}
