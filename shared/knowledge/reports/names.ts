/** 名称 — what states of reported errors are called in sentences and tables. */
import type { Name } from '../../door/sentence.ts'
import type { ReportState } from './words.ts'

export const reportStateNames: Readonly<Record<ReportState, Name>> = {
  open: ['待处理', 'open'],
  refused: ['拟不采纳，待平台审看', 'refused by its unit, to be looked at by the platform'],
  answered: ['已更正', 'mended'],
  upheld: ['不予采纳', 'refused for good'],
}
