/** 已撤并的单位 — what is refused for it, told of it, and when its keys end. */
import { expect, it } from 'vitest'
import type { Refusal } from '../../shared/appeals/ticket/decision.ts'
import { putCatalogueEntry, putResponsibility } from '../../shared/city/calls/cataloguing.ts'
import { issueKey, revokeKey } from '../../shared/city/calls/keys.ts'
import { suggestCatalogueEntry } from '../../shared/city/calls/suggesting.ts'
import { registryOf } from '../../shared/city/registry.ts'
import { endedWithUnit } from '../../shared/city/retiring.ts'
import { liaoningDraft2021 } from '../../shared/law/liaoning-draft-2021/index.ts'
import { code, said, world } from '../support/administrators.ts'

it('is refused rows that reach beyond its day, entered, suggested or in the responsibility list', async () => {
  const { retire, deps, call, city } = await world()
  await retire('sy-housing', { from: '2026-12-01', successor: 'sy-urban-management' })
  const at = { category: 'solid-waste', area: '210102' }
  const row = { lead: 'sy-housing', coHandlers: [], from: '2026-11-01' }
  const enter = async (body: object) => code(await putCatalogueEntry(call(at, { ...row, ...body }), deps))
  expect(await enter({})).toBe('unit.retired')
  expect(await enter({ until: '2026-12-01' })).toBe('unit.retired')
  expect(await enter({ lead: 'sy-water', coHandlers: ['sy-housing'] })).toBe('unit.retired')
  expect(await enter({ until: '2026-11-30' })).toBeUndefined()
  // What is in force later ends it in time.
  expect(await enter({ lead: 'sy-urban-management', from: '2026-12-01' })).toBeUndefined()
  expect(await enter({ from: '2026-11-02' })).toBeUndefined()

  const suggestion = { ...at, lead: 'sy-housing', coHandlers: [], reasons: '目录有误' }
  const suggested = await suggestCatalogueEntry(call({}, suggestion), deps)
  expect(suggested).toMatchObject({ refused: 'unit.retired', details: { successor: 'sy-urban-management' } })
  expect(said(suggested)).toMatchObject({
    zh: expect.stringMatching(/^“沈阳市房产局”自2026-12-01起撤并，不再承接新的事项，由“.+”承接。$/),
    en: expect.stringMatching(
      /^“沈阳市房产局” is retired from 2026-12-01 on and takes nothing new: “.+” takes it instead\.$/,
    ),
  })
  const listed = { name: '电梯', categories: ['solid-waste'], areas: ['210102'], lead: 'sy-water', from: '2026-11-01' }
  const list = (more: object) =>
    putResponsibility(
      call(
        { matter: 'lifts' },
        { ...listed, departments: [], source: { kind: 'negotiation', document: '纪要' }, ...more },
      ),
      deps,
    )
  expect(code(await list({ departments: ['sy-housing'] }))).toBe('unit.retired')
  expect(code(await list({ departments: ['sy-housing'], until: '2026-11-30' }))).toBeUndefined()
  expect((await city()).responsibilities.some(({ matter }) => matter === 'lifts')).toBe(true)
})

it('is told what still names it, and an administrator which keys end with it', async () => {
  const { retire, read, deps, call, on } = await world()
  const expires = '2099-01-01T00:00:00+08:00'
  const issue = (unit: string) =>
    issueKey(call({}, { role: 'department', unit, name: '窗口', expires, perMinute: 60 }), deps)
  const issued = (await issue('sy-housing')) as { body: { id: string } }
  const gone = (await issue('sy-housing')) as { body: { id: string } }
  await issue('sy-water')
  await revokeKey(call({ key: gone.body.id }, {}), deps)
  const { body } = (await retire('sy-housing', { from: '2026-10-12' })) as {
    body: { catalogue: { lead: string; coHandlers: string[]; until?: string }[] }
  }
  expect(body).toMatchObject({
    unit: 'sy-housing',
    name: '沈阳市房产局',
    openOrders: { count: 0, items: [] },
    keysEndOn: '2026-11-11',
    keys: [{ id: issued.body.id, role: 'department', name: '窗口', expires }],
  })
  const naming = body.catalogue
  expect(naming.length).toBeGreaterThan(0)
  expect(naming.every(({ lead, coHandlers }) => [lead, ...coHandlers].includes('sy-housing'))).toBe(true)
  expect(code(await issue('sy-housing'))).toBeUndefined()
  on('2026-10-12')
  expect(code(await issue('sy-housing'))).toBe('unit.retired')

  const supervisor = { role: 'supervisor', id: 's', authority: 'platform' }
  const read_ = (await read('sy-housing', supervisor)) as { body: object }
  expect(read_.body).toMatchObject({ unit: 'sy-housing', retires: { from: '2026-10-12' } })
  expect(read_.body).not.toHaveProperty('keys')
  expect(code(await read('sy-housing', { ...supervisor, unit: 'heping' }))).toBe('list.unknown')
})

it('its keys go on for thirty days, and open nothing after', async () => {
  const { retire, city } = await world()
  await retire('sy-housing', { from: '2026-10-12', successor: 'sy-water' })
  const law = { rules: liaoningDraft2021, registry: registryOf(await city()) }
  expect(endedWithUnit({ unit: 'sy-housing' }, '2026-11-10', law)).toBeUndefined()
  const ended = endedWithUnit({ unit: 'sy-housing' }, '2026-11-11', law)
  expect(ended).toEqual({
    refused: 'key.unit-retired',
    details: { unit: 'sy-housing', from: '2026-10-12', ended: '2026-11-11', successor: 'sy-water' },
  })
  expect(said(ended as Refusal).status).toBe(403)
  expect(endedWithUnit({}, '2099-01-01', law)).toBeUndefined()
  expect(endedWithUnit({ unit: 'sy-water' }, '2099-01-01', law)).toBeUndefined()
})
