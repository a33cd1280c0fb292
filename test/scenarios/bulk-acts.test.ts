/** 批量办理 over HTTP — one act for many tickets, each by the rules for one. */
import { describe, expect, it } from 'vitest'
import { bulkActs } from '../../shared/batches/words.ts'
import { worked } from '../articles/worked.ts'
import { type Answer, appealOf, type Person, sampleCity } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const path = '/v1/bulk-acts'
const run = Date.now().toString(36)

const registered = async (more: Record<string, unknown> = {}) => (await city.register(more)).body.number as string
const several = (many: number, more: Record<string, unknown> = {}) =>
  Promise.all(Array.from({ length: many }, () => registered(more)))
const rows = (tickets: string[]) => tickets.map((ticket) => ({ ticket }))
const ended = (sent: Answer, who: Person = city.operator) =>
  eventually(
    async () => (await who.get(`${path}/${sent.body.batch}`)).body,
    ({ state }) => state === 'ended',
  )
/** What became of each, once all is done. */
async function done(body: object, who: Person = city.operator, headers?: Record<string, string>) {
  const sent = await who.post(path, body, headers)
  expect(sent.status, JSON.stringify(sent.body)).toBe(202)
  const { counts } = await ended(sent, who)
  const { items } = (await who.get(`${path}/${sent.body.batch}/rows?limit=100`)).body
  return { sent, counts, items: items as Row[] }
}
interface Row {
  row: number
  ticket?: string
  result: string
  problem?: { code: string; zh: string; article?: string; errors?: { pointer: string }[] }
}
const read = async (ticket: string) => (await city.operator.get(`/v1/tickets/${ticket}`)).body
const seat = async () => {
  const number = `b-${run}-${Math.random().toString(36).slice(2, 6)}`
  await city.admin.put(`/v1/staff/${number}`, { name: '席位', roles: [{ role: 'operator' }] })
  const asked = { role: 'operator', staff: number, name: '席位', expires: '2099-01-01T00:00:00+08:00' }
  const { body } = await city.admin.post('/v1/keys', asked)
  return { number, person: city.withKey(`Bearer ${body.key}`) }
}

