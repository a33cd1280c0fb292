/** 定期报告 — made of approved or published figures alone, sent and received once each, late ones shown (第九条、第二十七条、第三十六条). */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/access/actor.ts'
import {
  listReports,
  makeReport,
  readReport,
  readReportFigures,
  recordReportReceipt,
  sendReport,
} from '../../../shared/evaluation/reports/calls.ts'
import type { PublishedMonth, ReportRow } from '../../../shared/evaluation/reports/ports.ts'
import type { ReportEntry } from '../../../shared/evaluation/reports/report.ts'
import { hashOfDecision } from '../../../shared/record/chain.ts'
import { memoryRecords } from '../../support/records.ts'
import { approver, id, linesFor, preparer, resultWorld } from '../../support/results.ts'

const lines = new Map([
  ['2026-01-05', linesFor('heping-housing', { prefix: '260105', good: 20, bad: 5 })],
  ['2026-01-12', linesFor('sy-housing', { prefix: '260112', good: 12, bad: 12 })],
])
const district: Actor = { role: 'supervisor', id: 'd-1', authority: 'platform', unit: 'heping' }
const bureau = { reader: 'business-environment', body: '沈阳市营商局' } as const
const superior = { reader: 'superior', body: '辽宁省营商局' } as const
const asked = {
  kind: 'analysis',
  result: id,
  proposals: '物业类诉求占三成，建议专项治理。',
  recipients: [bureau, superior],
}
const report = `${id}-analysis`
const { result: _, ...monthly } = { ...asked, month: '2026-06' }
/** As a release tells it. */
const published: PublishedMonth = {
  ...{ month: '2026-06', from: '2026-06-01', to: '2026-06-30', release: '2026-06.2', sealed: 's'.repeat(43) },
  figures: [
    { code: 'registered', zh: '登记件数', en: 'Matters registered', unit: 'matters' },
    { code: 'closing', zh: '办结率', en: 'Closing', unit: 'ratio' },
  ],
  rows: [
    { by: 'city', of: '210100', figure: 'registered', value: 1205 },
    { by: 'area', of: '210102', figure: 'closing', atLeast: 0.9 },
  ],
}

async function world({ approved = true } = {}) {
  const results = await resultWorld({ lines }).listed()
  await results.reviewed()
  if (approved) await results.give({ type: 'approveResult' }, approver)
  const records = memoryRecords<ReportEntry, ReportRow>()
  const rows = new Map<string, ReportRow>()
  const reports = {
    ...records,
    write: async (...[of, log, row, ...more]: Parameters<typeof records.write>) => {
      rows.set(of, row)
      return records.write(of, log, row, ...more)
    },
    listed: async () => [...rows.values()],
  }
  const last = async (month: string) => (month === published.month ? published : undefined)
  const deps = { ...results.deps, reports, months: { last } } as never
  const call = (body: object, actor: Actor, params: object = { report }) =>
    ({ params, query: {}, body, actor }) as never
  const handed = (to: string, at: string) => ({ to, at, how: '公文', by: '王科长' })
  return {
    results,
    rows,
    makeOfMonth: (more: object = {}, actor: Actor = preparer) =>
      makeReport(call({ ...monthly, ...more }, actor, {}), deps),
    make: (more: object = {}, actor: Actor = preparer) => makeReport(call({ ...asked, ...more }, actor, {}), deps),
    send: (to: string, at: string, { actor = preparer, of = report }: { actor?: Actor; of?: string } = {}) =>
      sendReport(call({ ...handed(to, at), reference: '沈热报〔2026〕3号' }, actor, { report: of }), deps),
    stale: () =>
      sendReport(
        { params: { report }, query: {}, body: handed(bureau.body, ''), actor: preparer, ifMatch: 9 } as never,
        deps,
      ),
    receive: (to: string, at: string, actor: Actor = preparer) =>
      recordReportReceipt(call(handed(to, at), actor), deps),
    read: () => readReport(call({}, preparer), deps),
    figures: (of = report) =>
      readReportFigures({ params: { report: of }, query: { limit: 1000 }, actor: preparer } as never, deps),
    list: (late?: 'true' | 'false') =>
      listReports({ params: {}, query: { late, limit: 25 }, actor: preparer } as never, deps),
    unknown: () => readReport(call({}, preparer, { report: 'none' }), deps),
    unknownFigures: () =>
      readReportFigures({ params: { report: 'none' }, query: { limit: 25 }, actor: preparer } as never, deps),
  }
}

