/** 指标 — the seven figures, each in its variants, and what else is counted of handling (第二十七条). */
import type { Rules } from '../rules.ts'
import { rating } from './evaluation.ts'

const article = '第二十七条'
const platform = '平台规则'
const ratio = { unit: 'ratio', counts: {} } as const
const satisfied = { levelFrom: rating.satisfiedFrom }

export const figures = [
  {
    ...{ code: 'connection', zh: '接通率', en: 'connection', ...ratio, article },
    formula: { zh: '接通 ÷ 呼入', en: 'calls answered ÷ calls offered' },
    ...{ occasion: 'call', take: 'each', hits: {}, goal: 0.95 },
    reading: {
      zh: '接通率目标95%是平台规则。',
      en: 'The 95 % goal for connection is a rule of the platform.',
    },
  },
  {
    ...{ code: 'immediate-transfer', zh: '即时转办率', en: 'immediate transfer', ...ratio, article },
    formula: {
      zh: '派单时限落在期内的诉求件中，1个工作日内派出的 ÷ 全部',
      en: 'dispatched within 1 working day ÷ all whose limit for dispatch fell in the period',
    },
    ...{ occasion: 'dispatch-due', take: 'all', hits: { with: ['in-time'] } },
  },
  {
    ...{ code: 'on-time-feedback', zh: '按时反馈率', en: 'on-time feedback', ...ratio, article },
    formula: {
      zh: '期内各项反馈全部按时的诉求件 ÷ 期内有反馈到期的诉求件；各单位只计本单位（主办、协办）应作的反馈',
      en: 'matters with every feedback due in the period in time ÷ matters with any due; of a unit what it owed itself',
    },
    ...{ occasion: 'feedback-due', take: 'all', hits: { with: ['in-time'] } },
  },
  {
    ...{ code: 'closing', zh: '办结率', en: 'closing', ...ratio, article },
    formula: { zh: '已办结 ÷ 期内应办结', en: 'closed ÷ due to be completed in the period' },
    ...{ occasion: 'completion-due', take: 'all', hits: { with: ['closed'] } },
  },
  {
    ...{ code: 'closing-on-time', variantOf: 'closing', ...ratio, article },
    ...{ zh: '按时办结率', en: 'closed, and replied to in time' },
    formula: {
      zh: '已办结且最终答复按时（平台审核把关时间不计） ÷ 期内应办结',
      en: 'closed with every final reply in time (the platform’s check is not counted) ÷ due to be completed',
    },
    ...{ occasion: 'completion-due', take: 'all', hits: { with: ['closed', 'in-time'] } },
  },
  {
    ...{ code: 'callback', zh: '回访率', en: 'callback', ...ratio, article },
    formula: {
      zh: '有效回访 ÷ 期内办结的已派单诉求件（办结后又重新办理的照计）',
      en: 'reached about it ÷ dispatched matters closed in the period, those worked again since included',
    },
    ...{ occasion: 'closing', take: 'last', hits: { with: ['called-back'] } },
  },
  {
    ...{ code: 'solved', variantOf: 'callback', ...ratio, article },
    ...{ zh: '回访解决率', en: 'solved, as said at the callback' },
    formula: {
      zh: '最近一次有效回访中诉求人表示已解决 ÷ 期内有效回访的诉求件',
      en: 'solved, as the appellant said at the last callback ÷ matters whose appellant was reached in the period',
    },
    ...{ occasion: 'reached', take: 'last', hits: { with: ['solved'] } },
  },
  {
    ...{ code: 'satisfaction', zh: '满意率', en: 'satisfaction', ...ratio, article },
    formula: { zh: '评价为基本满意及以上（3—5级） ÷ 期内已评价', en: 'rated 3 to 5 ÷ rated in the period' },
    ...{ occasion: 'rating', take: 'last', hits: satisfied },
  },
  {
    ...{ code: 'satisfaction-unmarked', variantOf: 'satisfaction', ...ratio, article: '第二十九条' },
    zh: '满意率（不含行政调解类、执法办案类）',
    en: 'satisfaction without matters of mediation and law enforcement',
    formula: {
      zh: '未标注为行政调解类、执法办案类的诉求件中，评价为基本满意及以上 ÷ 期内已评价',
      en: 'rated 3 to 5 ÷ rated in the period, of matters not marked as mediation or law enforcement',
    },
    ...{ occasion: 'rating', take: 'last', counts: { without: ['marked'] }, hits: satisfied },
  },
  {
    ...{ code: 'satisfaction-marked', variantOf: 'satisfaction', ...ratio, article: '第二十九条' },
    zh: '满意率（行政调解类、执法办案类）',
    en: 'satisfaction in matters of mediation and law enforcement',
    formula: {
      zh: '标注为行政调解类、执法办案类的诉求件中，评价为基本满意及以上 ÷ 期内已评价',
      en: 'rated 3 to 5 ÷ rated in the period, of matters marked as mediation or law enforcement',
    },
    ...{ occasion: 'rating', take: 'last', counts: { with: ['marked'] }, hits: satisfied },
  },
  {
    ...{ code: 'satisfaction-examined', variantOf: 'satisfaction', ...ratio, article: '第二十九条' },
    zh: '满意率（不含经核查认定不合理的差评）',
    en: 'satisfaction without bad ratings that were found not justified',
    formula: {
      zh: '评价为基本满意及以上 ÷ 期内已评价且未被认定为不合理差评的',
      en: 'rated 3 to 5 ÷ rated in the period, bad ratings found not justified left out',
    },
    ...{ occasion: 'rating', take: 'last', counts: { without: ['unjustified'] }, hits: satisfied },
  },
  {
    ...{ code: 'satisfaction-strict', variantOf: 'satisfaction', ...ratio, article },
    ...{ zh: '满意率（满意及以上）', en: 'satisfaction, the two best levels only' },
    formula: {
      zh: '评价为满意、非常满意（基本满意不计入） ÷ 期内已评价',
      en: 'rated 4 or 5 ÷ rated in the period',
    },
    ...{ occasion: 'rating', take: 'last', hits: { levelFrom: rating.satisfiedFrom + 1 } },
  },
  {
    ...{ code: 'not-rated', variantOf: 'satisfaction', zh: '未评价率', en: 'share not rated', ...ratio, article },
    formula: {
      zh: '办理结果未评价 ÷ 期内告知结果的诉求件（其后重新办理的照计；同期多次告知的计最后一次）',
      en: 'result not rated ÷ matters whose result was told in the period, those worked again since included; of several tellings in it the last',
    },
    ...{ occasion: 'told', take: 'last', hits: { without: ['rated'] } },
  },
  {
    ...{ code: 'average-days', zh: '平均办理天数', en: 'average handling days', unit: 'days', article },
    formula: {
      zh: '（办结 − 首次派单）之和 ÷ 期内办结件数；重新办理的历次办结各计入其办结之期，同期多次的计最后一次；工作日、自然日分列',
      en: 'days from the first dispatch to closing ÷ matters closed in the period; of one worked again each closing counts in its own period, of several in one the last; working and calendar days apart',
    },
    ...{ occasion: 'completed', take: 'last', counts: {}, hits: {} },
  },
  {
    ...{ code: 'answered-at-once', zh: '直接答复率', en: 'answered at once', ...ratio, article: platform },
    formula: { zh: '直接答复 ÷ 期内登记', en: 'answered by the platform itself ÷ registered in the period' },
    ...{ occasion: 'registered', take: 'last', hits: { with: ['answered'] } },
  },
  {
    ...{ code: 'repeated', zh: '重复诉求率', en: 'repeated appeals', ...ratio, article: platform },
    formula: {
      zh: '同一诉求人此前反映过的 ÷ 期内登记',
      en: 'brought before by the same appellant ÷ registered in the period',
    },
    ...{ occasion: 'registered', take: 'last', hits: { with: ['repeated'] } },
  },
  {
    ...{ code: 'right-at-first', zh: '首派准确率', en: 'dispatched right at first', ...ratio, article: platform },
    formula: {
      zh: '首派单位未退回、未改派的 ÷ 期内首次派单；各单位只计首派至本单位的',
      en: 'neither given back nor moved from its first unit ÷ first dispatched in the period; of a unit what came to it first',
    },
    ...{ occasion: 'first-dispatch', take: 'last', hits: { with: ['right'] } },
  },
  {
    ...{ code: 'given-back', zh: '退单率', en: 'orders given back', ...ratio, article: platform },
    formula: {
      zh: '经批准退回或者转办的工单 ÷ 期内派至本单位的工单',
      en: 'orders given back or passed on by approval ÷ orders given to the unit in the period',
    },
    ...{ occasion: 'order', take: 'each', hits: { with: ['given-back'] } },
  },
  {
    ...{ code: 'extended', zh: '延期率', en: 'orders extended', ...ratio, article: platform },
    formula: {
      zh: '经批准延期的工单 ÷ 期内派至本单位的工单',
      en: 'orders whose limit was extended ÷ orders given to the unit in the period',
    },
    ...{ occasion: 'order', take: 'each', hits: { with: ['extended'] } },
  },
  {
    ...{ code: 'reopened', zh: '重办率', en: 'worked again', ...ratio, article: platform },
    formula: { zh: '办结后重新办理的 ÷ 期内历次办结', en: 'closings worked again since ÷ closings in the period' },
    ...{ occasion: 'closing', take: 'each', hits: { with: ['reopened'] } },
  },
  {
    ...{ code: 'hand-offs', zh: '平均流转次数', en: 'average hand-offs', unit: 'times', article: platform },
    formula: {
      zh: '主办单位变更次数之和 ÷ 期内办结件数',
      en: 'how often the lead changed hands ÷ matters closed in the period',
    },
    ...{ occasion: 'handed-on', take: 'last', counts: {}, hits: {} },
  },
  {
    ...{ code: 'days-held', zh: '单位平均持有天数', en: 'average days held', unit: 'days', article: platform },
    formula: {
      zh: '（答复、退回或者终止 − 派单）之和 ÷ 期内结束的工单；工作日、自然日分列',
      en: 'days from an order to its reply, return or end ÷ orders that ended in the period',
    },
    ...{ occasion: 'held', take: 'each', counts: {}, hits: {} },
  },
] satisfies Rules['figures']
