/** 疑似重复与同一事项 — what reads alike is pointed out, the likeliest first (第十七条（七）). */
import { describe, expect, it } from 'vitest'
import { execute } from '../../../shared/appeals/desk/execute.ts'
import { mergeAll } from '../../../shared/appeals/desk/merging.ts'
import type { Ticket } from '../../../shared/appeals/ticket/ticket.ts'
import { law } from '../../simulation/town.ts'
import { somebody, theirs, town } from '../../support/brought.ts'
import { operator } from '../../support/desk.ts'

describe('likely the same', () => {
  it('is what the same appellant brought before, whatever category, and what others said of it nearby', async () => {
    const { brought, similar } = await town()
    const [repeat, near, elsewhere] = [
      await brought(theirs, { category: 'road-damage' }),
      await brought(somebody),
      await brought(somebody, { area: '210100' }),
    ]
    const { items, compared } = await similar(await brought(theirs))
    const found = items.map(({ ticket, kind }) => [ticket.number, kind])
    expect(found).toEqual([
      [near.number, 'same-matter'],
      [repeat.number, 'repeat'],
    ])
    expect(found.flat()).not.toContain(elsewhere.number)
    // The desk's own ticket is theirs too, and about less.
    expect(compared).toEqual({ sameAppellant: 2, sameCategoryAndArea: 1, inFull: 3 })
  })
  it('is nothing that reads quite differently, was withdrawn, merged with it, or is not to be seen', async () => {
    const { brought, similar, accepted, here } = await town()
    await brought(somebody, { title: '供热不足', text: '室温只有十五度' })
    const [hidden, withdrawn] = [await brought(somebody), await brought(somebody)]
    const command = { type: 'withdraw', how: 'oral', recording: '录音' } as const
    await execute({ number: withdrawn.number, command, actor: operator('o') }, here)
    const ticket = await accepted(await brought(somebody))
    const { items } = await similar(ticket, ({ number }) => number !== hidden.number)
    expect(items).toEqual([])
    const seen = await similar(ticket)
    expect(seen.items.map((one) => one.ticket.number)).toEqual([hidden.number])
    const into = { into: hidden.number } as never
    expect((await similar({ ...ticket, merged: into })).items).toEqual([])
    expect((await similar({ ...ticket, number: '261009-48213077', merged: into })).items).not.toContainEqual(
      expect.objectContaining({ ticket: expect.objectContaining({ number: hidden.number }) }),
    )
  })
  it('is looked for around the day of the ticket, up to today, and not of what has no category', async () => {
    const { brought, similar, pass, here } = await town()
    const before = await brought(somebody)
    pass(15)
    const ticket = await brought(somebody)
    pass(1)
    const late = await brought(somebody)
    const days: string[] = []
    const { page } = here.listed
    here.listed.page = async (list, order, limit, after) => {
      days.push(list.slice(-10))
      return page.call(here.listed, list, order, limit, after)
    }
    const numbers = async (of: Ticket) => (await similar(of)).items.map((one) => one.ticket.number)
    expect((await numbers(ticket)).sort()).toEqual([before.number, late.number].sort())
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-03-02', '2026-03-18', 17])
    expect(await numbers(late)).not.toContain('none')
    const { category: _, ...plain } = ticket
    expect((await similar(plain as Ticket)).compared.sameCategoryAndArea).toBe(0)
    days.length = 0
    expect((await similar({ ...ticket, area: undefined })).compared.sameCategoryAndArea).toBe(0)
    expect(days).toEqual([])
  })
  it('reaches fifteen days ahead of a ticket of long ago, and no further', async () => {
    const { brought, similar, pass } = await town()
    const ticket = await brought(somebody)
    pass(15)
    const within = await brought(theirs)
    pass(1)
    await brought({ name: '赵', phone: '13600000001' })
    expect((await similar(ticket)).items.map((one) => one.ticket.number)).toEqual([within.number])
  })
  it('is no ticket that was merged into this one', async () => {
    const { brought, accepted, similar, here } = await town()
    const [lead, merged] = [await accepted(await brought(somebody)), await accepted(await brought(somebody))]
    expect((await similar(lead)).items).toHaveLength(1)
    await mergeAll({ lead: lead.number, tickets: [merged.number], reasons: '同一小区', actor: operator('o') }, here)
    expect((await similar(lead)).items).toEqual([])
  })
  it('compares the newest of the appellant’s own where there are many', async () => {
    const { brought, similar } = await town()
    for (let n = 0; n < 3; n++) await brought(theirs, { category: 'road-damage' })
    const one = { ...law.rules.repeats.similar, compared: { rows: 200, inFull: 2 } }
    const { compared } = await similar(await brought(theirs), () => true, { ...law.rules.repeats, similar: one })
    expect(compared).toEqual({ sameAppellant: 4, sameCategoryAndArea: 0, inFull: 2 })
  })
  it('of equal likeness shows the newest first, and no more than the rules say', async () => {
    const { brought, similar } = await town()
    const [one, two, three] = [await brought(somebody), await brought(somebody), await brought(somebody)]
    const ticket = await brought({ name: '赵', phone: '13600000001' })
    const repeats = { ...law.rules.repeats, similar: { ...law.rules.repeats.similar, shown: 2 } }
    const numbers = async (rules = law.rules.repeats) =>
      (await similar(ticket, () => true, rules)).items.map((found) => found.ticket.number)
    expect(await numbers()).toEqual([three.number, two.number, one.number])
    expect(await numbers(repeats)).toEqual([three.number, two.number])
  })
  it('compares the likeliest in full where there are many', async () => {
    const { brought, similar } = await town()
    const alike = await brought(somebody)
    for (let n = 0; n < 3; n++) await brought(somebody, { title: `和平里小区停水${n}`, text: `供热不足第${n}天` })
    const ticket = await brought({ name: '赵', phone: '13600000001' })
    const one = { ...law.rules.repeats.similar, compared: { rows: 200, inFull: 1 } }
    const { items, compared } = await similar(ticket, () => true, { ...law.rules.repeats, similar: one })
    expect(items.map((found) => found.ticket.number)).toEqual([alike.number])
    expect(compared).toMatchObject({ sameCategoryAndArea: 4, inFull: 1 })
  })
})
