/** Whole lifecycles a second beside another commit's, round by round in one run. */
import { median, printTable } from './figures.ts'
import { callerOf, lifecycle, perSecond } from './people.ts'
import { type BenchStack, openStack } from './stack.ts'

const rounds = Number(process.env.ROUNDS ?? 11)
const some = Number(process.env.SOME ?? 40)
const atOnce = 8

/** @param checkout a folder with the other commit and its packages: `git worktree add ../before COMMIT`, then `npm ci` there */
export async function benchBeside(folder: string, checkout: string | undefined): Promise<void> {
  if (!checkout) throw new Error('BESIDE names the folder of the other checkout')
  const both = [
    ['before', await openStack(`${folder}/before`, [], checkout)],
    ['now', await openStack(`${folder}/now`)],
  ] as const
  const live = (stack: BenchStack, count: number) =>
    perSecond(Array.from({ length: count }), atOnce, () => lifecycle(callerOf(stack.url), stack.keys))
  for (const [, stack] of both) {
    await live(stack, some)
    await stack.idle()
  }
  const rates: Record<'before' | 'now', number[]> = { before: [], now: [] }
  for (let round = 0; round < rounds; round++)
    for (const [name, stack] of round % 2 === 0 ? both : both.toReversed()) {
      rates[name].push(await live(stack, some))
      await stack.idle()
    }
  for (const [, stack] of both) await stack.stop()

  const ratio = median(rates.now.map((rate, round) => rate / (rates.before[round] ?? Number.NaN)))
  printTable(
    `whole lifecycles a second (8 calls each, ${atOnce} at once, followers and departments running), median of ${rounds} rounds`,
    ['before', 'now', 'ratio'],
    [[`${median(rates.before).toFixed(1)}/s`, `${median(rates.now).toFixed(1)}/s`, `${ratio.toFixed(2)} ×`]],
  )
}
