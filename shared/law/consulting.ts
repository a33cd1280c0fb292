/** 意见征集 — kinds of draft, how each is shown, and the form, as the column has them. */

/** 即时展示，或者由专人筛选 */
export const handlings = ['shown', 'screened'] as const
export type Handling = (typeof handlings)[number]

interface DraftKind {
  code: string
  zh: string
  en: string
  handling: Handling
}

/** Of major decisions the column says neither: screening is the careful reading, and a city may say otherwise. */
export const draftKinds: readonly DraftKind[] = [
  { code: 'major-decision', zh: '重大决策咨询', en: 'major decision', handling: 'screened' },
  { code: 'government-document', zh: '省政府文件', en: 'provincial government document', handling: 'shown' },
  { code: 'government-rule', zh: '规章', en: 'government rule', handling: 'screened' },
  { code: 'local-regulation', zh: '地方性法规', en: 'local regulation', handling: 'screened' },
]

/** 职业 — as the form lists them. */
export const occupations = [
  '公务员',
  '事业单位工作人员',
  '专业技术人员',
  '企业管理人员',
  '工人',
  '农民',
  '学生',
  '教师',
  '医生',
  '律师',
  '文体人员',
  '现役军人',
  '自由职业者',
  '个人经营者',
  '无业人员',
  '退（离）休人员',
  '其他',
] as const
