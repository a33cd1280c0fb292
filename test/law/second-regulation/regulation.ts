/** 另一规定 — a law made for tests: other numbering, counts, limits and state table than Liaoning's draft. */
import { liaoningDraft2021 as draft } from '../../../shared/law/liaoning-draft-2021/index.ts'
import type { Provisions } from '../../../shared/law/provisions.ts'
import type { Rules } from '../../../shared/law/rules.ts'
import { renumbered } from './renumbered.ts'

/** Its articles stand forty later. */
const { commands, limits, closing, repeats, provisions, types, rating, extending, ...rest }: Rules = renumbered(draft)
const { 'interim-reply': _, ...limitsLeft } = limits
const { 'interim-reply': __, ...provisionsLeft } = provisions

/** 办结情形 — the draft's without 违背法律法规, from the last to the first: what is ground 1 there is ground 8 here. */
const kept = closing.grounds.filter(({ code }) => code !== 7).toReversed()
const groundHere = (code: number): number => kept.findIndex((ground) => ground.code === code) + 1
const items = '一二三四五六七八'
const inClosing = (ground: number): string => `${closing.article}（${items.charAt(groundHere(ground) - 1)}）`

/** 没有阶段性答复 — one final reply, and nothing before it. */
const withoutInterim = Object.fromEntries(
  Object.entries(types).map(([code, type]) => [
    code,
    { ...type, clocks: type.clocks.filter((kind) => kind !== 'interim-reply') },
  ]),
) as Rules['types']

const ofClosing: Provisions = {
  'closing.settlement': inClosing(1),
  'closing.during-handling': `${inClosing(2)}、${inClosing(6)}`,
  'closing.withdrawal': inClosing(3),
  'supplement.handling': inClosing(4),
  'closing.non-cooperation': inClosing(8),
  'closing.statute': inClosing(9),
}

export const secondRegulation: Rules = {
  ...rest,
  id: 'second-regulation',
  title: '某省群众诉求办理规定（测试用）',
  version: '1',
  effectiveFrom: '2026-12-01',
  readings: [],
  types: withoutInterim,
  limits: {
    ...limitsLeft,
    review: { ...limits.review, period: { workingDays: 1 } },
    dispatch: { ...limits.dispatch, period: { workingDays: 2 } },
    'final-reply': { ...limits['final-reply'], period: { workingDays: 10 } },
    'non-cooperation': { ...limits['non-cooperation'], period: { calendarDays: 20, rollsToWorkingDay: false } },
  },
  commands: {
    ...commands,
    replyInterim: { from: [], by: ['department'], article: '第五十九条' },
    // Whoever is to close it replies first.
    close: { from: ['replied'], by: ['operator'], article: closing.article },
    recordNonCooperation: { from: ['handling', 'replied'], by: ['operator'], article: inClosing(8) },
  },
  provisions: { ...provisionsLeft, ...ofClosing },
  extending: { ...extending, maxApplications: 3, maxMonths: 3 },
  closing: {
    ...closing,
    grounds: kept.map((ground, index) => ({ ...ground, code: index + 1, article: inClosing(ground.code) })),
    withdrawal: { ...closing.withdrawal, ground: groundHere(3), article: inClosing(3) },
  },
  repeats: {
    ...repeats,
    personalClosings: {
      ...repeats.personalClosings,
      alternatives: repeats.personalClosings.alternatives.map((one) => ({ ...one, ground: groundHere(one.ground) })),
    },
  },
  rating: {
    ...rating,
    levels: [
      { level: 4, zh: '很满意', en: 'very satisfied' },
      { level: 3, zh: '满意', en: 'satisfied' },
      { level: 2, zh: '不满意', en: 'dissatisfied' },
      { level: 1, zh: '很不满意', en: 'very dissatisfied' },
    ],
    satisfiedFrom: 3,
    badUpTo: 2,
    occasions: rating.occasions.filter(({ code }) => code !== 'progress'),
  },
}

/** Its next version, under which what runs already moves too. */
export const itsNextVersion: Rules = {
  ...secondRegulation,
  version: '2',
  effectiveFrom: '2026-12-03',
  changes: { ...secondRegulation.changes, rules: 'running' },
  limits: {
    ...secondRegulation.limits,
    'final-reply': { ...secondRegulation.limits['final-reply'], period: { workingDays: 20 } },
  },
}
