/** 通话 — the ways in which calls, drafts under them and lookups of callers are refused. */
import type { Refusals } from '../../../record/refusal.ts'

const provision = 'phone-calls'

export const telephoningRefusals = {
  'call.unknown': { kind: 'unknown', zh: '没有这通电话的记录。', en: 'There is no record of this call.' },
  'call.no-such-channel': {
    kind: 'invalid',
    zh: '没有电话渠道 {channel}，请按“渠道代码:通话编号”写明。',
    en: 'There is no telephone channel {channel}: name the call as channel:id.',
  },
  'call.telephone-only': {
    kind: 'forbidden',
    zh: '通话记录由电话渠道报送。',
    en: 'Calls are told by a telephone channel.',
    provision,
  },
  'call.not-yet': { kind: 'invalid', zh: '通话时间晚于现在。', en: 'The call lies in the future.' },
  'call.out-of-order': {
    kind: 'invalid',
    zh: '通话时间先后不对：呼入、接起、结束应依次。',
    en: 'The times are out of order: offered, answered, ended.',
  },
  'call.contradicts': {
    kind: 'conflict',
    zh: '与此前报送的这通电话不一致：{fields}。报送结束时应一并报送接起时间。',
    en: 'This contradicts what was told of the call before: {fields}. Whoever tells that it ended tells when it was answered.',
  },
  'call.needs-number': {
    kind: 'invalid',
    zh: '无人接听的来电应报送号码，未显示的写 withheld，以便回拨。',
    en: 'A call that nobody answered needs its number, or "withheld": it is to be rung back.',
    provision: 'missed-calls',
  },
  'call.number-in-id': {
    kind: 'invalid',
    zh: '通话编号中不得含有来电号码。',
    en: 'The id of a call must not hold the caller’s number.',
    provision: 'identity',
  },
  'call.which-channel': {
    kind: 'conflict',
    zh: '有几个电话渠道，请写明“渠道代码:通话编号”[：{channels}]。',
    en: 'There are several telephone channels[: {channels}]; name the call as channel:id.',
  },
  'lookup.no-number': {
    kind: 'conflict',
    zh: '这通电话没有可查的来电号码，请按证件号码，或者姓名和县区查询。',
    en: 'This call has no number to look up by: ask by identity paper, or by name and area.',
    provision: 'caller-lookups',
  },
  'draft.unknown': {
    kind: 'unknown',
    zh: '这通电话没有暂存的登记内容，或者已登记、已过保存期限。',
    en: 'There is no draft under this call: never saved, registered by now, or kept no longer.',
  },
  'draft.changed': {
    kind: 'changed',
    zh: '暂存的登记内容[已由工号 {operator} ]于 {savedAt} 更新，请重新读取，并以其版本作 If-Match 再存。',
    en: 'The draft was saved at {savedAt}[ by operator {operator}]: read it again, and save with its version in If-Match.',
  },
  'call.already-linked': { kind: 'conflict', zh: '该通话已经关联。', en: 'The call is linked already.' },
  'call.number-ended': {
    kind: 'unknown',
    zh: '来电号码和录音索引未报送，或者已过保存期限。',
    en: 'Number and recording were not told, or are kept no longer.',
    provision: 'retention',
  },
} as const satisfies Refusals
