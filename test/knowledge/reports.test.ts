/** 纠错任务 — reported errors of one version, their clock, and how they end (第三十四条). */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { isLate, type ReportCommand } from '../../shared/knowledge/reports/decide.ts'
import { reportDecided } from '../../shared/knowledge/reports/decided.ts'
import { endReportTexts } from '../../shared/knowledge/reports/end-texts.ts'
import type { ArticleReports } from '../../shared/knowledge/reports/ports.ts'
import { type ErrorTask, errorTaskOf, type ReportEntry, reportTexts } from '../../shared/knowledge/reports/report.ts'
import { rowOf } from '../../shared/knowledge/storage/article-reports.ts'
import { isRefusal } from '../../shared/record/refusal.ts'
import { articleOfUnit, articleWorld, editor, second } from '../support/articles.ts'
import { memoryRecords } from '../support/records.ts'
import { department, law } from '../support/story.ts'

const housing = department('heping-housing')
const citizen: Actor = { role: 'anyone', id: 'anyone' }
const report = { type: 'reportArticle', wrong: '电话打不通' } as const
const refuse = { type: 'refuseArticleReport', reasons: '电话无误' } as const
const task = 'lift-1'

/** Version 1 of the article is published; reports of it are kept in memory, their texts apart. */
async function reporting() {
  const world = articleWorld()
  const content = articleOfUnit('heping-housing')
  await world.done({ type: 'proposeArticle', content }, housing)
  await world.done({ type: 'publishArticle', version: 1 }, second)
  const kept = new Map<string, ReadonlyMap<string, { salt: string; text: string }>>()
  const ended: string[] = []
  const records = memoryRecords<ReportEntry, ErrorTask>()
  const read = async (id: string) => {
    const found = await records.read(id)
    return found && { ...found, log: reportTexts.inFull(found.log, kept.get(id) ?? new Map()) }
  }
  const reports: ArticleReports = {
    ...records,
    read,
    texts: {
      put: async (id, texts) => void kept.set(id, new Map([...(kept.get(id) ?? []), ...texts])),
      end: async (id) => {
        kept.delete(id)
        ended.push(id)
      },
    },
    list: async () => ({ items: [], next: undefined }),
    endedBefore: async (before) => {
      const one = errorTaskOf(task, (await read(task))?.log ?? [])
      return { items: one?.endedAt && one.endedAt < before && !one.textsEnded ? [task] : [], next: undefined }
    },
  }
  let serial = 0
  const deps = {
    ...{ reports, law: async () => law, draw: () => 7, clock: world.clock },
    attempt: () => `report-${++serial}`,
    failed: (what: string, error: unknown) => {
      throw new Error(what, { cause: error })
    },
  }
  const give = async (command: ReportCommand, actor: Actor, key?: string) => {
    const article = await world.article()
    const reported = article.versions[0]
    const once = key === undefined ? {} : { once: { key, print: JSON.stringify(command) } }
    return reportDecided({ id: task, command, actor, ...once }, { article, reported }, deps)
  }
  const done = async (command: ReportCommand, actor: Actor, key?: string): Promise<ErrorTask> => {
    const state = await give(command, actor, key)
    if (isRefusal(state)) throw new Error(state.refused)
    return state
  }
  const mend = async () => {
    const { revision } = await world.article()
    await world.done(
      { type: 'proposeArticle', content: { ...content, answer: '由物业负责，电话已改。' } },
      housing,
      revision,
    )
    await world.done({ type: 'publishArticle', version: 2 }, second)
  }
  return { world, records, deps, kept, ended, give, done, mend }
}

