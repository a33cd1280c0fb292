/** 变更 — what a changed calendar or changed rules do to limits that run already. */
import type { Rules } from '../rules.ts'

export const changes = {
  calendar: 'running',
  rules: 'new',
  article: '平台规则（依第十九条，《民法典》第二百零三条）',
  reading: {
    zh: '放假调休安排公布或者调整、本市增减工作日的，正在计算的时限按新的日历重新计算，记入办理记录并告知受其约束的单位和诉求人；由此缩短的，最早至告知当日（非工作日的为下一工作日）24时截止。已经认定逾期的和由当事人指定、约定日期的，不因日历变更而变。规则换了版本的，之前登记的诉求仍按其登记时的版本办理。',
    en: 'When an arrangement is published or changed, or the city adds or takes away days, limits that run are counted anew by the new calendar; that is recorded and told to the unit and the appellant it concerns. Shortened, a limit ends no earlier than the working day on which it is told. What has been found late stays late, and a day that people named stands. Under a new version of the rules, appeals registered before stay under the version of their registration.',
  },
} satisfies Rules['changes']
