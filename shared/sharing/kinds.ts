/** 事实的种类 — of tickets, results and ladders, each with its name and shape. */
import * as z from 'zod'
import { announcedShape, announcedTypes, eventNames } from '../appeals/index.ts'

interface Kind {
  type: string
  zh?: string | undefined
  en?: string | undefined
  /** of `data` */
  shape(): z.ZodObject
  /** only facts of tickets are in agreements */
  isOfTicket: boolean
}

const ladder = {
  ...{ ladder: z.string(), unit: z.string(), state: z.string() },
  ...{ step: z.string().optional(), finding: z.string().optional(), term: z.string().optional() },
  ...{ result: z.string().optional(), holds: z.boolean().optional() },
}
const result = {
  ...{ result: z.string(), node: z.string(), year: z.int(), from: z.iso.date(), to: z.iso.date() },
  manifest: z.looseObject({}).describe('封存清单及其哈希 the manifest and its hash'),
  restates: z.string().optional(),
}

/** What evaluation announces. */
const others: readonly [type: string, zh: string, en: string, shape: z.ZodRawShape][] = [
  ['result-approved', '考核结果审定', 'a result was approved', result],
  ['ladder-proposed', '提出督办', 'a ladder was proposed', ladder],
  ['ladder-declined', '不予督办', 'a ladder was declined', ladder],
  ['step-issued', '作出督办措施', 'a step was issued', ladder],
  ['term-passed', '督办期限已过', 'a term passed', ladder],
  ['rectification-checked', '整改已核查', 'the rectification was checked', ladder],
  ['ground-looked-at', '更正后复核依据', 'a ground was looked at again', ladder],
  ['ladder-ended', '解除督办', 'a ladder was ended', ladder],
  ['ladder-withdrawn', '撤销督办', 'a ladder was withdrawn', ladder],
]

/** Of `data`, as JSON Schema. */
export const schemaOfKind = ({ shape }: Pick<Kind, 'shape'>): object =>
  z.toJSONSchema(shape(), { io: 'input', unrepresentable: 'any' })

export const kinds: readonly Kind[] = [
  ...announcedTypes.map((type) => ({
    ...{ type, ...eventNames[type] },
    ...{ shape: () => announcedShape(type), isOfTicket: true },
  })),
  ...others.map(([type, zh, en, shape]) => ({ type, zh, en, shape: () => z.object(shape), isOfTicket: false })),
]
