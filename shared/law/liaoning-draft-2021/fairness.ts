/** 公平比较 — when a place says something, and when it is chance (第三十一条). */
import type { Rules } from '../rules.ts'

export const fairness = {
  // Two and three standard deviations of a normal distribution; of shrunk rates what two hundred units bear (DECISIONS of evaluation).
  limits: { grey: 0.9545, red: 0.9973, shrunk: 0.97 },
  redAlsoBelowBy: 0.02,
  leastMatters: 10,
  leastPeers: 5,
  spread: { least: 0.001, most: 0.2 },
  longAtTheBottom: { lastShare: 0.25, results: 2 },
  article: '第三十一条',
  reading: {
    zh: '条文称“长期排名靠后”，未定多久、多后、件数多少。我们的读法：连续两次考核结果均在同类组的后四分之一，且两次均低于三倍标准差控制限，或者收缩比率低于同类真实水平的97%区间，并比组内水平低2个百分点以上（红），方可提出督办。控制限按其他同类单位的水平和离散度计算，样本小的单位界限宽；少于10件或者同类不足5家的只列数值，不标灰、红。各比率名次按收缩比率排列（参照国办函〔2025〕66号：不片面追求排名）。',
    en: 'The text says “long at the bottom” and neither how long, how low nor of how many matters. Our reading: in the last quarter of the peer group in two results running, and in both below the limit of three standard deviations, or with a shrunk rate below the range that holds 97 % of the true rates of its like, and at least two percentage points below the group (red). Limits come from the rate and spread of the other units, wider for small ones; below ten matters, or with fewer than five others, numbers are shown and nothing is grey or red. Places go by the shrunk rate (after 国办函〔2025〕66号: do not chase rankings).',
  },
} satisfies Rules['fairness']
