/** 采纳情况的告知 — each commenter is told once, in pages, of what stands when the report is published. */
import { expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { system } from '../../shared/access/actor.ts'
import { dynamoTickets } from '../../shared/appeals/storage/tickets.ts'
import type { CommentCommand } from '../../shared/consultation/comments/decide.ts'
import { commentDecided } from '../../shared/consultation/comments/decided.ts'
import type { DraftCommand } from '../../shared/consultation/drafts/decide.ts'
import { draftDecided } from '../../shared/consultation/drafts/decided.ts'
import { tellCommenters } from '../../shared/consultation/report/telling.ts'
import { dynamoComments } from '../../shared/consultation/storage/comments.ts'
import { dynamoDrafts } from '../../shared/consultation/storage/drafts.ts'
import { isRefusal } from '../../shared/record/refusal.ts'
import type { ToTell } from '../../shared/telling/tell.ts'
import { law } from '../support/story.ts'
import { emptyTables } from '../support/tables.ts'

const writer: Actor = { role: 'operator', id: 'key-w', staff: 'W1' }
const second: Actor = { role: 'supervisor', id: 'key-s', staff: 'S2', authority: 'platform' }
const content = {
  ...{ kind: 'local-regulation', title: '供热条例（草案）', unit: 'sy-housing' },
  ...{ first: '2026-10-12', last: '2026-11-11', clauses: [{ clause: 1, text: '室温不低于18度。' }] },
}
const nothing = { received: 0, offTopic: 0, public: 0, takenDown: 0, adopted: 0, partly: 0, notAdopted: 0 }
const report = { ...nothing, clauses: [], reasonsLeftOut: 0 }
const numbered = (n: number): string => `C261012-${String(n).padStart(8, '0')}`

async function world() {
  const client = emptyTables()
  let now = '2026-10-12T02:00:00.000Z'
  let serial = 0
  const told: ToTell[] = []
  const failing = new Set<string>()
  const clock = {
    ...{ now: () => new Date(now), real: () => Date.parse(now), steady: () => 0, sleep: async () => {} },
    timeout: () => new AbortController().signal,
  }
  const deps = {
    ...{ clock, attempt: () => `a${++serial}`, draw: () => 0, law: async () => law },
    ...{ drafts: dynamoDrafts(client, 'tickets'), comments: dynamoComments(client, 'tickets') },
    async tell(asked: ToTell) {
      if (failing.has(asked.ticket)) throw new Error(`${asked.ticket} does not answer`)
      told.push(asked)
    },
  }
  const give = async (actor: Actor, command: DraftCommand) => {
    const done = await draftDecided({ id: 'd', command, actor }, deps)
    if (isRefusal(done)) throw new Error(done.refused)
  }
  const comment = async (n: number, ...commands: CommentCommand[]) => {
    const made = { type: 'makeComment', consultation: 'd', handling: 'screened', title: '题', text: '意见' } as const
    for (const command of [made, ...commands]) {
      const done = await commentDecided({ id: numbered(n), command, actor: second }, { isReported: false }, deps)
      if (isRefusal(done)) throw new Error(done.refused)
    }
  }
  await give(writer, { type: 'proposeConsultation', content })
  await give(second, { type: 'openConsultation', version: 1 })
  return {
    ...{ told, failing, give, comment, deps },
    async publish() {
      now = '2026-11-12T02:00:00.000Z'
      await give(writer, { type: 'prepareReport', report })
      await give(second, { type: 'publishReport', report })
    },
    look: (timeIsUp = () => false) => tellCommenters('d', timeIsUp, deps),
    isDue: async () =>
      (await dynamoTickets(client, 'tickets').due(0, '2099-01-01T00:00:00.000Z', 10, undefined)).items.length > 0,
  }
}

const published = { type: 'screenComment', outcome: 'published' } as const
const verdict = (of: 'adopted' | 'partly' | 'not-adopted') =>
  ({ type: 'giveVerdict', verdict: of, reasons: '写入第三条' }) as const

it('every commenter is told when the report is published and not before, with the last verdict and no word of theirs', async () => {
  const { comment, publish, look, told, isDue } = await world()
  await comment(1, published, verdict('not-adopted'), verdict('adopted'))
  await comment(2, { type: 'screenComment', outcome: 'off-topic', reasons: '与草案无关' })
  await comment(3, published, { type: 'takeDownComment', reasons: '广告' })
  await look()
  expect([told, await isDue()]).toEqual([[], false])
  await publish()
  expect(await isDue()).toBe(true)
  await look()
  expect(told.map(({ id, ticket, known }) => [id, ticket, known])).toEqual([
    [
      `${numbered(1)}.4.0`,
      numbered(1),
      { number: numbered(1), day: '2026-11-12', outcome: { zh: '采纳', en: 'adopted' } },
    ],
    [`${numbered(2)}.2.0`, numbered(2), { number: numbered(2), day: '2026-11-12', outcome: undefined }],
    [`${numbered(3)}.2.0`, numbered(3), { number: numbered(3), day: '2026-11-12', outcome: undefined }],
  ])
  expect(told[0]).toMatchObject({ only: ['sms'], notice: 'comment-judged', identity: `comment#${numbered(1)}` })
  expect(told[0]?.whose).toMatchObject({ ticket: numbered(1), units: ['sy-housing'], lead: 'sy-housing' })
  expect(JSON.stringify(told)).not.toMatch(/意见|第三条|广告|无关/)
  expect(await isDue()).toBe(false)
  await look()
  expect(told).toHaveLength(3)
})

it('many are told in several looks, each once; a look that has no time left stops after a page', async () => {
  const { comment, publish, look, told, isDue } = await world()
  for (let n = 1; n <= 430; n++) await comment(n, published, verdict('partly'))
  await publish()
  await look(() => true)
  expect(told).toHaveLength(50)
  await look()
  expect([told.length, await isDue()]).toEqual([430, false])
  expect(new Set(told.map(({ id }) => id)).size).toBe(430)
})

it('one that cannot be told keeps no other waiting, and is tried until it is', async () => {
  const { comment, publish, look, told, failing, isDue, deps } = await world()
  for (const n of [1, 2, 3]) await comment(n, published, verdict('adopted'))
  failing.add(numbered(2))
  await publish()
  await look()
  expect([told.map(({ ticket }) => ticket), await isDue()]).toEqual([[numbered(1), numbered(3)], true])
  const log = async () => (await deps.drafts.read('d'))?.log.length
  const before = await log()
  await expect(look()).rejects.toThrow('does not answer')
  expect(await log(), 'nothing new is noted each minute').toBe(before)
  failing.clear()
  await look()
  expect([told.map(({ ticket }) => ticket), await isDue()]).toEqual([[1, 3, 2].map(numbered), false])
})

it('an outage is noted nowhere: all are told when it is over', async () => {
  const { comment, publish, look, told, failing, isDue, deps } = await world()
  for (let n = 1; n <= 102; n++) {
    await comment(n, published, verdict('adopted'))
    failing.add(numbered(n))
  }
  await publish()
  await expect(look()).rejects.toThrow('does not answer')
  expect((await deps.drafts.read('d'))?.log.at(-1)?.command).toBe('publishReport')
  failing.clear()
  await look()
  expect([told.length, await isDue()]).toEqual([102, false])
})

it('nobody is told once who commented is forgotten', async () => {
  const { comment, publish, look, told, give, isDue } = await world()
  await comment(1, published, verdict('adopted'))
  await publish()
  await give(system('retention'), { type: 'endCommenters' })
  await look()
  expect([told, await isDue()]).toEqual([[], false])
})
