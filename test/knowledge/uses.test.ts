/** 使用情况 — each answer counts once, a reply when it is checked, with what the callback said. */
import { expect, it } from 'vitest'
import { quotedBy } from '../../shared/appeals/kind/quotes.ts'
import { replay, replayed } from '../../shared/appeals/kind/replay.ts'
import { dynamoUses } from '../../shared/knowledge/storage/uses.ts'
import { listUnusedArticles } from '../../shared/knowledge/upkeep/calls.ts'
import { countUses } from '../../shared/knowledge/uses/count-night.ts'
import { rememberedUsage } from '../../shared/knowledge/uses/usage.ts'
import type { Use } from '../../shared/knowledge/uses/use.ts'
import type { ArticleRow } from '../../shared/knowledge/versions/ports.ts'
import { dispatched, lead } from '../appeals/ticket/endings.ts'
import { articleWorld, second } from '../support/articles.ts'
import { decisionsOf, first, law, operator, registered, type Story } from '../support/story.ts'
import { emptyTables } from '../support/tables.ts'

const knowledge = { article: 'lift', version: 2 }
const answered = () =>
  registered({ at: '2026-10-09T08:30+08:00', ticketType: 'consultation' }).and('2026-10-09T08:40+08:00', operator, {
    type: 'answer',
    answer: '由物业维修',
    knowledge,
  })
const replied = () =>
  dispatched().and('2026-10-12T09:00+08:00', lead, {
    type: 'reply',
    order: first,
    record: '更换曳引机',
    answer: '电梯已恢复运行',
    consultation: { at: '2026-10-12T08:50:00+08:00', by: '李工', how: 'phone' },
    knowledge,
  })
const checked = () => replied().and('2026-10-12T10:00+08:00', operator, { type: 'passCheck' })
const calledBack = (solved: 'solved' | 'not-solved') =>
  checked()
    .and('2026-10-12T11:00+08:00', operator, {
      ...{ type: 'close', ground: 1, alternative: 'solved', evidence: {}, reasons: '电梯已恢复运行' },
    } as never)
    .and('2026-10-13T11:00+08:00', operator, { type: 'callBack', outcome: 'reached', solved, by: '回访员' })

/** What follows each decision of a story, as its follower derives it: with the decision's number. */
function followed(story: Story): [Use, number][] {
  const log = decisionsOf(story)
  return log.flatMap((decision, at) => {
    const before = replay(log.slice(0, at))
    const ticket = replayed(before, decision, at + 1)
    return ticket ? quotedBy(decision, ticket, before).map((use): [Use, number] => [use, at + 1]) : []
  })
}

it('is of an answer when it is given, of a reply when its check is passed, and again when somebody called back', () => {
  const [given] = followed(answered())
  expect(given?.[0]).toMatchObject({ ...knowledge, by: 'answer', at: '2026-10-09T00:40:00.000Z' })
  expect(followed(replied())).toEqual([])
  const told = { ...knowledge, by: 'reply', at: '2026-10-12T02:00:00.000Z' }
  expect(followed(checked()).map(([use]) => use)).toMatchObject([told])
  expect(followed(calledBack('solved')).map(([use]) => use)).toMatchObject([told, { ...told, solved: true }])
  // It is worked again: what was quoted then is known no more, but for what it was before.
  expect(followed(calledBack('not-solved')).map(([use]) => use)).toMatchObject([told, { ...told, solved: false }])
})

it('counts the same answer once, however often and in whatever order it is told of, and the night counts anew', async () => {
  const uses = dynamoUses(emptyTables(), 'registry')
  const world = articleWorld('2026-10-20T02:00+08:00')
  const usage = () => rememberedUsage(uses, world.clock)(law).then((of) => of('lift'))
  const told = [...followed(answered()), ...followed(calledBack('solved'))]
  const others = told.map(([use, asOf]): [Use, number] => [{ ...use, ticket: 'other' }, asOf])
  for (const [use, asOf] of [...told, ...told.toReversed(), ...others]) await uses.record(use, asOf)
  expect(await usage()).toMatchObject({ answers: 0, replies: 0 })
  for (let night = 0; night < 2; night++)
    expect(await countUses(() => false, { uses, clock: world.clock })).toEqual({ days: 21 })
  const counted = { answers: 2, replies: 2, calledBack: 2, solved: 2, lastOn: '2026-10-12', since: '2026-04-23' }
  expect(await usage()).toEqual(counted)
  expect(await countUses(() => true, { uses, clock: world.clock })).toEqual({ days: 0 })
  world.at('2027-04-12T02:00+08:00')
  expect(await usage()).toMatchObject({ answers: 0, replies: 0, since: '2026-10-14' })
})

it('闲置 — in force since before, and quoted by nobody', async () => {
  const world = articleWorld('2026-10-20T02:00+08:00')
  const published = { version: 1, title: '', state: 'published', since: '2026-01-01', reviewDue: '2027-01-01' } as const
  const row = (article: string, more: object = {}) =>
    ({ article, owner: 'heping-housing', published: { ...published, ...more } }) as unknown as ArticleRow
  world.articles.list = async () => ({
    next: undefined,
    items: [
      row('quoted'),
      row('unused'),
      row('new', { since: '2026-09-01' }),
      row('over', { validUntil: '2026-10-01' }),
      row('gone', { state: 'withdrawn' }),
      { article: 'proposed', owner: 'heping-housing' } as ArticleRow,
    ],
  })
  const none = { answers: 0, replies: 0, calledBack: 0, solved: 0, since: '2026-04-23' }
  const deps = {
    ...{ ...world, law: async () => law },
    usageOf: async () => (article: string) => ({ ...none, ...(article === 'quoted' ? { lastOn: '2026-10-12' } : {}) }),
  }
  const call = { actor: second, query: { limit: 50 } }
  const listed = await listUnusedArticles(call as never, deps as never)
  expect('body' in listed && listed.body.items).toMatchObject([{ article: 'unused', unusedSince: '2026-04-23' }])
})
