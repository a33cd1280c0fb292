/** 好差评 — the ways in which its commands are refused. */
import type { Rules } from '../../../law/rules.ts'
import type { Refusals } from '../../../record/refusal.ts'

/** Of an answer that cannot be read nothing is said but that; of a level that the regulation has not, which it was. */
function levelsTold({ rating }: Rules, { level }: Readonly<Record<string, unknown>>) {
  const numbers = rating.levels.map((one) => one.level)
  const unsaid = level === undefined ? '' : undefined
  return { unsaid, lowest: Math.min(...numbers), highest: Math.max(...numbers) }
}

export const ratingRefusals = {
  'rating.already-given': {
    kind: 'conflict',
    zh: '一事一评、一次一评：该事项（该次告知）已评价。',
    en: 'One matter, one rating; one contact, one rating: this was already rated.',
    provision: 'rating',
  },
  'rating.nothing-told': {
    kind: 'conflict',
    zh: '尚未告知诉求人该项意见，不能评价。',
    en: 'Nothing of this kind has been told to the appellant yet, so there is nothing to rate.',
    provision: 'rating.told',
  },
  'rating.wrong-way': {
    kind: 'invalid',
    zh: '诉求人通过链接或者短信评价；电话评价由话务员记录，按键评价由话务系统报送。',
    en: 'Appellants rate by link or message; operators record what was said on the phone, telephone systems which key was pressed.',
    provision: 'rating',
  },
  'rating.phone-needs-recording': {
    kind: 'invalid',
    zh: '电话评价应注明录音编号。',
    en: 'A rating taken on the phone needs the reference of its recording.',
    provision: 'rating',
  },
  'rating.answer-unreadable': {
    kind: 'invalid',
    zh: '[没有等级{level}][短信未写明评价等级{unsaid}]，请回复{lowest}至{highest}或者相应的等级名称。',
    en: '[There is no level {level}][The message says no level{unsaid}]: answer with {lowest} to {highest}, or with a level’s name.',
    provision: 'rating',
    data: levelsTold,
  },
  'rating.foreign-sender': {
    kind: 'invalid',
    zh: '短信评价只计入诉求人本人号码所发的；该短信已留存，转人工查看。',
    en: 'A rating by message counts from the appellant’s own number only; this one is kept for a person to see.',
    provision: 'rating',
  },
  'rating.sender-needed': {
    kind: 'invalid',
    zh: '短信评价应注明来信号码。',
    en: 'A rating by message needs the number that it came from.',
    provision: 'rating',
  },
  'rating.keys-telephone-only': {
    kind: 'forbidden',
    zh: '按键评价由电话渠道报送。',
    en: 'Ratings by key are told by a telephone channel.',
    provision: 'rating',
  },
  'rating.key-unknown': {
    kind: 'invalid',
    zh: '该按键不表示评价等级。',
    en: 'This key says no level.',
    provision: 'rating',
  },
  'rating.not-of-call': {
    kind: 'conflict',
    zh: '该通话没有关联这件诉求，或者关联了多件而未指明。',
    en: 'This matter is not linked to the call, or several are and none is named.',
    provision: 'rating',
  },
  'sms-answer.sms-only': {
    kind: 'forbidden',
    zh: '短信答复由短信渠道报送。',
    en: 'Answers by message are handed on by a channel of SMS.',
    provision: 'rating',
  },
  'sms-answer.not-yet': {
    kind: 'invalid',
    zh: '短信的时间晚于现在。',
    en: 'The message is dated later than now.',
    provision: 'rating',
  },
  'sms-answer.unknown': {
    kind: 'unknown',
    zh: '没有这条待人工查看的短信答复，或者已过保存期限。',
    en: 'There is no such answer for a person to see, or it is kept no longer.',
  },
  'rating.nothing-to-examine': {
    kind: 'conflict',
    zh: '没有待核查的差评。',
    en: 'No bad rating is waiting for examination.',
    provision: 'rating.examination',
  },
  'rating.cause-unknown': {
    kind: 'invalid',
    zh: '没有这一差评原因。',
    en: 'There is no such cause of a bad rating.',
    provision: 'rating.examination',
  },
  'rating.justified-needs-cause': {
    kind: 'invalid',
    zh: '认定为合理的差评应写明原因。',
    en: 'A bad rating found justified needs its cause.',
    provision: 'rating.examination',
  },
  'rating.not-justified-has-no-cause': {
    kind: 'invalid',
    zh: '认定为不合理的差评不写原因，也不重新派单。',
    en: 'A bad rating found not justified has no cause, and nothing is dispatched again.',
    provision: 'rating.examination',
  },
  'matter.marked-so-already': {
    kind: 'conflict',
    zh: '该诉求件已如此标注。',
    en: 'This matter is marked so already.',
    provision: 'rating.examination',
  },
} as const satisfies Refusals
