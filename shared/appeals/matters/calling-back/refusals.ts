/** 回访 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const callingBackRefusals = {
  'callback.needs-answer': {
    kind: 'invalid',
    zh: '已联系到诉求人的回访应记录问题是否解决。',
    en: 'A callback that reached the appellant must say whether the matter was solved.',
    provision: 'callback',
  },
  'callback.already-made': {
    kind: 'conflict',
    zh: '该诉求件已完成有效回访。',
    en: 'A valid callback was already made.',
    provision: 'callback',
  },
  'callback.too-soon': {
    kind: 'conflict',
    zh: '距上次未能联系的间隔不足（notBefore 之后方可再计一次）；联系到诉求人的随时可以登记。',
    en: 'The last attempt in vain is not long enough ago (another counts from notBefore on); an appellant who is reached is taken at any time.',
    provision: 'callback',
  },
  'callback.given-up': {
    kind: 'conflict',
    zh: '已按规定次数回访未能联系；诉求人回拨的可以记录。',
    en: 'The set attempts were made in vain; only the appellant’s ringing back can still be recorded.',
    provision: 'callback',
  },
  'missed-call.unknown': { kind: 'unknown', zh: '没有这个未接来电记录。', en: 'There is no such missed call.' },
  'missed-call.telephone-only': {
    kind: 'forbidden',
    zh: '未接来电由电话渠道报送。',
    en: 'Missed calls are told by a telephone channel.',
    provision: 'missed-calls',
  },
  'missed-call.withheld': {
    kind: 'conflict',
    zh: '该来电未显示号码，无法回拨。',
    en: 'This caller’s number was withheld: there is nothing to ring back.',
  },
  'missed-call.not-yet': {
    kind: 'invalid',
    zh: '来电时间晚于现在。',
    en: 'The call lies in the future.',
  },
  'missed-call.already-returned': {
    kind: 'conflict',
    zh: '该来电已经回拨；未能回拨的，仍可记录已联系上。',
    en: 'This call was rung back already; one given up can still be recorded as reached.',
    provision: 'missed-calls',
  },
} as const satisfies Refusals
