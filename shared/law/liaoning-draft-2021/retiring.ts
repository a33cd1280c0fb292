/** 机构撤并 — how far ahead a unit may retire, and how long its keys work. */
import type { Rules } from '../rules.ts'

export const retiring = {
  longestNoticeDays: 731,
  keysGoOnDays: 30,
  article: '平台规则（依第八条、第二十条、第三十五条）',
  reading: {
    zh: '草案未规定承办单位撤并。撤并之日起不再派给新的事项，手中的工单仍由其办结或者由主管部门改派。密钥再用三十日：与一次一般延期相当，足以办结或者交接；人员随机构变动，过此不应再能查看诉求人信息。撤并可以提前公布，最早提前两年：更久的安排多半会变。',
    en: 'The draft says nothing of units that end. From its day on a unit is given nothing new; the orders in its hands stay its own until it has finished them or the authority has reassigned them. Its keys go on for thirty days, about as long as one ordinary extension: enough to finish or hand over, while its people move on and should not see appellants’ data for longer. A retirement can be announced up to two years ahead: what is planned for later mostly changes.',
  },
} satisfies Rules['retiring']
