/** 样本 — all written pairs, and what may be asked in any of them besides. */
import type { Ask, Pair, Type } from '../shape.ts'
import { endings } from './endings.ts'
import { housing } from './housing.ts'
import { markets } from './markets.ts'
import { streets } from './streets.ts'
import { utilities } from './utilities.ts'
import { welfare } from './welfare.ts'

export const pairs: readonly Pair[] = [...utilities, ...housing, ...streets, ...welfare, ...markets, ...endings]

const ask = (topic: string, want: string, answer: string, beside: string, metElsewhere = false): Ask => ({
  topic,
  want,
  answer,
  beside,
  metElsewhere,
})

export const besides: readonly Ask[] = [
  ask(
    '书面结果',
    '把办理结果盖章后寄给我一份',
    '办理结果已打印盖章，{due}寄到您登记的地址。',
    '公文的起草、校对、印制均有专人负责。',
  ),
  ask(
    '负责人',
    '给一个能找到人的办公电话',
    '本件由{office}负责，办公电话{landline}，有人值守。',
    '单位工作人员均佩戴工牌，接受监督。',
    true,
  ),
  ask(
    '回头看',
    '过一段时间再来看一次',
    '{office}已把本件列入回头看清单，{due}复查一次。',
    '回头看是巩固工作成果的有效做法。',
  ),
  ask('张贴', '把情况向大家贴出来说清楚', '情况说明已张贴在社区公告栏，共六份。', '社区公告栏由网格员负责日常维护。'),
  ask(
    '保密',
    '不要把我的名字告诉对方',
    '您的姓名和号码没有提供给被反映单位，承办人员签了保密承诺。',
    '近年来信息安全受到社会各界广泛关注。',
  ),
  ask(
    '代办人',
    '允许我女儿替我来办',
    '您女儿带双方身份证件即可代办，不用写委托书。',
    '窗口准备了老花镜、饮水和急救箱，方便群众。',
  ),
]

/** Asks that nobody makes in a question, or in a report. */
const unfit: Partial<Record<Type, readonly string[]>> = {
  consultation: ['回头看', '张贴', '保密'],
  suggestion: ['保密', '代办人'],
  report: ['代办人'],
}
export const besidesOf = ({ type }: Pair): Ask[] => besides.filter(({ topic }) => !unfit[type]?.includes(topic))
