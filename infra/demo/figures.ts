/** 七项指标 — the city's seven figures, and its three best and three worst departments. */
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import { figureUnits } from '../../shared/law/figures.ts'
import { percent, table } from './print.ts'
import { insist, type Stage } from './stage.ts'

const figure = z.object({
  figure: z.string(),
  variantOf: z.string().optional(),
  zh: z.string(),
  en: z.string(),
  unit: z.enum(figureUnits),
  value: z.number().optional(),
  numerator: z.number(),
  denominator: z.number(),
  calendarDays: z.number().optional(),
})
type Figure = z.infer<typeof figure>
const answer = z.object({
  tickets: z.number(),
  figures: z.array(z.object({ of: z.string(), figures: z.array(figure) })),
})

interface Period {
  from: string
  to: string
}

/** Of more than a month they are worked out apart: asked again until they are there. */
async function read(period: Period, by: 'city' | 'unit', { operator }: Stage) {
  for (let tries = 1; ; tries++) {
    const asked = await insist('figures', () => operator.call('readFigures', { query: { ...period, by } }))
    const read = answer.safeParse(asked)
    if (read.success) return read.data
    if (tries === 600) throw new Error(`no figures of ${period.from} to ${period.to}: ${JSON.stringify(asked)}`)
    await sleep(100)
  }
}

const shown = ({ unit, value }: Figure): string =>
  unit === 'ratio' ? percent(value) : value === undefined ? '–' : value.toFixed(1)

export async function cityFigures(period: Period, stage: Stage): Promise<string> {
  const { tickets, figures } = await read(period, 'city', stage)
  const rows = (figures[0]?.figures ?? [])
    .filter(({ variantOf }) => !variantOf)
    .map((one) => [
      one.zh,
      one.en,
      one.unit === 'days' ? `${shown(one)} 个工作日` : shown(one),
      one.unit === 'days'
        ? `${one.calendarDays?.toFixed(1)} 个自然日 calendar days，${one.denominator} 件`
        : `${one.numerator} / ${one.denominator}`,
    ])
  return `${table([['指标', 'figure', '值', '分子 / 分母'], ...rows], [2])}\n  ${period.from} — ${period.to}，${tickets} 件 tickets`
}

/** So few say nothing about a department. */
const atLeast = 3
const columns = ['on-time-feedback', 'closing', 'callback', 'satisfaction', 'average-days']

/** 前三、后三 — among departments with enough matters, by on-time feedback, then satisfaction, then days. */
export async function departmentFigures(period: Period, stage: Stage): Promise<string> {
  const { figures } = await read(period, 'unit', stage)
  const units = figures
    .map(({ of, figures }) => ({ of, figures: new Map(figures.map((one) => [one.figure, one])) }))
    .filter(({ figures }) => (figures.get('on-time-feedback')?.denominator ?? 0) >= atLeast)
  const value = (unit: (typeof units)[number], name: string, none: number): number =>
    unit.figures.get(name)?.value ?? none
  const ranked = units.sort(
    (a, b) =>
      value(b, 'on-time-feedback', 0) - value(a, 'on-time-feedback', 0) ||
      value(b, 'satisfaction', 0) - value(a, 'satisfaction', 0) ||
      value(a, 'average-days', 99) - value(b, 'average-days', 99),
  )
  const row = (place: number): string[] => {
    const unit = ranked[place]
    if (!unit) return []
    const due = unit.figures.get('on-time-feedback')?.denominator ?? 0
    const values = columns.map((name) => unit.figures.get(name)).map((one) => (one ? shown(one) : '–'))
    return [String(place + 1), stage.people.get(unit.of)?.name ?? unit.of, ...values, String(due)]
  }
  const places = [...ranked.keys()]
  const heading = [
    '',
    '单位 department',
    '按时反馈 on time',
    '办结 closed',
    '回访 callback',
    '满意 satisfied',
    '天数 days',
    '件数',
  ]
  const chosen = [...new Set([...places.slice(0, 3), ...places.slice(-3)])].map(row)
  return `${table([heading, ...chosen], [2, 3, 4, 5, 6, 7])}\n  ${ranked.length} 个单位有 ${atLeast} 件以上到期 departments with at least ${atLeast} matters due`
}