describe('批量办理', () => {
  it('accepts each ticket by a decision of its own, and refuses as the call for one ticket does', async () => {
    const tickets = await several(4)
    const [already = ''] = tickets
    await city.operator.post(`/v1/tickets/${already}/acceptance`, {})
    const alone = await city.operator.post(`/v1/tickets/${already}/acceptance`, {})
    const { sent, counts, items } = await done({
      act: 'accept',
      rows: [...rows(tickets), { ticket: '261009-00000000' }, { ticket: tickets[1], colour: 'red' }],
    })
    expect(sent.headers.get('location')).toBe(`${path}/${sent.body.batch}`)
    expect(counts).toEqual({ waiting: 0, done: 3, refused: 3, cancelled: 0 })
    expect(items.map(({ row, result, problem }) => [row, result, problem?.code])).toEqual([
      [1, 'refused', alone.body.code],
      [2, 'done', undefined],
      [3, 'done', undefined],
      [4, 'done', undefined],
      [5, 'refused', 'ticket.unknown'],
      [6, 'refused', 'input.invalid'],
    ])
    const { request: _, ...problem } = alone.body
    expect(items[0]?.problem).toMatchObject(problem)
    for (const ticket of tickets) {
      const { body } = await city.operator.get(`/v1/tickets/${ticket}/timeline`)
      const accepted = body.decisions?.filter(({ command }: { command: string }) => command === 'accept')
      expect(accepted, JSON.stringify(body).slice(0, 300)).toHaveLength(1)
    }
  })

  it('dispatches by the catalogue, after accepting', async () => {
    const tickets = await several(3, { category: 'property-service' })
    await done({ act: 'accept', rows: rows(tickets) })
    const { counts } = await done({ act: 'dispatch', rows: rows(tickets) })
    expect(counts.done).toBe(3)
    for (const ticket of tickets)
      expect(await read(ticket)).toMatchObject({ state: 'handling', orders: [{ role: 'lead' }] })
  })

  it('merges into a lead that each row names, or all of them', async () => {
    const { ticket: lead } = await city.dispatched({ category: 'property-service' })
    const tickets = await several(5)
    const { counts, items } = await done({
      act: 'merge',
      shared: { into: lead, reasons: '同一停水' },
      rows: [...rows(tickets), { ticket: lead }],
    })
    expect(counts).toMatchObject({ done: 5, refused: 1 })
    expect(items[5]?.problem?.code).toBe('merge.into-itself')
    for (const ticket of tickets) expect(await read(ticket)).toMatchObject({ state: 'merged' })
    // Asked again, what was merged is merged.
    expect(
      (await done({ act: 'merge', shared: { into: lead, reasons: '同一停水' }, rows: rows(tickets) })).counts.done,
    ).toBe(5)
  })

  it('shows of what a row says no name where a number should stand', async () => {
    const [ticket = ''] = await several(1)
    const { items } = await done({
      act: 'merge',
      shared: { reasons: '一' },
      rows: [
        { ticket, into: '张三丰' },
        { ticket: '张三丰', into: ticket },
      ],
    })
    expect(items.map(({ problem }) => problem?.code)).toEqual(['ticket.unknown', 'ticket.unknown'])
    expect(JSON.stringify(items)).not.toContain('张三丰')
  })

  it('shares tickets out, claimed ones are refused to others, and the callback itself is nobody’s to say', async () => {
    const [one, two] = [await seat(), await seat()]
    const tickets = await several(2)
    expect(
      (await done({ act: 'claim', shared: { for: one.number }, rows: rows(tickets) }, two.person)).counts.done,
    ).toBe(2)
    const { items } = await done({ act: 'accept', rows: rows(tickets) }, two.person)
    expect(items.map(({ problem }) => problem?.code)).toEqual(['claim.others', 'claim.others'])
    expect((await done({ act: 'release', rows: rows(tickets) }, one.person)).counts.done).toBe(2)
    const outcome = { act: 'callBack', shared: { outcome: 'reached', solved: 'solved', by: '甲' }, rows: rows(tickets) }
    const refused = await city.operator.post(path, outcome)
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/act'])
  })

  it('hands out tasks to call back, and takes no outcome in any field of any act', async () => {
    const { number } = await seat()
    const over = [(await worked(city)).ticket, (await worked(city)).ticket]
    const task = { act: 'claim', shared: { for: number, part: 'callback' }, rows: rows([...over, await registered()]) }
    const { counts, items } = await done(task)
    expect([counts.done, items[2]?.problem]).toMatchObject([2, { code: 'claim.other-part', zh: expect.any(String) }])
    const listed = await eventually(
      async () => (await city.operator.get(`/v1/tickets?worklist=callback&claimed=${number}`)).body.items as Row[],
      ({ length }) => length === 2,
    )
    expect(listed.map(({ ticket }) => ticket)).toEqual(expect.arrayContaining(over))
    const said = { outcome: 'reached', solved: 'solved', by: '甲' }
    for (const act of bulkActs) {
      const told = await done({ act, rows: over.map((ticket) => ({ ticket, ...said })) })
      expect(told.items.map(({ problem }) => problem?.code)).toEqual(['input.invalid', 'input.invalid'])
      expect((await done({ act, shared: said, rows: rows(over) })).counts.refused).toBe(2)
    }
    for (const ticket of over) expect((await read(ticket)).callbacks ?? []).toEqual([])
  })

  it('records letters as posted', async () => {
    const appellant = { name: '王小明', phone: '无', address: '和平区某路1号' }
    const tickets = await several(2, { appellant })
    await done({ act: 'accept', rows: rows(tickets) })
    const letters = await Promise.all(
      tickets.map((ticket) =>
        eventually(
          async () => {
            const { body } = await city.operator.get(`/v1/tickets/${ticket}/notices`)
            return body.items.find(({ state }: { state: string }) => state === 'to-print')?.notice as string | undefined
          },
          (notice) => notice !== undefined,
        ),
      ),
    )
    const posted = tickets.map((ticket, index) => ({ ticket, notice: letters[index] }))
    const { counts, items } = await done({
      act: 'recordPosting',
      shared: { by: '1024' },
      rows: [...posted, { ticket: tickets[0], notice: 'nothing' }],
    })
    expect(counts).toMatchObject({ done: 2, refused: 1 })
    expect(items[2]?.problem?.code).toBe('notice.unknown')
  })

  it('asked for twice under one key is done once; in two batches at once each ticket is decided on once', async () => {
    const tickets = await several(6)
    const body = { act: 'accept', rows: rows(tickets) }
    const headers = { 'idempotency-key': `acts-${run}` }
    const [first, second] = await Promise.all([1, 2].map(() => city.operator.post(path, body, headers)))
    expect(first?.body.batch).toBe(second?.body.batch)
    const [one, two] = await Promise.all([done(body), done(body)])
    const counts = [one.counts, two.counts, (await ended(first as Answer)).counts]
    expect(counts.reduce((sum, { done }) => sum + done, 0)).toBe(6)
    for (const ticket of tickets) expect(await read(ticket)).toMatchObject({ state: 'accepted', version: 2 })
  })

  it('is for whoever may do it to one ticket, and of what they see', async () => {
    const [near, far] = [await registered({ area: '210102' }), await registered({ area: '210106' })]
    const expires = '2099-01-01T00:00:00+08:00'
    const issued = await city.admin.post('/v1/keys', { role: 'operator', areas: ['210102'], name: '和平', expires })
    const limited = city.withKey(`Bearer ${issued.body.key}`)
    const { sent, items } = await done({ act: 'accept', rows: rows([near, far]) }, limited)
    expect(items.map(({ result, problem }) => problem?.code ?? result)).toEqual(['done', 'ticket.unknown'])
    const others = await done({ act: 'release', rows: rows([near]) })
    for (const [who, batch, status] of [
      [city.operator, sent.body.batch, 200],
      [limited, others.sent.body.batch, 404],
      [city.supervisor, others.sent.body.batch, 200],
    ] as const)
      for (const part of ['', '/rows']) expect((await who.get(`${path}/${batch}${part}`)).status).toBe(status)
    const wrongPath = await city.operator.get(`/v1/intake-batches/${sent.body.batch}`)
    expect([wrongPath.status, wrongPath.body.code]).toEqual([404, 'batch.unknown'])
    const listed = await limited.get(path)
    expect(listed.body.items.map(({ batch }: { batch: string }) => batch)).toEqual([sent.body.batch])
    const asked = { act: 'merge', shared: { into: near, reasons: '一' }, rows: rows([far]) }
    for (const who of [city.supervisor, city.unit('heping'), city.channel('web'), city.admin]) {
      const answer = await who.post(path, asked)
      expect([answer.status, answer.body.code]).toEqual([403, 'role.not-allowed'])
    }
  })

  it('takes up to a thousand rows, and is cancelled as far as it has not begun', async () => {
    const tickets = await several(3)
    const many = Array.from({ length: 1_000 }, (_, index) => ({ ticket: tickets[index % 3] }))
    const tooMany = await city.operator.post(path, { act: 'release', rows: [...many, { ticket: tickets[0] }] })
    expect([tooMany.status, tooMany.body.errors[0].pointer]).toEqual([400, '/rows'])
    expect((await city.operator.post(path, { act: 'release', rows: [] })).status).toBe(400)
    const sent = await city.operator.post(path, { act: 'release', rows: many })
    const cancelled = await city.operator.post(`${path}/${sent.body.batch}/cancellation`)
    expect([cancelled.status, cancelled.body.cancelledAt !== undefined]).toEqual([200, true])
    const { counts } = await ended(sent)
    expect(counts.refused + counts.cancelled).toBe(1_000)
    expect(counts.cancelled).toBeGreaterThan(0)
  })

  it('of what was registered in a batch goes on from there', async () => {
    const file = [appealOf(), appealOf()].map((one) => JSON.stringify(one)).join('\n')
    const sent = await city.channel('web').post('/v1/intake-batches', file, { 'content-type': 'application/x-ndjson' })
    const items = await eventually(
      async () => (await city.channel('web').get(`/v1/intake-batches/${sent.body.batch}/rows`)).body.items as Row[],
      (found) => found.length === 2,
    )
    const tickets = items.map(({ ticket = '' }) => ticket)
    expect((await done({ act: 'accept', rows: rows(tickets) })).counts.done).toBe(2)
  })
})
