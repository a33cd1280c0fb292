/** 情形不符 — the closing ground says one thing, the text another. */
import type { Random } from '../../../simulation/random.ts'
import { type Draft, planted, textsOf } from '../draft.ts'
import type { Case, Ground } from '../shape.ts'

const at = (ground: number, alternative: string): Ground => ({ ground, alternative })

/** Grounds, and the words of which a reply so closed would bear at least one. */
const others: readonly [Ground, RegExp][] = [
  [at(2, 'lawsuit'), /诉讼|法院|起诉/],
  [at(2, 'arbitration'), /仲裁/],
  [at(2, 'reconsideration'), /复议/],
  [at(3, 'withdrawn'), /撤回|撤销|不再/],
  [at(3, 'ended'), /终止|不再/],
  [at(4, 'not-supplemented'), /补充|补交|补齐/],
  [at(5, 'untrue'), /不属实|不符|没有发现|未发现/],
  [at(5, 'unverifiable'), /无法核实|无法证实|无从/],
  [at(6, 'public-security'), /公安|派出所|民警|交警|警力/],
  [at(7, 'against-policy'), /不符合|违背|政策|没有.*依据/],
  [at(8, 'non-cooperation'), /配合/],
]

const discontent = [
  '{call}电话联系您告知办理结果，您表示不认可，要求继续办理。',
  '{call}回访，您表示不满意，认为问题没有解决。',
  '{call}与您沟通，您不同意办结。',
  '{call}上门征求意见，您对结果有异议，拒绝签字。',
  '{call}与您通话，您对办理结果不予认可。',
]
const unsolved = [
  '截至目前问题尚未解决，待条件具备后再行处理。',
  '因涉及单位较多，上述问题暂时无法解决。',
  '目前整改尚未完成，问题仍然存在。',
  '由于资金没有落实，您的诉求现阶段未能解决。',
]

/** Solved by the text, closed as something else; the reverse; or closed as accepted by somebody who did not accept. */
export function groundAgainstText(draft: Draft, random: Random): Case | undefined {
  const { ground, parts } = draft
  if (!ground) return undefined
  // What was withdrawn may have been solved.
  if (ground.ground === 3) return undefined
  if (ground.ground !== 1) {
    const changed = { ...draft, ground: at(1, random.pick(['solved', 'accepted', 'settlement'])) }
    return planted('ground-against-text', changed, draft, { form: 'closed-as-solved', where: parts.acts })
  }
  const form = random.pick(['closed-as-another', 'discontent', 'unsolved'] as const)
  if (form === 'closed-as-another') {
    const said = Object.values(textsOf(draft)).join('')
    const unsaid = others.filter(([, words]) => !words.test(said)).map(([other]) => other)
    return planted('ground-against-text', { ...draft, ground: random.pick(unsaid) }, draft, {
      form,
      where: parts.consult,
    })
  }
  if (form === 'discontent') {
    const consult = random.pick(discontent)
    const changed = { ...draft, ground: at(1, 'accepted'), parts: { ...parts, consult } }
    return planted('ground-against-text', changed, draft, { form, where: consult })
  }
  const words = random.pick(unsolved)
  const changed = { ...draft, ground: at(1, 'solved'), parts: { ...parts, more: [...parts.more, words] } }
  return planted('ground-against-text', changed, draft, { form, where: words, also: ['contradiction'] })
}
