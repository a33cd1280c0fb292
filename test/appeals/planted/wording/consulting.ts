/** 征求意见 — how a reply says that the appellant was told, and what the appellant said. */
import type { Random } from '../../../simulation/random.ts'
import type { Pair } from '../shape.ts'
import type { Parts } from './frames.ts'

const said = {
  content: [
    '对结果表示认可',
    '表示满意',
    '对办理结果没有异议',
    '同意办结',
    '表示问题已解决',
    '认可处理结果',
    '对答复无意见',
  ],
  understood: ['表示理解', '表示理解和接受', '听后表示认可', '对依据和理由没有异议'],
  informed: ['表示知悉', '表示已经清楚', '没有提出其他意见', '表示明白后续渠道'],
}
export type Said = keyof typeof said

/** 反馈 — what the appellant said, by how the case ends. */
export const saidOf = ({ ground }: Pair): Said => (ground && ground.ground !== 1 ? 'informed' : 'content')

const ways = [
  '{call}电话联系您告知办理结果，您{said}。',
  '{call}回访，您{said}。',
  '已于{call}与您电话沟通，您{said}。',
  '{call}工作人员上门当面听取您的意见，您{said}。',
  '{call}与您通话，说明办理经过并征求意见，您{said}。',
  '{call}请您查看办理结果，您{said}。',
  '办理人员{call}把结果告诉了您，您{said}。',
  '{call}电话征求您的意见，您{said}。',
  '{call}通过短信把结果发给您，您回复{said}。',
  '{call}与您取得联系，反馈了上述情况，您{said}。',
  '以上情况{call}已向您反馈，您{said}。',
]
const later = [
  '起初电话未接通，{call}再次拨打已联系上您，您{said}。',
  '{call0}两次拨打您的电话无人接听，{call}换时段拨打后与您取得联系，您{said}。',
  '{call0}您的手机关机、暂时无法联系，{call}您回拨，工作人员说明了情况，您{said}。',
  '因首次拨打无法接通，{call}由社区网格员上门找到您，当面反馈后您{said}。',
  '{call0}未能联系上您，{call}通过您家人联系到您本人，您{said}。',
  '您预留的号码停机，{call0}没有联系上，{call}按您补登的号码接通，您{said}。',
]
const unspoken = [
  '{call}入户当面说明，您{said}，并在反馈单上签字。',
  '{call}您到窗口，工作人员当面说明了经过，您{said}。',
  '反馈单{call}由您本人签收，您{said}。',
  '{call}在社区议事会上向您和邻居一并说明，您{said}。',
  '{call}微信把照片和说明发给您，您{said}。',
]
const tried = [
  '{call0}、{call}先后三次拨打您预留的电话均无人接听，已发短信告知结果并留下联系方式。',
  '{call0}和{call}分四个时段拨打您的电话均未接通，已由社区上门留下书面反馈单。',
  '您的电话多次拨打无法接通，{call}已按登记地址寄出书面答复征求意见，回执在卷。',
]

const withSaid = (from: readonly string[], how: Said, random: Random): string =>
  random.pick(from).replace('{said}', random.pick(said[how]))

export const consulted = (how: Said, random: Random): string => withSaid(ways, how, random)
export const consultedLater = (how: Said, random: Random): string => withSaid(later, how, random)
export const consultedUnspoken = (how: Said, random: Random): string => withSaid(unspoken, how, random)
export const consultingTried = (random: Random): string => random.pick(tried)
export const consultedUnderstood = (random: Random): string => withSaid(ways, 'understood', random)

/** Words by which a reply shows that the appellant was met, besides the sentence on consulting. */
const meets =
  /(?:与|向|给|告知|交给|陪同|请|查看)您|您家|您本?人?(?:签|现场|在所)|当面|上门|入户|约在|征求|沟通|您提供|您登记|双方|三方|调解|协议/
export const meetsElsewhere = ({ acts, answers }: Pick<Parts, 'acts' | 'answers'>): boolean =>
  meets.test([acts, ...answers.map(({ text }) => text)].join(''))
