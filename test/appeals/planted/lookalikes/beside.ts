/** 文字与情形的近似 — shared paragraphs with own findings, and other endings only spoken of. */
import type { Random } from '../../../simulation/random.ts'
import { type Draft, earlierReply } from '../draft.ts'
import { laws, phrases } from './laws.ts'

type Look = (draft: Draft, random: Random) => Draft | undefined

const lawQuotedTwice: Look = (draft, random) => {
  const quoted = laws.filter(([category]) => category.test(draft.pair.category)).map(([, text]) => text)
  if (quoted.length === 0) return undefined
  const law = random.pick(quoted)
  const earlier = earlierReply(draft.pair, random, [law])
  const { parts } = draft
  const changed = random.chance(0.5) ? { ...parts, acts: `${parts.acts}${law}` } : { ...parts, more: [law] }
  return { ...draft, parts: changed, earlierReplies: [...draft.earlierReplies, earlier] }
}

const phrasesOfUnit: Look = (draft, random) => {
  const start = random.draw(phrases.length)
  const two = [phrases[start] ?? '', phrases[(start + 1) % phrases.length] ?? '']
  const earlier = earlierReply(draft.pair, random, two)
  return { ...draft, parts: { ...draft.parts, more: two }, earlierReplies: [earlier, ...draft.earlierReplies] }
}

const rights = [
  '您对处理结果有异议的，可依法申请行政复议或者提起诉讼。',
  '其他相关争议您可另行申请仲裁，不影响本件办理。',
  '办理期间您曾提出不再处理，其后又要求继续办理，我们继续办理至今。',
  '派出所同步到场维持秩序，没有发现违法犯罪线索。',
  '如今后发现工作人员违纪，可向纪检监察机关反映。',
  '补充的材料已在约定期限内收到。',
  '若协商不成，双方可通过诉讼途径解决，本次已协商一致。',
  '相关法律法规允许这样处理，不存在违背政策的情形。',
]
const rightsTold: Look = (draft, random) => {
  if (draft.ground?.ground !== 1) return undefined
  return { ...draft, parts: { ...draft.parts, more: [random.pick(rights)] } }
}

const otherGrounds: Look = (draft) => (draft.ground && draft.ground.ground !== 1 ? draft : undefined)

export const ofTexts = {
  'law-quoted-twice': lawQuotedTwice,
  'phrases-of-unit': phrasesOfUnit,
  'rights-told': rightsTold,
  'other-grounds': otherGrounds,
} satisfies Record<string, Look>
