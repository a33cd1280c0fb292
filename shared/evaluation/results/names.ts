/** 名称 — what states of a result and its addressees are called in sentences and tables. */
import type { Name } from '../../door/sentence.ts'
import type { Addressee, ResultState } from './words.ts'

export const resultStateNames: Readonly<Record<ResultState, Name>> = {
  computing: ['计算中', 'being worked out'],
  provisional: ['初步结果', 'provisional'],
  reviewing: ['复核中', 'under review'],
  reviewed: ['已复核', 'reviewed'],
  approved: ['已审定', 'approved'],
  reported: ['已报送', 'reported'],
  published: ['已公布', 'published'],
  withdrawn: ['已撤销', 'withdrawn'],
}

export const addresseeNames: Readonly<Record<Addressee, Name>> = {
  superior: ['上一级营商环境建设主管部门', 'the business-environment authority above'],
  government: ['本级人民政府', 'the own government'],
}
