/** 权限拒绝 — what is refused because of whose key it is, to whatever area it comes. */
import { type Refusals, refusing } from '../record/refusal.ts'

export const accessRefusals = {
  'ticket.authority-not-allowed': {
    kind: 'forbidden',
    zh: '该事项由{authority}办理。',
    en: 'This is for {authority} to do.',
    provision: 'authorities',
  },
  'key.limited': {
    kind: 'forbidden',
    zh: '该密钥只限所列诉求分类和区域，不能办理其他分类、区域或者全市的事项。',
    en: 'This key is limited to certain categories and areas: it is not for others, nor for what concerns the whole city.',
    provision: 'privacy.keys',
  },
  'list.unknown': { kind: 'unknown', zh: '没有这个清单。', en: 'There is no such list.' },
  'authority.other-tree': {
    kind: 'conflict',
    zh: '[{unit}][区域{area}]不在本级主管部门的管辖范围内，由其同级主管部门办理。',
    en: '[{unit}][Area {area}] is not under the authority of this key; the authority at its own level decides.',
    provision: 'own-level',
  },
  'catalogue.platform-authority': {
    kind: 'forbidden',
    zh: '派发工单目录和确责清单由热线平台主管部门制定和调整。',
    en: 'Catalogue and responsibility list are kept by the platform authority.',
    provision: 'catalogue.authority',
  },
  'clue.authority-alone': {
    kind: 'forbidden',
    zh: '线索只由营商环境建设主管部门移交和查看。',
    en: 'Clues are handed over, and seen, by the business-environment authority alone.',
    provision: 'clues',
  },
  'ladder.never-by-the-city': {
    kind: 'forbidden',
    zh: '对排名靠后单位的督办由省营商环境建设主管部门或者地区人民政府作出，本市主管部门只提出、核查整改，不得作出。',
    en: 'Steps against those long at the bottom are taken by the provincial authority or the government of the region; an authority of the city proposes and checks, and never issues.',
    provision: 'evaluation.measures',
  },
} as const satisfies Refusals

export type AccessCode = keyof typeof accessRefusals
export const refused = refusing<AccessCode>()
