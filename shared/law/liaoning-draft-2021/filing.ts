/** 即时归档 — what may be filed at once as thanks or as a call without content (第十三条、第十七条). */
import type { Rules } from '../rules.ts'

export const filing = {
  empty: {
    /** fewer letters and digits than this, besides the words below, say nothing */
    lettersFrom: 2,
    /** words of a note that nobody spoke: they are nothing that the appellant said */
    saidBy: [
      '来电',
      '接通后',
      '接通',
      '全程',
      '对方',
      '静音',
      '无声',
      '无声音',
      '没有声音',
      '无人说话',
      '无人应答',
      '无应答',
      '未说话',
      '不说话',
      '空号',
      '空白',
      '无内容',
      '内容为空',
    ],
  },
  contestWithin: { calendarDays: 30, rollsToWorkingDay: true },
  article: '第十七条',
  reading: {
    zh: '条文没有“无效”和“表扬”的归档：只有登记时即为无效来电、没有文字内容，或者标题、内容和补充除记明无人说话外别无所言的，方可按空号、静音归档；归档一律说明理由、告知诉求人，列入否定备案由主管部门核查；诉求人自告知之日起30日内可以提出异议，恢复初核；最后一日不是工作日的，顺延至下一工作日。',
    en: 'The text knows no filing of thanks or invalid contacts: as empty or silent only what was registered as such, has no words, or whose title, text and additions say no more than that nobody spoke. Each filing has reasons, is told, and stands before the authority as a negative outcome; within thirty days, on to the next working day where they end on none, its appellant may contest it, and it is reviewed after all.',
  },
} satisfies Rules['filing']
