/** 典型案例 — decided by two people, held against its ticket each time, taken down with it. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/access/actor.ts'
import { type Case, type CaseEntry, caseOf, caseTexts } from '../../../shared/published/cases/case.ts'
import type { CaseCommand, Looked } from '../../../shared/published/cases/decide.ts'
import { type EndDeps, endCases } from '../../../shared/published/cases/end.ts'
import { caseKind } from '../../../shared/published/cases/kind.ts'
import { isMinor } from '../../../shared/published/cases/minors.ts'
import { refused } from '../../../shared/published/refusals.ts'
import { execute } from '../../../shared/record/execute.ts'
import type { SaltedText } from '../../../shared/record/records.ts'
import { isRefusal } from '../../../shared/record/refusal.ts'
import { endedText } from '../../../shared/schema/text.ts'
import { memoryRecords } from '../../support/records.ts'
import { appellant, registered, type Story } from '../../support/story.ts'

const staff = (number: string): Actor => ({
  role: 'supervisor',
  id: `k-${number}`,
  staff: number,
  authority: 'platform',
})
const [anna, bert, carl] = [staff('001'), staff('002'), staff('003')]
const appeal = '我家暖气从十一月一日开始一直不热，打了三次电话都没有人来修。'
const looked = (more: Partial<Looked> = {}): Looked => ({
  known: {
    names: ['王建国'],
    phones: ['13812345678'],
    idNumbers: [],
    emails: [],
    addresses: [],
    numbers: ['261009-48213077'],
    texts: [appeal],
  },
  ...{ sources: [appeal], publicNames: ['和平新村'], isPlaced: true },
  ...more,
})
const text = {
  title: '换阀当天就热了',
  summary: '市民反映和平新村室温不达标，市房产局会同瑞盛供热公司当日换阀，室温升至二十二度。',
}
const ticket = '261009-48213077'
const proposal = { type: 'propose', ticket, category: 'heating', area: '210102', month: '2026-10', ...text } as const

function world() {
  const stored = memoryRecords<CaseEntry, never>()
  const kept = new Map<string, SaltedText>()
  const records = {
    ...stored,
    async read(id: string) {
      const standing = await stored.read(id)
      return standing && { ...standing, log: caseTexts.inFull(standing.kept, kept) }
    },
  }
  let attempts = 0
  const clock = {
    now: () => new Date('2026-11-12T02:00:00.000Z'),
    sleep: async () => {},
    real: () => 0,
    timeout: () => AbortSignal.timeout(60_000),
    steady: () => 0,
  }
  const texts = {
    async put(_: string, put: ReadonlyMap<string, SaltedText>) {
      for (const [hmac, text] of put) kept.set(hmac, text)
    },
  }
  const all = async () => [...stored.items].flatMap(([id, log]) => caseOf(id, caseTexts.inFull(log, kept)) ?? [])
  const deps = { clock, attempt: () => `a${++attempts}`, draw: () => 0 }
  async function does(
    command: CaseCommand,
    actor: Actor = anna,
    seen: Looked | undefined = looked(),
    ifMatch?: number,
  ) {
    const asked = { id: '2026-1', command, actor, ifMatch }
    const done = await execute(caseKind('2026-1', seen), asked, {
      ...deps,
      records: records as never,
      texts,
      knock: async () => {},
    })
    return isRefusal(done) ? done : done.state
  }
  const ends = {
    ...deps,
    cases: {
      ...{ all, one: async () => undefined, opened: () => ({ records, texts }) },
      isNoted: async (of: string) => of === ticket,
    },
  } as unknown as EndDeps
  return { does, deps: ends, all }
}
/** One mark: the company; an area's name is none. */
const keep = ['keep'] as const
async function published() {
  const { does, ...rest } = world()
  await does(proposal)
  await does({ type: 'decide', decisions: keep })
  expect(await does({ type: 'publish', decisions: keep }, bert)).toMatchObject({ state: 'published' })
  return { does, ...rest }
}

