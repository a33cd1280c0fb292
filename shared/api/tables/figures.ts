/** 指标表 — figures, scores and reports as rows. */
import type { z } from 'zod'
import type { callbackReportAnswer } from '../../appeals/routes/answers/callback-report.ts'
import type { digestAnswer } from '../../appeals/routes/answers/digest.ts'
import type { Table } from '../../door/tables.ts'
import type { evaluationAnswers } from '../../evaluation/answers.ts'
import { as, city, columns, each } from './column.ts'
import { words } from './words.ts'

type Of<S extends z.ZodType> = z.output<S>
type Figures = typeof evaluationAnswers

const period = ['from', 'to', 'at'] as const
const counted = ['value', 'numerator', 'denominator'] as const

/** A figure of somebody, and of which days it is. */
const figures: Table = {
  columns: columns(
    ...period,
    city('of', '范围', 'whose'),
    as('figure', '指标代码'),
    as('zh', '指标'),
    as('unit', '单位', words.figureUnit),
    ...counted,
    as('calendarDays', '自然日均值'),
    'formula',
  ),
  rows: ({ from, to, at, figures: groups }: Of<Figures['readFigures']>) =>
    groups.flatMap(({ of, figures: all }) => all.map((one) => ({ from, to, at, of, ...one }))),
}

const scores: Table = {
  columns: columns(
    ...period,
    as('group', '同类组'),
    as('place', '名次'),
    city('of', '单位', 'unit'),
    'score',
    'due',
    'median',
    as('why', '单列的原因', words.apart),
    each('parts', '各部分', as('zh', '部分'), as('weight', '权重'), as('points', '得分')),
  ),
  rows: ({ from, to, at, groups, apart }: Of<Figures['readScores']>) => [
    ...groups.flatMap(({ zh: group, median, ranked }) =>
      ranked.map((one) => ({ from, to, at, group, median, ...one })),
    ),
    ...apart.map((one) => ({ from, to, at, group: one.peers, ...one })),
  ],
}

const behindFigure: Table = {
  columns: columns(as('figure', '指标代码'), 'from', 'to', 'ticket', as('isHit', '计入分子')),
  rows: ({ figure, from, to, numerator, denominatorOnly }: Of<Figures['listFigureTickets']>) => [
    ...numerator.map((ticket) => ({ figure, from, to, ticket, isHit: true })),
    ...denominatorOnly.map((ticket) => ({ figure, from, to, ticket, isHit: false })),
  ],
}

const connection: Table = {
  columns: columns(city('of', '范围', 'whose'), 'day', 'hour', 'source', 'offered', 'answered', as('value', '接通率')),
}

const callbackReport: Table = {
  columns: columns(...period, as('zh', '项目'), 'count', as('tickets', '诉求件')),
  rows: ({ from, to, at, truth, ...all }: Of<typeof callbackReportAnswer>) => {
    const numbers = (zh: string, { count, tickets = [] }: { count: number; tickets?: string[] }) => ({
      ...{ from, to, at, zh, count },
      tickets,
    })
    return [
      numbers('办结', all.closed),
      numbers('应回访', all.toBeCalledBack),
      numbers('已接通', all.reached),
      numbers('不再回访', all.givenUp),
      numbers('逾期未回访', all.overdue),
      numbers('已解决', all.solved),
      numbers('部分解决', all.partlySolved),
      numbers('未解决', all.notSolved),
      numbers('办理真实', truth.true),
      numbers('办理部分真实', truth.partly),
      numbers('办理不真实', truth.untrue),
      numbers('办结后重新办理', all.workedAgain),
      numbers('未接来电', { count: all.missedCalls }),
      numbers('抽检', all.inspected),
      numbers('抽检过程有问题', { count: all.inspected.processFaulty }),
      numbers('抽检结果有问题', { count: all.inspected.resultFaulty }),
      numbers('假办结', { count: all.falseClosings.length, tickets: all.falseClosings.map(({ ticket }) => ticket) }),
    ]
  },
}

const digest: Table = {
  columns: columns('workOrder', 'lastDay', as('isOverdue', '已逾期')),
  rows: ({ overdue, due }: Of<typeof digestAnswer>) => [
    ...overdue.map((one) => ({ ...one, isOverdue: true })),
    ...due.map((one) => ({ ...one, isOverdue: false })),
  ],
}

export const figureTables = {
  readFigures: figures,
  readScores: scores,
  listFigureTickets: behindFigure,
  readConnection: connection,
  readCallbackReport: callbackReport,
  readDigest: digest,
}
