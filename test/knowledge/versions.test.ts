/** 知识条目的版本 — who proposes, which second person publishes, and what is in force (第三十四条). */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { inForceOn } from '../../shared/knowledge/article.ts'
import { seenVersions } from '../../shared/knowledge/calls.ts'
import { shownTo } from '../../shared/knowledge/reading.ts'
import { asPublished } from '../../shared/knowledge/versions/in-force.ts'
import { articleOf } from '../../shared/knowledge/versions/kept-article.ts'
import { rowOf } from '../../shared/knowledge/versions/kind.ts'
import { isRefusal } from '../../shared/record/refusal.ts'
import { articleOfUnit, articleWorld, editor, second } from '../support/articles.ts'
import { department, law, operator } from '../support/story.ts'

const housing = department('heping-housing')
const content = articleOfUnit('heping-housing')
const propose = (more: Partial<typeof content> = {}) =>
  ({ type: 'proposeArticle', content: { ...content, ...more } }) as const
const publish = (version: number) => ({ type: 'publishArticle', version }) as const
const withdraw = (version: number) => ({ type: 'withdrawArticle', version, reasons: '政策已变' }) as const

async function published() {
  const world = articleWorld()
  await world.done(propose(), housing)
  await world.done(publish(1), second)
  return world
}

