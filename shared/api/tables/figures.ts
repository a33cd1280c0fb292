/** 指标表 — figures, scores and reports as rows. */
import type { z } from 'zod'
import type { callbackReportAnswer } from '../../appeals/routes/answers/callback-report.ts'
import type { digestAnswer } from '../../appeals/routes/answers/digest.ts'
import type { Table } from '../../door/tables.ts'
import type { evaluationAnswers } from '../../evaluation/answers.ts'
import { as, city, columns, each, made, whose } from './column.ts'
import { printedOf } from './printed.ts'
import { words } from './words.ts'

type Of<S extends z.ZodType> = z.output<S>
type Figures = typeof evaluationAnswers

const period = ['from', 'to', 'at'] as const

/** A figure of somebody, and of which days it is: of a series those of its interval. */
const figures: Table = {
  columns: columns(
    ...period,
    whose(({ by }: Of<Figures['readFigures']>) => by),
    as('figure', '指标代码'),
    as('zh', '指标'),
    as('unit', '单位', words.figureUnit),
    'value',
    made('printed', '百分率'),
    'numerator',
    'denominator',
    as('calendarDays', '自然日均值'),
    as('excluded', '不计入考核件数'),
    'formula',
  ),
  rows: ({
    figures: groups = [],
    ...asked
  }: Pick<Of<Figures['readFigures']>, 'from' | 'to' | 'by'> & Partial<Of<Figures['readFigures']>>) => {
    const { from, to, at, by } = asked
    return groups.flatMap(({ figures: all, ...group }) =>
      all.map((one) => ({ from, to, at, by, ...group, printed: inPercent(one), ...one })),
    )
  },
}

const inPercent = ({
  unit,
  numerator,
  denominator,
}: Of<Figures['readFigures']>['figures'][number]['figures'][number]) =>
  unit === 'ratio' ? printedOf(numerator, denominator) : undefined

/** A row each component, addition and veto of each unit: numbers in cells of their own. */
const scores: Table = {
  columns: columns(
    ...period,
    as('scoring', '评分表'),
    as('group', '同类组'),
    as('place', '名次'),
    city('of', '单位', 'unit'),
    'score',
    as('steadied', '收缩得分'),
    as('total', '满分'),
    as('median', '组内中位数'),
    'due',
    as('why', '单列的原因', words.apart),
    as('part', '部分'),
    as('one.figure', '指标代码'),
    as('one.zh', '项目'),
    as('one.value', '数值'),
    as('one.numerator', '分子'),
    as('one.denominator', '分母'),
    as('one.weight', '分值'),
    as('one.outOf', '本期分值'),
    as('one.points', '项目得分'),
    as('one.rule.zh', '计分规则'),
    as('one.arithmetic', '算式'),
    as('one.compared.shrunk', '收缩比率'),
    as('one.compared.place', '比率名次'),
    as('one.compared.among', '参加排名的单位数'),
    as('one.compared.flag', '组内比较', words.flag),
    as('one.compared.funnel.rate', '同类水平'),
    as('one.compared.funnel.spread', '离散度'),
    as('one.compared.funnel.grey.low', '两倍标准差下限'),
    as('one.compared.funnel.grey.high', '两倍标准差上限'),
    as('one.compared.funnel.red.low', '红色下限'),
    as('one.compared.funnel.red.high', '三倍标准差上限'),
  ),
  rows: ({ from, to, at, scoring: { version }, groups, apart }: Of<Figures['readScores']>) => {
    const all = { from, to, at, scoring: version }
    return [
      ...groups.flatMap(({ zh: group, total, median, ranked }) =>
        ranked.flatMap((one) => scoreRows(one).map((row) => ({ ...all, group, total, median, ...row }))),
      ),
      ...apart.flatMap((one) => scoreRows(one).map((row) => ({ ...all, group: one.peers, ...row }))),
    ]
  },
}

type Scores = Of<Figures['readScores']>
const scoreRows = ({
  parts,
  adjustments,
  vetoes,
  ...unit
}: Scores['groups'][number]['ranked'][number] | Scores['apart'][number]) => [
  ...parts.flatMap(({ zh: part, components }) => components.map((one) => ({ ...unit, part, one }))),
  ...adjustments.map((one) => ({ ...unit, part: '加分、扣分', one })),
  ...vetoes.map((one) => ({ ...unit, part: '一票否决', one })),
]

const behindFigure: Table = {
  columns: columns(
    as('figure', '指标代码'),
    'from',
    'to',
    'ticket',
    as('hit', '计入分子'),
    as('excluded', '不计入考核'),
    each(
      'because',
      '计入事由',
      as('zh', '事由'),
      as('day', '日期'),
      city('unit', '单位', 'unit'),
      as('flags', '情形'),
      as('level', '评价等级'),
      as('working', '工作日（次）'),
      as('calendar', '自然日'),
    ),
  ),
  rows: ({ figure, from, to, matters }: Of<Figures['listFigureTickets']>) =>
    matters.map(({ because, ...one }) => {
      const inWords = because.map(({ flags, ...why }) => ({ ...why, flags: flags.map(({ zh }) => zh) }))
      return { figure, from, to, ...one, because: inWords }
    }),
}

const connection: Table = {
  columns: columns(
    ...[city('of', '范围', 'whose'), 'day', 'hour', 'source', 'offered', 'answered'],
    ...[as('value', '接通率'), made('printed', '百分率')],
  ),
  rows: ({ items }: Of<Figures['readConnection']>) =>
    items.map((one) => ({ ...one, printed: printedOf(one.answered, one.offered) })),
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
  readEvaluation: figures,
  readScores: scores,
  listFigureTickets: behindFigure,
  readConnection: connection,
  readCallbackReport: callbackReport,
  readDigest: digest,
}
