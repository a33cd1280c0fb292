/** 记录种类 — a suggestion and a draw go through the machine that tickets go through. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { inspectionKind } from '../../shared/appeals/desk/inspections.ts'
import { suggestionKind } from '../../shared/city/suggestions/kind.ts'
import type { Entry } from '../../shared/record/entry.ts'
import { born, type Done, execute } from '../../shared/record/execute.ts'
import { recordLines } from '../../shared/record/export.ts'
import type { Asked, Kind } from '../../shared/record/kind.ts'
import { isRefusal, type Refusal } from '../../shared/record/refusal.ts'
import { verifier } from '../../shared/record/verify.ts'
import { memoryRecords } from '../support/records.ts'

const department: Actor = { role: 'department', id: 'd', unit: 'sy-water', areas: ['210102'] }
const authority: Actor = { role: 'supervisor', id: 's', authority: 'platform' }
const suggest = {
  type: 'suggest' as const,
  ...{ category: 'c', area: '210102', lead: 'sy-water', coHandlers: [], reasons: '目录有误' },
}
const decide = (decision: 'adopt' | 'decline') => ({ type: 'decideSuggestion' as const, decision, reasons: '属实' })

function records<S, E extends Entry, C extends { type: string }, R>(kind: Kind<S, E, C, R, Actor>) {
  const store = memoryRecords<E, R>()
  let attempts = 0
  const ask = (asked: Omit<Asked<C, Actor>, 'id'>) =>
    execute(
      kind,
      { id: 'one', ...asked },
      {
        records: store,
        texts: { put: async () => {} },
        knock: async () => {},
        clock: {
          now: () => new Date('2026-10-09T02:00:00Z'),
          real: () => 0,
          steady: () => 0,
          sleep: async () => {},
          timeout: () => new AbortController().signal,
        },
        attempt: () => `a${++attempts}`,
        draw: () => 0,
      },
    )
  return { ask, store, log: () => store.items.get('one') ?? [] }
}

const stateOf = <S, E extends Entry>(done: Done<S, E> | Refusal): S => {
  if (isRefusal(done)) throw new Error(done.refused)
  return done.state
}

describe('a suggestion', () => {
  it('keeps who made it and who decided it, and when', async () => {
    const { ask, log } = records(suggestionKind('one'))
    await ask({ command: suggest, actor: department })
    const decided = stateOf(await ask({ command: decide('decline'), actor: authority }))
    expect(decided).toEqual({
      ...{ id: 'one', category: 'c', area: '210102', lead: 'sy-water', coHandlers: [], reasons: '目录有误' },
      at: '2026-10-09T02:00:00.000Z',
      by: { role: 'department', id: 'd', unit: 'sy-water' },
      decision: { decision: 'decline', reasons: '属实', at: '2026-10-09T02:00:00.000Z', by: 's' },
    })
    // What the key was limited to is the key's own business.
    expect(log().map(({ by, command }) => [command, by])).toEqual([
      ['suggest', { role: 'department', id: 'd', unit: 'sy-water' }],
      ['decideSuggestion', authority],
    ])
  })

  it('is decided once, however many decide at once; the others are told how', async () => {
    const { ask, log } = records(suggestionKind('one'))
    await ask({ command: suggest, actor: department })
    const all = await Promise.all(
      Array.from({ length: 4 }, (_, n) => ask({ command: decide('adopt'), actor: { ...authority, id: `s${n}` } })),
    )
    expect(all.filter((done) => !isRefusal(done))).toHaveLength(1)
    expect(all.filter(isRefusal).map(({ refused, details }) => [refused, details?.decision])).toEqual(
      Array.from({ length: 3 }, () => ['catalogue.suggestion-decided', 'adopt']),
    )
    expect(log()).toHaveLength(2)
  })

  it('asked again under its Idempotency-Key is the same; other content under it is refused', async () => {
    const { ask, log } = records(suggestionKind('one'))
    const once = { key: 'k', print: 'p' }
    const first = await ask({ command: suggest, actor: department, once })
    expect(await ask({ command: suggest, actor: department, once })).toEqual(first)
    const other = { ...once, print: 'other' }
    expect(await ask({ command: suggest, actor: department, once: other })).toEqual({
      refused: 'idempotency.key-reused',
    })
    expect(log()).toHaveLength(1)
  })

  it('that nobody made cannot be decided', async () => {
    const { ask } = records(suggestionKind('one'))
    expect(await ask({ command: decide('adopt'), actor: authority })).toMatchObject({ refused: 'list.unknown' })
  })

  it('is whole in an export, and one altered word shows', async () => {
    const { ask, log } = records(suggestionKind('one'))
    await ask({ command: suggest, actor: department })
    await ask({ command: decide('adopt'), actor: authority })
    const lines = recordLines(suggestionKind('one').chainOf('one'), log())
    const broken = (altered: string[]) => {
      const { add, result } = verifier()
      for (const line of altered) add(line)
      return result().broken
    }
    expect(broken(lines)).toEqual([])
    expect(broken(lines.map((line) => line.replace('目录有误', '目录无误')))).toMatchObject([
      { ticket: 'suggestion one', fault: 'chain-broken' },
    ])
  })
})

describe('the first decision of what is known not to exist', () => {
  const deps = { clock: { now: () => new Date('2026-10-09T02:00:00Z') }, attempt: () => 'a1' } as never
  const asked = { id: 'one', command: suggest, actor: department }
  const kind = suggestionKind('one')
  it('is the one that the machine would write', async () => {
    const { ask, log } = records(kind)
    const written = await ask({ command: suggest, actor: department })
    expect(born(kind, asked, deps)).toEqual(written)
    expect(born(kind, asked, deps)).toMatchObject({ decision: log()[0] })
  })
  it('is refused, or decides nothing, in the words of its kind', () => {
    const refusing: typeof kind = { ...kind, decide: () => ({ refused: 'list.unknown' }) }
    expect(born(refusing, asked, deps)).toEqual({ refused: 'list.unknown' })
    const still: typeof kind = { ...kind, decide: () => ({ events: [] }) }
    expect(born(still, asked, deps)).toEqual(kind.says.unknown('one'))
  })
})

it('a draw is one decision, and is not drawn again under its number', async () => {
  const { ask, log } = records(inspectionKind('one'))
  const command = {
    type: 'draw' as const,
    ...{ from: '2026-09-01', to: '2026-09-30', stratum: { area: '210102' }, size: 1, seed: 'ab', population: 2 },
    populationDigest: 'd',
    drawn: ['261009-48213074'],
  }
  const drawn = stateOf(await ask({ command, actor: { ...authority, unit: 'heping' } }))
  const { type: _, ...said } = command
  expect(drawn).toEqual({ inspection: 'one', at: '2026-10-09T02:00:00.000Z', drawnBy: 's', unit: 'heping', ...said })
  expect(await ask({ command: { ...command, seed: 'cd' }, actor: authority })).toMatchObject({
    refused: 'ticket.changed',
  })
  expect(log()).toHaveLength(1)
})
