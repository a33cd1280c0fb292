/** 涉企营商环境 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const enterpriseRefusals = {
  'enterprise.needs-organisation': {
    kind: 'invalid',
    zh: '涉企营商环境事项的诉求主体应为法人或者非法人组织，且诉求涉及营商环境。',
    en: 'An enterprise matter needs an organisation as appellant and the business environment as subject.',
    provision: 'enterprise.review',
  },
  'enterprise.must-be-classed': {
    kind: 'invalid',
    zh: '法人和非法人组织的涉营商环境诉求应按涉企营商环境事项受理（一般咨询除外）。',
    en: 'What an organisation appeals about the business environment is accepted as an enterprise matter, unless it is a simple question.',
    provision: 'enterprise.review',
  },
  'enterprise.not-one': {
    kind: 'conflict',
    zh: '该诉求件不是涉企营商环境事项。',
    en: 'This is not an enterprise matter.',
    provision: 'enterprise.review',
  },
  'enterprise.already-reviewed': {
    kind: 'conflict',
    zh: '该涉企营商环境事项已经审定。',
    en: 'This enterprise matter was reviewed already.',
    provision: 'enterprise.review',
  },
  'enterprise.not-reviewed': {
    kind: 'conflict',
    zh: '涉企营商环境事项未经营商环境建设主管部门审定，除诉求人自行终止、撤回外，不得办结，受理后也不得不予受理或者告知其他机构。',
    en: 'An enterprise matter that the business-environment authority has not reviewed ends only by its appellant’s own will: it is neither closed nor, once accepted, rejected or redirected.',
    provision: 'enterprise.reviewed-first',
  },
  'enterprise.nothing-to-correct': {
    kind: 'conflict',
    zh: '该涉企营商环境事项尚未审定，没有可以更正的审定。',
    en: 'This enterprise matter has not been reviewed: there is no review to correct.',
    provision: 'enterprise.review',
  },
  'enterprise.needs-type': {
    kind: 'invalid',
    zh: '审定为其他事项的，应指明诉求类型。',
    en: 'Reclassifying must say what the matter is.',
    provision: 'enterprise.review',
  },
  'enterprise.review-decides': {
    kind: 'conflict',
    zh: '涉企营商环境事项只能由营商环境建设主管部门审定为其他类型。',
    en: 'An enterprise matter becomes another only by the review of the business-environment authority.',
    provision: 'enterprise.review',
  },
  'enterprise.lead-only': {
    kind: 'conflict',
    zh: '告知和通报由主办单位作出。',
    en: 'Telling and reporting are the lead unit’s to do.',
    provision: 'enterprise.closing',
  },
  'enterprise.date-wrong': {
    kind: 'invalid',
    zh: '告知、签字的时间应在派单之后且不晚于当前时间。',
    en: 'Telling and signing lie between the dispatch and now.',
    provision: 'enterprise.closing',
  },
  'enterprise.not-told': {
    kind: 'conflict',
    zh: '承办单位尚未就本次办理结果告知诉求人，不能办结。',
    en: 'The department has not told the appellant of this result: it cannot be closed.',
    provision: 'enterprise.closing',
  },
  'enterprise.not-reported': {
    kind: 'conflict',
    zh: '承办单位尚未向营商环境建设主管部门通报办结情况并说明理由，不能办结。',
    en: 'The department has not reported the closing and its reasons to the business-environment authority: it cannot be closed.',
    provision: 'enterprise.closing',
  },
  'enterprise.report-differs': {
    kind: 'conflict',
    zh: '办结情形与通报的情形不一致。',
    en: 'The closing ground is not the one that was reported.',
    provision: 'enterprise.closing',
  },
  'enterprise.consent-not-signed': {
    kind: 'invalid',
    zh: '涉企诉求人同意办结的，应书面签字（盖章）。',
    en: 'The consent of an enterprise counts only when signed or sealed.',
    provision: 'enterprise.closing',
  },
} as const satisfies Refusals
