/** 来件 — what a client sends to file a request, field by field. */
import * as z from 'zod'
import type { attributeTypes } from '../../city/open311.ts'
import type { Fields } from '../../door/form.ts'
import { lazily } from '../../schema/lazily.ts'
import { said } from '../../schema/said.ts'
import { line, writtenText } from '../../schema/text.ts'

/** Of a field that came twice the last counts; one left empty was not filled in. */
export const one = <S extends z.ZodType>(schema: S) =>
  z
    .preprocess((given) => {
      const last: unknown = Array.isArray(given) ? given.at(-1) : given
      return typeof last === 'string' && last.trim() === '' ? undefined : last
    }, schema.optional())
    .optional()

const degrees = z
  .string()
  .trim()
  .regex(/^-?\d{1,3}(\.\d{1,20})?$/, said('degrees in decimals', '应为十进制度数。'))
  .transform(Number)

/** Those in which whoever asks says who it is: before anything else is read. */
export const asking = {
  api_key: one(z.string().max(200)).describe(
    '密钥，也可放在查询参数或者 X-Api-Key 头 here, in the query, or as X-Api-Key',
  ),
  jurisdiction_id: one(z.string().max(200)),
}

export const person = {
  email: one(z.string().max(200)),
  phone: one(z.string().max(100)),
  first_name: one(line),
  last_name: one(line),
}

export const sentRequest = lazily(() =>
  z.looseObject({
    ...asking,
    service_code: one(z.string().max(100)).describe('必填 required'),
    lat: one(degrees).describe('WGS84'),
    long: one(degrees).describe('WGS84'),
    address_string: one(line),
    address_id: one(line),
    ...person,
    device_id: one(z.string().max(200)).describe('不保存 not kept'),
    account_id: one(z.string().max(200)).describe('不保存 not kept'),
    description: one(writtenText),
    media_url: z
      .array(z.string().max(1000))
      .max(20)
      .optional()
      .describe('作为文字保存，从不下载 kept as text, never fetched'),
  }),
)

/** As FixMyStreet sends it; what else comes with it is its own. */
export const sentUpdate = lazily(() =>
  z.looseObject({
    ...asking,
    service_request_id: one(z.string().max(100)).describe('必填 required'),
    update_id: one(z.string().max(60)).describe('必填，同一编号只收一次 required; one of a number is taken once'),
    updated_datetime: one(z.iso.datetime({ offset: true })),
    status: one(
      z
        .string()
        .max(60)
        .regex(/^[A-Za-z_ ]+$/, said('a word', '应为英文状态词。')),
    ),
    title: one(line),
    description: one(writtenText),
    media_url: z.array(z.string().max(1000)).max(20).optional(),
    ...person,
  }),
)

/** As they came, by name: they are read once it is known whose they are. */
export const sentFields = lazily(() => z.record(z.string(), z.array(z.string())))

/** 附加问题的回答 — `attribute[code]`, of several values `attribute[code][]`; empty ones are no answers. */
export function attributesIn(fields: Fields): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [name, values] of Object.entries(fields)) {
    const [, code] = /^attribute\[([^\][]+)\](?:\[\])?$/.exec(name) ?? []
    const given = values.map((value) => value.trim()).filter((value) => value !== '')
    if (code !== undefined && given.length > 0) found.set(code, [...(found.get(code) ?? []), ...given])
  }
  return found
}

type Datatype = (typeof attributeTypes)[number]
/** Why a text is no answer to a question of this type. */
export const wrongFor: Readonly<Partial<Record<Datatype, { is: (text: string) => boolean; en: string; zh: string }>>> =
  {
    number: { is: (text) => /^-?\d{1,15}(\.\d{1,9})?$/.test(text), en: 'a number', zh: '应为数字' },
    datetime: {
      is: (text) => z.iso.datetime({ offset: true }).safeParse(text).success,
      en: 'a date and time with its zone',
      zh: '应为带时区的日期时间',
    },
  }
