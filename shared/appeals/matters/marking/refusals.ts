/** 特殊标记 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const markingRefusals = {
  'mark.unknown': {
    kind: 'unknown',
    zh: '没有这个标记或者标记申请。',
    en: 'There is no such mark, nor an application for it.',
    provision: 'marking',
  },
  'mark.needs-order': {
    kind: 'invalid',
    zh: '此类标记针对承办单位，请写明所涉工单（workOrder）。',
    en: 'This mark is about a unit: name the work order (workOrder).',
    provision: 'marking',
  },
  'mark.order-not-in-hand': {
    kind: 'conflict',
    zh: '该工单现不由其单位办理，不能据以申请标记。',
    en: 'This order is in its unit’s hands no more: no mark can be applied for.',
    provision: 'marking',
  },
  'mark.asked-already': {
    kind: 'conflict',
    zh: '已有同类标记待审定或者有效（{request}）。',
    en: 'Such a mark waits for a decision or stands already ({request}).',
    provision: 'marking',
  },
  'mark.decided-already': {
    kind: 'conflict',
    zh: '该申请已审定。',
    en: 'This application was decided already.',
    provision: 'marking',
  },
  'mark.own-request': {
    kind: 'conflict',
    zh: '申请人不能审定本人的申请，须由另一人审定。',
    en: 'Whoever applied does not decide: another person does.',
    provision: 'marking',
  },
  'mark.other-authority': {
    kind: 'conflict',
    zh: '该标记由{decidedBy}审定、解除。',
    en: 'This mark is for {decidedBy} to decide on and to end.',
    provision: 'marking',
  },
  'mark.not-standing': {
    kind: 'conflict',
    zh: '该标记未生效或者已解除。',
    en: 'This mark does not stand, or was ended already.',
    provision: 'marking',
  },
} as const satisfies Refusals
