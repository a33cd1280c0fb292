/** 市定指标和评分表 over HTTP — points are given, a figure of the city's own is counted and scored (第二十七条、第二十八条). */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { beforeAll, expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { contradictionsIn } from '../../infra/cities/schema/contradictions.ts'
import { type OpenCity, openCity } from '../../infra/local/open-city.ts'
import { city as cityFile } from '../../shared/city/city.ts'
import { loadCity } from '../../shared/city/storage/load.ts'
import { asAdministrator } from '../cloud/what-broke.ts'
import { sampleCity } from '../stack/city.ts'
import { placeOf } from '../stack/place.ts'
import { law } from '../support/story.ts'

let open: OpenCity
const city = sampleCity(async () => {
  open = await openCity({ port: 0, data: undefined, withStandIn: false, startsAt: '2026-06-22T09:00:00+08:00' })
  return placeOf(open)
})

const H = 'heping-housing'
const component = '知识库维护'
const to = '2026-06-30'
const period = `from=2026-06-01&to=${to}`
const [efficiency, effect] = law.rules.scoring.parts
const own = {
  ...{ code: 'answered-in-time', zh: '反馈按时率（不分主协办）', en: 'each feedback in time', unit: 'ratio' },
  ...{ formula: { zh: '按时 ÷ 到期', en: 'in time ÷ due' }, occasion: 'feedback-due', take: 'each' },
  ...{ counts: {}, hits: { with: ['in-time'] }, from: '2026-06-01', article: '市考核办法第三条' },
}
const table = {
  ...law.rules.scoring,
  ...{ version: '市办法〔2026〕1号', from: '2026-06-01', atLeast: { matters: 1, component: 1 } },
  parts: [
    { ...efficiency, components: [{ figure: own.code, weight: 50, points: { rule: 'proportional' } }] },
    {
      ...effect,
      components: [
        { figure: 'satisfaction', weight: 45, points: { rule: 'proportional' } },
        { name: { zh: component, en: 'the base' }, weight: 5, points: { rule: 'given', given: [] } },
      ],
    },
  ],
}

const given = (more: object = {}) => ({
  ...{ component, unit: H, to, points: 4, document: '8号', reason: '按季更新' },
  ...more,
})

beforeAll(async () => {
  const { city: file } = readCity('shenyang')
  const changed = cityFile().parse({
    ...{ ...file, figures: [own], scoring: [table] },
    scoredFigures: ['satisfaction', own.code],
  })
  expect(contradictionsIn(changed)).toEqual([])
  await city.dispatched({ category: 'property-service', ticketType: 'complaint' })
  const { endpoint, outputs } = open.host
  const tables = new DynamoDBClient(asAdministrator(endpoint))
  await loadCity(tables, String(outputs.registryTable), changed, { changes: ['figures', 'scoring'] })
  tables.destroy()
  // What is in force is read anew on another day.
  await city.advanceTo('2026-07-02T09:00:00+08:00')
})

it('are for the authority of business environment, and for no unit of its own branch', async () => {
  for (const [who, status] of [
    [city.unit(H), 403],
    [city.operator, 403],
    [city.supervisor, 403],
    [city.province, 403],
    [city.nobody, 401],
  ] as const)
    expect((await who.post('/v1/given-points', given())).status).toBe(status)
})

it.each<[object, number, string]>([
  [{ points: -1 }, 400, 'input.invalid'],
  [{ points: 5.5 }, 422, 'points.too-many'],
  [{ to: '2026-06-31' }, 400, 'input.invalid'],
  [{ reason: '' }, 400, 'input.invalid'],
  [{ unit: 'nobody' }, 422, 'unit.unknown'],
  [{ component: '满意率' }, 422, 'points.component-unknown'],
  [{ more: 1 }, 400, 'input.invalid'],
])('%o is refused', async (more, status, code) => {
  const answer = await city.businessEnvironment.post('/v1/given-points', given(more))
  expect([answer.status, answer.body.code], JSON.stringify(answer.body)).toEqual([status, code])
})

it('stand with who gave them and why, are changed, and count in the score', async () => {
  const first = await city.businessEnvironment.post('/v1/given-points', given())
  expect([first.status, first.body.points], JSON.stringify(first.body)).toEqual([201, 4])
  const again = await city.businessEnvironment.post('/v1/given-points', given({ points: 3, reason: '两季未更新' }))
  expect(again.body).toMatchObject({ points: 3, reason: '两季未更新', times: 2 })
  expect((await city.unit(H).get(`/v1/given-points?to=${to}`)).body.items).toMatchObject([{ unit: H, points: 3 }])
  expect((await city.unit('tiexi-housing').get(`/v1/given-points?to=${to}`)).body.items).toEqual([])
  const { body } = await city.businessEnvironment.get(`/v1/scores?${period}`)
  expect(body.scoring).toMatchObject({ setBy: 'city', version: table.version })
  const all = [...body.groups.flatMap(({ ranked }: { ranked: object[] }) => ranked), ...body.apart]
  const mine = all.find(({ of }: { of: string }) => of === H)
  const components = mine?.parts.flatMap(({ components: some }: { components: object[] }) => some)
  // Nobody has rated: what satisfaction could bring goes to the other of its part.
  expect(components).toMatchObject([
    { figure: own.code, outOf: 50 },
    { figure: 'satisfaction', outOf: 0 },
    { points: 30, outOf: 50 },
  ])
})

it('a figure of the city’s own is counted, listed with who set it, and scored', async () => {
  const { body } = await city.supervisor.get(`/v1/figures?${period}&by=unit&figures=${own.code}`)
  const [figure] = body.figures.find(({ of }: { of: string }) => of === H)?.figures ?? []
  expect(figure).toMatchObject({ figure: own.code, formula: own.formula.zh, denominator: 1 })
  const behind = await city.supervisor.get(`/v1/figures/${own.code}/tickets?${period}&of=${H}`)
  expect(behind.body).toMatchObject({ setBy: 'city', article: own.article, all: { denominator: 1 } })
  const ofRules = await city.supervisor.get(`/v1/figures/satisfaction/tickets?${period}&of=${H}`)
  expect(ofRules.body).toMatchObject({ setBy: 'rules', article: '第二十七条' })
})

it('are changed no more once the result of the period is begun', async () => {
  const begun = await city.supervisor.post('/v1/results', { node: 'half-year', year: 2026 })
  expect(begun.status, JSON.stringify(begun.body)).toBe(202)
  await city.settled()
  const late = await city.businessEnvironment.post('/v1/given-points', given({ points: 5 }))
  expect([late.status, late.body.code]).toEqual([409, 'points.counted-already'])
  const { items } = (await city.supervisor.get('/v1/results/2026-half-year/figures?by=unit')).body
  expect(items.map(({ figure }: { figure: string }) => figure)).toContain(own.code)
})
