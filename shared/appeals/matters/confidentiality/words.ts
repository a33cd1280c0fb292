/** 保密 — the lists and fields that its commands, events and answers share. */
import * as z from 'zod'
import { spoken } from '../../words/fields.ts'
import { callOutcomes } from '../calling-back/words.ts'

/** 保密的原因 — the appellant's wish, or what the appeal was taken for. */
export const confidentialityCauses = ['asked', 'type'] as const

/** How a unit came to see who appealed. */
export const waysSeen = ['delivery', 'look'] as const
export type WaySeen = (typeof waysSeen)[number]

/** 代为联系 — how the appellant was spoken to, and whether anybody answered. */
export const spokenTo = () => ({ how: spoken.exclude(['platform']), outcome: z.enum(callOutcomes) })

/** 派单文本 — as it is written and as it is kept. */
export const forUnits = <T extends z.ZodType, L extends z.ZodType>(text: T, line: L) => ({
  title: line.describe('标题'),
  text: text.describe('诉求内容，不含可以识别诉求人的信息 without anything by which the appellant is recognised'),
  place: line.optional().describe('事发地点 where'),
})
