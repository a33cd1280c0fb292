/** 要件缺失 — replies without consultation, without a time, or without any act. */
import type { Random } from '../../../simulation/random.ts'
import { type Draft, planted, textsOf } from '../draft.ts'
import type { Case, PlantedKind } from '../shape.ts'
import { meetsElsewhere } from '../wording/consulting.ts'
import { settled, settledAsk } from '../wording/settled.ts'
import { vagueTimes } from '../wording/slots.ts'

const otherContact = [
  '已联系相关单位负责人，要求其举一反三。',
  '承办人员与社区、物业进行了沟通。',
  '已与施工单位取得联系并作了提醒。',
  '工作人员征求了街道和权属单位的意见。',
  '',
  '',
  '',
]

/** 未征求意见 — others may have been spoken with; the appellant was not. */
export function noConsultation(draft: Draft, random: Random): Case | undefined {
  const { parts } = draft
  if (draft.ground && draft.ground.ground !== 1) return undefined
  if (meetsElsewhere(parts)) return undefined
  const others = random.pick(otherContact)
  const changed = { ...draft, parts: { ...parts, consult: '', more: [...parts.more, others] } }
  const also: PlantedKind[] = draft.ground?.alternative === 'accepted' ? ['ground-against-text'] : []
  const form = others ? 'others-spoken-with' : 'left-out'
  return planted('no-consultation', changed, draft, { form, where: parts.consult, also })
}

/** A point in time, or a span counted from one. */
const timed =
  /[0-9〇一二三四五六七八九十两]+个?(?:月|日|点|时|小时|天|周|年|工作日)|[本下上今当明次每][周月年日天]|[月年][底末初]|截止/

/** 无时间 — 近日, 尽快, 适时 and no day. */
export function noTime(draft: Draft, random: Random): Case | undefined {
  const { parts } = draft
  const said = [parts.acts, ...parts.answers.map(({ text }) => text)].join('')
  if (draft.ground && draft.ground.ground !== 1) return undefined
  if (timed.test(said) || !said.includes('{due}')) return undefined
  const changed = { ...draft, slots: { ...draft.slots, ...vagueTimes(random) } }
  const { reply, publicAnswer = '' } = textsOf(changed)
  if (timed.test(reply + publicAnswer)) return undefined
  return planted('no-time', changed, draft, { form: 'vague', where: '{due}', also: ['ask-unmet'] })
}

/** 无过程 — 已处理, 已解决 or 已协调, and nothing of what was done. */
export function noProcess(draft: Draft, random: Random): Case | undefined {
  const { parts, asks } = draft
  if (!['help', 'complaint', 'report'].includes(draft.type)) return undefined
  if (draft.ground && draft.ground.ground !== 1) return undefined
  const acts = random.pick(settled)
  const isNamed = random.chance(0.7)
  const answers = isNamed
    ? asks.map(({ topic }) => ({ topic: '', text: random.pick(settledAsk).replace('{topic}', topic) }))
    : []
  const opener = parts.opener.replace(
    /收到.*后，我单位组织人员进行了核查。|，?我单位高度重视，立即安排专人办理。/,
    '您反映的问题收悉。',
  )
  const changed = { ...draft, parts: { ...parts, opener, acts, answers } }
  const form = isNamed ? 'each-settled' : 'settled'
  return planted('no-process', changed, draft, { form, where: acts, also: ['ask-unmet'] })
}
