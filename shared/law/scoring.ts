/** 评分 — the shape of a table of scores as data: components, points, groups, rounding (art. 28). */
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { said } from '../schema/said.ts'
import { cited, words } from './limit.ts'
import { countedMatters, pointRule } from './point-rules.ts'
import { level, unitKind } from './tree.ts'

/** Figures a score may combine: those that differ by what a unit does. */
export const scoredFigure = lazily(() =>
  z.enum([
    'on-time-feedback',
    'closing',
    'closing-on-time',
    'callback',
    'average-days',
    'solved',
    'satisfaction',
    'satisfaction-unmarked',
    'satisfaction-examined',
    'satisfaction-strict',
  ]),
)

/** 办理效率、实际效果 — a score needs both; a table may have parts beside them. */
export const scoreParts = ['efficiency', 'effect'] as const

const code = z.string().regex(/^[a-z0-9-]{1,40}$/)
/** 只对这些组 — codes of peer groups; of all where it is left out */
const only = z.array(code).min(1).optional()

const component = <F extends z.ZodType<string>>(figure: F) =>
  z
    .strictObject({
      /** none of what the authority gives */
      figure: figure.optional(),
      /** what it is called where no figure has a name for it */
      name: words.optional(),
      /** 分值 — the points it can bring */
      weight: z.number().positive(),
      points: pointRule(),
      only,
    })
    .refine(
      ({ figure: of, name, points }) =>
        points.rule === 'given' ? of === undefined && name !== undefined : of !== undefined,
      said(
        'what is given has a name and no figure; anything else has a figure',
        '评定项须有名称、不得有指标，其他各项须有指标。',
      ),
    )
    .refine(
      ({ weight, points }) => mostOf(points) <= weight,
      said('no rule brings more points than the component has', '各规则的分值不得超过该项分值。'),
    )

/** The most that a rule names of points that are left. */
function mostOf(points: Parsed<typeof pointRule>): number {
  if (points.rule === 'bands') return Math.max(...points.bands.map((band) => band.points))
  if (points.rule === 'given') return Math.max(0, ...points.given.map((one) => one.points))
  return 'least' in points ? points.least : 0
}

/** 加分、扣分 — beside the parts: so much each matter, at most so much. */
const adjustment = <F extends z.ZodType<string>>(figure: F) =>
  z.strictObject({
    code,
    ...words.shape,
    figure,
    counts: countedMatters,
    /** negative takes points */
    each: z.number().refine((each) => each !== 0, said('not nothing', '不得为零。')),
    most: z.number().positive(),
    only,
  })

/** 一票否决 — a rate below it leaves at most so much of the score. */
const veto = <F extends z.ZodType<string>>(figure: F) =>
  z.strictObject({ figure, under: z.number().gt(0).max(1), leaves: z.number().nonnegative(), only })

const places = z.int().min(0).max(4)

/** 同类单位 — the first that a unit fits; it is ranked among them and nobody else. */
const peerGroup = z
  .strictObject({
    code,
    ...words.shape,
    /** 满分 — where it is not the table's */
    total: z.number().positive().optional(),
    /** by name, whatever their level and kind */
    units: z.array(z.string().min(1)).min(1).optional(),
    levels: z.array(level).min(1).optional(),
    kinds: z.array(unitKind).min(1).optional(),
    /** 办件量 — matters due (of 按时反馈率), from and below */
    matters: z
      .strictObject({ from: z.int().nonnegative().optional(), below: z.int().positive().optional() })
      .optional(),
  })
  .refine(
    ({ units, levels, kinds }) => units !== undefined || (levels !== undefined && kinds !== undefined),
    said('units by name, or levels and kinds', '须列出单位，或者列出层级和类别。'),
  )

/** @param figure whose codes it may name */
export const scoringOf = <F extends z.ZodType<string>>(figure: F) =>
  z
    .strictObject({
      /** 版本、文号 — said with every score made by it */
      version: z.string().min(1).max(80),
      /** 自…起 — periods that end on this day or later are scored by it */
      from: z.iso.date(),
      /** 满分 */
      total: z.number().positive().default(100),
      parts: z.array(z.strictObject({ code, ...words.shape, components: z.array(component(figure)).min(1) })).min(2),
      adjustments: z.array(adjustment(figure)).default([]),
      vetoes: z.array(veto(figure)).default([]),
      /** 四舍五入 — decimal places of a rate as a percentage before it is scored (as it is where left out), of the points of a component, of their sum */
      rounding: z.strictObject({ percent: places.optional(), points: places, score: places }),
      /** so many matters due (of 按时反馈率) before a unit is ranked; so many behind a figure before it counts, else its points go to the others of its part, or are given in full */
      atLeast: z.strictObject({
        matters: z.int().positive(),
        component: z.int().positive(),
        otherwise: z.enum(['others', 'full']).default('others'),
      }),
      /** 排名依据 — the score of the shrunk rates, or the score as it is */
      places: z.enum(['shrunk', 'score']).default('shrunk'),
      peers: z.array(peerGroup).min(1),
      ...cited,
    })
    .refine(
      ({ parts }) => new Set(parts.map((part) => part.code)).size === parts.length,
      said('each part once', '每个部分只列一次。'),
    )
    .refine(
      ({ parts }) => scoreParts.every((required) => parts.some((part) => part.code === required)),
      said('efficiency and effect are both scored', '须同时有办理效率（efficiency）和实际效果（effect）。'),
    )
    .refine(
      ({ peers }) => new Set(peers.map((group) => group.code)).size === peers.length,
      said('each group once', '每个同类组只列一次。'),
    )
    .refine(
      (table) => restricted(table).every((group) => table.peers.some((peer) => peer.code === group)),
      said('only groups of this table', '所限的组须是本表的同类组。'),
    )
    .refine(
      ({ peers, parts, total }) =>
        peers.every((group) => weightFor(group.code, parts) === hundredths(group.total ?? total)),
      said('the weights of each group add up to its total', '每个同类组的分值之和须为其满分。'),
    )

interface Restricted {
  only?: string[] | undefined
}
const restricted = (table: {
  parts: { components: Restricted[] }[]
  adjustments: Restricted[]
  vetoes: Restricted[]
}): string[] =>
  [...table.parts.flatMap(({ components }) => components), ...table.adjustments, ...table.vetoes].flatMap(
    ({ only: groups }) => groups ?? [],
  )

/** Whole numbers: 0.1 and 0.2 are 0.3. */
const hundredths = (points: number): number => Math.round(points * 10_000)

const weightFor = (group: string, parts: { components: ({ weight: number } & Restricted)[] }[]): number =>
  parts
    .flatMap(({ components }) => components)
    .filter((one) => !one.only || one.only.includes(group))
    .reduce((sum, { weight }) => sum + hundredths(weight), 0)

export const scoring = lazily(() =>
  scoringOf(scoredFigure()).refine(
    ({ parts }) =>
      parts.every(({ components }) =>
        components.every(({ figure, points }) => (figure === 'average-days') === (points.rule === 'scale')),
      ),
    said('days need a scale, shares none', '平均天数须有折算区间（scale），比率指标不得有。'),
  ),
)
/** A city's: which figures it may name, and by which rule, is for the city's file to hold. */
export const ownScoring = lazily(() => scoringOf(z.string()))
/** Whatever figures it names. */
export type ScoringTable = z.infer<ReturnType<typeof scoringOf<z.ZodType<string>>>>
