/** 封存 — older decisions are put away before the knock, and the write is told where they lie. */
import { expect, it } from 'vitest'
import { suggestionKind } from '../../shared/city/suggestions/kind.ts'
import type { Entry } from '../../shared/record/entry.ts'
import { execute } from '../../shared/record/execute.ts'
import type { Records } from '../../shared/record/records.ts'
import { memoryRecords } from '../support/records.ts'

const actor = { role: 'supervisor', id: 's', authority: 'platform' } as const
const suggestion = { category: 'c', area: '210102', lead: 'sy-water', coHandlers: [], reasons: '目录有误' }

function machine(seal?: Records<Entry, unknown>['seal']) {
  const said: string[] = []
  const memory = memoryRecords<never, unknown>()
  const records = {
    ...memory,
    async read(id: string) {
      const standing = await memory.read(id)
      return standing && { ...standing, sealed: [{ from: 1, to: 1, hash: 'h', bytes: 9 }] }
    },
    ...(seal && {
      seal: async (id: string, kept: never) => {
        const sealed = await seal(id, kept)
        said.push(`sealed ${JSON.stringify(sealed.map(({ to }) => to))}`)
        return sealed
      },
    }),
    async write(...given: Parameters<typeof memory.write>) {
      said.push(`wrote beside ${JSON.stringify(given[4]?.map(({ to }) => to))}`)
      return memory.write(...given)
    },
  }
  const clock = {
    now: () => new Date('2026-10-09T02:00:00Z'),
    real: () => 0,
    steady: () => 0,
    sleep: async () => {},
    timeout: () => new AbortController().signal,
  }
  const ask = (command: object) =>
    execute(
      suggestionKind('one') as never,
      { id: 'one', command: command as never, actor: actor as never },
      {
        ...{ records: records as never, texts: { put: async () => {} }, clock, attempt: () => 'a', draw: () => 0 },
        knock: async () => void said.push('knocked'),
      },
    )
  return { ask, said }
}
const commands = [
  { type: 'suggest', ...suggestion },
  { type: 'decideSuggestion', decision: 'decline', reasons: '属实' },
]

it('of what was read, before the knock; the write names what lies in segments', async () => {
  const { ask, said } = machine(async (_, { kept, sealed = [] }) =>
    kept.length === 0 ? [] : [...sealed, { from: 2, to: 2, hash: 'h', bytes: 9 }],
  )
  for (const command of commands) await ask(command)
  expect(said).toEqual(['sealed []', 'knocked', 'wrote beside []', 'sealed [1,2]', 'knocked', 'wrote beside [1,2]'])
})

it('a store without segments is asked for none', async () => {
  const { ask, said } = machine()
  await ask(commands[0] as object)
  expect(said).toEqual(['knocked', 'wrote beside undefined'])
})
