/** 无须另行告知 — earlier notices of a ticket, once a later one was told that says them too (第十八条). */
import { expect, it } from 'vitest'
import { system } from '../../shared/access/actor.ts'
import { coverOthers, dropEarlier } from '../../shared/telling/cover.ts'
import { type DecideDeps, decided } from '../../shared/telling/decided.ts'
import type { NoticeEntry, Subject } from '../../shared/telling/events.ts'
import { noticeOf } from '../../shared/telling/notice.ts'
import { law } from '../support/story.ts'

const now = '2026-10-12T01:00:00.000Z'
const ticket = '261009-48213077'

/** The notices of one ticket in memory: how each stands, by its number of the decision. */
async function ticketWith(notices: Record<number, { notice: string; order?: string }>) {
  const logs = new Map<string, NoticeEntry[]>()
  const standing = (id: string) => noticeOf(id, logs.get(id) ?? [])
  const deps = {
    notices: {
      read: async (id: string) => {
        const log = logs.get(id)
        return log && { log, kept: log, bytes: 0, texts: new Map() }
      },
      write: async (id: string, log: NoticeEntry[]) => {
        logs.set(id, log)
        return 'written'
      },
      ofTicket: async () => [...logs.keys()].flatMap((id) => standing(id) ?? []),
      texts: { put: async () => {}, end: async () => {} },
    },
    knocks: { send: async () => {} },
    clock: {
      now: () => new Date(now),
      real: () => 0,
      steady: () => 0,
      sleep: async () => {},
      timeout: () => new AbortController().signal,
    },
    attempt: () => 'a',
    draw: () => 0,
    law: async () => law,
  } as unknown as DecideDeps
  const idOf = (decision: number): string => `${ticket}.${decision}.0`
  for (const [decision, about] of Object.entries(notices)) {
    const subject: Subject = {
      ...{ ticket, decision: Number(decision), of: 'accepted', decidedAt: '2026-10-09T01:00:00.000Z', ...about },
      whose: { ticket, channel: 'phone', units: [], undispatched: true },
      ...{ language: 'zh', restricted: false, owed: true, until: now, ends: false, ways: ['phone'] },
    }
    const begin = { type: 'begin' as const, subject, message: undefined }
    await decided({ id: idOf(Number(decision)), command: begin, actor: system('telling') }, deps)
  }
  return {
    deps,
    of: (decision: number) => {
      const notice = standing(idOf(decision))
      if (!notice) throw new Error(`no notice of decision ${decision}`)
      return notice
    },
    async tell(decision: number) {
      const call = { type: 'recordCall' as const, by: '王工', at: now, outcome: 'reached' as const }
      await decided({ id: idOf(decision), command: call, actor: system('o') }, deps)
      const [entry, notice] = [logs.get(idOf(decision))?.at(-1), standing(idOf(decision))]
      if (entry && notice) await coverOthers(entry, notice, deps)
    },
  }
}

it('acceptance is told with the reply, and by which notice is kept; what was asked of the appellant is not', async () => {
  const { tell, of } = await ticketWith({
    2: { notice: 'appeal.accepted' },
    3: { notice: 'appeal.supplement-requested' },
    4: { notice: 'appeal.replied', order: `${ticket}-01` },
  })
  await tell(4)
  expect(of(2)).toMatchObject({ state: 'told', told: { how: 'person', at: now, through: `${ticket}.4.0` } })
  expect(of(3).state).toBe('to-call')
})

it('nothing is told with what was decided before it, or is of another order', async () => {
  const { tell, of } = await ticketWith({
    2: { notice: 'appeal.extended', order: `${ticket}-01` },
    4: { notice: 'appeal.replied', order: `${ticket}-02` },
    6: { notice: 'appeal.reopened' },
  })
  await tell(4)
  expect([of(2).state, of(6).state]).toEqual(['to-call', 'to-call'])
})

it('a withdrawal leaves nothing to be told but what concerns the person', async () => {
  const { deps, of } = await ticketWith({
    2: { notice: 'appeal.accepted' },
    3: { notice: 'appeal.misuse-noticed' },
    4: { notice: 'appeal.withdrawn' },
  })
  await dropEarlier(of(4), deps)
  expect([of(2).state, of(2).why, of(3).state]).toEqual(['over', 'withdrawn', 'to-call'])
})
