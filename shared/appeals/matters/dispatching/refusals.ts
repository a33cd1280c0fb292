/** 派单 — the ways in which its commands are refused. */
import { catalogueRefusals, namingRefusals } from '../../../city/refusals.ts'
import type { Refusals } from '../../../record/refusal.ts'

export const dispatchingRefusals = {
  'dispatch.needs-category-and-area': {
    kind: 'invalid',
    zh: '按目录派单需要诉求分类和区域；否则请指定主办单位并说明理由。',
    en: 'Dispatch by the catalogue needs a category and an area; otherwise name a lead and say why.',
    provision: 'catalogue',
  },
  'dispatch.no-catalogue-entry': {
    kind: 'invalid',
    zh: '派发工单目录中没有该分类和区域的承办单位，请指定主办单位并说明理由。',
    en: 'The dispatch catalogue has no unit for this category and area: name a lead and say why.',
    provision: 'catalogue',
  },
  'dispatch.by-hand-needs-reason': {
    kind: 'invalid',
    zh: '不按目录派单应说明理由。',
    en: 'Dispatching by hand needs a reason.',
    provision: 'catalogue',
  },
  ...catalogueRefusals,
  'dispatch.matter-unknown': {
    kind: 'invalid',
    zh: '确责清单中没有这一现行有效的事项。',
    en: 'The responsibility list has no such matter in force.',
    provision: 'responsibility',
  },
  'co-handler.lead-or-platform': {
    kind: 'conflict',
    zh: '增加协办单位由主办单位或者热线平台提出。',
    en: 'Co-handlers are added by the lead unit or by the platform.',
    provision: 'co-handling',
  },
  'co-handler.not-one': {
    kind: 'conflict',
    zh: '该工单不是协办工单。',
    en: 'This work order is not a co-handler’s.',
    provision: 'co-handling',
  },
  'dispatch.unit-twice': namingRefusals['dispatch.unit-twice'],
  'dispatch.returned-before': {
    kind: 'conflict',
    zh: '{unit}的退回申请已获批准，不能再次按目录派给该单位；请由主管部门指定主办单位。',
    en: '{unit} gave the matter back with approval; the authority must name a lead by hand.',
    provision: 'returning',
  },
  'dispatch.locked': {
    kind: 'conflict',
    zh: '该诉求件退转次数已达上限，只能由主管部门指定主办单位派发。',
    en: 'After this many transfers only the authority may dispatch, and it must name a lead.',
    provision: 'returning',
  },
} as const satisfies Refusals
