/** 城市 — a city as its administrators describe it: units, areas, catalogue, channels, rules. */
import * as z from 'zod'
import { civilDate } from '../law/civil-date.ts'
import { emergencyKinds } from '../law/codes.ts'
import { ownFigure } from '../law/figures.ts'
import { ownScoring } from '../law/scoring.ts'
import { supervisionLevel } from '../law/supervision.ts'
import { level, unitKind } from '../law/tree.ts'
import { areaMap } from '../places/map.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { said } from '../schema/said.ts'
import { consulting } from './consulting.ts'
import { passesOn, telling } from './notices/telling.ts'
import { open311 } from './open311.ts'
import { ownPages } from './own-pages.ts'
import { signOn } from './sign-on.ts'
import { synonyms } from './synonyms.ts'

/** Administrative code, 6 to 12 digits (GB/T 2260): 210100 is Shenyang, 210102 its Heping district. */
export const areaCode = z
  .string()
  .regex(/^\d{6}(\d{3}(\d{3})?)?$/, said('an administrative code of 6, 9 or 12 digits', '应为6、9或12位行政区划代码。'))

export const date = civilDate

/** Emergencies that go at once to their units, before any review (art. 18 ¶2). */
export const emergencyKind = z.enum(emergencyKinds)

/** What units, categories, channels and matters are called by: in addresses, keys and files. */
export const code = lazily(() =>
  z
    .string()
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      said('lower-case letters and digits in groups, joined by hyphens', '应为小写字母和数字，各组以连字符相连。'),
    )
    .max(40),
)
const person = z.strictObject({ name: z.string().min(1), phone: z.string().min(1) })

/** 机构撤并 — from this day on it takes nothing new; what it has stays its own to finish. */
export const retirement = lazily(() =>
  z.strictObject({
    from: date.describe('自该日起不再承接新的事项 from this day on it takes nothing new'),
    successor: code().optional().describe('承接单位 who takes from then on what it would have taken'),
    reason: z.string().min(1).max(200).describe('理由 why'),
  }),
)

/** 承办单位 — a unit that handles work orders; a community (村委会、居委会) only assists (art. 21 ¶3). */
export const unit = lazily(() =>
  z.strictObject({
    code: code(),
    name: z.string().min(1).max(60),
    level,
    /** The unit above in the tree; absent at the top. Replies travel up, orders travel down (art. 21). */
    parent: z.string().optional(),
    area: areaCode,
    kind: unitKind,
    emergencies: z.array(emergencyKind).default([]),
    /** 负责人, 网格员 — art. 8 */
    responsible: person,
    gridMember: person.optional(),
    /** 值班手机 — gets the day's digest as a message where the unit has no endpoint */
    dutyPhone: z
      .string()
      .regex(/^1[3-9]\d{9}$/, said('a mobile number of eleven digits', '应为十一位手机号码。'))
      .optional(),
    /** 办公时间 — when somebody is there, as it is said to people */
    hours: z.string().min(1).max(100).optional(),
    /** 承载量 — above so many open orders whoever dispatches is warned */
    carries: z.int().positive().max(100_000).optional(),
    retires: retirement().optional(),
  }),
)

/** 诉求分类 — a category of appeals; the tree is spelled by `parent`. */
export const category = lazily(() =>
  z.strictObject({
    code: code(),
    name: z.string().min(1).max(60),
    parent: z.string().optional(),
    duties: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .describe('事项说明：群众常用的说法，派单建议据此起步 what people call about in it, in their words'),
  }),
)

/** Ten years: no statute gives more for one answer, and each day is counted. */
const days = z.int().positive().max(3660)

/** 派发工单目录 — category × area → department, with effective dates (art. 20). */
export const catalogueEntry = lazily(() =>
  z.strictObject({
    category: z.string(),
    /** an area code, or `*` for every area that has no row of its own */
    area: z.union([areaCode, z.literal('*')]),
    lead: z.string(),
    coHandlers: z.array(z.string()).default([]),
    from: date,
    until: date.optional(),
    /** 法律法规另有时限 — replaces the reply limits; only a 法律 or 法规 may be cited (art. 19(5)). */
    statutoryLimit: z
      .strictObject({
        workingDays: days.optional(),
        calendarDays: days.optional(),
        citation: z.string().regex(/^《.+》第.+条/, said('a citation: 《…》第…条', '应注明依据，如《…》第…条。')),
        citationKind: z.enum(['law', 'regulation']),
      })
      .refine(({ workingDays, calendarDays }) => (workingDays === undefined) !== (calendarDays === undefined), {
        message: said('either workingDays or calendarDays', 'workingDays 与 calendarDays 应填且只填一项。'),
      })
      .optional(),
  }),
)

/** 确责清单 — who leads in a matter that crosses departments or areas, from when, and on what that rests (art. 22). */
export const responsibility = lazily(() =>
  z.strictObject({
    matter: code(),
    name: z.string().min(1).max(100),
    /** consulted when an appeal of one of these is dispatched in one of these areas; `*` is every area */
    categories: z.array(z.string()).min(1).max(50),
    areas: z
      .array(z.union([areaCode, z.literal('*')]))
      .min(1)
      .max(50),
    lead: z.string(),
    /** 相关部门 — co-handlers whom the lead coordinates */
    departments: z.array(z.string()).max(20).default([]),
    from: date,
    until: date.optional(),
    source: z.discriminatedUnion('kind', [
      /** 协商 — the minutes or document in which the departments agreed */
      z.strictObject({ kind: z.literal('negotiation'), document: z.string().min(1).max(200) }),
      /** 裁定 — the authority's decision on a return of this work order (art. 21) */
      z.strictObject({ kind: z.literal('ruling'), workOrder: z.string() }),
    ]),
  }),
)

