/** 电话告知 — one call tells what was untold; who may see what of it (第十八条、第三十五条). */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { notProved } from '../../shared/appeals/matters/attaching/named.ts'
import {
  type CallDeps,
  listTicketNotices,
  printNotice,
  recordPosting,
  recordTelling,
} from '../../shared/telling/calls/notices.ts'
import { tellingRoutes } from '../../shared/telling/routes.ts'
import { decidedAt, idOf, mobile, tellingWorld, ticket } from '../support/telling.ts'

const operator: Actor = { role: 'operator', id: 'o' }
const appellant: Actor = { role: 'appellant', id: ticket, ticket }
const fixed = { person: { name: '王小明', phone: '024-23212321' } }
const ten = '2026-10-09T02:00:00.000Z'

function desk(more: Partial<CallDeps> = {}, whose: Parameters<typeof tellingWorld>[0] = fixed) {
  const world = tellingWorld(whose)
  const unsaid: unknown[] = []
  const deps = {
    ...world.deps,
    ticketFor: async () => ({
      ticket,
      wish: undefined,
      unproved: (reference: string) => notProved({ files: [] }, reference),
    }),
    looks: { record: async () => {} },
    maySee: ({ role }: Actor, notice: string) => role !== 'operator' || !notice.startsWith('appeal.misuse'),
    notRecorded: (...said: unknown[]) => void unsaid.push(said),
    ...more,
  } as unknown as CallDeps
  const asked = (actor: Actor, body: object = {}) =>
    ({ params: { ticket }, actor, body, from: { ip: '192.0.2.1', request: 'r' } }) as never
  const called = (body: object, once?: string, print = 'p') =>
    recordTelling(
      {
        ...(asked(operator, { by: '王工', ...body }) as object),
        ...(once ? { once: { key: once, print } } : {}),
      } as never,
      deps,
    )
  const items = async (actor: Actor) => {
    const answer = await listTicketNotices(asked(actor), deps)
    return 'body' in answer ? answer.body.items : []
  }
  return { ...world, deps, called, items, unsaid }
}

describe('a call', () => {
  it('tells what was decided before it, and nothing that came after', async () => {
    const { tell, at, called, standing } = desk()
    await tell()
    at('2026-10-09T03:00:00.000Z')
    await tell({ decision: 5, notice: 'appeal.extended', of: 'extended', decidedAt: '2026-10-09T02:30:00.000Z' })
    expect(await called({ outcome: 'reached', at: ten })).toMatchObject({ body: { items: [{ notice: idOf(3) }] } })
    expect([standing(idOf(3)).state, standing(idOf(5)).state]).toEqual(['told', 'to-call'])
  })

  it('that was made before anything was decided tells nothing, and whoever records it hears why', async () => {
    const { tell, called } = desk()
    await tell()
    expect(await called({ outcome: 'reached', at: '2026-10-09T00:59:00.000Z' })).toMatchObject({
      refused: 'notice.not-yet',
    })
  })

  it('by a clock that is a little ahead was made now; later than that it is none', async () => {
    const { tell, at, called, standing } = desk()
    await tell()
    at(ten)
    const reached = { outcome: 'reached', note: '已告知' }
    expect(await called({ ...reached, at: '2026-10-09T02:06:00.000Z' })).toMatchObject({ refused: 'notice.not-yet' })
    expect(await called({ ...reached, at: '2026-10-09T02:04:00.000Z' })).toHaveProperty('body')
    expect(standing().told?.at).toBe(ten)
  })

  it('that is proved by a recording among the files needs one that was found clean', async () => {
    const { tell, called, standing } = desk()
    await tell()
    const file = `file-${'0a'.repeat(8)}`
    expect(await called({ outcome: 'reached', recording: file })).toEqual({
      refused: 'file.not-clean',
      details: { file },
    })
    expect(standing().state).toBe('to-call')
    expect(await called({ outcome: 'reached', recording: '录音 1009-1' })).toHaveProperty('body')
  })

  it('asked for again under its key answers the same, and is kept once', async () => {
    const { tell, called, log } = desk()
    await tell()
    const first = await called({ outcome: 'reached' }, 'k')
    const before = log().length
    expect(await called({ outcome: 'reached' }, 'k')).toEqual(first)
    expect(log()).toHaveLength(before)
    expect(await called({ outcome: 'reached', note: '另一内容' }, 'k', 'q')).toEqual({
      refused: 'idempotency.key-reused',
    })
    expect(await called({ outcome: 'reached' })).toEqual({ refused: 'notice.nothing-untold' })
  })

  it('is kept without its number in log and row; who telephoned whom is shown to the platform in part', async () => {
    const { tell, called, log, rows, items } = desk()
    await tell()
    await called({ outcome: 'unreachable', number: mobile, note: '无人接听' })
    expect(JSON.stringify(log())).not.toContain(mobile)
    expect(JSON.stringify([...rows.values()])).not.toMatch(/13812345678|无人接听/)
    expect((await items(operator))[0]?.attempts).toEqual([
      { by: '王工', at: decidedAt, outcome: 'unreachable', number: '138****5678', note: '无人接听' },
    ])
  })

  it('was to the number that the appellant left, where no other is named', async () => {
    const { tell, called, items } = desk()
    await tell()
    await called({ outcome: 'unreachable' })
    expect((await items(operator))[0]?.attempts).toMatchObject([{ number: '024****2321' }])
  })

  it('never tells, nor shows to an operator, what only an authority may know of', async () => {
    const { tell, called, items, standing } = desk()
    await tell({ decision: 3, notice: 'appeal.misuse-noticed', of: 'misuse-recorded', limit: undefined })
    expect(await items(operator)).toEqual([])
    expect(await called({ outcome: 'reached' })).toEqual({ refused: 'notice.nothing-untold' })
    expect(await called({ outcome: 'reached', notices: [idOf(3)] })).toEqual({ refused: 'notice.unknown' })
    expect(standing().state).toBe('to-call')
  })
})

