/** 保密 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

const provision = 'confidentiality'

export const confidentialityRefusals = {
  'confidentiality.unchanged': {
    kind: 'conflict',
    zh: '该诉求件的保密状态已是如此。',
    en: 'The matter is kept that way already.',
    provision,
  },
  'confidentiality.needs-appellants-word': {
    kind: 'invalid',
    zh: '只有诉求人可以放弃保密；由他人代为提出的，应注明诉求人如何表示（如录音、书面）。',
    en: 'Only the appellant gives confidentiality up; others who record it say how the appellant said so.',
    provision,
  },
  'confidentiality.not-confidential': {
    kind: 'conflict',
    zh: '该诉求件未要求保密，承办单位直接查看诉求原文、直接联系诉求人。',
    en: 'The matter is not confidential: units read the appeal itself and contact the appellant directly.',
    provision,
  },
  'contact.not-yet': {
    kind: 'invalid',
    zh: '联系时间晚于现在。',
    en: 'The contact is said to have been made in the future.',
    provision,
  },
  'contact.none-made': {
    kind: 'conflict',
    zh: '没有平台为工单 {workOrder} 联系到诉求人的记录；先请平台代为联系，非保密件由承办单位直接联系。',
    en: 'The platform has no record of reaching the appellant for order {workOrder}: ask it to, or, where nothing is confidential, speak to the appellant directly.',
    provision,
  },
  'identity.confidential': {
    kind: 'forbidden',
    zh: '该诉求件为保密件，承办单位不查看诉求人身份；需要联系诉求人的，由热线平台代为联系。',
    en: 'The matter is confidential: it is handled without knowing who brought it, and the platform makes contact.',
    provision,
  },
  'identity.not-exported': {
    kind: 'forbidden',
    zh: '保密件的身份信息不批量导出，请逐件说明用途查看。',
    en: 'Of a confidential matter nobody exports who brought it: look at each with its own purpose.',
    provision,
  },
} as const satisfies Refusals
