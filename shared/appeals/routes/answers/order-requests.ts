/** 退件、延期、督办、协助 — what is asked about an order, in answers and posts. */
import * as z from 'zod'
import { authorities } from '../../../access/actor.ts'
import { articleInEnglish, articleOf } from '../../../law/articles.ts'
import { replyClock } from '../../../law/limit.ts'
import { supervisionLevel, supervisionStep, triggerCode } from '../../../law/supervision.ts'
import { moment } from '../../../schema/moment.ts'
import { extensionDecisions, extensionKinds, extensionStates } from '../../matters/extending/words.ts'
import { returnDecisions, returnForms, returnGrounds } from '../../matters/returning/words.ts'
import { answerWays, raisingCauses, supervisionStates } from '../../matters/supervising/words.ts'
import { whyLapsed } from '../../words/event-fields.ts'
import { shortClock } from './clock.ts'

const text = z.string()
const unit = z.string().describe('单位代码 code of a unit')

export const returnRequestAnswer = z
  .strictObject({
    at: moment,
    ground: z.enum(returnGrounds),
    articleGround: z
      .int()
      .optional()
      .describe(`${articleOf('rejection')}第几项 ground of ${articleInEnglish('rejection')}`),
    form: z.enum(returnForms),
    proposes: unit.optional(),
    reasons: text,
    newGrounds: text.optional(),
    decidedAt: moment.optional(),
    decision: z.enum(returnDecisions).optional(),
    because: whyLapsed.optional().describe('失效原因 why it lapsed undecided'),
    decisionReasons: text.optional(),
    transferredTo: unit.optional(),
  })
  .meta({ id: 'ReturnRequest', description: '退件申请及其审定 a request to give an order back, and what became of it' })

export const extensionAnswer = z
  .strictObject({
    extension: z.int().describe('第几次申请'),
    requestedAt: moment,
    order: z.string(),
    clock: replyClock,
    kind: z.enum(extensionKinds),
    decidedBy: z.enum(authorities),
    originalLastDay: z.iso.date(),
    asksUntil: z.iso.date(),
    months: z.int().optional(),
    reasons: text,
    decidedAt: moment.optional(),
    decision: z.enum(extensionDecisions).optional(),
    because: whyLapsed.optional().describe('失效原因 why it lapsed undecided'),
    decisionReasons: text.optional(),
    authority: z.enum(authorities).optional(),
    grantedUntil: z.iso.date().optional(),
    grantedMonths: z.int().optional(),
    state: z.enum(extensionStates),
  })
  .meta({ id: 'Extension', description: '延期申请 an application for more time' })

export const supervisionAnswer = z
  .strictObject({
    supervision: z.int().describe('第几次督办'),
    order: z.string(),
    triggers: z.array(triggerCode),
    step: supervisionStep,
    level: supervisionLevel,
    to: z.array(unit),
    openedAt: moment,
    demands: z.array(
      z.strictObject({
        at: moment,
        step: supervisionStep,
        level: supervisionLevel,
        cause: z.enum(raisingCauses),
        demand: text,
        article: z.string(),
      }),
    ),
    answeredAt: moment.optional(),
    answers: z.array(z.strictObject({ at: moment, by: z.enum(answerWays), text: text.optional() })),
    dischargedAt: moment.optional(),
    note: text.optional(),
    unit: unit.optional(),
    state: z.enum(supervisionStates),
    limitsPassed: z.array(moment),
    answerBy: shortClock.optional(),
  })
  .meta({ id: 'Supervision', description: '督办 a supervision: what called for it, what was asked and answered' })

export const assistanceAnswer = z
  .strictObject({
    task: z.string(),
    workOrder: z.string(),
    unit: unit.describe('村（社区） the village or community'),
    askedBy: unit.optional(),
    text,
    until: z.iso.date(),
    askedAt: moment,
    report: z.strictObject({ at: moment, text, by: z.string() }).optional(),
    ticket: z.strictObject({
      title: text,
      category: z.string().optional(),
      area: z.string().optional(),
      place: z.string().optional(),
    }),
  })
  .meta({ id: 'AssistanceTask', description: '协助任务 what a village or community was asked to help with' })