describe('the appellant', () => {
  it('reads, and is told with it; of who told, and of codes, nothing is shown', async () => {
    const { tell, called, items } = desk()
    await tell()
    await called({ outcome: 'reached', number: mobile })
    const [one] = await items(appellant)
    expect(one).toMatchObject({ state: 'told', told: { how: 'person', at: decidedAt }, readAt: decidedAt })
    expect(Object.keys(one?.told ?? {})).not.toContain('by')
    expect(one).not.toHaveProperty('attempts')
  })

  it('is shown the page also where the reading cannot be recorded, which a log says', async () => {
    const { tell, items, unsaid, deps } = desk()
    await tell()
    Object.assign(deps.notices, {
      write: async () => {
        throw new Error('out of order')
      },
    })
    expect(await items(appellant)).toMatchObject([{ state: 'to-call' }])
    expect(unsaid).toMatchObject([[ticket, { message: 'out of order' }]])
  })
})

describe('the record', () => {
  const isTaken = (route: 'recordTelling' | 'recordFailure', body: object): boolean =>
    tellingRoutes[route].body().safeParse(body).success

  it('that somebody was told has a recording, or says how they were', () => {
    const call = { outcome: 'reached', by: '王工', number: mobile }
    expect(isTaken('recordTelling', call)).toBe(false)
    expect(isTaken('recordTelling', { ...call, note: '已告知受理' })).toBe(true)
    expect(isTaken('recordTelling', { ...call, recording: 'r-1' })).toBe(true)
    expect(isTaken('recordTelling', { ...call, outcome: 'unreachable' })).toBe(true)
  })

  it('that a channel could not pass it on has a code, and nobody’s number', () => {
    expect(isTaken('recordFailure', { code: 'unsubscribed.40004' })).toBe(true)
    for (const code of [mobile, '138-1234-5678', `user:${mobile}`])
      expect(isTaken('recordFailure', { code })).toBe(false)
  })
})

describe('a letter', () => {
  const person = { name: '王小明', phone: '无', address: '和平区1号' }
  const toPrint = () => desk({}, { person })
  const named = (more: object) =>
    ({ params: { ticket, notice: idOf(3) }, actor: operator, from: { ip: '', request: 'r' }, ...more }) as never

  it('to an address that was taken away meanwhile is not printed, and whoever would hears why', async () => {
    const { tell, people, deps } = toPrint()
    await tell()
    expect(await printNotice(named({ query: { purpose: '打印' } }), deps)).toMatchObject({
      body: { address: person.address },
    })
    people.set('phone#1', { name: '王小明', phone: mobile })
    expect(await printNotice(named({ query: { purpose: '打印' } }), deps)).toEqual({ refused: 'notice.no-address' })
  })

  it('posted by a clock that is a little ahead was posted now', async () => {
    const { tell, at, deps, standing } = toPrint()
    await tell()
    at(ten)
    await recordPosting(named({ body: { by: '王工', at: '2026-10-09T02:04:00.000Z' } }), deps)
    expect(standing().told).toMatchObject({ how: 'posted', at: ten })
  })
})
