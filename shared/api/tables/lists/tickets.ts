/** 诉求件清单 — the columns of lists of tickets. */
import type { Table } from '../../../door/tables.ts'
import { as, each } from '../column.ts'
import { words } from '../words.ts'
import { list, placed, timed } from './usual.ts'

const ticketRow = [
  ...['number', 'title', 'state', 'worklist', 'since'],
  ...timed,
  as('claimed.by', '认领人工号'),
  as('claimed.name', '认领人'),
  as('claimed.since', '认领时间'),
  ...['ticketType', ...placed, 'unit', 'units', 'channel', 'emergency', 'registeredAt'],
  as('marks', '特殊标记', words.caseMark),
  'tags',
]

export const ticketsLists = {
  listTickets: list(...ticketRow),
  countLists: list(
    as('zh', '清单'),
    as('rows', '件数'),
    as('overdue', '已逾期'),
    as('today', '今日到期'),
    as('oldest', '最早时限'),
    as('isWorklist', '按所待事项分'),
    as('at', '查看清单的接口'),
  ),
  listSavedLists: list(as('list', '清单代码'), as('name', '名称'), as('at', '打开清单的接口')),
  listClaims: list(...ticketRow),
  listEarlierTickets: list(...ticketRow, each('misuse', '不当行为', 'record', 'kind', 'at', 'stage')),
  listSimilarTickets: list(
    ...ticketRow,
    'mergedInto',
    as('kind', '相似类别', words.similar),
    as('score', '相似度'),
    as('says.zh', '说明'),
    each(
      'reasons',
      '相似理由',
      as('zh', '理由'),
      as('share', '比例'),
      as('days', '相隔天数'),
      as('metres', '相距米数'),
    ),
  ),
  listLinkedTickets: list(
    'relation',
    'ticket',
    'title',
    'state',
    'ticketType',
    ...placed,
    'unit',
    'registeredAt',
    'news',
    'text',
    as('interimAnswer.at', '阶段性答复时间'),
    as('interimAnswer.answer', '阶段性答复'),
    as('answer.at', '答复时间'),
    as('answer.answer', '答复'),
    as('outcome', '解决情况'),
    as('closing.at', '办结时间'),
    as('closing.ground', '办结情形'),
    as('closing.reasons', '办结说明'),
  ),
  listMerged: list('ticket', 'title', 'state', 'registeredAt', 'applications', 'seen'),
  listMergedAppeals: list(
    'ticket',
    'workOrder',
    'title',
    'text',
    as('place', '地点'),
    'occurredAt',
    'registeredAt',
    each('addedFacts', '补充情况', 'at', 'text', as('piece', '分条短信的后续')),
  ),
} satisfies Record<string, Table>
