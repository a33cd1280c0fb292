/** 考核结果 — the year's result: two appeals, an approval, a restatement, each as people do it. */
import * as z from 'zod'
import type { Ruling as Kind } from '../../shared/evaluation/appeals/words.ts'
import { addDays } from '../../shared/law/civil-date.ts'
import { momentOf } from './diary.ts'
import type { Theatre } from './play.ts'
import { percent, table } from './print.ts'
import { insist, PlayStopped, type Stage } from './stage.ts'

const node = { node: 'year-end', year: 2026 } as const
const first = '2026-year-end'
const second = `${first}.2`
const figure = 'on-time-feedback'

const resultAnswer = z.object({
  result: z.string(),
  state: z.string(),
  tickets: z.number().optional(),
  units: z.number().optional(),
  appealsUntil: z.string().optional(),
  approved: z.object({ manifest: z.string() }).optional(),
  recomputation: z.object({ equal: z.boolean().optional() }).optional(),
})
const values = z.object({ numerator: z.number(), denominator: z.number(), value: z.number().optional() })
const figures = z.object({
  items: z.array(z.object({ of: z.string(), figure: z.string(), before: values, after: values.optional() })),
})
const standing = z.object({ score: z.number().optional(), place: z.number().optional() })
const scores = z.object({
  items: z.array(z.object({ of: z.string(), size: z.number(), before: standing, after: standing.optional() })),
})
const behind = z.object({ items: z.array(z.object({ ticket: z.string(), isHit: z.boolean() })) })
const appealAnswer = z.object({ appeal: z.string() })

/** Of this unit two matters that were late are disputed: the first is won, the other put off and won after the approval. */
interface Disputed {
  unit: string
  tickets: readonly [string, string]
}

export async function resultsOf(stage: Stage, theatre: Theatre): Promise<string> {
  const on = moving(theatre)
  const { moveTo } = on
  const { supervisor, businessEnvironment } = stage
  await moveTo('2027-01-04')
  await insist('a result', () => supervisor.call('beginResult', { body: node }))
  await theatre.idle()
  const listed = await read(first, stage)
  const disputed = await findDisputed(stage)
  const appeals = await Promise.all(disputed.tickets.map((ticket) => file(ticket, disputed.unit, stage)))
  const [won = '', putOff = ''] = appeals
  await rule(won, { ruling: 'excluded', reasons: '经核查，确因暴雨停工' }, stage)
  await rule(putOff, { ruling: 'put-off', reasons: '待气象、应急部门核实', lookAgainOn: '2027-03-01' }, stage)
  const at = await approved(first, listed.appealsUntil, on, stage)
  await reported(first, at, stage)
  await insist('a recomputation', () => businessEnvironment.call('recomputeResult', { params: { result: first } }))
  await theatre.idle()

  await moveTo('2027-03-01')
  await rule(putOff, { ruling: 'excluded', reasons: '核实属实' }, stage)
  const restates = { rulings: [putOff], reason: '挂账事项核实' }
  await insist('a restatement', () => supervisor.call('beginResult', { body: { ...node, restates } }))
  await theatre.idle()
  await approved(second, (await read(second, stage)).appealsUntil, on, stage)
  return said(listed, disputed, appeals, stage)
}

interface Moving {
  moveTo(day: string): Promise<void>
  idle(): Promise<void>
}

/** To the morning of a day. */
export const moving = ({ clock, idle }: Theatre): Moving => ({
  async moveTo(day) {
    clock.advanceTo(momentOf(day, '09:00'))
    await idle()
  },
  idle,
})

export const read = async (result: string, { supervisor }: Stage) =>
  resultAnswer.parse(await insist('a result', () => supervisor.call('readResult', { params: { result } })))

/** The unit with most matters due of which two were late. */
async function findDisputed({ supervisor }: Stage): Promise<Disputed> {
  const query = { by: 'unit', limit: 5000 } as const
  const { items } = figures.parse(
    await insist('figures', () => supervisor.call('readResultFigures', { params: { result: first }, query })),
  )
  const [most] = items
    .filter((one) => one.figure === figure && one.before.denominator - one.before.numerator >= 2)
    .sort((one, other) => other.before.denominator - one.before.denominator)
  if (!most) throw new PlayStopped('no unit was late twice')
  const found = behind.parse(
    await insist('tickets', () =>
      supervisor.call('listResultTickets', { params: { result: first }, query: { figure, of: most.of, limit: 5000 } }),
    ),
  )
  const [one = '', other = ''] = found.items.flatMap(({ ticket, isHit }) => (isHit ? [] : [ticket]))
  return { unit: most.of, tickets: [one, other] }
}

