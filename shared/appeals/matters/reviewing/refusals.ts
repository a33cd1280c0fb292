/** 初核审查 — the ways in which its commands are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const reviewingRefusals = {
  'accept.type-is-filed': {
    kind: 'invalid',
    zh: '表扬和无效来电不受理，应即时归档。',
    en: 'Thanks and invalid contacts are filed at once, not accepted.',
    provision: 'acceptance',
  },
  'review.ground-needs-earlier-ticket': {
    kind: 'invalid',
    zh: '以重复诉求为由不予受理，应指明同一诉求人的在先诉求件，并说明无新情况、新理由。',
    en: "Refusing a repeat must name the same appellant's earlier ticket and state that there are no new facts or reasons.",
    provision: 'rejection.repeat',
  },
  'review.ground-needs-supplement': {
    kind: 'invalid',
    zh: '以证据材料不全为由不予受理，应先要求补正且诉求人逾期未补正。',
    en: 'Ground {#rejection.evidence} needs a request to supplement that went unanswered.',
    provision: 'rejection.evidence',
  },
  'review.accepted-stands': {
    kind: 'conflict',
    zh: '已受理的诉求件不再改为不予受理。',
    en: 'What was accepted is not refused any more.',
    provision: 'rejection.once-accepted',
  },
  'review.dispatched-needs-approved-return': {
    kind: 'conflict',
    zh: '已经派单的诉求件，须承办单位以该情形申请退回并经批准后，方可不予受理。',
    en: 'Once dispatched, an appeal can be rejected only on the ground of {§rejection} under which a return of it was approved.',
    provision: 'rejection.once-dispatched',
  },
  'review.ground-unknown': {
    kind: 'invalid',
    zh: '没有这一不予受理情形。',
    en: 'There is no such ground for not accepting.',
    provision: 'rejection',
  },
  'review.request-untold': {
    kind: 'conflict',
    zh: '补正要求尚未告知诉求人，逾期不得作为不予受理的理由。',
    en: 'The appellant has not been told of the request: their silence is no ground for not accepting.',
    provision: 'review',
  },
  'review.only-consultations-answered': {
    kind: 'invalid',
    zh: '只有一般性咨询可以依据知识库直接答复。',
    en: 'Only general consultations may be answered directly from the knowledge base.',
    provision: 'review',
  },
  'review.article-unknown': {
    kind: 'invalid',
    zh: '知识库没有条目{article}第{version}版，不能引用。',
    en: 'The knowledge base has no version {version} of {article}: it cannot be quoted.',
    provision: 'knowledge.quoting',
  },
  'review.article-not-published': {
    kind: 'conflict',
    zh: '条目{article}第{version}版未经审核发布，不能引用[；当日有效的是第{inForce}版]。',
    en: 'Version {version} of {article} is not published and cannot be quoted[; in force today is version {inForce}].',
    provision: 'knowledge.quoting',
  },
  'review.article-not-in-force': {
    kind: 'conflict',
    zh: '条目{article}第{version}版当日无效，不能引用[；有效的是第{inForce}版]。',
    en: 'Version {version} of {article} is not in force today and cannot be quoted[; version {inForce} is].',
    provision: 'knowledge.quoting',
  },
  'review.article-other-area': {
    kind: 'conflict',
    zh: '条目{article}适用于{areas}，不适用于诉求所在的{area}，不能引用。',
    en: 'The article {article} is for {areas}, not for {area}, where the appeal is: it cannot be quoted.',
    provision: 'knowledge.quoting',
  },
  'review.invalid-needs-empty-contact': {
    kind: 'invalid',
    zh: '“无效”仅限于空号、静音等无内容来电；辱骂等应按{§rejection.abuse}说明理由不予受理。',
    en: 'Only empty or silent contacts are invalid; abuse is ground {#rejection.abuse}, with reasons.',
    provision: 'rejection.abuse',
  },
  'review.has-substance': {
    kind: 'conflict',
    zh: '该诉求件有诉求内容，不是空号、静音来电，不得按无效归档；应依法受理、答复，或者说明理由不予受理。',
    en: 'This appeal says something: it is no empty or silent contact, and is accepted, answered or refused with reasons.',
    provision: 'rejection',
  },
  'review.was-filed-before': {
    kind: 'conflict',
    zh: '该诉求件曾经归档，诉求人提出异议或者主管部门责令重新办理后，不得再次归档。',
    en: 'It was filed before, and its appellant contested that or the authority had it done again: it is not filed once more.',
    provision: 'filing.again',
  },
  'review.contest-too-late': {
    kind: 'conflict',
    zh: '已超过对归档提出异议的期限。',
    en: 'The period for contesting the filing has passed.',
    provision: 'filing.contest',
  },
} as const satisfies Refusals
