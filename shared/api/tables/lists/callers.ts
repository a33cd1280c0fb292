/** 来电与查看清单 — the columns of lists of who called and who looked. */
import type { Table } from '../../../door/tables.ts'
import { as, city, each, who } from '../column.ts'
import { words } from '../words.ts'
import { list } from './usual.ts'

const look = [
  'at',
  ...who('by', '查看人'),
  'purpose',
  'fields',
  as('call', '通话'),
  'order',
  as('from.ip', '来源地址'),
  as('from.request', '请求编号'),
]
const call = each('calls', '来电', 'at', 'channel', as('reference', '通话编号'))
const rungBack = [
  'at',
  as('by', '回拨人'),
  as('outcome', '是否接通', words.reached),
  as('result', '结果', words.returnResult),
  'ticket',
  as('note', '记录'),
]

export const callersLists = {
  listMissedCalls: list(
    'id',
    as('state', '状态', words.missedCall),
    as('since', '首次来电'),
    call,
    each('attempts', '回拨', ...rungBack),
    each('earlier', '此前', call, each('attempts', '回拨', ...rungBack)),
    'version',
  ),
  listLooks: list(
    as('how', '方式', words.deliveredBy),
    ...look,
    'ticket',
    as('id', '投递编号'),
    city('unit', '接收单位', 'unit'),
    as('attempts', '投递次数'),
    as('state', '投递状态', words.delivery),
  ),
  listMissedCallLooks: list(...look),
  listCallerLooks: list(...look),
  listAnswerLooks: list(...look),
  listConspicuousLookups: list(
    'key',
    'operator',
    'operators',
    as('count', '查询次数'),
    as('from', '自'),
    as('to', '至'),
    each(
      'lookups',
      '各次查询',
      'at',
      as('how', '依据', words.lookedUpBy),
      'purpose',
      as('call', '通话'),
      as('shown', '显示件数'),
    ),
  ),
  listAnswers: list('id', 'at', 'gateway', as('why', '须由人办理的原因', words.whyToPerson)),
  exportIdentities: list(
    'ticket',
    as('name', '姓名'),
    as('phone', '电话'),
    as('email', '邮箱'),
    as('idNumber', '证件号码'),
    as('address', '地址'),
    as('problem.zh', '未给出的原因'),
  ),
} satisfies Record<string, Table>
