/** 法律、法规与规章 — tells them apart by how a cited title ends (第十九条（五）、第二十五条（九）). */
import type { Rules } from '../rules.ts'

export const statutes = {
  endings: ['法', '法典', '条例'],
  // 办法 ends with 法 and is none.
  notEndings: ['办法', '方法', '做法'],
  named: ['全国年节及纪念日放假办法', '国务院关于职工工作时间的规定', '女职工劳动保护特别规定', '诉讼费用交纳办法'],
  article: '第十九条（五）、第二十五条（九）',
  reading: {
    zh: '按名称形式识别：规章不得称“条例”，故称“法”“条例”的为法律、法规；行政法规中称“规定”“办法”的逐一列明。',
    en: 'Told by the form of the name: a 规章 may not be called 条例, so 法 and 条例 are laws and regulations; the State Council’s regulations called 规定 or 办法 are listed one by one.',
  },
} satisfies Rules['statutes']
