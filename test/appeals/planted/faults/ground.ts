/** 情形不符 — the closing ground says one thing, the text another. */
import type { Random } from '../../../simulation/random.ts'
import { type Draft, planted } from '../draft.ts'
import type { Case, Ground } from '../shape.ts'

const at = (ground: number, alternative: string): Ground => ({ ground, alternative })

/** Grounds of which a reply that tells of a solution bears no word. */
const elsewhere = [
  at(2, 'lawsuit'),
  at(2, 'arbitration'),
  at(2, 'reconsideration'),
  at(3, 'withdrawn'),
  at(3, 'ended'),
  at(4, 'not-supplemented'),
  at(5, 'untrue'),
  at(5, 'unverifiable'),
  at(6, 'public-security'),
  at(7, 'against-policy'),
  at(8, 'non-cooperation'),
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
  if (ground.ground !== 1) {
    const changed = { ...draft, ground: at(1, random.pick(['solved', 'accepted', 'settlement'])) }
    return planted('ground-against-text', changed, draft, { form: 'closed-as-solved', where: parts.acts })
  }
  const form = random.pick(['closed-as-another', 'discontent', 'unsolved'] as const)
  if (form === 'closed-as-another')
    return planted('ground-against-text', { ...draft, ground: random.pick(elsewhere) }, draft, {
      form,
      where: parts.consult,
    })
  if (form === 'discontent') {
    const consult = random.pick(discontent)
    const changed = { ...draft, ground: at(1, 'accepted'), parts: { ...parts, consult } }
    return planted('ground-against-text', changed, draft, { form, where: consult })
  }
  const words = random.pick(unsolved)
  const changed = { ...draft, ground: at(1, 'solved'), parts: { ...parts, more: [...parts.more, words] } }
  return planted('ground-against-text', changed, draft, { form, where: words, also: ['contradiction'] })
}
