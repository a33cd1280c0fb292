/** 重点事项 — frequent topics of every city, supervised at a higher level (第二十四条). */
import type { TopicInput } from '../schema/input.ts'

const heatingSeason = { area: '*', level: 'key', from: '2026-11-01', until: '2027-03-31' } as const

export const topics: TopicInput[] = [
  { ...heatingSeason, category: 'heating-temperature', reason: '供暖期室温不达标诉求频次高发' },
  { ...heatingSeason, category: 'heating-fault', reason: '供暖期停暖、漏水为群众关注的重点问题' },
]