describe('知识条目', () => {
  it('is proposed by its unit, published by a person of the platform, withdrawn: who and when at each', async () => {
    const world = articleWorld()
    expect(await world.done(propose(), housing)).toMatchObject({ revision: 1, versions: [{ state: 'proposed' }] })
    world.at('2026-10-13T09:00+08:00')
    await world.done(publish(1), second)
    world.at('2026-10-20T09:00+08:00')
    expect(await world.done(withdraw(1), housing)).toMatchObject({
      versions: [
        {
          state: 'withdrawn',
          proposed: { at: '2026-10-12T01:00:00.000Z', by: { unit: 'heping-housing' } },
          published: { at: '2026-10-13T01:00:00.000Z', by: { staff: 'S2' } },
          withdrawn: { at: '2026-10-20T01:00:00.000Z', reasons: '政策已变' },
        },
      ],
    })
  })

  it.each<[string, Actor, Actor, string]>([
    ['by the same key', editor, editor, 'article.own-proposal'],
    ['by another key of the same person', editor, { ...editor, id: 'key-other' }, 'article.own-proposal'],
    ['by a key that is nobody’s own', editor, operator, 'article.needs-person'],
    ['for another district', editor, { ...second, unit: 'tiexi' }, 'authority.other-tree'],
    ['beyond the key', editor, { ...editor, id: 'k', staff: 'X', categories: ['utilities'] }, 'key.limited'],
  ])('is not published %s', async (_, by, publisher, code) => {
    const world = articleWorld()
    await world.done(propose(), by)
    expect(await world.give(publish(1), publisher)).toMatchObject({ refused: code })
    expect(await world.article()).toMatchObject({ revision: 1, versions: [{ state: 'proposed' }] })
  })

  it.each<[string, Parameters<typeof propose>[0], Actor, string]>([
    ['for another unit', { owner: 'heping-construction' }, housing, 'article.other-owner'],
    ['for its branch', {}, department('heping'), 'article.other-owner'],
    ['by the platform without a name', {}, operator, 'article.needs-person'],
    ['for a unit that there is not', { owner: 'nobody' }, editor, 'article.owner-unknown'],
    ['of a category that there is not', { categories: ['nothing'] }, housing, 'article.names-unknown'],
    ['in an area that there is not', { areas: ['999999'] }, housing, 'article.names-unknown'],
    ['when it is over', { validUntil: '2026-10-11' }, housing, 'article.ended-already'],
  ])('is not proposed %s', async (_, more, actor, code) =>
    expect(await articleWorld().give(propose(more), actor)).toMatchObject({ refused: code }),
  )

  it('is taken over from nobody: whose it is is whose it was, too', async () => {
    const world = await published()
    const taken = articleOfUnit('heping-construction')
    expect(
      await world.give({ type: 'proposeArticle', content: taken }, department('heping-construction'), 2),
    ).toMatchObject({
      refused: 'article.other-owner',
      details: { owner: 'heping-housing' },
    })
  })

  it('stays with its unit where a proposal to give it to another was turned down, and passes by publication', async () => {
    const world = await published()
    const given = propose({ owner: 'heping-construction', areas: articleOfUnit('heping-construction').areas })
    await world.done(given, editor, 2)
    const at = { at: '2026-10-12T01:00:00.000Z' }
    expect(rowOf(await world.article(), at)).toMatchObject({ owner: 'heping-housing', waiting: 2 })
    await world.done({ type: 'rejectArticle', version: 2, reasons: '职责未变' }, second)
    expect(rowOf(await world.article(), at)).toMatchObject({ owner: 'heping-housing', version: 2 })
    expect(await world.give(propose({ answer: '电话已改' }), housing, 4)).not.toHaveProperty('refused')
    await world.done(given, editor, 5)
    await world.done(publish(4), second)
    expect(rowOf(await world.article(), at)).toMatchObject({ owner: 'heping-construction', waiting: undefined })
    expect(await world.give(propose({ answer: '又改' }), housing, 7)).toMatchObject({ refused: 'article.other-owner' })
  })

  it('of which nothing was published yet stays with whoever proposed it', async () => {
    const world = articleWorld()
    await world.done(propose(), housing)
    await world.done(propose({ owner: 'heping-construction' }), editor, 1)
    await world.done({ type: 'rejectArticle', version: 2, reasons: '职责未变' }, second)
    expect(rowOf(await world.article(), { at: '' })).toMatchObject({ owner: 'heping-housing' })
  })

  it('loses nothing where two write at once: the second is told', async () => {
    const world = await published()
    const both = await Promise.all([
      world.give(propose({ answer: '甲' }), housing, 2),
      world.give(propose({ answer: '乙' }), editor, 2),
    ])
    expect(both.filter(isRefusal)).toMatchObject([{ refused: 'article.changed' }])
    expect((await world.article()).versions).toHaveLength(2)
    const births = articleWorld()
    const born = await Promise.all([
      births.give(propose({ answer: '甲' }), housing),
      births.give(propose({ answer: '乙' }), editor),
    ])
    expect(born.filter(isRefusal)).toMatchObject([{ refused: 'article.exists', details: { revision: 1 } }])
  })

  it('written again as it stands is no version', async () => {
    const world = await published()
    expect(await world.done(propose(), housing)).toMatchObject({ revision: 2 })
    expect(await world.give(propose({ answer: '另一答复' }), housing)).toMatchObject({ refused: 'article.exists' })
  })

  it('has one proposal at a time: a newer one takes its place; what is decided is decided', async () => {
    const world = await published()
    await world.done(propose({ answer: '第二稿' }), housing, 2)
    await world.done(propose({ answer: '第三稿' }), housing, 3)
    const { versions } = await world.article()
    expect(versions.map(({ state }) => state)).toEqual(['published', 'replaced', 'proposed'])
    expect(versions[1]?.replacedBy).toBe(3)
    expect(await world.give(publish(2), second)).toMatchObject({ refused: 'article.not-proposed' })
    expect(await world.give(publish(4), second)).toMatchObject({ refused: 'article.version-unknown' })
    const rejected = await world.done({ type: 'rejectArticle', version: 3, reasons: '未写依据' }, second)
    expect(rejected.versions[2]).toMatchObject({ state: 'rejected', rejected: { reasons: '未写依据' } })
    expect(await world.give(withdraw(3), housing)).toMatchObject({ refused: 'article.not-published' })
    expect(await articleWorld().give(publish(1), second)).toMatchObject({ refused: 'article.unknown' })
  })

  it('is full at some length, and can be withdrawn yet', async () => {
    const world = await published()
    const log = world.records.items.get('lift') ?? []
    world.articles.read = async () => ({ log, kept: log, bytes: 300_001 })
    expect(await world.give(propose({ answer: '又一版' }), housing, 2)).toMatchObject({ refused: 'article.full' })
    expect(await world.give(withdraw(1), housing)).not.toHaveProperty('refused')
  })
})