describe('典型案例', () => {
  it('is published by nobody who wrote any of it, though another wrote it over', async () => {
    const { does } = world()
    await does(proposal)
    await does({ type: 'revise', ...text, title: `${text.title}。` }, bert)
    expect(await does({ type: 'decide', decisions: keep }, bert)).toMatchObject({ state: 'decided' })
    expect(await does({ type: 'publish', decisions: keep }, anna)).toMatchObject({ refused: 'case.own-decision' })
    expect(await does({ type: 'publish', decisions: keep }, carl)).toMatchObject({ state: 'published' })
  })
  it('is public once its marks were decided by one person and then by another', async () => {
    const { does } = world()
    expect(await does(proposal)).toMatchObject({ state: 'proposed', marks: [{ in: 'summary', kind: 'body' }] })
    expect(await does({ type: 'publish', decisions: keep }, bert)).toMatchObject({ refused: 'case.not-decided' })
    expect(await does({ type: 'decide', decisions: [] })).toMatchObject({
      refused: 'case.each-mark',
      details: { marks: 1 },
    })
    expect(await does({ type: 'decide', decisions: keep }, carl)).toMatchObject({ state: 'decided' })
    for (const same of [anna, carl, { ...anna, id: 'another key' }])
      expect(await does({ type: 'publish', decisions: keep }, same)).toMatchObject({ refused: 'case.own-decision' })
    const { staff: _, ...key } = bert
    expect(await does({ type: 'publish', decisions: keep }, key)).toMatchObject({ refused: 'case.needs-person' })
    expect(await does({ type: 'publish', decisions: keep }, bert)).toMatchObject({
      ...{ state: 'published', published: { isPlaced: true }, second: { decisions: ['keep'] } },
    })
    expect(await does({ type: 'decide', decisions: keep })).toMatchObject({ refused: 'case.other-state' })
  })

  it('is written anew where a mark must go, and decided on anew', async () => {
    const { does } = world()
    await does(proposal)
    expect(await does({ type: 'decide', decisions: ['replace'] })).toMatchObject({ state: 'to-revise' })
    expect(await does({ type: 'publish', decisions: keep }, bert)).toMatchObject({ refused: 'case.other-state' })
    const summary = '市民反映和平新村室温不达标，市房产局会同供热公司当日换阀，室温升至二十二度。'
    expect(await does({ type: 'revise', title: text.title, summary })).toMatchObject({ state: 'proposed', marks: [] })
    expect(await does({ type: 'decide', decisions: [] })).toMatchObject({ state: 'decided' })
    expect(await does({ type: 'publish', decisions: [] }, bert)).toMatchObject({ state: 'published' })
  })

  it('goes back where the second person wants a mark to go', async () => {
    const { does } = world()
    await does(proposal)
    await does({ type: 'decide', decisions: keep })
    expect(await does({ type: 'publish', decisions: ['replace'] }, bert)).toMatchObject({ state: 'to-revise' })
    expect(await does({ type: 'withhold', reasons: '不宜公开' }, bert)).toMatchObject({ state: 'withheld' })
    expect(await does({ type: 'take-down', reasons: '不宜公开' }, bert)).toMatchObject({ refused: 'case.other-state' })
  })

  it.each([
    ['the name', '王建国家暖气不热，次日修好。', 'case.personal'],
    ['the telephone, spelled out', '来电一三八一二三四五六七八反映暖气不热，次日修好。', 'case.personal'],
    ['the number of the ticket', '261009 4821 3077 一件反映暖气不热，次日修好。', 'case.personal'],
    ['a run of the appeal', '市民说打了三次电话，都没有人来修，后次日修好。', 'case.copied'],
    ['a child', '一名小学生家里暖气不热，次日修好。', 'case.minors'],
  ])('is refused with %s in it, when it is written and when it is written anew', async (_, summary, code) => {
    const { does } = world()
    expect(await does({ ...proposal, summary })).toMatchObject({ refused: code })
    await does(proposal)
    expect(await does({ type: 'revise', title: text.title, summary })).toMatchObject({ refused: code })
    // What is split between both is found.
    expect(await does({ ...proposal, title: '王建', summary: `国${text.summary}` }, anna)).toMatchObject({
      refused: 'case.changed',
    })
  })

  it('says which words were copied, and which speak of a child', async () => {
    const { does } = world()
    expect(await does({ ...proposal, summary: '打了三次电话都没有人来修，后来修好了。' })).toMatchObject({
      ...{ refused: 'case.copied', details: { words: '打了三次电话都没有人来修' } },
    })
    expect(await does({ ...proposal, summary: '家里孩子冷，后来修好了。' })).toMatchObject({
      ...{ refused: 'case.minors', details: { words: '孩子' } },
    })
  })

  it('is held against its ticket again before it is public', async () => {
    const { does } = world()
    await does(proposal)
    await does({ type: 'decide', decisions: keep })
    const publish = { type: 'publish', decisions: keep } as const
    expect(await does(publish, bert, looked({ never: refused('case.never') }))).toMatchObject({ refused: 'case.never' })
    // The appellant's name was corrected meanwhile.
    const known = { ...looked().known, names: ['王建国', '瑞盛'] }
    expect(await does(publish, bert, looked({ known }))).toMatchObject({ refused: 'case.personal' })
    // It is the name of no area any more.
    expect(await does(publish, bert, looked({ publicNames: [] }))).toMatchObject({ refused: 'case.more-marks' })
    expect(await does(publish, bert, looked(), 1)).toMatchObject({ refused: 'case.changed' })
  })

  it('is taken down by a decision with reasons', async () => {
    const { does } = await published()
    expect(await does({ type: 'take-down', reasons: '当事人要求' }, carl)).toMatchObject({
      ...{ state: 'taken-down', takenDown: { why: 'person', reasons: '当事人要求' } },
    })
    expect(await does({ type: 'take-down', reasons: '再次' }, carl)).toMatchObject({ refused: 'case.other-state' })
  })

  it('is unknown where there is none', async () => {
    expect(await world().does({ type: 'decide', decisions: keep })).toMatchObject({ refused: 'case.unknown' })
  })
})

