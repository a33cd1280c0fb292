/** 字段名称 — what the fields of evidence are called in sentences. */
import type { Name } from '../door/sentence.ts'

export const fieldNames: Readonly<Record<string, Name>> = {
  reference: ['案号、文号', 'the number of the case or document'],
  signedOn: ['签署日期', 'the day of signing'],
  performedOn: ['履行日期', 'the day of performance'],
  raisedOn: ['提起（启动）日期', 'the day it was raised'],
  recording: ['录音或者记录', 'a recording or note'],
  document: ['书面材料', 'the written document'],
  citation: ['所依据的法律、法规条款', 'the article of the law or regulation'],
  finding: ['查明的事实和依据', 'what was established, and how'],
  signedBy: ['签字（盖章）人', 'who signed or sealed'],
  at: ['时间', 'when'],
  by: ['人员', 'by whom'],
  how: ['方式', 'how'],
}
