/** 自相矛盾 — one reply says that something was done and that it was not. */
import type { Random } from '../../../simulation/random.ts'
import { type Draft, planted } from '../draft.ts'
import type { Case, PlantedKind } from '../shape.ts'

type Form = 'reached-and-unreached' | 'done-and-undone' | 'true-and-untrue'

const unreached = [
  '经多次拨打，您的电话均无法接通，未能与您取得联系。',
  '因您预留的电话一直未接通，无法联系您征求意见。',
  '截至目前始终联系不上您，结果无法当面告知。',
  '您的手机长期关机，工作人员至今无法联系到您。',
  '因电话保密、未留号码，无法与您联系。',
  '承办人员多次去电均无人接听，没有能够与您沟通。',
  '由于无法联系到您本人，意见未能征求。',
  '拨打您的号码提示停机，一直没有联系上。',
  '该号码为空号，无法与您取得联系。',
]
const untrue = [
  '经核查，您反映的上述情况不属实。',
  '经调查，未发现您所反映的问题，反映不实。',
  '综上，您反映的情况与事实不符。',
]

/** Who reads one of the two sentences only finds another fault. */
const entailed: Record<Form, PlantedKind[]> = {
  'reached-and-unreached': ['no-consultation'],
  'done-and-undone': ['ground-against-text', 'ask-unmet'],
  'true-and-untrue': ['ground-against-text'],
}

/** 属实 and its opposite may stand side by side only of two points. */
const foundTrue = /(?:反映|举报)属实|情况属实|拖延属实/

export function contradiction(draft: Draft, random: Random): Case | undefined {
  const { pair, parts } = draft
  if (draft.ground && draft.ground.ground !== 1) return undefined
  const choices: { form: Form; words: string }[] = [
    { form: 'reached-and-unreached', words: random.pick(unreached) },
    ...(pair.contrary ? [{ form: 'done-and-undone' as const, words: pair.contrary }] : []),
    ...(foundTrue.test(pair.acts) ? [{ form: 'true-and-untrue' as const, words: random.pick(untrue) }] : []),
  ]
  const { form, words } = random.pick(choices)
  // Before the consultation it might be what was so at first.
  const at = form === 'reached-and-unreached' ? 'consult' : random.pick(['more', 'more', 'acts', 'consult'] as const)
  const changed =
    at === 'more'
      ? { ...parts, more: [...parts.more, words] }
      : at === 'acts'
        ? { ...parts, acts: `${parts.acts}${words}` }
        : { ...parts, consult: `${parts.consult}${words}` }
  return planted('contradiction', { ...draft, parts: changed }, draft, { form, where: words, also: entailed[form] })
}
