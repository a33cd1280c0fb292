/** 执行 — one caller's repeat is done once, another's under the same key is their own. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { execute } from '../../shared/appeals/desk/execute.ts'
import { desk, operator } from '../support/desk.ts'
import { businessEnvironment, supervisor } from '../support/story.ts'

describe('an Idempotency-Key', () => {
  it('repeats nothing for the caller who used it, and gives the decision that it led to', async () => {
    const { add, facts } = await desk()
    const first = await add(operator('o'), '又停了', 'k')
    expect(await add(operator('p'), '还没来', 'other')).toBe(3)
    expect(await add(operator('o'), '又停了', 'k')).toBe(first)
    expect(await facts()).toBe(3)
  })
  it('answers with the ticket as that decision left it', async () => {
    const { number, deps, add } = await desk()
    await add(operator('o'), '又停了', 'k')
    await add(operator('o'), '还没来', 'l')
    const request = { number, command: { type: 'addFacts' as const, text: '又停了' }, actor: operator('o') }
    const again = await execute({ ...request, once: { key: 'k', print: '又停了' } }, deps)
    expect(again).toMatchObject({ ticket: { version: 2 }, decision: { n: 2 } })
  })
  it('of another caller is another request', async () => {
    const { add, facts } = await desk()
    const first = await add(operator('o'), '又停了', 'k')
    expect(await add(operator('p'), '又停了', 'k')).not.toBe(first)
    expect(await facts()).toBe(3)
  })
  it('with other content is refused', async () => {
    const { add } = await desk()
    await add(operator('o'), '又停了', 'k')
    expect(await add(operator('o'), '别的', 'k')).toEqual({ refused: 'idempotency.key-reused' })
  })
})

it('a version that is not the one that was read is told what was done since', async () => {
  const { add } = await desk()
  await add(operator('p'), '又停了', 'k')
  expect(await add(operator('o'), '还没来', 'l', 'l', 1)).toEqual({
    refused: 'ticket.changed',
    details: { version: 2, changed: ['addFacts'] },
  })
})

it('a version that is past tells nobody what they may not know of', async () => {
  const { number, deps, add } = await desk()
  const by = operator('o')
  const closed = { type: 'reject', ground: 6, reasons: '来电内容为辱骂' } as const
  await execute({ number, command: closed, actor: by }, deps)
  await execute({ number, command: { type: 'recordMisuse', kind: 'abuse', facts: '辱骂' }, actor: by }, deps)
  const told = async (actor: Actor) => {
    const outcome = await add(actor, '又停了', 'k', 'k', 1)
    return typeof outcome === 'number' ? outcome : outcome.details?.changed
  }
  expect(await told({ role: 'channel', id: 'w', channel: 'web' })).toEqual(['reject'])
  const authority = { role: 'supervisor', id: 's', authority: 'platform' } as const
  expect(await told(authority)).toEqual(['reject', 'recordMisuse'])
})

it('who named no version comes to their turn though others write at the same moment, again and again', async () => {
  let others = 5
  const { number, deps } = await desk()
  const tickets = {
    ...deps.tickets,
    write: async (...given: Parameters<typeof deps.tickets.write>) =>
      others-- > 0 ? ('conflict' as const) : deps.tickets.write(...given),
  }
  const slept: number[] = []
  const clock = { ...deps.clock, sleep: async (milliseconds: number) => void slept.push(milliseconds) }
  const command = { type: 'addFacts', text: '又停了' } as const
  const done = await execute(
    { number, command, actor: operator('o') },
    { ...deps, tickets, clock, draw: (below) => below },
  )
  expect(done).toMatchObject({ decision: { n: 2 } })
  expect(slept).toEqual([100, 180, 260, 340, 420])
})

it('the log says from where a key acted, and of an appellant not', async () => {
  const { number, deps } = await desk()
  const from = { ip: '192.0.2.7', request: 'r-1' }
  const command = { type: 'addFacts', text: '又停了' } as const
  const by = { role: 'appellant', id: number, ticket: number } as const
  expect(await execute({ number, command, actor: by, from }, deps)).toMatchObject({
    decision: { from: { ip: '', request: 'r-1' } },
  })
  expect(await execute({ number, command, actor: operator('o'), from }, deps)).toMatchObject({ decision: { from } })
})

it('long texts take nothing of the room that the log has for what may be said again', async () => {
  const { number, deps } = await desk()
  const long = '情'.repeat(4000)
  const ask = (command: object, actor: Actor) => execute({ number, command: command as never, actor }, deps)
  const sides: Actor[] = [operator('o'), supervisor, businessEnvironment]
  for (let n = 0; n < 8; n++) {
    const side = sides[n % sides.length] ?? supervisor
    expect(await ask({ type: 'recordMisuse', kind: 'abuse', facts: long }, side)).toHaveProperty('decision')
  }
  const report = { type: 'reportMisconduct', ground: 5, unit: 'water', facts: long, foundBy: 'report' }
  for (const side of sides) expect(await ask(report, side)).toMatchObject({ decision: { command: 'reportMisconduct' } })
})
