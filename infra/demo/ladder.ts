/** 排名靠后督办 — one unit at the bottom of two results, warned, reformed, and let go. */
import * as z from 'zod'
import { minutesAfter, shanghaiTime } from '../../shared/law/shanghai-time.ts'
import { inTurns } from '../../shared/record/at-once.ts'
import { momentOf } from './diary.ts'
import type { Theatre } from './play.ts'
import { percent, table } from './print.ts'
import { approved, moving, read } from './results.ts'
import { insist, order, PlayStopped, type Stage } from './stage.ts'

/** Districts whose housing bureaus take what is complained of there. */
const districts = ['210102', '210103', '210104', '210105', '210106', '210111', '210112', '210113']
/** Of each bureau, in one spring; the first district's is rated badly in most of them. */
const matters = 12
const badly = 9
const days = ['2027-04-12', '2027-04-19', '2027-04-26']
const atOnce = 8

const registered = z.object({ number: z.string(), accessCode: z.string() })
const dispatched = z.object({ orders: z.array(order) })
const red = z.object({
  figure: z.string(),
  hits: z.number(),
  matters: z.number(),
  rate: z.number(),
  peersRate: z.number(),
  limit: z.number(),
})
const candidates = z.object({
  items: z.array(
    z.object({
      unit: z.string(),
      grounds: z.array(
        z.object({
          result: z.string(),
          standing: z.object({ place: z.number().optional(), size: z.number(), red: z.array(red) }),
        }),
      ),
    }),
  ),
})
const answer = z.object({
  ladder: z.string(),
  state: z.string(),
  steps: z.array(
    z.object({ zh: z.string(), en: z.string(), at: z.string(), replyBy: z.string(), reportBy: z.string() }),
  ),
})

export async function ladderOf(stage: Stage, theatre: Theatre): Promise<string> {
  const { moveTo } = moving(theatre)
  for (const [at, day] of days.entries()) await aDay(day, at, stage, theatre)
  const results = [
    await aResult({ node: 'half-year', year: 2027 }, '2027-07-01', stage, theatre),
    await aResult({ node: 'year-end', year: 2027 }, '2028-01-03', stage, theatre),
  ]
  const { businessEnvironment, province } = stage
  const asked = await insist('candidates', () => businessEnvironment.call('listLadderCandidates', { query: {} }))
  const [first, ...others] = candidates.parse(asked).items
  if (!first || others.length > 0) throw new PlayStopped(`not one at the bottom: ${JSON.stringify(asked)}`)
  const { unit, grounds } = first
  const reason = '连续两次考核排名靠后，满意率低于同类且非偶然所能解释。'
  const proposed = answer.parse(
    await insist('a ladder', () => businessEnvironment.call('proposeLadder', { body: { unit, reason } })),
  )
  const params = { ladder: proposed.ladder }
  const measure = 'warn'
  const text = '请就满意率偏低查明原因，于期限内回复并报送整改情况。'
  await insist('a warning', () =>
    province.call('issueLadderStep', { params, body: { measure, text, reasons: reason } }),
  )
  await theatre.idle()
  const theirs = stage.unit(unit)
  await insist('a receipt', () => theirs.call('receiveLadderStep', { params, body: { measure } }))
  const statement = '已收悉，正在逐件回访。'
  await insist('a reply', () => theirs.call('replyToLadderStep', { params, body: { measure, statement } }))
  await moveTo('2028-02-14')
  const report = '九件均已上门复核，七件重新办理完毕；受理、回访流程已改。'
  await insist('a report', () => theirs.call('reportRectification', { params, body: { measure, report } }))
  await moveTo('2028-02-21')
  const found = { measure, finding: 'sufficient', reasons: '抽查六件，均已办结并获认可。' } as const
  await insist('a check', () => businessEnvironment.call('checkRectification', { params, body: found }))
  const ended = answer.parse(
    await insist('an end', () => province.call('endLadder', { params, body: { reasons: '整改到位' } })),
  )
  await theatre.idle()
  return said({ results, unit, grounds, ended }, stage)
}

