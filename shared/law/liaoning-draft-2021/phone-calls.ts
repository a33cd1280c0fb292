/** 通话与来电查询 — calls, drafts under them, and lookups of callers (第十三条、第二十七条、第三十五条). */
import type { Rules } from '../rules.ts'

export const phoneCalls = {
  answered: { atLeastSeconds: 0 },
  offered: { notCountedUpTo: 0 },
  unendedAfterHours: 2,
  numberDays: 180,
  draftDays: 7,
  article: '第二十七条',
  reading: {
    zh: '条文未定义接通。呼入每一通电话计一次；由话务员接起的为接通，语音导航、排队播报、机器人应答不是接通；话务系统报送了通话记录的日子按通话记录计算，其余日子按报送的话务量计算，一日只取一种。通话按呼入时刻计入小时、日和区划。呼入满2小时未报接起、也未报结束的，当夜列入未接来电。来电号码和录音索引保存180日，暂存的登记内容自最后保存起7日，是平台规则。',
    en: 'The text does not define the connection. Each call offered counts once, and as answered when an operator took it: a menu, an announcement in the queue or a robot is no answer. A day of which calls were told is counted from them, any other from the numbers reported for it, never from both. A call counts in the hour, day and area in which it was offered. A call of which neither an answer nor an end is told for two hours is listed the same night to be rung back. Keeping number and recording reference for 180 days, and a draft for seven since it was last saved, are rules of the platform.',
  },
} satisfies Rules['phoneCalls']

export const callerLookups = {
  verifiedBy: { ordinary: ['name', 'access-code'], confidential: ['access-code'] },
  conspicuous: { moreThan: 30, withinHours: 8 },
  perCall: 5,
  article: '第三十五条',
  reading: {
    zh: '号码可以伪造，一家人常共用一个号码：凭号码只见编号、分类、状态、日期和下一步；姓名、内容须核对姓名或者查询码。保密件和举报件在核对之前不显示其存在，且家人也知道姓名，须核对查询码。一班（8小时）内没有来电的查询超过30次的列入清单，由主管部门核查；同一通电话超过5次的查询按没有来电计。次数是平台规则。',
    en: 'Numbers can be forged and a family shares one: a number shows ticket, category, state, day and next step; name and text need the name or the access code. Confidential matters and reports are not shown to exist before, and since a family knows the name too they need the access code. More than thirty lookups without a call in a shift (eight hours) are listed for the authority to examine; under one call, those beyond five count as without. The numbers are rules of the platform.',
  },
} satisfies Rules['callerLookups']
