/** 一月四十件 — every figure of a month worked out on paper is what the fold counts and the list shows. */
import { describe, expect, it } from 'vitest'
import { factsOf } from '../../shared/appeals/kind/facts.ts'
import { behind } from '../../shared/evaluation/occasions/behind.ts'
import { columnsOf } from '../../shared/evaluation/occasions/columns.ts'
import { Fold } from '../../shared/evaluation/occasions/fold.ts'
import { countedOf } from '../../shared/evaluation/occasions/of-facts.ts'
import type { By } from '../../shared/evaluation/words.ts'
import type { Figure } from '../../shared/law/figures.ts'
import { evaluate } from '../support/evaluated.ts'
import { law } from '../support/story.ts'
import { H, heping, matters, N, reading, S, T } from './month/matters.ts'
import { paper } from './month/paper.ts'

const units: Readonly<Record<string, string>> = { H, N, S, T, heping }
const branches: Readonly<Record<string, string[]>> = {
  [H]: [H, heping, 'sy'],
  [N]: [N, heping, 'sy'],
  [S]: [S, 'shenhe', 'sy'],
  [T]: [T, 'shenhe', 'sy'],
  [heping]: [heping, 'sy'],
}
const branchOf = (unit: string) => branches[unit] ?? [unit]
const figures = law.rules.figures.filter(({ occasion }) => occasion !== 'call')
const period = { from: '2026-10-01', to: '2026-10-31' }
const columns = columnsOf(matters.map((one) => countedOf(JSON.parse(JSON.stringify(factsOf(one))), law)))

/** What one matter, or one occasion of it, comes to for a group. */
interface Entry {
  n: number
  hit: boolean
  days: [number, number]
}
interface Mark extends Entry {
  /** none: the city's and the area's alone */
  unit: string | undefined
}

/** 13 T- S+ why */
function marksOf(line: string): Mark[] {
  const [n = '', ...words] = line.trim().split(/\s+/)
  const days = /^(\d+)\/(\d+)$/.exec(words[1] ?? '')
  const named = words.filter((word, at) => (days ? at === 0 : /^(·|[HNST]|heping)[+-]$/.test(word)))
  return named.map((word) => ({
    n: Number(n),
    unit: units[word.replace(/[+-]$/, '')],
    hit: !word.endsWith('-'),
    days: days ? [Number(days[1]), Number(days[2])] : [0, 0],
  }))
}
const linesOf = (code: string) => (paper[code]?.lines ?? '').split('\n').filter((line) => line.trim() !== '')

function groupsOf({ n, unit }: Mark, by: By): string[] {
  if (by === 'city') return ['city']
  if (by === 'unit') return unit ? [unit] : []
  if (by === 'branch') return unit ? branchOf(unit) : []
  const { area = '', category = '', channel, ticketType } = matters[n - 1] ?? ({} as (typeof matters)[number])
  return [{ area, category, channel, type: ticketType }[by]]
}

/** Of a line with several units everybody's has to hit, for whichever group holds more than one of them. */
function onPaper(code: string, by: By): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const line of linesOf(code)) {
    const marks = marksOf(line)
    for (const group of new Set(marks.flatMap((mark) => groupsOf(mark, by)))) {
      const theirs = marks.filter((mark) => groupsOf(mark, by).includes(group))
      const { n = 0, days = [0, 0] as [number, number] } = theirs[0] ?? {}
      groups.set(group, [...(groups.get(group) ?? []), { n, hit: theirs.every(({ hit }) => hit), days }])
    }
  }
  return groups
}

const lineOf = ({ n, hit }: Pick<Entry, 'n' | 'hit'>) => `${n}${hit ? '+' : '-'}`
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const amountsOf = (entries: readonly Entry[]) =>
  [sum(entries.map(({ days }) => days[0])), sum(entries.map(({ days }) => days[1]))] as const
const inOrder = (lines: readonly string[]) => lines.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))

describe.each(figures)('$zh', (figure: Figure) => {
  const { code, unit } = figure
  it('adds up on the paper itself', () => {
    const entries = onPaper(code, 'city').get('city') ?? []
    const amounts = amountsOf(entries).join('/')
    const hits = entries.filter(({ hit }) => hit).length
    expect(unit === 'ratio' ? `${hits}/${entries.length}` : `${amounts} ${entries.length}`).toBe(paper[code]?.sum)
  })

  it.each(['city', 'area', 'unit', 'branch', 'category', 'channel', 'type'] as const)('by %s', (by) => {
    const fold = new Fold({ figures: [figure], period, by, now: reading, branchOf })
    fold.add(columns)
    const expected = onPaper(code, by)
    const counted = fold.cells().filter(({ figures: [one] }) => (one?.denominator ?? 0) > 0)
    expect(counted.map(({ of }) => of)).toEqual([...expected.keys()].sort())
    for (const { of, figures: counts } of fold.cells()) {
      const entries = expected.get(of) ?? []
      const found = [...behind(columns, { figure, period, by, of, now: reading, branchOf })]
      const listed = found.map(({ ticket, hit }) => lineOf({ n: Number(ticket.slice(7)), hit }))
      expect(inOrder(listed), `${code} of ${of}`).toEqual(inOrder(entries.map(lineOf)))
      expect(counts[0], `${code} of ${of}`).toEqual({
        numerator: entries.filter(({ hit }) => hit).length,
        denominator: entries.length,
        amounts: unit === 'ratio' ? [0, 0] : amountsOf(entries),
        excluded: 0,
      })
    }
  })
})

describe('接通率', () => {
  const calls = [
    { day: '2026-09-30', offered: 100, answered: 1 },
    { day: '2026-10-01', offered: 400, answered: 380 },
    { day: '2026-10-10', offered: 500, answered: 490, hour: 9, area: '210102' },
    { day: '2026-10-31', offered: 300, answered: 292, hour: 10, area: '210103' },
    { day: '2026-11-01', offered: 100, answered: 1 },
  ]
  const connection = (by: 'city' | 'area') =>
    evaluate([], calls, by, { ...law, period, now: reading }).map(({ of, figures: [one] }) => [
      of,
      one?.numerator,
      one?.denominator,
    ])
  it('is 380 + 490 + 292 of 400 + 500 + 300 calls, and of an area what was told for it', () => {
    expect(connection('city')).toEqual([['city', 1162, 1200]])
    expect(connection('area')).toEqual([
      ['210102', 490, 500],
      ['210103', 292, 300],
    ])
  })
})

describe('the paper', () => {
  it('has every figure that counts matters, and every matter but the one of thanks', () => {
    expect(Object.keys(paper)).toEqual(figures.map(({ code }) => code))
    const seen = new Set(Object.keys(paper).flatMap((code) => linesOf(code).map((line) => Number.parseInt(line, 10))))
    expect(matters.map((_, index) => index + 1).filter((n) => !seen.has(n))).toEqual([10])
  })
})