describe('随件撤下', () => {
  const at = '2026-10-09T10:00+08:00'
  const logs = new Map<string, Story>()
  const ends = (of: EndDeps): EndDeps => ({
    ...of,
    tickets: { read: async (number) => ({ log: logs.get(number)?.log ?? [] }) as never },
  })
  const states = async (all: () => Promise<Case[]>) =>
    (await all()).map(({ state, takenDown, textsEndedAt }) => [state, takenDown?.why, textsEndedAt !== undefined])
  const story = (): Story => registered({ category: 'street-light' })
  const confidential = { type: 'setConfidentiality', confidential: true } as const
  const gone = { ticket, isLead: false }

  it('takes a case down once its ticket is confidential, and ends its texts once that is erased', async () => {
    const { deps, all } = await published()
    logs.set(ticket, story())
    await endCases(gone, ends(deps))
    expect(await states(all)).toEqual([['published', undefined, false]])
    logs.set(ticket, story().and(at, appellant(), confidential, { seen: [] }))
    await endCases({ ...gone, ticket: '261009-00000000' }, ends(deps))
    expect(await states(all)).toEqual([['published', undefined, false]])
    await endCases(gone, ends(deps))
    await endCases(gone, ends(deps))
    expect(await states(all)).toEqual([['taken-down', 'ticket', false]])
    expect((await all()).map(({ version }) => version)).toEqual([4])
    const { log } = story()
    const erased = { ...log.at(-1), n: log.length + 1, events: [{ type: 'identity-ended' }] }
    logs.set(ticket, { log: [...log, erased] } as unknown as Story)
    await endCases(gone, ends(deps))
    await endCases(gone, ends(deps))
    expect(await states(all)).toEqual([['taken-down', 'ticket', true]])
    expect((await all()).map(({ version, summary }) => [version, summary])).toEqual([[5, endedText]])
  })

  it('takes down one not yet public, so that nobody publishes it at the same moment', async () => {
    const { does, deps, all } = world()
    await does(proposal)
    logs.set(ticket, story().and(at, appellant(), confidential, { seen: [] }))
    await endCases(gone, ends(deps))
    expect(await states(all)).toEqual([['taken-down', 'ticket', false]])
    expect(await does({ type: 'decide', decisions: keep })).toMatchObject({ refused: 'case.other-state' })
  })

  it('takes down what was merged into one that is confidential', async () => {
    const { deps, all } = await published()
    const lead = '261009-48213082'
    const { log } = story()
    const joined = {
      ...log.at(-1),
      n: log.length + 1,
      events: [{ type: 'merged', into: lead, seen: 0, reasons: '同一事项' }],
    }
    logs.set(ticket, { log: [...log, joined] } as unknown as Story)
    logs.set(lead, registered())
    await endCases(gone, ends(deps))
    expect(await states(all)).toEqual([['published', undefined, false]])
    logs.set(lead, registered({ confidential: true }))
    await endCases({ ticket: lead, isLead: true }, ends(deps))
    expect(await states(all)).toEqual([['taken-down', 'ticket', false]])
  })
})

it('a minor is under eighteen on the day', () => {
  expect(isMinor('210102200811120011', '2026-11-11')).toBe(true)
  expect(isMinor('２１０１０２２００８１１１２００１１', '2026-11-12')).toBe(false)
  expect(isMinor('军字第2001988号', '2026-11-12')).toBe(false)
})