describe('施行', () => {
  async function inForce(world: Awaited<ReturnType<typeof published>>, ...days: string[]) {
    const held = asPublished(await world.article())
    return days.map((day) => inForceOn(day, held)?.version)
  }

  it('begins on its first day, and not before it was published', async () => {
    expect(await inForce(await published(), '2026-10-11', '2026-10-12', '2027-10-12')).toEqual([undefined, 1, 1])
  })

  it('passes to a version prepared for a later day, though the present one is mended meanwhile', async () => {
    const world = await published()
    await world.done(propose({ answer: '明年起', validFrom: '2027-01-01' }), housing, 2)
    await world.done(publish(2), second)
    world.at('2026-11-02T09:00+08:00')
    await world.done(propose({ answer: '更正' }), housing, 4)
    await world.done(publish(3), second)
    expect(await inForce(world, '2026-11-01', '2026-11-02', '2026-12-31', '2027-01-01')).toEqual([1, 3, 3, 2])
  })

  it('ends where it is withdrawn, and no older version comes back; what had not begun never was', async () => {
    const world = await published()
    world.at('2026-10-20T09:00+08:00')
    await world.done(propose({ answer: '第二版' }), housing, 2)
    await world.done(publish(2), second)
    await world.done(propose({ answer: '明年起', validFrom: '2027-01-01' }), housing, 4)
    await world.done(publish(3), second)
    world.at('2026-10-25T09:00+08:00')
    await world.done(withdraw(3), second)
    expect(await inForce(world, '2026-10-19', '2026-10-24', '2027-01-01')).toEqual([1, 2, 2])
    await world.done(withdraw(2), second)
    expect(await inForce(world, '2026-10-24', '2026-10-25', '2027-01-01')).toEqual([2, undefined, undefined])
  })

  it('ends with its last day', async () => {
    const world = articleWorld()
    await world.done(propose({ validUntil: '2026-10-31' }), housing)
    await world.done(publish(1), second)
    expect(await inForce(world, '2026-10-31', '2026-11-01')).toEqual([1, undefined])
  })
})

describe('视图', () => {
  it('shows what is not published to its unit and the platform alone', async () => {
    const world = articleWorld()
    await world.done(propose(), housing)
    const article = await world.article()
    const may = (actor: Actor) => seenVersions(article, actor, law).length === 1
    expect([housing, department('heping'), operator, second].map(may)).toEqual([true, true, true, true])
    const others: Actor[] = [
      department('tiexi-housing'),
      { role: 'channel', id: 'c', channel: 'web' },
      { role: 'admin', id: 'a' },
      { role: 'supervisor', id: 'b', authority: 'business-environment' },
      { ...second, unit: 'tiexi' },
    ]
    expect(others.map(may)).toEqual([false, false, false, false, false])
    await world.done(publish(1), second)
    expect(
      others.map(
        (actor) => seenVersions(articleOf('lift', world.records.items.get('lift') ?? []) ?? article, actor, law).length,
      ),
    ).toEqual([1, 1, 1, 1, 1])
  })

  it('gives notes to their role alone, and to the public nothing of the desk', async () => {
    const world = articleWorld()
    await world.done(propose({ deskAnswer: '报修电话转物业。' }), housing)
    const [version] = (await world.article()).versions
    if (!version) throw new Error('no version')
    expect(shownTo('operator', version)).toMatchObject({
      deskAnswer: '报修电话转物业。',
      notes: ['先问是否有人被困。'],
    })
    expect(shownTo('department', version)).toMatchObject({ deskAnswer: '报修电话转物业。', notes: [] })
    for (const role of ['anyone', 'channel', 'appellant'] as const)
      expect(JSON.stringify(shownTo(role, version))).not.toMatch(/deskAnswer|notes|报修|被困/)
  })

  it('says of a sample that it is one, in each row', async () => {
    const world = articleWorld()
    const sample = { ...content, source: { title: '办法（样例）', number: '样例〔2026〕第000号' } }
    expect(await world.give({ type: 'proposeArticle', content: sample }, housing)).toMatchObject({
      ...{ refused: 'article.sample', details: { number: '样例〔2026〕第000号' } },
    })
    await world.done({ type: 'loadArticle', content: sample }, { role: 'system', id: 'load' })
    // Of a sample that was loaded further versions are made, as the city that is tried needs them.
    const next = { ...sample, answer: '另一答复。' }
    expect(await world.give({ type: 'proposeArticle', content: next }, housing, 1)).not.toHaveProperty('refused')
    const article = await world.article()
    expect(rowOf(article, { at: '2026-10-12T01:00:00.000Z' })).toMatchObject({ sample: true })
    expect(shownTo('anyone', article.versions[0] as never)).toMatchObject({ sample: '样例' })
  })
})
