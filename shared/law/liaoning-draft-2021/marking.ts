/** 特殊标记 — hard cases, unreasonable appeals, beyond powers, joint supervision; no article speaks of them. */
import type { Rules } from '../rules.ts'

export const marking = {
  kinds: {
    'hard-case': { zh: '疑难', en: 'hard case', of: 'ticket', decidedBy: ['platform'] },
    unreasonable: { zh: '不合理诉求', en: 'unreasonable appeal', of: 'ticket', decidedBy: ['platform'] },
    'beyond-powers': { zh: '超职责', en: 'beyond the unit’s powers', of: 'unit', decidedBy: ['platform'] },
    'joint-supervision': {
      zh: '联合督办',
      en: 'joint supervision',
      of: 'ticket',
      decidedBy: ['platform', 'business-environment'],
    },
  },
  article: '平台规则（依第二十一条、第二十三条）',
  reading: {
    zh: '条文没有这些标记，是各地热线的通行做法：承办单位或者平台申请并说明理由，由有权的主管部门另一人审定，情况变化的解除。标记只列入清单、供平台和所涉承办单位查看，不是办理结果：不改变状态、时限、考核和可以办理的事项，不能据以不予受理、退件、办结或者剔除。“不合理诉求”不向诉求人和渠道显示。“超职责”针对承办单位，每个单位分别申请；其余针对诉求件。',
    en: 'No article knows these marks; hotlines use them. A unit or the platform applies with reasons, another person of the competent authority decides, and what no longer holds is ended. A mark is listed and shown to the platform and the units concerned, and is no outcome: state, limits, figures and what may be done are the same, and nothing is refused, given back, closed or left out because of it. “Unreasonable” is never shown to appellant or channel. “Beyond powers” is about a unit, and applied for by each; the others are about the ticket.',
  },
} satisfies Rules['marking']
