/** 规则 — the shape of a rules file, in which all numbers are data with articles. */
import * as z from 'zod'
import { callback, evaluation, inspection, missedCalls, rating } from './after-closing.ts'
import { caseMarks, emergencyKinds, returnForms, returnGrounds, ticketTypes, toldAgain } from './codes.ts'
import { handlings } from './consulting.ts'
import { fairness } from './fairness.ts'
import { figure } from './figures.ts'
import { files } from './files.ts'
import {
  closingGround,
  cooperationActs,
  evidenceField,
  misconductGround,
  misconductStep,
  rejectionGround,
  supervisionTrigger,
} from './grounds.ts'
import { handingOver } from './handing-over.ts'
import { cited, limits, period, replyClock, words } from './limit.ts'
import { authorities, permission } from './permission.ts'
import { callerLookups, phoneCalls } from './phone-calls.ts'
import { provisions } from './provisions.ts'
import { reporting } from './reporting.ts'
import { scoring } from './scoring.ts'
import { supervisionLevel, supervisionStep } from './supervision.ts'
import { telling } from './telling.ts'

const named = z.strictObject({ code: z.string().min(1), ...words.shape })
const share = z.number().min(0).max(1)
/** 补正、补充期限的长短和次数 — each counted from the asking. */
const supplementPeriod = () =>
  z.strictObject({
    least: period(),
    greatest: period(),
    withExtensions: period(),
    /** later last days for one supplement */
    extensions: z.int().nonnegative(),
    /** supplements on one matter */
    times: z.int().positive(),
  })

/** 热线平台主管部门、营商环境建设主管部门 (art. 6, 7) */
const authority = z.enum(authorities)

const ticketType = z.enum(ticketTypes)

/** Limits that run move with a change, or only new ones are counted by it. */
const moved = z.enum(['running', 'new'])

/** Roles that may look at who the appellant is. */
const identityReaders = z.array(z.enum(['operator', 'department', 'supervisor']))

