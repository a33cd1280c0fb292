/** 答复口径模板 — wording that a city keeps for its people; nothing is sent by itself. */
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { moment } from '../schema/moment.ts'
import { said } from '../schema/said.ts'
import { line, writtenText } from '../schema/text.ts'
import { areaCode, code, date } from './city.ts'

/** 用途 — for which text it is meant, in the order of handling. */
export const replyUses = [
  'answer',
  'acceptance',
  'rejection',
  'redirect',
  'supplement',
  'interim-reply',
  'final-reply',
  'closing',
  'callback',
] as const

/** 变量 — what a text may name in braces, filled in from a ticket as far as its reader may see it. */
export const replyFacts = {
  number: { zh: '诉求件编号', en: 'the number of the ticket' },
  title: { zh: '标题', en: 'its title' },
  type: { zh: '诉求类型', en: 'its type' },
  category: { zh: '诉求分类', en: 'its category' },
  unit: { zh: '承办单位', en: 'the unit that handles it' },
  registered: { zh: '登记日期', en: 'the day of registration' },
  accepted: { zh: '受理日期', en: 'the day of acceptance' },
  limit: { zh: '下一时限', en: 'the last day of the next limit' },
  ask: { zh: '咨询电话', en: 'where to ask' },
  today: { zh: '当日', en: 'today' },
} as const satisfies Record<string, { zh: string; en: string }>
export type ReplyFact = keyof typeof replyFacts
export const isReplyFact = (name: string): name is ReplyFact => Object.hasOwn(replyFacts, name)

const braces = /\{([^{}]*)\}/g
export const factsNamedIn = (text: string): string[] => [...text.matchAll(braces)].map(([, name = '']) => name)
const arePaired = (text: string): boolean => !/[{}]/.test(text.replace(braces, ''))

/** @returns the text with what is known in its place; what is not stays in braces, for whoever uses it to fill in */
export function filledWith(text: string, known: { readonly [F in ReplyFact]?: string | undefined }) {
  const missing = new Set<ReplyFact>()
  const filled = text.replace(braces, (whole, name: string) => {
    if (!isReplyFact(name)) return whole
    const value = known[name]
    if (value === undefined) missing.add(name)
    return value ?? whole
  })
  return { text: filled, missing: [...missing] }
}

/** What is entered; the code stands in the address. */
export const wording = lazily(() =>
  z.strictObject({
    title: line.describe('名称 what it is found by'),
    use: z.enum(replyUses).describe('用途'),
    category: code().optional().describe('诉求分类，不写的通用 for every category where left out'),
    area: z
      .union([areaCode, z.literal('*')])
      .default('*')
      .describe('行政区划，* 为全市 `*` is the city’s'),
    ground: z.int().positive().optional().describe('不予受理情形的序号 of a rejection: its ground'),
    text: writtenText
      .refine(arePaired, said('braces stand in pairs', '花括号应成对。'))
      .describe('正文，可含 {number}、{unit} 等变量 the text, with facts in braces'),
    from: date.describe('启用日期'),
    until: date.optional().describe('停用日期，当日仍有效 its last day'),
  }),
)
export type Wording = Parsed<typeof wording>

export const standardReply = lazily(() =>
  wording().extend({
    code: code(),
    version: z.int().describe('第几版 how often it was worded'),
    changedAt: moment,
  }),
)
export type StandardReply = Parsed<typeof standardReply>
