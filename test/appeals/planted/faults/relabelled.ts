/** 定性改变 — a complaint or report is answered as if somebody had only asked, or proposed. */
import type { Random } from '../../../simulation/random.ts'
import { type Draft, planted } from '../draft.ts'
import type { Case } from '../shape.ts'

const asConsultation = [
  '您好，您咨询的{title}有关政策收悉，现解答如下：',
  '您咨询的{title}问题，答复如下：',
  '您好，关于您咨询的{title}一事，有关规定如下：',
  '感谢您的咨询。关于{title}，解答如下：',
  '您的咨询已收到，现就{title}的有关规定说明如下：',
]
const asProposal = [
  '感谢您对{title}提出的宝贵建议。',
  '您的建议收悉，关于{title}，说明如下：',
  '您关于{title}的建议已记录，供今后工作参考。',
]
const ruled = [
  '经研判，本件定性为咨询，按咨询类办结。',
  '该件不属于投诉，调整为咨询件答复。',
  '本件性质变更为建议，不再按投诉举报程序办理。',
  '经研究，您的来电按政策咨询处理，不作为投诉件。',
  '诉求类型由投诉改为咨询。',
]
const explained = [
  '{call}电话向您作了解释，您{said}。',
  '{call}与您通话，向您解读了有关规定，您{said}。',
  '{call}已将上述规定告知您，您{said}。',
]
const thanks = [
  '感谢您的咨询。',
  '如需进一步咨询，请拨打{landline}。',
  '更多政策可到{office}咨询。',
  '以上答复供您参考。',
]

export function relabelled(draft: Draft, random: Random): Case | undefined {
  const { pair, parts } = draft
  if (!pair.policy || (draft.type !== 'complaint' && draft.type !== 'report')) return undefined
  const titled = (from: readonly string[]) => random.pick(from).replace('{title}', pair.title)
  const form = random.pick([
    'policy-only',
    'policy-only',
    'named-consultation',
    'named-proposal',
    'type-changed',
  ] as const)
  const put = (where: string, changed: Partial<Draft['parts']>, also: Case['also'] = []) =>
    planted(
      'relabelled',
      { ...draft, isApart: false, parts: { ...parts, ...changed } },
      { ...draft, isApart: false },
      { form, where, also },
    )
  if (form === 'policy-only') {
    const opener = titled(asConsultation)
    const consult = random.pick(explained).replace('{said}', random.pick(['表示知悉', '表示理解', '表示清楚']))
    const contact = random.pick(thanks)
    return put(opener, { opener, acts: pair.policy, answers: [], consult, contact }, [
      'ask-unmet',
      'no-process',
      'ground-against-text',
    ])
  }
  if (form === 'type-changed') {
    const words = random.pick(ruled)
    return put(words, { more: [...parts.more, words] })
  }
  const opener = titled(form === 'named-consultation' ? asConsultation : asProposal)
  return put(opener, { opener })
}
