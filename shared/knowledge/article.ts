/** 知识条目 — an article is its versions: question, answer, owner, source, time in force. */
import * as z from 'zod'
import { areaCode, code } from '../city/city.ts'
import { civilDate, type IsoDate } from '../law/civil-date.ts'
import { roles } from '../law/permission.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { said } from '../schema/said.ts'
import { line, writtenText } from '../schema/text.ts'

/** Its number as it is printed: 沈政发〔2026〕1号. */
const source = z.strictObject({
  title: line.max(100).describe('文件名称 name of the document'),
  number: line.max(60).describe('文号 its number'),
})

const question = line.min(2).max(100)

const fields = () => ({
  title: question.describe('标题 as a question'),
  questions: z.array(question).max(30).default([]).describe('其他问法 further forms of the question'),
  answer: writtenText.max(2_000).describe('公开答复 what anyone may read'),
  deskAnswer: writtenText.optional().describe('话务口径 what the desk says'),
  notes: z
    .array(z.strictObject({ role: z.enum(roles), text: writtenText.max(2_000) }))
    .max(roles.length)
    .default([])
    .describe('备注 for one role alone'),
  owner: code().describe('责任单位 the unit that keeps it right'),
  source,
  validFrom: civilDate.describe('自该日起有效 first day in force'),
  validUntil: civilDate.optional().describe('有效期至 last day in force'),
  reviewDue: civilDate.describe('复核期限 looked at again by that day'),
  areas: z.array(areaCode).min(1).max(50).describe('适用区划 where it applies; the city’s own code is all of it'),
  categories: z.array(code()).min(1).max(10).describe('诉求分类'),
  related: z.array(code()).max(20).default([]).describe('相关条目 ids of others'),
})

const endsBeforeItBegins = said('ends before it begins', '有效期止早于起。')
const beginsFirst = ({ validFrom, validUntil }: { validFrom: IsoDate; validUntil?: IsoDate | undefined }): boolean =>
  validUntil === undefined || validFrom <= validUntil

/** 内容 — what is proposed: a version without its number. */
export const articleContent = lazily(() => z.strictObject(fields()).refine(beginsFirst, endsBeforeItBegins))
export type ArticleContent = Parsed<typeof articleContent>

/** 字段 — of a version, in the order in which people read it. */
export const articleFields = Object.keys(fields())

/** 版本 — a change is a new version; what was quoted stays what it was. */
export const articleVersion = lazily(() =>
  z.strictObject({ version: z.int().positive(), ...fields() }).refine(beginsFirst, endsBeforeItBegins),
)
export type ArticleVersion = Parsed<typeof articleVersion>

/** 条目 — an id and versions, in the order in which they take over from each other. */
export interface Article {
  id: string
  versions: readonly ArticleVersion[]
}

/** The version in force on that day: of those that have begun the latest, unless it has ended. */
export function inForceOn(day: IsoDate, { versions }: Article): ArticleVersion | undefined {
  const begun = versions.findLast(({ validFrom }) => validFrom <= day)
  return begun?.validUntil !== undefined && begun.validUntil < day ? undefined : begun
}

/** 样例 — written to show the platform; no city may be deployed with it. */
export const isSample = ({ source }: Pick<ArticleVersion, 'source'>): boolean => source.number.startsWith('样例')
