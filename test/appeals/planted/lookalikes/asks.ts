/** 诉求的近似 — asks met two at once, refused with reasons, or none where some are counted. */
import type { Random } from '../../../simulation/random.ts'
import { answersOf, type Draft } from '../draft.ts'
import { besidesOf } from '../pairs/index.ts'
import type { Ask } from '../shape.ts'
import { appealOf, factsOf } from '../wording/asking.ts'
import { consultedUnderstood } from '../wording/consulting.ts'

type Look = (draft: Draft, random: Random) => Draft | undefined

const withAsks = (draft: Draft, asks: readonly Ask[], random: Random): Draft => ({
  ...draft,
  asks,
  appeal: appealOf(draft.pair.about, asks, random),
  parts: { ...draft.parts, answers: answersOf(asks) },
})

const joints = ['，同时', '，并且', '；另外', '，', '；']
const ended = (text: string): string => text.replace(/。$/, '')

const twoInOne: Look = (draft, random) => {
  const [first, second, ...rest] = draft.parts.answers
  if (!first || !second) return undefined
  const text = `${ended(first.text)}${random.pick(joints)}${second.text}`
  return { ...draft, parts: { ...draft.parts, answers: [{ topic: `${first.topic}和${second.topic}`, text }, ...rest] } }
}

const fourAsks: Look = (draft, random) => {
  const fit = besidesOf(draft.pair)
  const start = random.draw(fit.length)
  const more = [...fit, ...fit].slice(start, start + Math.max(1, 4 - draft.pair.asks.length))
  return withAsks(draft, [...draft.pair.asks, ...more], random)
}

const backwards: Look = (draft) =>
  draft.asks.length < 2 ? undefined : { ...draft, parts: { ...draft.parts, answers: draft.parts.answers.toReversed() } }

/** Without the answers that would contradict it, and accepted once the reasons were heard. */
const refused: Look = (draft, random) => {
  const { pair } = draft
  const { refusal } = pair
  const asked = refusal && pair.asks[refusal.of]
  if (!asked || (draft.ground && draft.ground.ground !== 1)) return undefined
  const { question, ...ask } = asked
  const other = { ...ask, answer: refusal.text, ...(refusal.want ? { want: refusal.want } : { question }) }
  const asks = pair.asks.with(refusal.of, other)
  const whole = withAsks(draft, random.chance(0.3) ? [...asks, random.pick(besidesOf(pair))] : asks, random)
  const ground = draft.ground && { ground: 1, alternative: 'accepted' }
  return { ...whole, ground, parts: { ...whole.parts, consult: consultedUnderstood(random) } }
}

const factsListed: Look = (draft, random) => ({
  ...draft,
  appeal: appealOf(`${draft.pair.about}${factsOf(random)}`, draft.asks, random),
})

const questions: readonly [string, string][] = [
  ['顺便问一下，以后再有这种事该找谁？', '您一并咨询的今后报修渠道：可拨打12345，也可直接到{office}。'],
  ['再咨询一下，你们周六上不上班？', '您咨询的办公时间：周六上午有人值班，可以受理。'],
  ['另外问问，这事有没有相关规定？', '您问到的规定，可在单位网站“政策文件”栏查看，窗口也备有纸质版。'],
  ['还想咨询，匿名反映会不会受理？', '关于您咨询的匿名问题：匿名反映同样登记、转办，只是结果无法反馈到人。'],
  ['也想了解一下，处理结果会不会公开？', '您想了解的公开方式：结果隐去个人信息后在网站公开。'],
  ['还有，我想问问找社区能不能解决？', '您问到的社区渠道：社区设有议事日，可先行协调，协调不成再由本单位处理。'],
]
const questionBesides: Look = (draft, random) => {
  if (draft.type !== 'complaint' && draft.type !== 'report') return undefined
  const [question, answer] = random.pick(questions)
  return { ...draft, appeal: `${draft.appeal}${question}`, parts: { ...draft.parts, more: [answer] } }
}

const consultationAnswered: Look = (draft) => (draft.type === 'consultation' ? draft : undefined)

const thanked = [
  '感谢您提出的宝贵意见和建议。',
  '您的建议对我们改进工作很有帮助，特此致谢。',
  '感谢您的来电咨询与监督。',
  '欢迎您继续提出意见建议。',
  '如需咨询其他事项，请拨打12345。',
]
const thankedForAdvice: Look = (draft, random) => ({
  ...draft,
  parts: { ...draft.parts, contact: random.pick(thanked) },
})

export const ofAsks = {
  plain: (draft) => draft,
  'two-in-one': twoInOne,
  'four-asks': fourAsks,
  'answered-backwards': backwards,
  'refused-with-reasons': refused,
  'facts-listed': factsListed,
  'question-besides': questionBesides,
  'consultation-answered': consultationAnswered,
  'thanked-for-advice': thankedForAdvice,
} satisfies Record<string, Look>
