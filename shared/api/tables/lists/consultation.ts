/** 意见征集清单 — the columns of lists of drafts and comments; none says who wrote. */
import { as, city, each } from '../column.ts'
import { words } from '../words.ts'
import { list } from './usual.ts'

const period = [as('first', '征求意见首日'), as('last', '征求意见末日')]
const about = [as('consultation', '草案编号'), as('title', '标题'), city('unit', '责任单位', 'unit')]

const comment = [as('comment', '意见编号'), as('clause', '第几条'), as('at', '提出时间')]
const outcome = [as('verdict', '采纳情况', words.commentVerdict), as('reasons', '采纳理由')]

export const consultationLists = {
  readConsultationReport: list(
    as('clause', '第几条'),
    as('comments', '意见数'),
    as('adopted', '采纳'),
    as('partly', '部分采纳'),
    as('notAdopted', '不采纳'),
    each(
      'reasons',
      '答复理由',
      as('verdict', '采纳情况', words.commentVerdict),
      as('reasons', '理由'),
      as('comments', '意见数'),
    ),
  ),
  listPublicComments: list(...comment, as('title', '标题'), as('text', '意见'), ...outcome),
  listKeptComments: list(
    as('consultation', '草案编号'),
    ...comment,
    as('state', '意见状态', words.commentState),
    ...outcome,
  ),
  listCommenterLooks: list(
    as('at', '查看时间'),
    as('role', '查看人角色', words.role),
    as('staff', '查看人工号'),
    city('unit', '查看人单位', 'unit'),
    as('id', '查看人密钥'),
    as('purpose', '目的'),
  ),
  listKeptConsultations: list(
    ...about,
    as('kind', '草案种类'),
    as('version', '最新一稿'),
    as('state', '文稿状态', words.draftState),
    as('waiting', '待审的一稿'),
    ...period,
    as('withdrawn', '已撤回'),
    as('at', '变更时间'),
  ),
  listConsultations: list(
    ...about,
    as('kind', '草案种类'),
    as('kindName', '种类名称'),
    as('handling', '意见处理方式', words.consultationHandling),
    ...period,
    as('stage', '阶段', words.consultationStage),
  ),
}
