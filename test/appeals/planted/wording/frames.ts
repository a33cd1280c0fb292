/** 答复写法 — the parts of a reply, and the forms in which units put them together. */
import type { Random } from '../../../simulation/random.ts'
import type { Type } from '../shape.ts'

/** 答复的组成 — each may be edited before the whole is put together. */
export interface Parts {
  opener: string
  acts: string
  answers: { topic: string; text: string }[]
  /** said after the answers */
  more: string[]
  consult: string
  contact: string
}

const openers = {
  consultation: [
    '您好，您咨询的{title}问题收悉。',
    '您咨询的{title}一事，答复如下：',
    '您好，关于您咨询的{title}有关问题，现解答如下：',
    '您的咨询已收到。',
  ],
  suggestion: [
    '您好，您提出的{title}建议收悉。',
    '感谢您对{title}提出建议。',
    '您关于{title}的建议已转我单位研究，现回复如下：',
  ],
  other: [
    '您好，您反映的{title}问题已收悉，现将办理情况答复如下：',
    '您反映的{title}问题，情况如下：',
    '关于您反映的{title}一事，办理情况如下：',
    '针对您反映的{title}问题，我单位高度重视，立即安排专人办理。',
    '您好，您反映的{title}问题已办理。',
    '收到您反映的{title}问题后，我单位组织人员进行了核查。',
    '您反映的{title}问题已处理，具体情况如下：',
  ],
}

export const openerOf = (type: Type, title: string, random: Random): string =>
  random
    .pick(type === 'consultation' || type === 'suggestion' ? openers[type] : openers.other)
    .replace('{title}', title)

const contacts = [
  '如有疑问，请拨打{office}电话{landline}。',
  '后续问题可随时拨打12345。',
  '感谢您对我们工作的监督与支持。',
  '如再出现类似情况，请与{office}联系，电话{landline}。',
  '给您带来的不便，敬请谅解。',
  '欢迎继续监督，承办单位电话{landline}。',
  '感谢您的来电。',
  '',
]
export const contactOf = (random: Random): string => random.pick(contacts)

const numerals = ['一', '二', '三', '四', '五', '六']
const plain = (answers: Parts['answers']): string => answers.map(({ text }) => text).join('')
const frames = [
  plain,
  plain,
  (answers: Parts['answers']) => answers.map(({ topic, text }) => `${topic && `关于${topic}，`}${text}`).join(''),
  (answers: Parts['answers']) =>
    answers.map(({ topic, text }, n) => `${numerals[n]}、${topic && `${topic}：`}${text}`).join(''),
  (answers: Parts['answers']) => answers.map(({ text }, n) => `${n + 1}. ${text}`).join(''),
  (answers: Parts['answers']) => answers.map(({ text }, n) => `${numerals[n]}是${text}`).join(''),
]

/** 行文 — drawn once, so that an honest reply and the same with a fault are put together alike. */
export interface Writing {
  frame: (answers: Parts['answers']) => string
  consultsFirst: boolean
  recordOpener: string
  appellant: string
}

export const writingOf = (random: Random): Writing => ({
  frame: random.pick(frames),
  consultsFirst: random.chance(0.15),
  recordOpener: random.pick(['', '办理情况：', '经办记录：', '']),
  appellant: random.pick(['诉求人', '来电人', '反映人', '市民']),
})

/** 答复口径 — one text of all parts. */
export function answered({ opener, acts, answers, more, consult, contact }: Parts, writing: Writing): string {
  const told = [writing.frame(answers), ...more]
  const body = writing.consultsFirst ? [acts, consult, ...told] : [acts, ...told, consult]
  return [opener, ...body, contact].join('')
}

/** 办理记录 — the same for the file: nobody is addressed. */
export const recorded = (parts: Parts, writing: Writing): string =>
  answered({ ...parts, opener: writing.recordOpener, contact: '' }, writing)
    .replace(/您好，?/g, '')
    .replaceAll('您', writing.appellant)
