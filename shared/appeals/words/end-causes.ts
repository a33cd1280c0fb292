/** 工单结束的原因 — by code, with what its unit is told. */
import type { KeptText } from '../../schema/text.ts'

export const causes = {
  'replied-above': {
    zh: '上级单位已作答复，本工单不再办理',
    en: 'the unit above has replied: nothing more is to be done',
  },
  closed: { zh: '诉求件已办结', en: 'the ticket was closed' },
  withdrawn: { zh: '诉求人已撤回', en: 'the appellant has withdrawn it' },
  merged: { zh: '已并入其他诉求件办理', en: 'it was merged and is handled under another ticket' },
  returned: { zh: '上级单位或者主办单位的工单已退回、转办', en: 'the order it came from was given back' },
  reassigned: { zh: '主管部门改派其他单位', en: 'the authority gave it to another unit' },
  'became-lead': {
    zh: '本单位（或者上级单位）改为主办，另有工单',
    en: 'the unit, or the one above it, became the lead and has another order',
  },
  downgraded: {
    zh: '经核实不属突发事项，转为一般诉求处理',
    en: 'it was no emergency after all and goes on as an ordinary appeal',
  },
  recalled: { zh: '上级单位已收回', en: 'the unit above has taken it back' },
  removed: { zh: '不再需要协办', en: 'its help is no longer needed' },
  ended: { zh: '诉求件已终止', en: 'the ticket has ended' },
} as const
export type EndCause = keyof typeof causes

export const endCauses = Object.keys(causes) as [EndCause, ...EndCause[]]

/** What ended an order before its unit did. */
export interface Ended {
  because: EndCause
  reasons?: KeptText
}