describe('定期报告', () => {
  it('holds the figures of city and areas as the result was approved, with its hash', async () => {
    const one = await world()
    const made = (await one.make()) as { body: { document: object; sha256: string } }
    expect(made.body).toMatchObject({
      ...{ report, kind: 'analysis', result: id, isWhole: true, late: [] },
      ways: [bureau, superior],
      madeBy: { id: preparer.id, authority: 'platform' },
      document: { article: '第三十六条', city: '210100', proposals: asked.proposals, from: '2026-01-01' },
    })
    expect(hashOfDecision(made.body.document)).toBe(made.body.sha256)
    const { rows, manifest } = made.body.document as { rows: { by: string; of: string }[]; manifest: string }
    expect(manifest).toBe((await one.results.result())?.approved?.manifest)
    expect(new Set(rows.map(({ by }) => by))).toEqual(new Set(['city', 'area']))
    expect(rows.every(({ by, of }) => by === 'city' || of.length === 6)).toBe(true)
    expect(await one.figures()).toMatchObject({
      body: {
        items: expect.arrayContaining([expect.objectContaining({ by: 'city', figure: 'satisfaction', zh: '满意率' })]),
      },
    })
    expect(await one.read()).toMatchObject({ body: { sha256: made.body.sha256, isWhole: true } })
  })

  it('is made once of an approved result, by the authority that the kind is for', async () => {
    expect(await (await world({ approved: false })).make()).toEqual({
      refused: 'report.not-approved',
      details: { result: id },
    })
    const one = await world()
    expect(await one.make({ result: '2020-half-year' })).toMatchObject({ refused: 'report.not-approved' })
    expect(await one.make({ kind: 'gossip' })).toMatchObject({ refused: 'report.kind-unknown' })
    expect(await one.make({}, approver)).toEqual({
      refused: 'report.other-authority',
      details: { authority: ['platform'], article: '第三十六条' },
    })
    expect(await one.make({}, district)).toMatchObject({ refused: 'result.other-level' })
    const government = { reader: 'government', body: '沈阳市人民政府' }
    expect(await one.make({ recipients: [government] })).toMatchObject({ refused: 'report.reader-not-allowed' })
    expect(await one.make({ recipients: [bureau, { ...superior, body: bureau.body }] })).toMatchObject({
      refused: 'report.recipient-twice',
    })
    expect(await one.make()).toMatchObject({ body: { report } })
    expect(await one.make()).toMatchObject({ refused: 'report.made-already' })
    expect([await one.unknown(), await one.unknownFigures()]).toMatchObject([
      { refused: 'report.unknown' },
      { refused: 'report.unknown' },
    ])
  })

  it('of a month holds what was published of it, with the hash of that, and goes the same way', async () => {
    const one = await world({ approved: false })
    const made = (await one.makeOfMonth()) as { body: { document: object; sha256: string } }
    expect(made.body).toMatchObject({
      ...{ report: '2026-06.2-analysis', month: '2026-06', release: '2026-06.2', isWhole: true },
      document: { shape: 2, ...published, article: '第三十六条', proposals: asked.proposals },
    })
    expect(hashOfDecision(made.body.document)).toBe(made.body.sha256)
    expect(await one.figures('2026-06.2-analysis')).toMatchObject({
      body: {
        items: [
          { of: '210100', zh: '登记件数', unit: 'matters', value: 1205 },
          { of: '210102', zh: '办结率', atLeast: 0.9 },
        ],
      },
    })
    one.results.at('2026-07-17T09:00+08:00')
    const of = '2026-06.2-analysis'
    expect(await one.send(superior.body, '2026-07-16T06:00:00.000Z', { of })).toMatchObject({
      body: { ways: [{}, { body: superior.body, receiptBy: '2026-07-23' }] },
    })
    one.results.at('2026-07-24T00:00+08:00')
    expect(await one.list('true')).toMatchObject({ body: { items: [{ report: of, late: [superior.body] }] } })
    expect(await one.makeOfMonth()).toMatchObject({ refused: 'report.made-already' })
    expect(await one.makeOfMonth({ month: '2026-07' })).toEqual({
      refused: 'report.month-not-published',
      details: { month: '2026-07' },
    })
  })

  it('goes up and to the own government as article 27 says, month by month too', async () => {
    const one = await world()
    const recipients = [{ reader: 'government', body: '沈阳市人民政府' }, superior]
    expect(await one.makeOfMonth({ kind: 'work', recipients }, approver)).toMatchObject({
      body: { ways: recipients, document: { article: '第九条、第二十七条、第三十六条' } },
    })
    const areas = [{ reader: 'area', body: '和平区' }]
    expect(await one.makeOfMonth({ kind: 'circular', recipients: areas })).toMatchObject({
      body: { document: { article: '第二十七条、第三十六条' } },
    })
  })

  it('to the own government is sent by the business-environment authority alone', async () => {
    const one = await world()
    const government = { reader: 'government', body: '沈阳市人民政府' }
    const made = await one.make({ kind: 'work', recipients: [government] })
    expect(made).toMatchObject({ body: { document: { article: '第九条、第二十七条、第三十六条' } } })
    one.results.at('2026-07-17T09:00+08:00')
    const of = `${id}-work`
    const at = '2026-07-16T06:00:00.000Z'
    expect(await one.send(government.body, at, { of })).toEqual({
      refused: 'report.other-authority',
      details: { authority: ['business-environment'], article: '第九条、第二十七条、第三十六条' },
    })
    expect(await one.send(government.body, at, { of, actor: approver })).toMatchObject({ body: { report: of } })
  })

  it('is sent and received once by each, in this order, and its late receipts are listed', async () => {
    const one = await world()
    await one.make()
    one.results.at('2026-07-17T09:00+08:00')
    const at = '2026-07-16T06:00:00.000Z'
    expect(await one.stale()).toMatchObject({ refused: 'report.changed' })
    expect(await one.send('别处', at)).toEqual({
      refused: 'report.no-recipient',
      details: { known: [bureau.body, superior.body] },
    })
    expect(await one.receive(bureau.body, at)).toMatchObject({ refused: 'report.not-sent' })
    expect(await one.send(bureau.body, '2026-07-01T06:00:00.000Z')).toMatchObject({
      refused: 'report.date-out-of-range',
    })
    expect(await one.send(bureau.body, at)).toMatchObject({
      body: { ways: [{ body: bureau.body, sentAt: at, receiptBy: '2026-07-23' }, { sentAt: undefined }] },
    })
    expect(await one.send(bureau.body, at)).toMatchObject({ refused: 'report.sent-already' })
    expect(await one.list('true')).toMatchObject({ body: { items: [] } })
    one.results.at('2026-07-24T00:00+08:00')
    expect(await one.list('true')).toMatchObject({ body: { items: [{ report, late: [bureau.body] }] } })
    expect(await one.list('false')).toMatchObject({ body: { items: [] } })
    expect(await one.receive(bureau.body, '2026-07-22T06:00:00.000Z')).toMatchObject({
      body: { late: [], ways: [{ receivedAt: '2026-07-22T06:00:00.000Z' }, {}] },
    })
    expect(await one.receive(bureau.body, '2026-07-22T06:00:00.000Z')).toMatchObject({
      refused: 'report.received-already',
    })
    expect(await one.list()).toMatchObject({ body: { items: [{ report, late: [] }] } })
  })
})
