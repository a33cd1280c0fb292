/** 附件与批量清单 — the columns of lists of files and batches. */
import type { Table } from '../../../door/tables.ts'
import { as, city, each } from '../column.ts'
import { words } from '../words.ts'
import { list } from './usual.ts'

const batch = [
  as('batch', '批号'),
  as('act', '所办之事', words.batchAct),
  'channel',
  as('state', '状态', words.batchState),
  as('rows', '行数'),
  as('begunAt', '提交时间'),
  as('cancelledAt', '取消时间'),
  as('endedAt', '办完时间'),
  as('by', '提交人密钥'),
  'staff',
]
const rowOfBatch = [
  as('row', '第几行'),
  as('line', '文件中的行号'),
  as('result', '结果', words.rowResult),
  'ticket',
  as('accessCode', '查询码'),
  as('problem.zh', '原因'),
  as('problem.article', '依据'),
  each('problem.errors', '有误之处', as('pointer', '字段'), as('zh', '说明')),
]

export const receivedLists = {
  listFiles: list(
    as('file', '附件编号'),
    as('name', '文件名'),
    as('purpose', '用途', words.filePurpose),
    as('state', '状态', words.fileState),
    as('type', '文件类型', words.fileType),
    as('bytes', '字节数'),
    as('by.role', '上传人角色', words.role),
    as('by.staff', '上传人工号'),
    city('by.unit', '上传单位', 'unit'),
    'order',
    as('askedAt', '申请上传时间'),
    as('arrivedAt', '上传时间'),
    as('settledAt', '处理完毕时间'),
    as('waitsFor', '等待', words.fileWaits),
    as('problem.zh', '未收的原因'),
    as('removed', '已去除的信息'),
    as('taken.at', '拍摄时间'),
    as('taken.latitude', '纬度'),
    as('taken.longitude', '经度'),
    as('sha256', '内容摘要'),
  ),
  listIntakeBatches: list(...batch),
  listIntakeRows: list(...rowOfBatch),
  listBulkActs: list(...batch),
  listBulkActRows: list(...rowOfBatch),
} satisfies Record<string, Table>
