/** 申诉未裁定 — what is kept while a result is disputed: all of its period, by its name. */
import { expect, it } from 'vitest'
import { heldByDisputes } from '../../shared/evaluation/appeals/held.ts'
import { law } from '../support/story.ts'

it('are the days of each disputed result, and of a node that the rules have no more its whole year', async () => {
  const tickets = new Set(['260302-00000001'])
  const disputed = async () => ({ tickets, results: ['2026-half-year', '2025-year-end', '2026-nothing'] })
  expect(await heldByDisputes({ appeals: { disputed }, law: async () => law })).toEqual({
    tickets,
    periods: [
      { from: '2026-01-01', to: '2026-06-30' },
      { from: '2025-01-01', to: '2025-12-31' },
      { from: '2026-01-01', to: '2026-12-31' },
    ],
  })
})
