/** 告知与投递清单 — the columns of lists of what was sent to whom. */
import type { Table } from '../../../door/tables.ts'
import { as, each, who } from '../column.ts'
import { words } from '../words.ts'
import { list } from './usual.ts'

const delivery = [
  'ticket',
  'order',
  as('notice', '通知种类'),
  as('to.kind', '接收方类别', words.receiver),
  as('to.code', '接收方'),
  as('state', '状态', words.delivery),
  as('attempts', '已投递次数'),
  'posts',
  'waited',
  'createdAt',
  'nextCheckAt',
  as('askedAt', '要求重新投递的时间'),
  'deliveredAt',
  as('how', '取得方式', words.deliveredBy),
  'lastStatus',
  'lastError',
  as('discarded.at', '作废时间'),
  ...who('discarded.by', '作废人'),
  as('discarded.reason', '作废理由'),
  'version',
  'id',
]
const notice = [
  'notice',
  'ticket',
  'type',
  as('decidedAt', '作出时间'),
  as('state', '状态', words.notice),
  'way',
  as('why', '改用该方式的原因', words.whyWay),
  'owed',
  as('until', '应于何时前告知'),
  'overdue',
  'restricted',
  'calls',
]

const handOver = [
  'ticket',
  'handOver',
  as('to', '移送渠道'),
  as('kind', '移送类别', words.handedKind),
  as('cause', '移送原因', words.handOverCause),
  'at',
  as('due', '签收期限'),
  'receivedAt',
  as('how', '签收方式', words.receiptWay),
  as('theirReference', '对方编号'),
  as('handedBackAt', '退回时间'),
]

export const sentLists = {
  listHandOvers: list(...handOver),
  listDeliveries: list(...delivery),
  listUndelivered: list(...delivery),
  listNotices: list(...notice),
  listTicketNotices: list(
    ...notice,
    'language',
    as('text', '告知文本'),
    each(
      'messages',
      '发送记录',
      'way',
      'at',
      as('notBefore', '不早于'),
      as('sentAt', '发出'),
      as('handedAt', '网关接收'),
      as('receipt.status', '回执', words.receipt),
      as('receipt.at', '回执时间'),
      as('receipt.code', '回执代码'),
    ),
    each(
      'attempts',
      '联系记录',
      'at',
      as('by', '联系人员'),
      as('outcome', '是否接通', words.reached),
      as('recording', '录音'),
      as('note', '记录'),
    ),
    as('told.how', '何以告知', words.proof),
    as('told.at', '告知时间'),
    as('told.by', '告知人'),
    as('told.callId', '通话编号'),
    as('told.through', '经其后的告知'),
    'untold',
    'readAt',
  ),
  listLetters: list('id', 'queue', 'sentAt', 'ticket', as('why', '原因', words.whyLetter), 'error', 'says', 'received'),
} satisfies Record<string, Table>
