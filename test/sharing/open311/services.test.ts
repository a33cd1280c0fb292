/** What is refused before anything is looked up, by its code. */
import { describe, expect, it } from 'vitest'
import { registryOf } from '../../../shared/city/registry.ts'
import { listOpen311Services, readOpen311Service } from '../../../shared/sharing/open311/services.ts'
import { offering } from './offering.ts'

const deps = { law: async () => offering }
const silent = { ...offering, registry: registryOf({ ...offering.city, open311: undefined }) }
const services = (format = 'json', query = {}) => listOpen311Services({ params: { format }, query }, deps)

describe('a call', () => {
  it('is refused where the city offers nothing', async () =>
    expect(await listOpen311Services({ params: { format: 'json' } }, { law: async () => silent })).toEqual({
      refused: 'open311.not-offered',
    }))
  it('ends with a format', async () => expect(await services('txt')).toEqual({ refused: 'open311.format-unknown' }))
  it('names this jurisdiction, an empty one, or none', async () => {
    expect(await services('json', { jurisdiction_id: 'elsewhere' })).toMatchObject({
      refused: 'open311.jurisdiction-unknown',
      details: { jurisdiction: 'elsewhere', here: 'shenyang.example' },
    })
    for (const query of [{}, { jurisdiction_id: '' }, { jurisdiction_id: 'shenyang.example' }])
      expect(await services('json', query)).toMatchObject({ media: 'application/json; charset=utf-8' })
  })
  it('names a service that is open', async () =>
    expect(await readOpen311Service({ params: { format: 'json', code: 'gas-fee' } }, deps)).toEqual({
      refused: 'open311.service-unknown',
      details: { service: 'gas-fee' },
    }))
})

describe('a city without a name for a category of its list', () => {
  it('shows its code, and no gap', async () => {
    const nameless = { ...offering, registry: registryOf({ ...offering.city, categories: [] }) }
    const reply = await listOpen311Services({ params: { format: 'json' } }, { law: async () => nameless })
    expect(JSON.parse('text' in reply ? reply.text : '')[0]).toMatchObject({ service_name: 'road-damage' })
  })
})
