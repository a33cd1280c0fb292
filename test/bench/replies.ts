/** Check of replies before the check: processor time of a reply, and what is found of planted faults. */
import { readAppeals } from '../../infra/demo/appeals.ts'
import { checkReply } from '../../shared/appeals/reply-check/check-reply.ts'
import { regulations } from '../../shared/law/regulations.ts'
import { measured } from '../appeals/reply-check/measured.ts'
import { wilson } from '../support/wilson.ts'
import { printTable } from './figures.ts'

const seeds = [41, 42, 43, 44, 45, 46]
const rounds = 20

export async function benchReplies(): Promise<void> {
  const rules = regulations['liaoning-draft-2021'] ?? { provisions: {} }
  const honest = readAppeals().flatMap(({ type, title, text, plan: { reply, closing } }) =>
    reply ? [{ appeal: { type, title, text }, reply: { ...reply, consultation: {} }, closing }] : [],
  )
  for (const one of honest) checkReply(one, rules)
  const begun = process.cpuUsage()
  for (let round = 0; round < rounds; round++) for (const one of honest) checkReply(one, rules)
  const { user, system } = process.cpuUsage(begun)
  const each = (user + system) / 1000 / rounds / honest.length
  printTable('check of a reply', ['replies', 'processor ms each'], [[String(honest.length), each.toFixed(2)]])

  const all = seeds.map(measured)
  const forms = all.flatMap(({ forms }) => [...forms])
  const byKind = Map.groupBy(forms, ([name]) => name.split(':')[0] ?? '')
  const rows = [...byKind].map(([kind, of]) => {
    const [found, planted] = [sum(of, ({ found }) => found), sum(of, ({ planted }) => planted)]
    return [kind, String(planted), String(found), percent(found, planted)]
  })
  printTable('planted faults, by kind', ['kind', 'planted', 'found', 'recall % (95 %)'], rows)
  const [planted, found] = [total(all.map((one) => one.planted)), total(all.map((one) => one.found))]
  const wrong = total(all.map((one) => one.wrong.length))
  const innocent = total(all.map((one) => one.innocent))
  printTable(
    'planted faults and look-alikes',
    ['planted', 'look-alikes', 'found', 'wrong', 'recall % (95 %)', 'precision % (95 %)'],
    [[planted, innocent, found, wrong].map(String).concat(percent(found, planted), percent(found, found + wrong))],
  )
}

type Form = [string, { planted: number; found: number }]
const total = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const sum = (forms: readonly Form[], of: (counts: Form[1]) => number): number =>
  total(forms.map(([, counts]) => of(counts)))

function percent(hits: number, of: number): string {
  const [low, high] = wilson(hits, of)
  return `${((hits / of) * 100).toFixed(1)} (${(low * 100).toFixed(1)} – ${(high * 100).toFixed(1)})`
}
