/** 系统自动派单 — only where the city lets it, only what is sure and ordinary, once. */
import { describe, expect, it } from 'vitest'
import { dispatchByItself } from '../../../shared/appeals/desk/dispatch-by-itself.ts'
import { execute } from '../../../shared/appeals/desk/execute.ts'
import type { City, Unit } from '../../../shared/city/city.ts'
import { registryOf } from '../../../shared/city/registry.ts'
import { centroids } from '../../../shared/suggesting/learning/centroid.ts'
import { corpusOf } from '../../../shared/suggesting/learning/corpus.ts'
import { law } from '../../simulation/town.ts'
import { city, priors } from '../../suggesting/appeals.ts'
import { desk, operator } from '../../support/desk.ts'
import { toldInCall } from '../ticket/endings.ts'

const model = centroids(corpusOf([], priors, '2026-03-02'))
const kept = { hash: 'h', report: { day: '2026-03-01', examples: 500 } } as never
const lead = 'sy-street-lighting'
const lamp = { title: '路灯不亮', text: '铁西重工街整条街路灯都不亮，天黑看不见' }
const allowed = { margin: 0.9 }

interface Given {
  allowed?: City['dispatchesByItself']
  said?: object
  type?: string
  accept?: object
  unit?: Partial<Unit>
  learned?: boolean
}

/** Accepted by a person, then followed, as often as is asked. */
async function accepted({ allowed, said = {}, type = 'help', accept = {}, unit = {}, learned = true }: Given) {
  const units = city.units.map((one) => (one.code === lead ? { ...one, ...unit } : one))
  const inForce = { ...law, registry: registryOf({ ...city, units, dispatchesByItself: allowed }), city }
  const { number, deps, tickets } = await desk({ law: async () => inForce }, type, { ...lamp, ...said })
  const command = { type: 'accept' as const, toldInCall, ...accept }
  const done = await execute({ number, command, actor: operator('o') } as never, deps)
  const more = { modelInUse: async () => ({ model, ...(learned ? { kept } : {}) }) }
  async function follow() {
    const log = (await tickets.read(number))?.log ?? []
    const decision = log.find(({ events }) => events.some(({ type }) => type === 'accepted'))
    if (decision) await dispatchByItself(decision, log, { ...deps, ...more })
    return ((await tickets.read(number))?.log ?? []).flatMap(({ by, events }) =>
      events.flatMap((event) => (event.type === 'dispatched' ? [{ who: by, ...event }] : [])),
    )
  }
  return { follow, done }
}
const dispatched = async (given: Given) => (await accepted(given)).follow()

describe('what was accepted goes out', () => {
  it('to whom the catalogue names, once, and says by which model and margin, and that nobody looked', async () => {
    const { follow } = await accepted({ allowed })
    await follow()
    const all = await follow()
    expect(all).toMatchObject([
      {
        ...{ who: { role: 'system', id: 'suggestions' }, byItself: true, category: 'street-light', area: '210106' },
        suggested: { model: 'h', categories: expect.arrayContaining(['street-light']), margin: expect.any(Number) },
        orders: [{ unit: lead, role: 'lead' }],
      },
    ])
  })
  it('where the reviewer chose the same', async () =>
    expect(await dispatched({ allowed, accept: { category: 'street-light' } })).toHaveLength(1))
})

describe('nothing goes out by itself', () => {
  const no: [string, Given][] = [
    ['where the city’s file does not say so', {}],
    ['below the margin', { allowed, said: { title: '灯', text: '铁西重工街路口红绿灯和路灯' } }],
    ['of another category than the city names', { allowed: { margin: 0.9, categories: ['dogs'] } }],
    ['before a night has learned', { allowed, learned: false }],
    ['where the reviewer chose another category', { allowed, accept: { category: 'dogs' } }],
    ['that is a report', { allowed, type: 'report' }],
    ['that is confidential', { allowed, said: { confidential: true } }],
    ['of the business environment', { allowed, accept: { businessEnvironment: true } }],
    ['whose words say danger', { allowed, said: { text: `${lamp.text}，灯杆着火了，有人被困` } }],
    ['to a unit that says how much it can carry: a person weighs it', { allowed, unit: { carries: 100 } }],
    ['to a unit that has retired', { allowed, unit: { retires: { from: '2026-01-01', reason: '机构改革' } } }],
  ]
  it.each(no)('%s', async (_, given) => {
    const { follow, done } = await accepted(given)
    expect(done).not.toHaveProperty('refused')
    expect(await follow()).toEqual([])
  })
})