describe('纠错任务', () => {
  it('is begun by the first report, by the end of the fifth working day; others of the same version join it', async () => {
    const { done, world } = await reporting()
    expect(await done(report, citizen)).toMatchObject({ state: 'open', owner: 'heping-housing', dueBy: '2026-10-19' })
    world.at('2026-10-14T09:00+08:00')
    const both = await done({ ...report, wrong: '地址已变', source: '窗口公告' }, editor)
    expect(both).toMatchObject({ dueBy: '2026-10-19', reports: [{ wrong: '电话打不通' }, { source: '窗口公告' }] })
    expect(rowOf(both)).toMatchObject({ reports: 2, firstAt: '2026-10-12T01:00:00.000Z' })
    expect(rowOf(both)).not.toHaveProperty('mendedBy')
  })

  it('counts a repeated post once, and loses neither of two at once', async () => {
    const { done, give } = await reporting()
    expect(await done(report, citizen, 'k1')).toMatchObject({ reports: [{}] })
    expect((await done(report, citizen, 'k1')).reports).toHaveLength(1)
    expect(await give({ ...report, wrong: '另一处' }, citizen, 'k1')).toMatchObject({
      refused: 'idempotency.key-reused',
    })
    await Promise.all([done(report, editor), done(report, second)])
    expect((await done(report, citizen, 'k2')).reports).toHaveLength(4)
  })

  it('is late from the day after its last, and then the unit is reminded', async () => {
    const { done, give, world } = await reporting()
    const begun = await done(report, citizen)
    expect(isLate(begun, '2026-10-19T15:59:00.000Z')).toBe(false)
    expect(isLate(begun, '2026-10-19T16:00:00.000Z')).toBe(true)
    const remind = { type: 'remindOfArticleReport', demand: '请即核实' } as const
    expect(await give(remind, second)).toMatchObject({ refused: 'article-report.not-late' })
    world.at('2026-10-20T09:00+08:00')
    expect(await done(remind, second)).toMatchObject({ reminders: [{ demand: '请即核实', by: { staff: 'S2' } }] })
    // Whatever ends it later, it was late.
    expect(isLate(await done(refuse, housing), '2026-10-20T02:00:00.000Z')).toBe(true)
    // What was refused in time waits for the platform, and its unit is not late.
    const other = await reporting()
    await other.done(report, citizen)
    expect(isLate(await other.done(refuse, housing), '2026-12-01T00:00:00.000Z')).toBe(false)
  })

  it('is ended by a version published since, or by withdrawing the one that was reported', async () => {
    const { done, give, mend, world } = await reporting()
    await done(report, citizen)
    for (const version of [undefined, 1, 2])
      expect(await give({ type: 'answerArticleReport', version }, housing)).toMatchObject({
        refused: 'article-report.not-mended',
      })
    await mend()
    expect(await done({ type: 'answerArticleReport', version: 2, note: '电话已改' }, housing)).toMatchObject({
      ...{ state: 'answered', answered: { version: 2, note: '电话已改' } },
    })
    expect(await give({ type: 'answerArticleReport', version: 2 }, housing)).toMatchObject({
      refused: 'article-report.not-now',
    })
    expect(await give(report, citizen)).toMatchObject({ refused: 'article-report.settled' })

    const other = await reporting()
    await other.done(report, citizen)
    await other.world.done({ type: 'withdrawArticle', version: 1, reasons: '已废止' }, housing)
    expect(await other.done({ type: 'answerArticleReport' }, housing)).toMatchObject({ state: 'answered' })
    expect(world).not.toBe(other.world)
  })

  it('is refused with reasons, which a person of the platform lets stand or sends back with a new period', async () => {
    const { done, give, world } = await reporting()
    await done(report, citizen)
    const sendBack = { type: 'reviewArticleReport', finding: 'sent-back', reasons: '请附依据' } as const
    expect(await give(sendBack, second)).toMatchObject({ refused: 'article-report.not-now' })
    expect(await done(refuse, housing)).toMatchObject({ state: 'refused', refusals: [{ reasons: '电话无误' }] })
    const { staff: _, ...nobody } = second
    expect(await give(sendBack, nobody)).toMatchObject({ refused: 'article-report.needs-person' })
    world.at('2026-10-15T09:00+08:00')
    expect(await done(sendBack, second)).toMatchObject({ state: 'open', dueBy: '2026-10-22' })
    await done(refuse, housing)
    const upheld = await done({ ...sendBack, finding: 'upheld' }, second)
    expect(upheld).toMatchObject({ state: 'upheld', reviews: [{ finding: 'sent-back' }, { finding: 'upheld' }] })
    // Somebody who knows better is heard.
    world.at('2026-11-02T09:00+08:00')
    expect(await done(report, citizen)).toMatchObject({ state: 'open', dueBy: '2026-11-09', endedAt: undefined })
  })

  it('takes a hundred reports, of which eighty without a key, and of what does not exist nothing', async () => {
    const { done, give, deps } = await reporting()
    for (let n = 0; n < 80; n++) await done({ ...report, wrong: `第${n}处` }, citizen)
    expect(await give(report, citizen)).toMatchObject({ refused: 'article-report.enough', details: { most: 80 } })
    // Nobody without a key keeps out those who have one.
    for (let n = 0; n < 20; n++) await done({ ...report, wrong: `台${n}处` }, editor)
    expect(await give(report, editor)).toMatchObject({ refused: 'article-report.enough', details: { most: 100 } })
    expect(await reportDecided({ id: 'other-1', command: refuse, actor: housing }, {}, deps)).toMatchObject({
      refused: 'article-report.unknown',
    })
    expect(await reportDecided({ id: task, command: refuse, actor: housing, ifMatch: 1 }, {}, deps)).toMatchObject({
      refused: 'article-report.changed',
    })
  })

  it('keeps no text on its log, and none at all five years after its end', async () => {
    const { done, records, mend, deps, kept, ended, world } = await reporting()
    await done(report, citizen)
    expect(JSON.stringify(records.items.get(task))).not.toContain('电话')
    expect(kept.get(task)?.size).toBe(1)
    await mend()
    await done({ type: 'answerArticleReport', version: 2 }, housing)
    expect(await endReportTexts(() => false, deps)).toEqual({ ended: 0, more: false })
    world.at('2031-10-13T03:00+08:00')
    expect(await endReportTexts(() => true, deps)).toEqual({ ended: 0, more: true })
    expect(await endReportTexts(() => false, deps)).toEqual({ ended: 1, more: false })
    expect(await endReportTexts(() => false, deps)).toEqual({ ended: 0, more: false })
    expect([ended, kept.size]).toEqual([[task], 0])
  })

  it('loses its texts the next night where one night failed to erase them', async () => {
    const { done, mend, deps, kept, world } = await reporting()
    await done(report, citizen)
    await mend()
    await done({ type: 'answerArticleReport', version: 2 }, housing)
    world.at('2031-10-13T03:00+08:00')
    const { end } = deps.reports.texts
    deps.reports.texts.end = () => Promise.reject(new Error('the table does not answer'))
    const failed: string[] = []
    const night = () => endReportTexts(() => false, { ...deps, failed: (what) => void failed.push(what) })
    expect(await night()).toEqual({ ended: 0, more: false })
    deps.reports.texts.end = end
    expect(await night()).toEqual({ ended: 1, more: false })
    expect([failed, kept.size]).toEqual([[task], 0])
  })

  it('keeps its texts where it was reported again before they were erased', async () => {
    const { done, deps, kept, world } = await reporting()
    await done(report, citizen)
    await done(refuse, housing)
    await done({ type: 'reviewArticleReport', finding: 'upheld', reasons: '电话无误' }, second)
    world.at('2031-10-13T03:00+08:00')
    await done(report, citizen)
    deps.reports.endedBefore = async () => ({ items: [task], next: undefined })
    expect(await endReportTexts(() => false, deps)).toEqual({ ended: 0, more: false })
    expect(kept.get(task)?.size).toBeGreaterThan(0)
  })
})