export const rules = z.strictObject({
  /** 'liaoning-draft-2021'; with the version, 'liaoning-draft-2021@1', it is what a clock keeps */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  version: z.string().min(1),
  /** 施行日期 (art. 40): tickets registered from this day fall under it */
  effectiveFrom: z.iso.date(),
  timezone: z.literal('Asia/Shanghai'),
  /** readings that belong to the whole rather than to one number */
  readings: z.array(z.strictObject({ ...cited, reading: words })),

  /** 诉求类型, and the reply clocks a dispatch starts for each (art. 3, 19) */
  types: z.record(
    ticketType,
    z.strictObject({
      ...words.shape,
      clocks: z.array(replyClock),
      /** false: closes at once and counts nowhere */
      counts: z.boolean(),
      ...cited,
    }),
  ),
  /** 时限 (art. 18, 19, 21, 25) */
  limits: limits(),
  /** 变更 — a calendar or rules that change under limits which run: these move too, or only new ones are counted so */
  changes: z.strictObject({ calendar: moved, rules: moved, ...cited }),
  /** 状态表 — by command: in which states and by whom; held against the commands there are where it is read */
  commands: z.record(z.string(), permission),
  provisions,
  /** 受理条件 (art. 16) */
  acceptance: z.strictObject({
    conditions: z.array(words),
    /** 分条短信 — a further message of the same number in so many minutes belongs to the appeal that is not reviewed yet */
    pieces: z.strictObject({ channelKinds: z.array(z.string()), minutes: z.int().positive(), ...cited }),
    ...cited,
  }),
  /** 不予受理 (art. 17) */
  rejection: z.strictObject({
    grounds: z.array(rejectionGround).min(1),
    /** whether what was accepted may still be refused while it waits for its dispatch */
    afterAcceptance: z.enum(['until-dispatch', 'never']),
    ...cited,
  }),
  /** 补正 (art. 18, 25(4)) — the bounds of a period that people set or agree on */
  supplementing: z.strictObject({ review: supplementPeriod(), handling: supplementPeriod(), ...cited }),
  /** 即时归档 — what says nothing, and how long its appellant may contest it */
  filing: z.strictObject({
    empty: z.strictObject({
      lettersFrom: z.int().positive(),
      saidBy: z.array(z.string().min(1)),
    }),
    contestWithin: period(),
    ...cited,
  }),
  /** 重复与合并 (art. 17(7), 国办函〔2025〕66号) */
  repeats: z.strictObject({
    /** states of an earlier ticket that the same appellant's ticket may be a repeat of */
    earlier: z.strictObject({ inHand: z.array(z.string()), finished: z.array(z.string()), ...cited }),
    /** closings that rest on what their own appellant said or did: tickets merged into such a one are freed, not closed */
    personalClosings: z.strictObject({
      alternatives: z.array(z.strictObject({ ground: z.int(), alternative: z.string().optional() })),
      ...cited,
    }),
    /** 疑似重复 — what is pointed out at registration; it decides nothing */
    similar: z.strictObject({
      /** the score from which it is pointed out: the share of the text, and what the same place adds */
      atLeast: share,
      samePlaceAdds: share,
      /** two points no further apart are the same place */
      nearMetres: z.int().positive(),
      /** different appellants' tickets are compared when registered within so many days, before or after */
      withinDays: z.int().positive(),
      /** at most: rows of each day's list and of one appellant; and tickets read in full of either */
      compared: z.strictObject({ rows: z.int().positive(), inFull: z.int().positive() }),
      shown: z.int().positive(),
      ...cited,
    }),
  }),
  /** 突发事项 (art. 18 ¶2), and the emergency lines that are not the platform's business (art. 2) */
  emergency: z.strictObject({
    kinds: z.array(
      z.strictObject({
        code: z.enum(emergencyKinds),
        ...words.shape,
        /** the departments to be told at once */
        units: z.array(named).min(1),
      }),
    ),
    /** 再次通报 — who is told from the nth unacknowledged notice on */
    raising: z.array(z.strictObject({ after: z.int().positive(), to: z.enum(toldAgain) })),
    /** how long the next notice waits from the nth on: a night without an answer fills no log */
    again: z.array(z.strictObject({ after: z.int().positive(), minutes: z.int().positive() })),
    ...cited,
  }),
  externalLines: z.strictObject({
    lines: z.array(z.strictObject({ number: z.string().regex(/^\d{3}$/), ...words.shape })),
    ...cited,
  }),
  /** 延期 (art. 19(4)) */
  extending: z.strictObject({
    name: words,
    from: words,
    until: words,
    /** only the completing clocks can be extended */
    clocks: z.array(replyClock),
    maxApplications: z.int().positive(),
    maxMonths: z.int().positive(),
    /** who decides, in general and in enterprise matters */
    decidedBy: z.strictObject({ general: authority, enterprise: authority }),
    /** cases that are not 一般性 */
    otherThanGeneral: z.enum(['refused', 'allowed']),
    ...cited,
  }),
  /** 退回与转办 (art. 21) */
  returning: z.strictObject({
    grounds: z.array(
      z.strictObject({
        code: z.enum(returnGrounds),
        ...words.shape,
        needsArticleGround: z.boolean(),
      }),
    ),
    forms: z.array(z.strictObject({ code: z.enum(returnForms), ...words.shape, needsProposal: z.boolean() })),
    /** after this many transfers only the authority dispatches */
    maxTransfers: z.int().positive(),
    /** whose figure a limit is in that passed under an order whose return was then approved: the city's only, or the unit's too */
    missedBeforeApproval: z.enum(['city', 'unit']),
    ...cited,
  }),
  /** 法律、法规 — by what form of its title a citation is known as one (art. 19(5), 25(9)) */
  statutes: z.strictObject({
    endings: z.array(z.string().min(1)),
    /** titles that end like one and are none */
    notEndings: z.array(z.string().min(1)),
    /** others, by their whole title */
    named: z.array(z.string().min(1)),
    ...cited,
  }),
  /** 督办 (art. 23, 24) */
  supervision: z.strictObject({
    triggers: z.array(supervisionTrigger),
    /** lowest first; each with the time for the answer unless the authority sets a day */
    steps: z.array(z.strictObject({ code: supervisionStep, ...words.shape, answerWithin: period() })).min(1),
    /** lowest first; each with the step it begins at */
    levels: z.array(z.strictObject({ code: supervisionLevel, ...words.shape, firstStep: supervisionStep })).min(1),
    /** going up a step: what is asked when an answer did not come in time */
    raising: z.strictObject({ unansweredDemand: z.string().min(1), ...cited }),
    ...cited,
  }),
  /** 办结 (art. 25, 26): the grounds, which of them a withdrawal is, and how an enterprise's consent is proved */
  closing: z.strictObject({
    grounds: z.array(closingGround).min(1),
    withdrawal: z.strictObject({ ground: z.int(), written: z.string(), oral: z.string(), ...cited }),
    enterpriseConsent: z.strictObject({ evidence: z.array(evidenceField), ...cited }),
    /** 配合 (art. 25(8)) — each of these begins the thirty days anew */
    cooperation: z.strictObject({ shownBy: z.array(z.enum(cooperationActs)).min(1), ...cited }),
    /** 久拖不决 — replied and not closed for more working days than this since acceptance: shown as long unsettled */
    longUnsettled: z.strictObject({ workingDays: z.int().positive(), ...cited }),
    ...cited,
  }),
  /** 重复操作 — by command: how often one party may do it on a ticket, and all of them together */
  repeating: z.strictObject({
    limits: z.record(z.string(), z.strictObject({ each: z.int().positive(), all: z.int().positive() })),
    /** progress reports beyond the one that is due, in a week */
    furtherReports: z.int().positive(),
    ...cited,
  }),
  /** 内部备注、标签 — how many tags a ticket may have; no article speaks of them */
  noting: z.strictObject({ tags: z.int().positive(), ...cited }),
  /** 知识库 (art. 34) — how soon its unit deals with what was reported wrong in an article; no article gives a period */
  knowledge: z.strictObject({
    errors: z.strictObject({ withinWorkingDays: z.int().positive(), ...cited }),
    /** 使用情况 — quotes are counted over so many days; what was published before and is quoted in none of them is unused */
    uses: z.strictObject({ withinDays: z.int().positive(), ...cited }),
  }),
  /** 特殊标记 — whether about the ticket or a unit of it, and which authority decides; no article speaks of them */
  marking: z.strictObject({
    kinds: z.record(
      z.enum(caseMarks),
      z.strictObject({ ...words.shape, of: z.enum(['ticket', 'unit']), decidedBy: z.array(authority).min(1) }),
    ),
    ...cited,
  }),
  /** 附件 — kinds, sizes and numbers of files, by whom for what */
  files,
  /** 保密 (art. 13(4), 35) — appeals that are confidential unless the appellant says otherwise; who may look at the identity */
  confidentiality: z.strictObject({
    types: z.array(ticketType),
    identityFor: z.strictObject({
      ordinary: identityReaders,
      confidential: identityReaders,
    }),
    ...cited,
  }),
  callback,
  missedCalls,
  phoneCalls,
  callerLookups,
  inspection,
  rating,
  /** 指标 (art. 27): what counts in each, and what of that is a hit */
  figures: z.array(figure().extend({ article: cited.article })).min(1),
  evaluation,
  /** 评分 (art. 28): efficiency and effect combined */
  scoring: scoring(),
  /** 公平比较 (art. 31): chance told from difference, when a place counts */
  fairness: fairness(),
  /** 诉求人不当行为 (art. 14, 38) */
  misuse: z.strictObject({ kinds: z.array(named), ...cited }),
  /** 线索移交 (art. 7) — the bodies clues go to, and of what they are clues */
  clues: z.strictObject({ bodies: z.array(named).min(1), grounds: z.array(named).min(1), ...cited }),
  /** 移送、转接 (art. 2, 7, 17(4), 18) */
  handingOver,
  /** 定期报告 (art. 9, 36) */
  reporting,
  /** 工作人员违规 (art. 39), and where it is carried to */
  misconduct: z.strictObject({
    grounds: z.array(misconductGround).min(1),
    steps: z.array(misconductStep),
    ...cited,
  }),
  /** 保存期限 (art. 35) — years after the end of a matter */
  retention: z.strictObject({
    identityYears: z.int().positive(),
    textYears: z.int().positive(),
    lookMonths: z.int().positive(),
    ...cited,
  }),
  /** 管辖 (art. 6, 8) — whose a ticket is while no unit holds it: the authority's of its area, or the city's alone */
  jurisdiction: z.strictObject({ undispatched: z.enum(['area', 'city']), ...cited }),
  /** 机构撤并 — no article speaks of it */
  retiring: z.strictObject({
    longestNoticeDays: z.int().positive(),
    keysGoOnDays: z.int().nonnegative(),
    ...cited,
  }),
  telling,
  /** 意见征集 — the consultation page of the draft as a channel */
  consultation: z.strictObject({
    drafts: z.array(z.strictObject({ ...named.shape, handling: z.enum(handlings) })),
    fields: z.array(named),
    occupations: z.array(z.string()),
    ...cited,
  }),
})
export type Rules = z.infer<typeof rules>
export type PhoneCalls = Rules['phoneCalls']
