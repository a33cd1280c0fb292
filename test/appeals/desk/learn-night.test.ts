/** 夜间学习 — reads what stood, newest first, within what a night may take. */
import { describe, expect, it } from 'vitest'
import { learnNight } from '../../../shared/appeals/desk/learn-night.ts'
import type { Stored } from '../../../shared/appeals/desk/ports.ts'
import { ticketRow } from '../../../shared/appeals/kind/rows.ts'
import { registryOf } from '../../../shared/city/registry.ts'
import { addDays } from '../../../shared/law/civil-date.ts'
import type { Learned } from '../../../shared/suggesting/learn.ts'
import { nothingLearned } from '../../../shared/suggesting/report.ts'
import { sharesOf } from '../../../shared/suggesting/suggest.ts'
import { law } from '../../simulation/town.ts'
import { city } from '../../suggesting/appeals.ts'
import { decisionsOf, operator, registered } from '../../support/story.ts'
import { toldInCall } from '../ticket/endings.ts'

const story = (text: string, category: string) =>
  registered({ at: '2026-10-09T08:30+08:00', text, category })
    .and('2026-10-09T08:40+08:00', operator, { type: 'accept', toldInCall })
    .and('2026-10-09T09:00+08:00', operator, { type: 'dispatch', suggested: { categories: [category] } })

async function night(
  texts: readonly (readonly [text: string, category: string])[],
  timeIsUp = () => false,
  before?: number,
) {
  const stories = texts.map(([text, category]) => story(text, category))
  const asked: string[] = []
  let kept: Learned | undefined
  const told = await learnNight(timeIsUp, {
    lists: {
      async registeredOn(day) {
        asked.push(day)
        const items = stories.map(({ ticket }, at) => ({ ...ticketRow(ticket), ticket: String(at) }))
        return { items: day === '2026-10-09' ? items : [], next: undefined }
      },
    },
    tickets: {
      async read(number) {
        const found = stories[Number(number)]
        if (Number(number) === 1) throw new Error('unreadable')
        return found && ({ log: decisionsOf(found) } as unknown as Stored)
      },
    },
    models: {
      standing: async () =>
        before === undefined ? undefined : { hash: '', report: { ...nothingLearned('2026-10-30'), examples: before } },
      async keep(learned) {
        kept = learned
        return { hash: '', report: learned.report }
      },
    },
    law: async () => ({ ...law, registry: registryOf(city) }),
    clock: { now: () => new Date('2026-10-30T18:00:00Z') },
  })
  return { told, asked, kept }
}

describe('a night', () => {
  it('learns from what stood, and one that cannot be read keeps no other from it', async () => {
    const gym = ['楼下健身房砸哑铃', 'noise-life'] as const
    const { told, kept } = await night([gym, gym, gym, gym])
    expect(told).toEqual({ read: 4, examples: 3, method: 'centroid', kept: true })
    expect(kept?.report).toMatchObject({ day: '2026-10-31', accepted: { shown: 3, first: 3, among: 0, overruled: 0 } })
    expect(kept && sharesOf(kept.model, { title: '', text: '健身房砸哑铃' })[0]?.category).toBe('noise-life')
    expect(kept?.report.replayed).toMatchObject({ from: '2026-10-03', to: '2026-10-30', matters: 3 })
    expect(kept?.report.items).toMatchObject([{ category: 'noise-life', matters: 3 }])
  })

  it('goes back from today, and stops where time is up', async () => {
    const all = await night([])
    expect([all.asked[0], all.asked.at(-1), all.asked.length]).toEqual(['2026-10-31', addDays('2026-10-31', -359), 360])
    let days = 0
    expect((await night([], () => ++days > 3)).asked.length).toBeLessThan(4)
  })

  it('that could not read what the model in use has learned from leaves it in use', async () => {
    const gym = ['楼下健身房砸哑铃', 'noise-life'] as const
    const never = await night([gym], () => true, 3)
    expect([never.told, never.asked, never.kept]).toEqual([
      { read: 0, examples: 0, method: 'centroid', kept: false },
      [],
      undefined,
    ])
    const atTheEnd = () => {
      let days = 0
      return () => ++days > 30
    }
    expect((await night([gym, gym, gym, gym], atTheEnd(), 7)).told).toMatchObject({ examples: 3, kept: false })
    expect((await night([gym, gym, gym, gym], atTheEnd(), 6)).told).toMatchObject({ examples: 3, kept: true })
    // The first night has nothing to lose; what is whole is kept however little it is.
    expect((await night([gym], () => true)).told).toMatchObject({ examples: 0, kept: true })
    expect((await night([gym], undefined, 100)).told).toMatchObject({ examples: 1, kept: true })
  })
})
