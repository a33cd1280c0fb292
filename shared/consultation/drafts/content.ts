/** 征求意见稿 — kind, unit, period and numbered clauses of a draft, as plain text. */
import * as z from 'zod'
import { code } from '../../city/city.ts'
import { civilDate, type IsoDate } from '../../law/civil-date.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { said } from '../../schema/said.ts'
import { line, writtenText } from '../../schema/text.ts'

/** 条款 — by its number in the draft; plain text, never HTML. */
export const clause = z.strictObject({
  clause: z.int().min(1).max(999).describe('第几条 its number in the draft'),
  heading: line.max(60).optional().describe('条标'),
  text: writtenText,
})

const ascend = (clauses: readonly { clause: number }[]): boolean =>
  clauses.every(({ clause }, at) => at === 0 || clause > (clauses[at - 1]?.clause ?? 0))

export const draftContent = lazily(() =>
  z
    .strictObject({
      kind: z.string().min(1).max(40).describe('草案种类，见城市配置 a kind of this city'),
      title: line.max(100),
      unit: code().describe('责任单位 the unit that is responsible for it'),
      about: writtenText.optional().describe('起草说明 what it is for'),
      clauses: z
        .array(clause)
        .min(1)
        .max(300)
        .refine(ascend, said('clauses in ascending order, each number once', '条款应按条号由小到大，不得重号。')),
      first: civilDate.describe('征求意见首日 first day'),
      last: civilDate.describe('征求意见末日，至该日24时 last day, until its midnight in Shanghai'),
    })
    .refine(({ first, last }) => first <= last, {
      path: ['last'],
      message: said('ends before it begins', '截止日早于开始日。'),
    }),
)
export type DraftContent = Parsed<typeof draftContent>

/** 期间 — both days belong to it, each from midnight to midnight in Shanghai. */
export const isWithin = (day: IsoDate, { first, last }: Pick<DraftContent, 'first' | 'last'>): boolean =>
  first <= day && day <= last