/** What was registered in the morning is answered in the afternoon, and rated. */
async function aDay(day: string, nth: number, stage: Stage, { clock, idle }: Theatre): Promise<void> {
  const each = matters / days.length
  const asked = districts.flatMap((area, at) =>
    Array.from({ length: each }, (_, n) => ({
      ...{ area, reference: `web-${day}-${area}-${n}` },
      level: at === 0 && nth * each + n < badly ? 1 : 5,
    })),
  )
  clock.advanceTo(momentOf(day, '09:00'))
  await idle()
  const { operator } = stage
  const taken = await inTurns(atOnce, asked, async ({ area, reference, level }) => {
    const appellant = { name: '王小明', phone: '024-88001234' }
    const words = { title: '电梯停运', text: '小区电梯停运，物业一直没有修。' }
    const what = { channel: 'web', reference, ticketType: 'complaint', category: 'property-service', area } as const
    const appeal = { ...what, ...words, appellant }
    const { number, accessCode } = registered.parse(
      await insist('an appeal', () => stage.channel('web').call('register', { body: appeal })),
    )
    const params = { ticket: number }
    await insist('an acceptance', () => operator.call('accept', { params, body: {} }))
    const { orders } = dispatched.parse(
      await insist('a dispatch', () => operator.call('dispatch', { params, body: {} })),
    )
    return { number, accessCode, level, lead: orders.find(({ role }) => role === 'lead') }
  })
  const later = momentOf(day, '14:00')
  clock.advanceTo(later)
  await idle()
  await inTurns(atOnce, taken, async ({ number, accessCode, level, lead }) => {
    if (!lead) throw new PlayStopped(`${number} went to nobody`)
    const consultation = {
      at: shanghaiTime(minutesAfter(later, -60)),
      by: '李工',
      how: 'phone',
      said: '诉求人知晓',
    } as const
    const body = { record: '已更换曳引钢丝绳，电梯恢复运行。', answer: '电梯已修复，恢复运行。', consultation }
    await insist('a reply', () => stage.unit(lead.unit).call('reply', { params: { workOrder: lead.number }, body }))
    const params = { ticket: number }
    await insist('a check', () => operator.call('passCheck', { params, body: {} }))
    const rated = { level, via: 'link' } as const
    await insist('a rating', () => stage.appellant({ number, accessCode }).call('rate', { params, body: rated }))
  })
  await idle()
}

/** @returns its name */
async function aResult(
  node: { node: string; year: number },
  day: string,
  stage: Stage,
  theatre: Theatre,
): Promise<string> {
  const on = moving(theatre)
  await on.moveTo(day)
  await insist('a result', () => stage.supervisor.call('beginResult', { body: node }))
  await theatre.idle()
  const result = `${node.year}-${node.node}`
  await approved(result, (await read(result, stage)).appealsUntil, on, stage)
  return result
}

interface Done {
  results: readonly string[]
  unit: string
  grounds: z.infer<typeof candidates>['items'][number]['grounds']
  ended: z.infer<typeof answer>
}

function said({ results, unit, grounds, ended }: Done, { people }: Stage): string {
  const rows = grounds.flatMap(({ result, standing: { place, size, red: figures } }) =>
    figures.map((one) => [
      result,
      `${place} / ${size}`,
      one.figure,
      `${one.hits} / ${one.matters} = ${percent(one.rate)}`,
      percent(one.peersRate),
      percent(one.limit),
    ]),
  )
  const [warning] = ended.steps
  return [
    `  ${people.get(unit)?.name ?? unit}，依据 by ${results.join('、')}\n`,
    table([['', '名次 place', '指标 figure', '比率 rate', '同类 its like', '下限 limit'], ...rows], [1, 3, 4, 5]),
    `\n  ${ended.ladder}：省 province ${warning?.zh} ${warning?.en} ${warning?.at.slice(0, 10)}，回复至 reply by ${warning?.replyBy}，整改至 report by ${warning?.reportBy}`,
    `  核查 checked by the city: 整改到位 sufficient · 省 province: ${ended.state === 'ended' ? '解除 ended' : ended.state}`,
  ].join('\n')
}
