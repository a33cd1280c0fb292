/** 指标 — a figure as data: what counts, what hits, and where it is written. */
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { civilDate } from './civil-date.ts'
import { cited, words } from './limit.ts'

/** 计量单位 — a share, days, or how often. */
export const figureUnits = ['ratio', 'days', 'times'] as const
export type FigureUnit = (typeof figureUnits)[number]

/** 计入事由 — what of a ticket can count in a figure, each on one day; calls are the telephone's and no ticket's. */
export const occasionKinds = {
  call: { zh: '呼入', en: 'a call was offered' },
  registered: { zh: '登记', en: 'it was registered' },
  'dispatch-due': { zh: '派单时限到期', en: 'the limit for dispatch fell' },
  'first-dispatch': { zh: '首次派单', en: 'it was first dispatched' },
  order: { zh: '派单至单位', en: 'a unit was given an order' },
  'feedback-due': { zh: '反馈时限到期', en: 'a feedback was due' },
  'completion-due': { zh: '办理时限到期', en: 'it was due to be completed' },
  held: { zh: '单位办理结束', en: 'a unit’s part ended' },
  closing: { zh: '办结（历次）', en: 'it was closed, this time or before' },
  completed: { zh: '办结', en: 'it was closed' },
  'handed-on': { zh: '办结（流转次数）', en: 'it was closed, having changed hands so often' },
  told: { zh: '告知结果', en: 'its result was told' },
  reached: { zh: '有效回访', en: 'the appellant was reached' },
  rating: { zh: '评价', en: 'its result was rated' },
} as const
export type OccasionKind = keyof typeof occasionKinds
export const occasionKindCodes = Object.keys(occasionKinds) as [OccasionKind, ...OccasionKind[]]

/** 标志 — what is so of an occasion; a figure counts those with some of them and without others. */
export const occasionFlags = {
  'in-time': { zh: '按时', en: 'in time' },
  running: { zh: '时限届满尚未完成', en: 'not done when its limit fell' },
  closed: { zh: '已办结', en: 'closed' },
  'called-back': { zh: '已有效回访', en: 'called back' },
  solved: { zh: '诉求人表示已解决', en: 'solved, the appellant says' },
  marked: { zh: '行政调解类、执法办案类', en: 'of mediation or law enforcement' },
  unjustified: { zh: '经核查为不合理差评', en: 'a bad rating found not justified' },
  rated: { zh: '已评价', en: 'rated' },
  answered: { zh: '直接答复', en: 'answered at once' },
  repeated: { zh: '同一诉求人再次反映', en: 'brought before by the same appellant' },
  right: { zh: '未退回、未改派', en: 'neither given back nor moved' },
  'given-back': { zh: '已退回', en: 'given back' },
  extended: { zh: '已延期', en: 'extended' },
  reopened: { zh: '办结后重新办理', en: 'worked again' },
} as const
export type OccasionFlag = keyof typeof occasionFlags
export const occasionFlagCodes = Object.keys(occasionFlags) as [OccasionFlag, ...OccasionFlag[]]

/** Which of several on one ticket: all must hit, the last decides, or each counts by itself. */
export const takes = ['all', 'last', 'each'] as const

const flags = z.array(z.enum(occasionFlagCodes))
const condition = lazily(() =>
  z.strictObject({
    with: flags.optional(),
    without: flags.optional(),
    /** ratings only: this level or a better one */
    levelFrom: z.int().positive().optional(),
  }),
)

export const figure = lazily(() =>
  z.strictObject({
    code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    /** one of the seven, counted in another way */
    variantOf: z.string().optional(),
    ...words.shape,
    unit: z.enum(figureUnits),
    /** in words, for whoever argues with it */
    formula: words,
    occasion: z.enum(occasionKindCodes),
    take: z.enum(takes),
    /** 分母 — which of them count */
    counts: condition(),
    /** 分子 — which of those hit; of days and times all do, and their mean is the value */
    hits: condition(),
    goal: z.number().min(0).max(1).optional(),
    /** in force for periods that end on this day or later; of several of one code the latest */
    from: civilDate.optional(),
    reading: cited.reading,
    /** the article, or a city's document */
    article: z.string().min(1).max(200),
  }),
)
export type Figure = Parsed<typeof figure>

/** 各市指标 — a city's own, beside those of the rules or instead of one of the same code; it says from when. */
export const ownFigure = lazily(() => figure().extend({ from: civilDate }))

/** Each code once, as it is in force for a period that ends on that day. */
export function figuresOn(figures: readonly Figure[], day: string): Figure[] {
  const latest = new Map<string, Figure>()
  for (const one of figures) {
    const { from = '' } = one
    if (from <= day && from >= (latest.get(one.code)?.from ?? '')) latest.set(one.code, one)
  }
  return [...latest.values()]
}
