/** 状态的近似 — done and undone of two things or two days, 已处理 with its acts, 尽快 with its day. */
import type { Random } from '../../../simulation/random.ts'
import type { Draft } from '../draft.ts'
import type { Pair } from '../shape.ts'
import { settled, settledAsk } from '../wording/settled.ts'
import { timesInWords } from '../wording/slots.ts'

type Look = (draft: Draft, random: Random) => Draft | undefined

/** Of any matter, and of works. */
const atFirst = {
  any: [
    '中途因材料不齐一度停下，材料补齐后继续办理并完结。',
    '第一次处理后出现反复、问题仍在，第二次处理后未再出现。',
    '起初权属未查清、尚未动手，查清后即按上述办法处理。',
    '核查时问题尚未解决，经督促后已解决。',
    '接件时尚未处理，办理期间已全部处理。',
  ],
  works: [
    '首次到场时备件未到、没有修好，备件到货后按上述情况修复。',
    '当时因雨正在停工等待，天晴后已经完工。',
    '接件时该处正在施工、尚未修复，现已修复并通过检查。',
    '初次复查未达要求，被责令返工，返工后复查合格。',
  ],
}
const elsewhere = {
  any: [
    '{estate2}的同类问题尚未解决，已另行立件办理。',
    '同期另有两件类似诉求尚未办结，正在办理，与本件无关。',
    '别处还有类似情况没有处理完，计划{due}办结，不影响本件。',
  ],
  works: [
    '相邻的{estate2}同类整改正在施工，尚未完成，与本件无关。',
    '同批列入的另一处点位仍在施工，计划{due}完成，不影响本处使用。',
    '同一权属单位的另一处设施正在维修，暂停使用，本处已经恢复。',
    '其余未涉及本件的部分仍未开工，届时另行通知。',
  ],
}
/** Acts that are works: something was built, mended or taken away. */
const workWords = /更换|换上|抢修|重铺|修复|维修|安装|清运|拆除|浇筑|敷设|泵|管/
export const isWorks = ({ acts }: Pair): boolean => workWords.test(acts)

const handled = [
  '您好，您反映的问题已处理。具体情况如下：',
  '您反映的{title}问题已解决，办理过程如下：',
  '您反映的{title}一事已协调，经过如下：',
  '关于{title}，问题已处理完毕，现说明如下：',
  '您好，{title}一事已妥善处理，情况是：',
  '您反映的问题已解决。',
  '{title}问题已协调解决。',
]
const rumours: readonly [string, string][] = [
  ['听说还有人收了好处。', '您提到有人收受好处，经向相关人员和其他居民了解、查看记录，不属实；其余反映的情况属实。'],
  ['有人说上级早就批过钱。', '关于上级早已拨款的说法，经查账不属实；您反映的其他情况属实。'],
  ['据说这里去年还出过事故。', '您提到的去年事故，查无记录，该节不属实，其余属实。'],
  ['还听说他们没有任何手续。', '反映没有任何手续一节不属实，手续齐全；反映的其他问题属实，已按上述情况处理。'],
  ['邻居讲之前有人被打过。', '关于有人被打的说法，派出所没有接警记录，未发现该情况；您反映的主要问题属实。'],
  ['也有人说领导打过招呼。', '您反映领导打招呼的情况，经谈话核实，与事实不符；反映的主体问题存在。'],
]

const adding =
  ({ any, works }: typeof atFirst, part: 'acts' | 'more'): Look =>
  (draft, random) => {
    if (draft.ground && draft.ground.ground !== 1) return undefined
    if (draft.type === 'consultation') return undefined
    const { parts } = draft
    const words = random.pick(isWorks(draft.pair) ? [...any, ...works] : any)
    return {
      ...draft,
      parts: part === 'acts' ? { ...parts, acts: `${parts.acts}${words}` } : { ...parts, more: [words] },
    }
  }

/** The end is told first or last, and what was done beside it. */
const handledAndTold: Look = (draft, random) => {
  const { parts, pair } = draft
  if (draft.type === 'consultation' || draft.type === 'suggestion') return undefined
  if (draft.ground && draft.ground.ground !== 1) return undefined
  const opener = random.pick(handled).replace('{title}', pair.title)
  const acts = random.chance(0.7) ? `${random.pick(settled)}${parts.acts}` : parts.acts
  const answers = parts.answers.map(({ topic, text }) => ({
    topic,
    text: random.chance(0.5) ? `${text}${random.pick(settledAsk).replace('{topic}', topic)}` : text,
  }))
  return { ...draft, parts: { ...parts, opener, acts, answers } }
}

const partlyTrue: Look = (draft, random) => {
  if (draft.type !== 'complaint' && draft.type !== 'report') return undefined
  if (draft.ground && draft.ground.ground !== 1) return undefined
  const [rumour, finding] = random.pick(rumours)
  return {
    ...draft,
    appeal: draft.appeal.replace(draft.pair.about, `${draft.pair.about}${rumour}`),
    parts: { ...draft.parts, more: [finding] },
  }
}

const kept = [
  '经研判，本件定性为投诉举报，按相应程序办理。',
  '本件不作咨询处理，仍按原类型办理。',
  '您来电时登记为咨询，经与您核对已更正，按原诉求办理。',
  '本件性质没有变更，已按投诉举报的要求调查。',
  '受理时曾拟按建议转办，经复核仍按投诉举报办理。',
]
const typeKept: Look = (draft, random) => {
  if (draft.type !== 'complaint' && draft.type !== 'report') return undefined
  return { ...draft, parts: { ...draft.parts, more: [random.pick(kept)] } }
}

const contentLater = [
  '{call0}首次回访您表示不满意，补做有关工作后，{call}再次回访，您表示满意。',
  '您起初对结果不认可，{call}工作人员当面说明并补办遗漏事项，您表示认可。',
  '{call0}征求意见时您有异议、不同意办结，{call}复查后您同意办结。',
  '您曾认为问题没有解决，{call}请您查看办理结果，您确认已解决。',
]
const contentAtLast: Look = (draft, random) => {
  if (draft.ground?.ground !== 1) return undefined
  return { ...draft, parts: { ...draft.parts, consult: random.pick(contentLater) } }
}

const soon = ['尽快、最迟{due}', '抓紧办理、{due}', '近期（{due}）', '尽早、不晚于{on}', '适时安排并{due}']
const soonByDate: Look = (draft, random) => {
  const { due: day = '', on = '' } = draft.slots
  if (!JSON.stringify(draft.parts).includes('{due}')) return undefined
  const due = random.pick(soon).replace('{due}', day).replace('{on}', on)
  return { ...draft, slots: { ...draft.slots, due } }
}

const daysInWords: Look = (draft, random) => ({ ...draft, slots: { ...draft.slots, ...timesInWords(random) } })

export const ofStates = {
  'undone-then-done': adding(atFirst, 'acts'),
  'open-elsewhere': adding(elsewhere, 'more'),
  'handled-and-told': handledAndTold,
  'partly-true': partlyTrue,
  'type-kept': typeKept,
  'content-at-last': contentAtLast,
  'soon-by-a-day': soonByDate,
  'days-in-words': daysInWords,
} satisfies Record<string, Look>
