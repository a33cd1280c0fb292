/** Commit to readable, pushed and on the bus, at a steady rate of registrations. */
import { setTimeout as sleep } from 'node:timers/promises'
import { printTable } from './figures.ts'
import { type Call, callerOf, registered } from './people.ts'
import { openStack } from './stack.ts'

/** As many as the largest province at its peak. */
const anHour = Number(process.env.AN_HOUR ?? 18_000)
const seconds = Number(process.env.SECONDS ?? 60)
/** The reader asks so often while nothing is new, in milliseconds. */
const pause = 10

interface Line {
  id: string
  time: string
  written: string
}

export async function benchFeed(folder: string): Promise<void> {
  const stack = await openStack(folder)
  const call = callerOf(stack.url)
  for (let n = 0; n < 40; n++) await registered(call, stack.keys)
  await stack.idle()
  const reader = reading(call, stack.keys.operator)
  const from = await reader.end()
  await stack.watch()
  const over = registering(call, stack.keys)
  const { lines, busy } = await reader.follow(from, over)
  await stack.idle()
  const put = await stack.watched()
  const { late, took } = await over
  await stack.stop()

  const between = (later: (line: Line & { at: number }) => number) =>
    lines.map((line) => later(line) - Date.parse(line.time)).toSorted((a, b) => a - b)
  const rows: [string, number[]][] = [
    ['written into the feed', between(({ written }) => Date.parse(written))],
    ['readable by a reader that asks every 10 ms', between(({ at }) => at)],
    ['on the bus', between(({ id }) => put[id] ?? Number.NaN)],
    ['a registration, asked to answered', took.toSorted((a, b) => a - b)],
  ]
  printTable(
    `from the commit, ${anHour.toLocaleString('en')} registrations an hour for ${seconds} s, nothing else asked; ${lines.length} facts, ${busy} answers read, ${late} registrations begun later than planned by more than 100 ms`,
    ['ms', 'p50', 'p95', 'p99', 'most'],
    rows.map(([what, of]) => [what, ...[0.5, 0.95, 0.99, 1].map((share) => String(Math.round(at(of, share))))]),
  )
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN

/** Begun at their moments, whether or not those before are answered. */
async function registering(call: Call, keys: Parameters<typeof registered>[1]) {
  const began = performance.now()
  const step = 3_600_000 / anHour
  const took: number[] = []
  const all: Promise<unknown>[] = []
  let late = 0
  for (let n = 0; n * step < seconds * 1000; n++) {
    const due = began + n * step
    await sleep(Math.max(0, due - performance.now()))
    if (performance.now() > due + 100) late++
    const asked = performance.now()
    all.push(registered(call, keys).then(() => took.push(performance.now() - asked)))
  }
  await Promise.all(all)
  return { late, took }
}

function reading(call: Call, key: string | undefined) {
  const page = (after: string): Promise<{ items: Line[]; next: string; more: boolean }> =>
    call('GET', `/v1/events?limit=1000${after ? `&after=${after}` : ''}`, key)
  return {
    async end(): Promise<string> {
      for (let after = ''; ; ) {
        const { next, more } = await page(after)
        if (!more) return next
        after = next
      }
    },
    /** @param over when nothing is begun any more: a second later nothing more is waited for */
    async follow(from: string, over: Promise<unknown>) {
      const lines: (Line & { at: number })[] = []
      let [isOver, busy] = [false, 0]
      void over.then(() => sleep(1_000)).then(() => (isOver = true))
      for (let after = from; !isOver; ) {
        const { items, next } = await page(after)
        const now = Date.now()
        lines.push(...items.map((line) => ({ ...line, at: now })))
        busy++
        after = next
        if (items.length === 0) await sleep(pause)
      }
      return { lines, busy }
    },
  }
}
