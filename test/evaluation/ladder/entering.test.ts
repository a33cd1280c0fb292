/** 提出督办 — by two approved results running, each with what it rests on; never by one (第三十一条). */
import { describe, expect, it } from 'vitest'
import { rowOf } from '../../../shared/evaluation/ladder/row.ts'
import { shown } from '../../../shared/evaluation/ladder/shown.ts'
import { isRefusal } from '../../../shared/record/refusal.ts'
import { badTickets, bottom, city, halfYear, ladderWorld, province, yearEnd } from '../../support/ladders.ts'
import { law } from '../../support/story.ts'

const manifestOf = async (world: ReturnType<typeof ladderWorld>, id: string) =>
  (await world.results.result(id))?.approved?.manifest

describe('提出', () => {
  it('names both results with their hashes, the places and the limits', async () => {
    const world = await ladderWorld().both()
    const ladder = await world.propose()
    if (isRefusal(ladder)) throw new Error(JSON.stringify(ladder))
    expect(ladder).toMatchObject({ id: `${bottom}.1`, state: 'proposed', unit: bottom, steps: [] })
    expect(ladder.grounds).toMatchObject([
      { result: halfYear, manifest: await manifestOf(world, halfYear) },
      { result: yearEnd, manifest: await manifestOf(world, yearEnd) },
    ])
    for (const { standing } of ladder.grounds) {
      expect(standing).toMatchObject({ peers: 'district-departments', place: 8, size: 8 })
      expect(standing.red.map(({ figure }) => figure)).toEqual(['satisfaction-unmarked'])
      const [red] = standing.red
      expect(red).toMatchObject({ hits: 8, matters: 14, rate: 8 / 14 })
      expect(red?.peersRate).toBeCloseTo(29 / 30, 5)
      expect(red?.rate).toBeLessThan(red?.limit ?? 0)
    }
  })

  it('from one result there is nothing, nor from two that do not follow one another', async () => {
    const none = await ladderWorld().at('2026-08-01T09:00+08:00').propose()
    expect(none).toEqual({ refused: 'ladder.results-missing', details: { results: 2, found: [] } })
    const world = await ladderWorld().approved(halfYear)
    expect(await world.propose()).toEqual({
      refused: 'ladder.results-missing',
      details: { results: 2, found: [halfYear] },
    })
    // A year-end that nobody approved lies between them.
    world.at('2027-08-01T09:00+08:00')
    expect(await world.propose()).toMatchObject({ refused: 'ladder.results-missing' })
  })

  it('never of a unit that is not long at the bottom', async () => {
    const world = await ladderWorld().both()
    expect(await world.propose(city, 'heping-construction')).toEqual({
      refused: 'ladder.not-long-at-the-bottom',
      details: { unit: 'heping-construction', found: [halfYear, yearEnd] },
    })
  })

  it('by the authority of the city, or the province; not by those below', async () => {
    const world = await ladderWorld().both()
    const district = { ...city, id: 'd', unit: 'heping' }
    expect(await world.propose(district)).toMatchObject({ refused: 'ladder.other-level' })
    expect(await world.propose(province)).toMatchObject({ state: 'proposed', proposed: { by: province } })
  })

  it('once: while one is open, and by results that were the ground of one already', async () => {
    const world = await ladderWorld().both()
    await world.propose()
    expect(await world.propose()).toEqual({
      refused: 'ladder.open-already',
      details: { unit: bottom, ladder: `${bottom}.1` },
    })
    expect(await world.give({ type: 'declineLadder', reasons: '该年机构合并' }, province)).toMatchObject({
      state: 'declined',
      over: { by: province, reasons: '该年机构合并' },
    })
    expect(await world.propose()).toEqual({
      refused: 'ladder.rests-already',
      details: { ladder: `${bottom}.1`, result: yearEnd },
    })
    expect(await world.give({ type: 'declineLadder', reasons: '再次' }, province)).toEqual({
      refused: 'ladder.not-now',
      details: { ladderState: 'declined' },
    })
  })

  it('by who lost a race for its number, and comes when that one is over, is asked again', async () => {
    const world = await ladderWorld().both()
    const known = await world.knownOf()
    await world.propose()
    await world.give({ type: 'declineLadder', reasons: '否' }, province)
    const late = { type: 'proposeLadder', unit: bottom, reason: '连续两次排名靠后' } as const
    expect(await world.give(late, city, known)).toEqual({ refused: 'ladder.changed' })
    expect(world.ladder()).toMatchObject({ state: 'declined', version: 2 })
  })

  it('two at once are one ladder', async () => {
    const world = await ladderWorld().both()
    const both = await Promise.all([world.propose(), world.propose(province)])
    expect(both.filter(isRefusal)).toMatchObject([{ refused: 'ladder.open-already' }])
    expect([...world.ladders.items.keys()]).toEqual([`${bottom}.1`])
  })
})

