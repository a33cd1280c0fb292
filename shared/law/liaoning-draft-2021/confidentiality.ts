/** 保密 — which appeals are confidential by themselves, and who may know the appellant (第十三条（四）、第三十五条). */
import type { Rules } from '../rules.ts'

export const confidentiality = {
  types: ['report'],
  identityFor: { ordinary: ['operator', 'department'], confidential: ['operator'] },
  article: '第十三条（四）、第三十五条',
  reading: {
    zh: '条文规定个人隐私受到保护，未写明哪些诉求保密、谁可以知道诉求人。举报（第三条）除诉求人另有表示外按保密办理，其他诉求经诉求人要求保密；保密件的身份信息只由热线平台的话务员说明用途、留痕后查看，承办单位经热线平台联系诉求人，视为征求意见；改变定性不解除保密，只有诉求人可以放弃。',
    en: 'The text protects privacy without saying which appeals are confidential and who may know the appellant. Reports (article 3) are, unless the appellant says otherwise, and others when the appellant asks; of a confidential matter only operators look at the identity, with a stated purpose and on record; units contact the appellant through the platform, which counts as consulting; another classification does not end it, only the appellant does.',
  },
} satisfies Rules['confidentiality']
