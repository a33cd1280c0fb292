/** 共享协议 — the closed lists of what an agreement may give. */
import * as z from 'zod'
import { type SharedField, sharedFields } from '../../appeals/index.ts'
import { endpointKinds } from '../../record/deliveries.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'

/** 一般字段 — of a fact itself: codes, days and numbers. */
export const generalFields = ['state', 'ticketType', 'category', 'area', 'units', 'order', 'facts'] as const

/** 中英文名称. */
export const sharedFieldNames: Readonly<
  Record<(typeof generalFields)[number] | SharedField, readonly [zh: string, en: string]>
> = {
  state: ['诉求件状态', 'state'],
  ticketType: ['诉求类型', 'type'],
  category: ['诉求分类', 'category'],
  area: ['区划', 'area'],
  units: ['承办单位', 'units'],
  order: ['工单编号', 'work order'],
  facts: ['事实内容', 'facts'],
  title: ['标题', 'title'],
  text: ['诉求内容', 'text'],
  place: ['地点', 'place'],
  name: ['诉求人姓名', 'name'],
  phone: ['联系电话', 'telephone'],
}

/** 期限 — months that an agreement runs at most; with personal fields fewer. */
export const longest = { general: 36, personal: 12 } as const

const codes = z.array(z.string().min(1).max(60)).min(1).max(200)

export const receiver = z.strictObject({ kind: z.enum(endpointKinds), code: z.string().min(1).max(60) })

/** What was agreed: who gets which facts of which matters, with which fields, why and until when. */
export const termsShape = {
  to: receiver.describe('接收方：单位或者渠道 a unit or a channel; it reads with its own key'),
  types: codes.optional().describe('只给这些种类 only these kinds of facts'),
  areas: codes.optional().describe('只给这些区划及其下级'),
  categories: codes.optional().describe('只给这些分类及其下级'),
  fields: z.array(z.enum(generalFields)).min(1).describe('一般字段'),
  personal: z
    .array(z.enum(sharedFields))
    .min(1)
    .optional()
    .describe('个人信息和诉求文字，须经审批，至多十二个月 approved by a second person, for twelve months at most'),
  until: z.iso.date().describe('最后一日'),
}
export const terms = lazily(() => z.strictObject({ ...termsShape, reason: z.string() }))
export type Terms = Parsed<typeof terms>