describe('更正', () => {
  it('that lifts the unit out ends a proposal which rested on it, and tells the unit', async () => {
    const world = await ladderWorld().both()
    await world.propose()
    await world.restated()
    expect(world.results.restated).toEqual([`${halfYear}.2`])
    await world.look(`${halfYear}.2`)
    expect(world.ladder()).toMatchObject({
      state: 'fallen',
      falls: [{ result: `${halfYear}.2` }],
      grounds: [{ result: `${halfYear}.2`, standing: { red: [] } }, { result: yearEnd }],
    })
    await world.follow()
    expect([...world.results.promised].filter((one) => one.startsWith('ladder:'))).toEqual([
      expect.stringMatching(new RegExp(`^ladder:${bottom}_1:${bottom}:\\d{4}\\.1\\.0$`)),
      expect.stringMatching(/\.2\.0$/),
    ])
    // Looked at again nothing changes; and by the results as they are now nobody is at the bottom.
    await world.look(`${halfYear}.2`)
    expect(world.ladder()?.version).toBe(2)
    expect(await world.propose()).toMatchObject({ refused: 'ladder.not-long-at-the-bottom' })
  })

  it('flags a ladder whose steps were issued: none follows, and its issuer withdraws it', async () => {
    const world = await ladderWorld().both()
    await world.propose()
    await world.issue('warn')
    await world.restated()
    await world.look(`${halfYear}.2`)
    expect(world.ladder()).toMatchObject({ state: 'running', falls: [{ result: `${halfYear}.2` }] })
    await world.report('warn')
    await world.check('warn', 'insufficient')
    expect(await world.issue('notify')).toEqual({
      refused: 'ladder.ground-fell',
      details: { result: `${halfYear}.2` },
    })
    expect(await world.give({ type: 'withdrawLadder', reasons: '依据更正' }, city)).toMatchObject({
      refused: 'ladder.never-by-the-city',
    })
    expect(await world.give({ type: 'withdrawLadder', reasons: '依据更正' }, province)).toMatchObject({
      state: 'withdrawn',
      over: { by: province, reasons: '依据更正' },
    })
    expect(await world.give({ type: 'withdrawLadder', reasons: '依据更正' }, province)).toMatchObject({
      refused: 'ladder.not-now',
    })
  })

  it('is seen by whoever issues, though nobody has looked at the ladder yet', async () => {
    const world = await ladderWorld().both()
    await world.propose()
    await world.restated()
    expect(await world.issue('warn')).toMatchObject({ refused: 'ladder.ground-fell' })
  })

  it('that leaves the unit where it was names the ground as it stands now', async () => {
    const world = await ladderWorld().both()
    await world.propose()
    await world.restated('approved', badTickets.slice(0, 1))
    await world.look(`${halfYear}.2`)
    expect(world.ladder()).toMatchObject({ state: 'proposed', grounds: [{ result: `${halfYear}.2` }, {}] })
    expect(world.ladder()?.falls).toEqual([])
    expect(world.ladder()?.grounds[0]?.manifest).toBe(await manifestOf(world, `${halfYear}.2`))
    expect(await world.issue('warn')).toMatchObject({ state: 'running' })
  })

  it('of one result that lifts the unit out is forgotten by none of the other, and only by its own', async () => {
    const world = await ladderWorld().both()
    await world.propose()
    await world.issue('warn')
    await world.restated()
    await world.look(`${halfYear}.2`)
    const [first, second] = world.ladder()?.grounds ?? []
    if (!first || !second) throw new Error('two grounds')
    const looked = (ground: typeof first, holds: boolean) =>
      world.give({ type: 'lookAtGround', ground, holds }, { role: 'system', id: 'evaluating' })
    await looked({ ...second, result: `${yearEnd}.2`, manifest: 'restated' }, true)
    await world.report('warn')
    await world.check('warn', 'insufficient')
    expect(await world.issue('notify')).toMatchObject({
      refused: 'ladder.ground-fell',
      details: { result: `${halfYear}.2` },
    })
    const ladder = world.ladder()
    if (!ladder) throw new Error('a ladder')
    expect(rowOf(ladder).fellBy).toBe(`${halfYear}.2`)
    expect(shown(ladder, law.rules.evaluation.measures, world.now())).toMatchObject({
      ...{ next: [], fell: { result: `${halfYear}.2` } },
    })
    await looked({ ...first, result: `${halfYear}.3`, manifest: 'again' }, true)
    expect(world.ladder()?.falls).toEqual([])
  })

  it('reaches a ladder that was ended: it is flagged, told, and may be withdrawn until its texts end', async () => {
    const world = await ladderWorld().both()
    await world.propose()
    await world.issue('warn')
    await world.report('warn')
    await world.check('warn', 'sufficient')
    await world.give({ type: 'endLadder', reasons: '到位' }, province)
    await world.restated()
    await world.look(`${halfYear}.2`)
    expect(world.ladder()).toMatchObject({ state: 'ended', falls: [{ result: `${halfYear}.2` }] })
    await world.follow()
    const withdraw = { type: 'withdrawLadder', reasons: '依据更正' } as const
    expect(await world.give(withdraw, city)).toMatchObject({ refused: 'ladder.never-by-the-city' })
    const { version = 0 } = world.ladder() ?? {}
    expect(await world.give(withdraw, province)).toMatchObject({ state: 'withdrawn', version: version + 1 })
    await world.look(`${halfYear}.2`)
    expect(world.ladder()?.version).toBe(version + 1)
  })

  it('finds nothing to withdraw where an ended ladder’s texts have ended', async () => {
    const world = await ladderWorld().both()
    await world.propose()
    await world.issue('warn')
    await world.report('warn')
    await world.check('warn', 'sufficient')
    await world.give({ type: 'endLadder', reasons: '到位' }, province)
    await world.give({ type: 'endLadderTexts' }, { role: 'system', id: 'sweep' })
    expect(await world.give({ type: 'withdrawLadder', reasons: '依据更正' }, province)).toEqual({
      refused: 'ladder.not-now',
      details: { ladderState: 'ended' },
    })
  })
})
