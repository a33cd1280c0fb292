/** 话务量 — what the telephone system reports each night: calls offered and answered, seeded. */
import type { IsoDate } from '../../shared/law/civil-date.ts'
import type { Diary } from './diary.ts'
import { randomOf } from './random.ts'
import { insist, type Stage } from './stage.ts'

export async function reportCalls(day: IsoDate, diary: Diary, seed: number, { operator }: Stage): Promise<void> {
  const random = randomOf(seed + Number(day.replaceAll('-', '')))
  // Heating starts on 1 November: ten times as many calls at its peak elsewhere, three times here.
  const rush = day >= '2026-11-01' && day <= '2026-11-05'
  const offered = Math.round(random.between(820, 930) * (rush ? 3 : diary.works(day) ? 1 : 0.45))
  const answered = Math.round((offered * random.between(rush ? 880 : 955, rush ? 920 : 990)) / 1000)
  await insist(`calls of ${day}`, () => operator.call('recordCalls', { params: { day }, body: { offered, answered } }))
}
