/** 登记簿清单 — the columns of lists of what a city consists of. */
import type { Table } from '../../../door/tables.ts'
import { as, city, each, who } from '../column.ts'
import { words } from '../words.ts'
import { list, placed } from './usual.ts'

const standardReply = [
  as('code', '模板代码'),
  as('title', '名称'),
  as('use', '用途', words.replyUse),
  ...placed,
  as('ground', '不予受理情形'),
  'text',
  as('from', '启用日期'),
  as('until', '停用日期'),
  'version',
  as('changedAt', '修改时间'),
]

export const cityLists = {
  listStaff: list(
    as('number', '工号'),
    as('name', '姓名'),
    city('unit', '所在单位', 'unit'),
    'position',
    each('roles', '角色', as('role', '角色', words.role), as('leads', '班长'), 'categories', 'areas', 'authority'),
    'left',
  ),
  readCatalogueHistory: list(
    ...placed,
    'lead',
    'coHandlers',
    'from',
    'until',
    'statutoryLimit.workingDays',
    'statutoryLimit.calendarDays',
    'statutoryLimit.citation',
    'statutoryLimit.citationKind',
  ),
  listCatalogueSuggestions: list(
    'id',
    ...placed,
    'lead',
    'coHandlers',
    'reasons',
    'at',
    as('by.role', '建议人角色', words.role),
    city('by.unit', '建议单位', 'unit'),
    as('by.id', '建议人密钥'),
    as('decision.decision', '审定', words.suggestion),
    as('decision.reasons', '审定理由'),
    as('decision.at', '审定时间'),
    as('decision.by', '审定人密钥'),
    as('decision.from', '起始日期'),
  ),
  listStandardReplies: list(
    ...standardReply,
    as('filled.ticket', '填入的诉求件'),
    as('filled.text', '填入后的正文'),
    as('filled.missing', '尚缺的变量', words.replyFact),
  ),
  listStandardReplyVersions: list(...standardReply, ...who('by', '修改人')),
  listResponsibilities: list(
    'matter',
    'name',
    city('categories', '分类', 'category'),
    city('areas', '区域', 'area'),
    'lead',
    'departments',
    'from',
    'until',
    as('source.kind', '依据类别', words.source),
    as('source.document', '协商文件'),
    as('source.workOrder', '裁定的工单'),
  ),
  listActs: list(
    'n',
    'at',
    'what',
    ...who('by', '行为人'),
    'subject',
    'ticket',
    'reason',
    'decided',
    as('before', '前一条的哈希'),
    as('once', '同一请求'),
  ),
} satisfies Record<string, Table>
