/** 共享清单 — the columns of the feed, of its sealed days and of its kinds. */
import { as, who } from '../column.ts'
import { words } from '../words.ts'
import { list } from './usual.ts'

const agreed = (at: string, called: string) => [
  as(`${at}.version`, `${called}的版本`),
  as(`${at}.terms.to.kind`, `${called}接收方类别`, words.receiver),
  as(`${at}.terms.to.code`, `${called}接收方`),
  as(`${at}.terms.types`, `${called}事实种类`),
  as(`${at}.terms.areas`, `${called}区划`),
  as(`${at}.terms.categories`, `${called}分类`),
  as(`${at}.terms.fields`, `${called}一般字段`, words.sharedField),
  as(`${at}.terms.personal`, `${called}个人字段`, words.sharedField),
  as(`${at}.terms.until`, `${called}最后一日`),
  as(`${at}.terms.reason`, `${called}理由`),
  as(`${at}.at`, `${called}提出时间`),
  ...who(`${at}.by`, `${called}提出人`),
  as(`${at}.approved.at`, `${called}审批时间`),
  ...who(`${at}.approved.by`, `${called}审批人`),
]

export const sharingLists = {
  listEvents: list(
    as('type', '事实种类'),
    as('subject', '诉求件或者记录'),
    as('time', '作出时间'),
    as('recordversion', '决定序号'),
    as('recordhash', '决定哈希'),
    as('written', '写入时间'),
    as('day', '写入日期'),
    as('shard', '分片'),
    as('place', '位置'),
    as('id', '事实编号'),
    as('hash', '本行哈希'),
    as('data', '内容'),
  ),
  listEventDays: list(as('day', '日期'), as('sealedAt', '封存时间'), as('count', '行数'), as('hash', '哈希')),
  listAgreements: list(
    as('code', '协议编号'),
    as('state', '状态', words.agreementState),
    ...agreed('inForce', '在期'),
    ...agreed('proposed', '待审批'),
    as('refused.at', '未批准时间'),
    as('refused.version', '未批准的版本'),
    ...who('refused.by', '未批准人'),
    as('refused.reasons', '未批准理由'),
    as('ended.at', '终止时间'),
    ...who('ended.by', '终止人'),
    as('ended.reasons', '终止理由'),
    as('push', '推送', words.pushed),
  ),
  listEventTypes: list(
    as('type', '事实种类'),
    as('zh', '名称'),
    as('en', '英文名称'),
    as('shape', '结构版本'),
    as('schema', '结构地址'),
  ),
}
