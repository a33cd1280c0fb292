/** 演示中的答复 — of the demonstration's honest replies few are found anything in, and words stand where they are said to. */
import { expect, it } from 'vitest'
import { readAppeals } from '../../../infra/demo/appeals.ts'
import { checkReply } from '../../../shared/appeals/reply-check/check-reply.ts'
import type { Checked } from '../../../shared/appeals/reply-check/checked.ts'
import { regulations } from '../../../shared/law/regulations.ts'

const rules = regulations['liaoning-draft-2021'] ?? { provisions: {} }
const all = readAppeals()
/** Looked at one by one: each promises something without a day. */
const lookedAt = [152, 176]
const atMost = 8

const honest = all.flatMap(({ id, type, title, text, plan: { reply, closing } }): (Checked & { id: number })[] =>
  reply ? [{ id, appeal: { type, title, text }, reply: { ...reply, consultation: {} }, closing }] : [],
)

it('few of the honest replies', () => {
  expect(honest.length).toBeGreaterThan(150)
  const found = honest.flatMap((one) => checkReply(one, rules).map(({ code }) => ({ id: one.id, code })))
  expect(found.length).toBeLessThanOrEqual(atMost)
  expect(found.map(({ id }) => id).filter((id) => !lookedAt.includes(id))).toEqual([])
})

it('of what the demonstration itself sends back, half and more', () => {
  const sentBack = all.flatMap(({ type, title, text, plan: { firstReply } }) =>
    firstReply ? [checkReply({ appeal: { type, title, text }, reply: firstReply }, rules)] : [],
  )
  expect(sentBack.filter((findings) => findings.length > 0).length).toBeGreaterThanOrEqual(sentBack.length / 2)
})

it('every citation stands where it is said to, and cites an article', () => {
  for (const one of honest)
    for (const { cites, article } of checkReply(one, rules)) {
      expect(article).toMatch(/第.+条/)
      const texts = { appeal: one.appeal.text, record: one.reply.record, answer: one.reply.answer }
      for (const { in: where, start, end, words } of cites)
        expect(texts[where as keyof typeof texts].slice(start, end)).toBe(words)
    }
})
