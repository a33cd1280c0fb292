/** 认领 — the ways in which claims, and what they reserve, are refused. */
import type { Refusals } from '../../../record/refusal.ts'

const provision = 'claims'

export const claimingRefusals = {
  'claim.others': {
    kind: 'conflict',
    zh: '工号 {holder} 已于 {since} 认领，须由其办理或者放回；班长可以改派。',
    en: 'Claimed by {holder} since {since}: it is theirs to decide or to release; whoever leads the desk may hand it over.',
    provision,
  },
  'claim.already': {
    kind: 'conflict',
    zh: '已由工号 {holder} 认领。',
    en: 'Already claimed by {holder}.',
  },
  'claim.none': {
    kind: 'conflict',
    zh: '无人认领。',
    en: 'Nobody has claimed it.',
  },
  'claim.nothing-to-do': {
    kind: 'conflict',
    zh: '已经结束，没有待办事项可以认领。',
    en: 'It has ended, and nothing waits that could be claimed.',
  },
  'claim.other-part': {
    kind: 'conflict',
    zh: '所指为{part}环节，该件现在{stands}环节，没有认领。',
    en: 'Meant for the part “{part}”, and it stands in “{stands}”: not claimed.',
  },
  'claim.lead-only': {
    kind: 'forbidden',
    zh: '他人认领的诉求件由班长查看、交接。',
    en: 'What others have claimed is for whoever leads the desk.',
    provision,
  },
  'staff-figures.lead-only': {
    kind: 'forbidden',
    zh: '个人工作量由班长查看。',
    en: 'Figures by person are for whoever leads the desk.',
    provision,
  },
  'claim.not-of-the-desk': {
    kind: 'invalid',
    zh: '工号 {staff} 不是在岗的话务员，不能交其办理。',
    en: 'Nobody of the desk works here under {staff}: it cannot be handed over to them.',
  },
} as const satisfies Refusals
