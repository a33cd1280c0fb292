/** 考核清单 — the columns of lists of results and of appeals against them. */
import type { Table } from '../../../door/tables.ts'
import { as, city } from '../column.ts'
import { words } from '../words.ts'
import { list } from './usual.ts'

const values = (at: string, when: string) => [
  as(`${at}.value`, `${when}值`),
  as(`${at}.numerator`, `${when}分子`),
  as(`${at}.denominator`, `${when}分母`),
  as(`${at}.calendarDays`, `${when}自然日均值`),
  as(`${at}.excluded`, `${when}不计入件数`),
]
const standing = (at: string, when: string) => [
  as(`${at}.score`, `${when}得分`),
  as(`${at}.steadied`, `${when}收缩得分`),
  as(`${at}.place`, `${when}名次`),
  as(`${at}.due`, `${when}到期件数`),
  as(`${at}.why`, `${when}单列的原因`, words.apart),
  as(`${at}.red`, `${when}低于同类的指标`),
]
const appeal = [
  as('appeal', '申诉编号'),
  as('result', '结果编号'),
  'ticket',
  city('unit', '申诉单位', 'unit'),
  as('figure', '指标代码'),
  as('ground', '申诉理由'),
  as('state', '状态', words.evaluationAppeal),
  as('filedAt', '提出时间'),
  as('ruleBy', '裁定期限'),
  as('ruledAt', '裁定时间'),
  as('lookAgainOn', '再议日期'),
]

export const evaluationLists = {
  listResults: list(
    as('result', '结果编号'),
    as('node', '考核节点'),
    as('year', '年度'),
    as('from', '起始日期'),
    as('to', '截止日期'),
    as('state', '状态', words.resultState),
    as('begunAt', '开始计算时间'),
    as('announcedAt', '初步结果告知时间'),
    as('appealsUntil', '申诉截止日期'),
    as('approvedAt', '审定时间'),
    as('publishedAt', '公布时间'),
    as('restates', '所更正的结果'),
  ),
  readResultFigures: list(
    as('by', '分组', words.grouping),
    city('of', '范围', 'whose'),
    as('figure', '指标代码'),
    as('zh', '指标'),
    as('unit', '单位', words.figureUnit),
    ...values('before', '裁定前'),
    ...values('after', '裁定后'),
  ),
  readResultScores: list(
    city('of', '单位', 'unit'),
    as('peers', '同类组'),
    as('size', '组内排名单位数'),
    ...standing('before', '裁定前'),
    ...standing('after', '裁定后'),
    as('excluded.excluded', '不计入次数'),
    as('excluded.occasions', '计入总次数'),
    as('excluded.share', '剔除比例'),
  ),
  listResultTickets: list('ticket', as('isHit', '计入分子'), as('excludedBy', '不计入所依申诉')),
  listEvaluationAppeals: list(...appeal),
  listEvaluationRulings: list(...appeal, as('reasons', '裁定理由')),
} satisfies Record<string, Table>