/** 其他热线 — a line that matters are handed over to, and the emergencies that go to it at once (art. 2, 18 ¶2). */
const otherLine = z.strictObject({
  number: z.string().regex(/^\d{3,8}$/, said('the number that one dials, of 3 to 8 digits', '应为3至8位的热线号码。')),
  emergencies: z.array(emergencyKind).default([]),
})

/** 渠道 — where appeals come from, and where matters are handed over to. */
export const channel = lazily(() =>
  z.strictObject({
    code: code(),
    name: z.string().min(1).max(60),
    kind: z
      .enum([
        'phone',
        'web',
        'wechat',
        'app',
        'sms',
        'email',
        'letter',
        'visit',
        'hotline',
        'open311',
        'petition',
        'oversight',
      ])
      .describe('petition 信访 · oversight 督查'),
    line: otherLine
      .optional()
      .describe('其他热线：号码、随即转接的突发事项 of a hotline: its number, and which emergencies go to it at once'),
    passesOn: passesOn()
      .optional()
      .describe('代为告知 since when, and by which agreement, it passes notices on to its appellants'),
  }),
)

/** 重点事项 — a frequent topic or a matter of public concern, supervised at a higher level (art. 24). */
export const topic = lazily(() =>
  z.strictObject({
    category: z.string(),
    /** an area code, or `*` for the whole city */
    area: z.union([areaCode, z.literal('*')]),
    level: supervisionLevel,
    reason: z.string().min(1).max(200),
    from: date,
    until: date.optional(),
  }),
)

/** A day the city adds to the State Council's arrangement. */
const addedDay = z.strictObject({ date, name: z.string().min(1) })

export const city = lazily(() =>
  z.strictObject({
    code: areaCode,
    name: z.string().min(1),
    nameEn: z.string().min(1),
    /** key of the rules file in shared/law */
    rules: z.string(),
    /** those in force until the rules named above begin: kept when a city is loaded with rules of a later day */
    rulesBefore: z.string().optional(),
    calendar: z.strictObject({ holidays: z.array(addedDay).default([]), workdays: z.array(addedDay).default([]) }),
    /** 回访比例 — share of closed tickets to be called back, instead of the rules'; enterprise ones are always called back (art. 30) */
    callbackShare: z.number().min(0).max(1).optional(),
    /** 评分表 — the city's own tables of scores, each from its day on, instead of the rules' (art. 28) */
    scoring: z.array(ownScoring()).default([]),
    /** 指标 — the city's own, each from its day on, beside the rules' or instead of one of the same code (art. 27) */
    figures: z.array(ownFigure()).default([]),
    /** 可计分的指标 — which its tables may score; those of the platform where it says nothing */
    scoredFigures: z.array(z.string()).min(1).optional(),
    /** 个体工商户 — counts as an organisation in enterprise matters; as a natural person where the city says nothing (art. 19) */
    selfEmployedAreOrganisations: z.boolean().default(false),
    /** 应急牵头单位 — told last when nobody acknowledges an emergency; without it, the city's unit for natural disasters */
    emergencyBureau: z.string().optional(),
    /** 告知 — its own words to appellants, its signature and its gateways for messages (art. 13) */
    telling: telling().optional(),
    /** 基层清单 — categories that streets and communities may be given, and the document that says so */
    grassroots: z
      .strictObject({ categories: z.array(code()).max(500), document: z.string().min(1).max(200) })
      .optional(),
    /** 同义词 — groups of words by which its articles are found for each other */
    synonyms: synonyms().optional(),
    /** 系统自动派单 — dispatches what was accepted where its suggestion is so sure; without it only people dispatch */
    dispatchesByItself: z
      .strictObject({
        /** by how much the first share is before the second: the report says which margin is right in 95 of 100 */
        margin: z.number().min(0.9).max(1),
        /** only these; all where it says nothing */
        categories: z.array(code()).min(1).max(500).optional(),
      })
      .optional(),
    /** 附件 — the scanner that files are sent through; without one they stay unscanned, and count for nothing */
    files: z.strictObject({ scanner: z.url().max(300) }).optional(),
    /** 意见征集 — kinds of draft and their handling; as the platform reads the column where it says nothing */
    consulting: consulting().optional(),
    /** 开放311 — what Open311 clients are offered; a city without it offers nothing there */
    open311: open311().optional(),
    /** 网页 — what appeals come in through by its pages; a city without it takes none there */
    pages: ownPages().optional(),
    /** 统一身份认证 — whose accounts open the desk beside keys; a city without it has keys alone */
    signOn: signOn().optional(),
    areas: z.array(
      z.strictObject({
        code: areaCode,
        name: z.string().min(1),
        /** 地标 — by which people say where they are; each of one area alone */
        landmarks: z.array(z.string().min(2).max(20)).optional(),
      }),
    ),
    /** 区划图 — outlines of its areas, that points are placed by */
    map: areaMap().optional(),
    units: z.array(unit()),
    categories: z.array(category()),
    catalogue: z.array(catalogueEntry()),
    responsibilities: z.array(responsibility()).default([]),
    channels: z.array(channel()),
    topics: z.array(topic()).default([]),
  }),
)

/** Lists of things with a code of their own. */
export const codedLists = ['units', 'areas', 'categories', 'channels'] as const satisfies readonly (keyof City)[]

export type Unit = Parsed<typeof unit>
export type Retirement = Parsed<typeof retirement>
export type Category = Parsed<typeof category>
export type CatalogueEntry = Parsed<typeof catalogueEntry>
export type Topic = Parsed<typeof topic>
export type Responsibility = Parsed<typeof responsibility>
export type Channel = Parsed<typeof channel>
export type City = Parsed<typeof city>
export type EmergencyKind = z.infer<typeof emergencyKind>
