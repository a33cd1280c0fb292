/** Commands a second over HTTP, beside the bare SDK calls on the same engine. */
import { readFileSync } from 'node:fs'
import { engineOf } from './engine.ts'
import { median, printTable } from './figures.ts'
import { callerOf, perSecond, registered } from './people.ts'
import { sharesOf } from './profile.ts'
import { openStack } from './stack.ts'

const rounds = Number(process.env.ROUNDS ?? 7)
const atOnce = [1, 8, 32]
const commands = (concurrency: number): number => (concurrency === 1 ? 60 : 200)

export async function benchCommands(data: string): Promise<void> {
  const stack = await openStack(data)
  const { url, keys } = stack
  const call = callerOf(url)
  const engine = await engineOf(stack)

  const sample = await registered(call, keys)
  await stack.idle()
  const before = await engine.ticket(sample)
  await call('POST', `/v1/tickets/${sample}/acceptance`, keys.operator, {})
  const after = await engine.ticket(sample)
  const bare = (number: string) => engine.bareCommand(number, after)
  const front = (number: string) => call('POST', `/v1/tickets/${number}/acceptance`, keys.operator, {})
  const fresh = (count: number) => engine.copies(before, count)

  // Everybody warm: the SDKs, the authorizer's answer, four workers, the compiler.
  await stack.pause()
  for (const warm of [front, bare]) await perSecond(await fresh(1000), 8, warm)

  const rates = new Map<string, number[]>()
  const take = (name: string, value: number) => rates.set(name, [...(rates.get(name) ?? []), value])
  for (let round = 0; round < rounds; round++)
    for (const concurrency of atOnce) {
      const some = commands(concurrency)
      for (const [name, work] of [
        ['bare', bare],
        ['paused', front],
      ] as const) {
        const numbers = await fresh(some)
        const cpu = cpuOf(stack.pid)
        take(`${name} ${concurrency}`, await perSecond(numbers, concurrency, work))
        take(`cpu ${name} ${concurrency}`, (cpuOf(stack.pid) - cpu) / some)
      }
      await engine.purge()
      await stack.resume()
      take(`running ${concurrency}`, await perSecond(await fresh(some), concurrency, front))
      await stack.idle()
      await stack.pause()
    }
  const numbers = await fresh(600)
  await stack.profile()
  await perSecond(numbers, 8, front)
  const [host, ...functions] = await stack.profiled()
  engine.close()
  await stack.stop()

  const ratio = (name: string, base: string): string =>
    median((rates.get(name) ?? []).map((rate, round) => rate / (rates.get(base)?.[round] ?? Number.NaN))).toFixed(2)
  const rate = (name: string): string => median(rates.get(name) ?? []).toFixed(0)
  const row = (concurrency: number): string[] => {
    const base = `bare ${concurrency}`
    const beside = (name: string) => `${ratio(name, base)} × (${rate(name)}/s)`
    return [String(concurrency), `${rate(base)}/s`, beside(`paused ${concurrency}`), beside(`running ${concurrency}`)]
  }
  printTable(
    `commands a second, median of ${rounds} rounds in which all take turns`,
    ['at once', 'bare SDK calls', 'through HTTP, followers paused', 'through HTTP, followers running'],
    atOnce.map(row),
  )
  const cpu = (name: string): string => `${median(rates.get(`cpu ${name} 8`) ?? []).toFixed(1)} ms`
  console.log(
    `\nThe host's CPU for one command, 8 at once: ${cpu('bare')} bare (its caller's SDK is not in it), ${cpu('paused')} through HTTP (four SDK calls of the function are).`,
  )
  const shares = (profiles: Parameters<typeof sharesOf>[0]): string[][] =>
    sharesOf(profiles)
      .slice(0, 8)
      .map(([owner, share]) => [owner, `${(share * 100).toFixed(0)} %`])
  printTable(`busy time of the host's thread, 8 at once`, ['whose', 'share'], shares(host ? [host] : []))
  printTable(`busy time of the functions' threads, 8 at once`, ['whose', 'share'], shares(functions))
}

/** CPU milliseconds of a process and its threads so far. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')
  const ticks = Number(fields[13]) + Number(fields[14])
  return ticks * 10
}
