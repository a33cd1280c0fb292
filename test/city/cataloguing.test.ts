/** An adopted suggestion's row is entered when asked again, despite an interruption (第二十条). */
import { expect, it } from 'vitest'
import { shenyang } from '../../infra/cities/shenyang.ts'
import type { Actor } from '../../shared/access/actor.ts'
import { decideCatalogueSuggestion } from '../../shared/city/calls/cataloguing.ts'
import { type CatalogueEntry, city } from '../../shared/city/city.ts'
import type { CallDeps as CityDeps } from '../../shared/city/compose.ts'
import { registryOf } from '../../shared/city/registry.ts'
import { type SuggestionEntry, suggestionKind } from '../../shared/city/suggestions/kind.ts'
import type { CatalogueSuggestion } from '../../shared/city/suggestions/suggestion.ts'
import type { Call } from '../../shared/door/http.ts'
import { execute } from '../../shared/record/execute.ts'
import { memoryRecords } from '../support/records.ts'

type Deciding = Call<typeof import('../../shared/api/routes.ts').routes.decideCatalogueSuggestion>

it('adopted by somebody who was cut off before the row was written, asked again it is entered, once', async () => {
  const kept = { ...city().parse(shenyang) }
  const suggestions = memoryRecords<SuggestionEntry, CatalogueSuggestion>()
  const suggested = {
    category: 'heating-temperature',
    area: '210102',
    lead: 'heping-housing',
    coHandlers: [],
    reasons: '目录有误',
  }
  let writes = 0
  const registry = {
    city: async () => kept,
    async put(_: string, row: CatalogueEntry) {
      writes++
      if (writes === 1) throw new Error('killed')
      kept.catalogue = [
        ...kept.catalogue.filter(
          ({ from, category, area }) => `${category} ${area} ${from}` !== `${row.category} ${row.area} ${row.from}`,
        ),
        row,
      ]
    },
  }
  const law = async () => ({ registry: registryOf(kept) })
  const clock = {
    now: () => new Date('2026-10-09T02:00:00Z'),
    real: () => 0,
    steady: () => 0,
    timeout: () => new AbortController().signal,
  }
  let attempts = 0
  const attempt = () => `${++attempts}`
  const deps = { registry, law, clock, suggestions, attempt, draw: () => 0 } as unknown as CityDeps
  const department: Actor = { role: 'department', id: 'd', unit: 'heping-housing' }
  await execute(
    suggestionKind('s'),
    { id: 's', command: { type: 'suggest', ...suggested }, actor: department },
    { ...deps, records: suggestions, knock: async () => {} },
  )
  const adopt = () =>
    decideCatalogueSuggestion(
      {
        params: { suggestion: 's' },
        body: { decision: 'adopt', reasons: '属实', from: '2026-10-12' },
        actor: { role: 'supervisor', id: 'k', authority: 'platform' },
      } as unknown as Deciding,
      deps,
    )
  const rows = () => kept.catalogue.filter(({ lead, from }) => lead === 'heping-housing' && from === '2026-10-12')

  await expect(adopt()).rejects.toThrow('killed')
  expect(rows()).toEqual([])
  expect(await adopt()).toMatchObject({ refused: 'catalogue.suggestion-decided' })
  expect(rows()).toMatchObject([{ category: 'heating-temperature', area: '210102' }])
  const written = writes
  await adopt()
  expect(writes).toBe(written)
})
