/** Whole lifecycles a second, on an empty city and one with 100,000 tickets. */
import { engineOf } from './engine.ts'
import { median, printTable } from './figures.ts'
import { callerOf, lifecycle, perSecond } from './people.ts'
import { type BenchStack, openStack } from './stack.ts'

const kept = Number(process.env.KEPT ?? 100_000)
const rounds = Number(process.env.ROUNDS ?? 7)
const some = 40
const atOnce = 8

export async function benchLifecycles(folder: string): Promise<void> {
  const cities = [
    ['empty', await openStack(`${folder}/empty`)],
    ['full', await openStack(`${folder}/full`)],
  ] as const
  const live = (stack: BenchStack, count: number) =>
    perSecond(Array.from({ length: count }), atOnce, () => lifecycle(callerOf(stack.url), stack.keys))
  for (const [name, stack] of cities) {
    const closed = await lifecycle(callerOf(stack.url), stack.keys)
    await stack.idle()
    if (name === 'full') await fill(stack, closed)
    await live(stack, 60)
    await stack.idle()
  }

  const rates: Record<'empty' | 'full', number[]> = { empty: [], full: [] }
  for (let round = 0; round < rounds; round++)
    for (const [name, stack] of round % 2 === 0 ? cities : cities.toReversed()) {
      rates[name].push(await live(stack, some))
      await stack.idle()
    }
  for (const [, stack] of cities) await stack.stop()

  const ratio = median(rates.full.map((rate, round) => rate / (rates.empty[round] ?? Number.NaN)))
  printTable(
    `whole lifecycles a second (8 calls each, ${atOnce} at once, followers and departments running), median of ${rounds} rounds`,
    ['empty', `${kept.toLocaleString('en')} tickets kept`, 'ratio'],
    [[`${median(rates.empty).toFixed(1)}/s`, `${median(rates.full).toFixed(1)}/s`, `${ratio.toFixed(2)} ×`]],
  )
}

/** Copies of a closed ticket, with all its decisions and index entries. */
async function fill(stack: BenchStack, closed: string): Promise<void> {
  const engine = await engineOf(stack)
  const item = await engine.ticket(closed)
  const started = performance.now()
  await engine.copies(item, kept)
  const bytes = JSON.stringify(item).length
  console.log(
    `${kept.toLocaleString('en')} closed tickets of ${bytes} bytes put through the engine in ${Math.round((performance.now() - started) / 1000)} s`,
  )
  engine.close()
}
