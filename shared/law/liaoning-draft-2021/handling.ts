/** 办理 — extensions, and giving back or passing on a work order (第十九条（四）、第二十一条). */
import type { Rules } from '../rules.ts'

export const extending = {
  name: { zh: '延期', en: 'Extension' },
  from: { zh: '原时限最后一日', en: 'the original last day' },
  until: { zh: '完成答复', en: 'the reply is completed' },
  clocks: ['reply', 'final-reply', 'enterprise-opinion'],
  maxApplications: 2,
  maxMonths: 2,
  decidedBy: { general: 'platform', enterprise: 'business-environment' },
  otherThanGeneral: 'refused',
  article: '第十九条（四）',
  reading: {
    zh: '应在时限届满前申请；2个月自原时限最后一日起总计，逐月按原日期推算，遇非工作日顺延；申请无论准否均计入2次。',
    en: 'Requested before the limit; two months in all beyond the original last day, each month counted from that day and rolling to a working day; both applications count whatever their outcome.',
  },
} satisfies Rules['extending']

export const returning = {
  grounds: [
    {
      code: 'not-responsible',
      zh: '不属于本单位处理责任范围',
      en: 'not within this unit’s responsibility',
      needsArticleGround: false,
    },
    {
      code: 'not-acceptable',
      zh: '属不予受理范围',
      en: 'one of the grounds for not accepting (art. 17)',
      needsArticleGround: true,
    },
  ],
  forms: [
    { code: 'give-back', zh: '退回', en: 'give back', needsProposal: false },
    { code: 'transfer', zh: '转办', en: 'transfer to another unit', needsProposal: true },
  ],
  maxTransfers: 3,
  missedBeforeApproval: 'city',
  article: '第二十一条第二款',
  reading: {
    zh: '退转满3次后只能由主管部门指定主办单位，是平台规则。退件获准前已过的时限，诉求人确未按时得到答复，计入全市、各区指标；工单本不属于该单位，不计入该单位。未获准的，首接单位自行承担。',
    en: 'That after three transfers only the authority may dispatch, naming a lead, is a rule of the platform. A limit that passed before a return was approved was missed towards the appellant: it counts for the city and its areas, and not for the unit, whose order it never was. Refused, the first receiver bears it.',
  },
} satisfies Rules['returning']
