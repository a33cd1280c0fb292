/** 积压 — what the ten working days before left behind, each ticket at some step of its way. */

import { decide } from './deciding.ts'
import { type Department, handle, poll } from './departments.ts'
import type { Desk } from './desk.ts'
import type { Matter } from './model.ts'
import { someAtOnce } from './quiet.ts'
import type { Stack } from './stack.ts'
import { register, type Seat, type Stage } from './stage.ts'
import type { Person } from './telephone.ts'

interface Before {
  stage: Stage
  stack: Stack
  desk: Desk
  channels: readonly Person[]
  departments: readonly Department[]
  days: readonly string[]
  each: number
}

/** Limits of many days stand on the lists then, and some have passed. */
export async function playYesterdays({ stage, stack, desk, channels, departments, days, each }: Before): Promise<void> {
  const { random, seats } = stage
  for (const day of days) {
    await stack.advanceTo(`${day}T09:00:00+08:00`)
    await stack.idle()
    stage.day = day
    const numbers: string[] = []
    await someAtOnce(Array.from({ length: each }), async (_, n) => {
      const channel = random.pick(channels)
      const { subject } = random.weighted(stage.subjects, ({ weight }) => weight)
      const number = await register(stage, channel, channel.name, { subject, reference: `${day}-${n}` })
      if (number) numbers.push(number)
    })
    // A third waits to be reviewed, the others went on.
    await someAtOnce(numbers, (number) =>
      random.chance(0.35) ? Promise.resolve() : goOn(desk, random.pick(seats), number),
    )
    await stack.idle()
    await someAtOnce(departments, async (department) => {
      await poll(stage, department)
      if (random.chance(0.4)) await handle(stage, department)
    })
    await stack.idle()
  }
}

async function goOn(desk: Desk, seat: Seat, number: string): Promise<void> {
  const { model, random } = desk.stage
  const playing = { ...desk, seat }
  const matter = model.matters.get(number) as Matter
  if (seat.area !== undefined && seat.area !== matter.area) return
  await decide(playing, number, 'review')
  if (random.chance(0.2)) await decide(playing, number, 'dispatch')
}
