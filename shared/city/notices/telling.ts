/** 告知设置 — a city's own words, its signature and its gateways for messages. */
import * as z from 'zod'
import { civilDate } from '../../law/civil-date.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { said } from '../../schema/said.ts'
import { illFormed, isWellFormed } from '../../schema/well-formed.ts'
import { inFull, linked, sentences, toAnswerers, toCommenters, toUnits } from './defaults.ts'
import { type Gateway, gateway } from './gateway.ts'
import { hotline, type Language, languages, restricted, type Way, ways } from './words.ts'

/** 模板 — replaces the usual sentence of one notice; of several the first whose facts are all known is said. */
export const template = lazily(() =>
  z.strictObject({
    /** without `appeal.`, or `restricted` */
    notice: z.string(),
    way: z.enum(ways),
    language: z.enum(languages),
    text: z.string().min(1).max(500).refine(isWellFormed, illFormed),
    /** 模板编号 — what the gateway registered it as */
    code: z.string().min(1).max(60).optional(),
    /** as the provider registered this one */
    forbidsLinks: z.literal(true).optional(),
  }),
)
export type Template = Parsed<typeof template>

const signature = z.string().regex(/^【[^【】\s]{2,16}】$/, said('a name in 【】', '应为【】中的签名。'))

export const telling = lazily(() =>
  z.strictObject({
    /** 咨询电话 — the number that sentences name */
    ask: z
      .string()
      .regex(/^\d[\d-]{2,18}\d$/, said('a number that can be dialled', '应为可拨打的号码。'))
      .default(hotline),
    /** 网页地址 — where links in messages lead, on one machine that machine itself; without it messages have none */
    site: z
      .string()
      .regex(
        /^(https:\/\/([a-z0-9-]+\.)+[a-z]{2,}|http:\/\/127\.0\.0\.1:\d{1,5})$/,
        said('https:// and a host name, without a path', '应为https://加域名，不带路径。'),
      )
      .optional(),
    /** 短信签名 — which providers put before every text */
    signature: signature.default(`【${hotline}】`),
    templates: z.array(template()).max(500).default([]),
    /** the first one sends; from those after it receipts are still taken */
    gateways: z.array(gateway()).max(5).default([]),
  }),
)

export type TellingFile = Parsed<typeof telling>

/** 代为告知 — since when a channel passes notices on to its appellants, and by which agreement. */
export const passesOn = lazily(() => z.strictObject({ since: civilDate, agreement: z.string().min(1).max(200) }))

/** The same with defaults, asked by notice. */
export interface Telling {
  readonly ask: string
  readonly site: string | undefined
  readonly signature: string
  readonly gateways: readonly Gateway[]
  /** The city's own, or the usual one; none for what has no sentence. */
  templates(notice: string, way: Way, language: Language): readonly Template[]
}

export const nameOf = ({ notice, way, language, code }: Template): string =>
  `template ${notice}.${way}.${language}${code === undefined ? '' : ` (${code})`}`

const keyOf = ({ notice, way, language }: Pick<Template, 'notice' | 'way' | 'language'>): string =>
  `${notice}.${way}.${language}`

export function tellingOf(own: TellingFile | undefined): Telling {
  const { ask = hotline, site, signature = `【${hotline}】`, gateways = [], templates = [] } = own ?? {}
  const byKey = Map.groupBy(templates, keyOf)
  return {
    ask,
    site,
    signature,
    gateways,
    templates: (notice, way, language) => byKey.get(keyOf({ notice, way, language })) ?? usual(notice, way, language),
  }
}

const all = { ...sentences, ...toCommenters, ...toUnits, ...toAnswerers }
const isNotice = (name: string): name is keyof typeof all => Object.hasOwn(all, name)

function usual(notice: string, way: Way, language: Language): Template[] {
  if (!isNotice(notice)) return []
  const link = way === 'sms' && linked.notices.has(notice) ? linked[language] : ''
  const words = way === 'letter' && notice !== restricted ? inFull[language] : ''
  return [{ notice, way, language, text: `${all[notice][language]}${link}${words}` }]
}