async function file(ticket: string, unit: string, stage: Stage): Promise<string> {
  const body = { ticket, figure, ground: 'force-majeure', statement: '暴雨期间停工，非本单位原因。' }
  const asked = { params: { result: first }, body }
  const answer = await insist('an appeal', () => stage.unit(unit).call('fileEvaluationAppeal', asked))
  return appealAnswer.parse(answer).appeal
}

interface Ruling {
  ruling: Kind
  reasons: string
  lookAgainOn?: string
}

/** By the authority that had no hand in the ticket. */
async function rule(appeal: string, body: Ruling, { supervisor, businessEnvironment }: Stage): Promise<void> {
  const asked = { params: { appeal }, body }
  const { status } = await businessEnvironment.call('ruleEvaluationAppeal', asked)
  if (status === 403) await insist('a ruling', () => supervisor.call('ruleEvaluationAppeal', asked))
  else if (status !== 200) throw new PlayStopped(`a ruling: ${status}`)
}

/** Reviewed on the day behind the last for appeals, and approved by the other authority. */
export async function approved(
  result: string,
  appealsUntil: string | undefined,
  { moveTo, idle }: Moving,
  { supervisor, businessEnvironment }: Stage,
): Promise<string> {
  const params = { result }
  await moveTo(addDays(appealsUntil ?? '', 1))
  await insist('a review', () => supervisor.call('reviewResult', { params }))
  await idle()
  await insist('an approval', () => businessEnvironment.call('approveResult', { params }))
  const later = addDays(appealsUntil ?? '', 2)
  await moveTo(later)
  return momentOf(later, '09:00')
}

async function reported(result: string, at: string, { businessEnvironment }: Stage): Promise<void> {
  const params = { result }
  for (const to of ['superior', 'government'] as const)
    await insist('a sending', () =>
      businessEnvironment.call('sendResult', { params, body: { to, at, how: '公文', by: '李科长' } }),
    )
  await insist('a publication', () => businessEnvironment.call('publishResult', { params }))
}

async function said(
  listed: z.infer<typeof resultAnswer>,
  { unit, tickets }: Disputed,
  appeals: readonly string[],
  stage: Stage,
): Promise<string> {
  const [one, other] = [await read(first, stage), await read(second, stage)]
  const rows = [
    await row('初步 provisional', first, 'before', unit, stage),
    await row('审定 approved', first, 'after', unit, stage),
    await row('更正 restated', second, 'after', unit, stage),
  ]
  const name = stage.people.get(unit)?.name ?? unit
  return [
    `  ${first}：${listed.tickets} 件 tickets，${listed.units} 个单位 units，申诉至 appeals until ${listed.appealsUntil}`,
    `  申诉 appeals of ${name}：${appeals[0]}（${tickets[0]}，不计入 excluded）、${appeals[1]}（${tickets[1]}，挂账，后不计入 put off, excluded later）\n`,
    table([['', '按时反馈率 on time', '分子 / 分母', '得分 score', '名次 place'], ...rows], [1, 3]),
    `\n  封存 sealed ${one.approved?.manifest}`,
    `  重算 worked out again: ${one.recomputation?.equal ? '相等 equal' : '不相等 not equal'}`,
    `  更正 restatement ${second}: ${other.approved?.manifest}`,
  ].join('\n')
}

async function row(
  heading: string,
  result: string,
  when: 'before' | 'after',
  unit: string,
  { supervisor }: Stage,
): Promise<string[]> {
  const params = { result }
  const asked = { params, query: { by: 'unit', of: unit, limit: 100 } } as const
  const found = figures.parse(await insist('figures', () => supervisor.call('readResultFigures', asked)))
  const all = scores.parse(
    await insist('scores', () => supervisor.call('readResultScores', { params, query: { limit: 5000 } })),
  )
  const of = found.items.find((one) => one.figure === figure)?.[when]
  const score = all.items.find((one) => one.of === unit)
  const place = score?.[when]?.place
  return [
    heading,
    percent(of?.value),
    `${of?.numerator} / ${of?.denominator}`,
    score?.[when]?.score === undefined ? '单列 apart' : String(score[when]?.score),
    place === undefined ? '–' : `${place} / ${score?.size}`,
  ]
}
