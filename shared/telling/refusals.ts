/** 告知 — how acts on notices are refused. */
import { type RecordCode, type Refusal as RefusalOf, type Refusals, refusing } from '../record/refusal.ts'

export const noticeRefusals = {
  'notice.unknown': { kind: 'unknown', zh: '没有这份告知。', en: 'There is no such notice.' },
  'notice.changed': {
    kind: 'changed',
    zh: '该告知已被他人变更，请重新读取。',
    en: 'This notice was changed by others: read it again.',
  },
  'notice.nothing-untold': {
    kind: 'conflict',
    zh: '该诉求件没有待告知的事项。',
    en: 'Nothing of this appeal waits to be told.',
    provision: 'telling',
  },
  'notice.told': {
    kind: 'conflict',
    zh: '已经告知诉求人。',
    en: 'The appellant has been told of this.',
    provision: 'telling',
  },
  'notice.over': {
    kind: 'conflict',
    zh: '该告知已经终止，无须再告知诉求人。',
    en: 'This notice has been given up: the appellant need not be told of it any more.',
    provision: 'telling',
  },
  'notice.not-printed': {
    kind: 'conflict',
    zh: '该告知不在待寄送清单上。',
    en: 'This notice is not on the list of letters to be posted.',
    provision: 'telling',
  },
  'notice.no-address': {
    kind: 'conflict',
    zh: '诉求人的身份信息中已没有地址，请按其中的其他联系方式告知，并记录。',
    en: 'The identity data have no address any more: tell the appellant by whatever else stands there, and record it.',
    provision: 'telling',
  },
  'notice.not-yet': {
    kind: 'invalid',
    zh: '时间不得晚于现在，也不得早于作出决定之时。',
    en: 'The time is neither in the future nor before what was decided.',
    provision: 'telling',
  },
  'notice.not-passed-on': {
    kind: 'conflict',
    zh: '该告知没有交由渠道转告。',
    en: 'This notice was not given to the channel to be passed on.',
    provision: 'telling',
  },
  'notice.no-way': {
    kind: 'conflict',
    zh: '现在不能以此方式（{way}）告知：没有相应的联系方式，或者没有可用的短信平台、文本。',
    en: 'It cannot be told by {way} now: no such contact is known, or there is no gateway or text for it.',
    provision: 'telling',
  },
  'notice.under-way': {
    kind: 'conflict',
    zh: '正以此方式（{way}）告知，尚待结果；要改的，请选其他方式。',
    en: 'It is being told by {way}, and nothing has come of it yet: choose another way, or wait.',
    provision: 'telling',
  },
  'notice.wished-otherwise': {
    kind: 'conflict',
    zh: '诉求人要求以其他方式（{wish}）告知，尚未试过，不能先以此方式（{way}）告知。',
    en: 'The appellant wishes to be told by {wish}, which has not been tried: not by {way} before it.',
    provision: 'telling',
  },
  'notice.stray': {
    kind: 'unknown',
    zh: '没有与之相符的短信。',
    en: 'No message fits this receipt.',
  },
  'notice.early': {
    kind: 'conflict',
    zh: '短信平台的应答尚未记录，请稍后重试。',
    en: 'The gateway’s own answer is not recorded yet: try again.',
  },
} as const satisfies Refusals

/** The notices' own, and what every record refuses. */
export type NoticeRefusal = keyof typeof noticeRefusals | RecordCode
export const refused = refusing<NoticeRefusal>()
export type Refusal = RefusalOf<NoticeRefusal>
