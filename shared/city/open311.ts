/** 开放311 — which categories a city offers to Open311 clients, and how it calls them there. */
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { said } from '../schema/said.ts'
import { line } from '../schema/text.ts'

/** As GeoReport v2 names them. */
export const attributeTypes = ['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'] as const
export type AttributeType = (typeof attributeTypes)[number]

/** What may be brought without a confidential word in it: never reports, never enterprise matters. */
export const offeredTypes = ['help', 'complaint', 'suggestion', 'consultation', 'service'] as const

const name = z
  .string()
  .regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/, said('lower-case letters and digits', '应为小写字母和数字。'))
  .max(40)

/** 附加问题 — what is asked besides; `variable: false` is a text to show. */
export const attribute = lazily(() =>
  z
    .strictObject({
      code: name,
      variable: z.boolean().default(true),
      datatype: z.enum(attributeTypes),
      required: z.boolean().default(false),
      description: line.describe('问题 the question'),
      datatypeDescription: line.optional().describe('怎么填 how it is to be answered'),
      values: z
        .array(z.strictObject({ key: name, name: line }))
        .max(100)
        .default([]),
    })
    .refine(({ datatype, values }) => datatype.endsWith('valuelist') === values.length > 0, {
      path: ['values'],
      message: said('values stand with lists, and with nothing else', '列表型问题应列出选项，其他不列。'),
    }),
)

export const offered = lazily(() =>
  z.strictObject({
    category: name.describe('诉求分类代码，也是 service_code · the category, and the service code'),
    name: line.optional().describe('对外名称，未填的用分类名称 its public name; else the category’s'),
    description: line,
    group: line.optional(),
    keywords: z
      .array(z.string().regex(/^[^,]{1,20}$/))
      .max(20)
      .default([]),
    ticketType: z.enum(offeredTypes).default('help'),
    inPublicSpace: z
      .boolean()
      .default(false)
      .describe('公共空间里的事物：公开时坐标不取整 of a thing in public space: its point is shown as it is'),
    attributes: z.array(attribute()).max(30).default([]),
  }),
)

export const open311 = lazily(() =>
  z.strictObject({
    jurisdiction: z
      .string()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, said('the city’s main domain', '应为本市政府网站域名。'))
      .describe('jurisdiction_id'),
    address: z.url({ protocol: /^https$/ }).describe('对外地址，至 /open311/v2 为止 where clients find it'),
    contact: line.describe('联系方式 whom developers ask'),
    keyService: line.describe('如何取得密钥 how a key is had'),
    changed: z.iso.datetime({ offset: true }).describe('本表变更时间 when this list was last changed'),
    services: z.array(offered()).max(100),
  }),
)

export type Open311 = Parsed<typeof open311>
export type Offered = Parsed<typeof offered>
export type Attribute = Parsed<typeof attribute>
