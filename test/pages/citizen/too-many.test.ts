/** 提交过多 — whoever sends too many appeals loses nothing of what they wrote. */
import { describe, expect, it } from 'vitest'
import { formTokenOf } from '../../../shared/access/sessions.ts'
import { sendAppeal } from '../../../shared/pages/citizen/appeal/sending.ts'
import { formField } from '../../../shared/pages/sessions/cookies.ts'
import { law } from '../../support/story.ts'

const secret = 'b'.repeat(43)
const browser = {
  ...{ cookies: { '__Host-before': secret }, base: '', path: '/appeal', query: {} },
  ...{ origin: undefined, isFromHere: true },
}
const registry = { ...law.registry, pages: { channel: 'web', perAddress: 1 } }
const clock = { now: () => new Date('2026-10-09T02:00:00.000Z'), real: () => Date.parse('2026-10-09T02:10:00.000Z') }
const typed = {
  ...{ ticketType: 'complaint', title: '路灯不亮', text: '门前三盏路灯不亮已有一周。' },
  ...{ 'appellant.name': '钱多多', 'appellant.phone': '13900000001' },
}

describe('more appeals of one address than the city takes', () => {
  it('are told when to send them, and what was typed stands in the form', async () => {
    const answer = await sendAppeal(
      { body: { ...typed, [formField]: formTokenOf(secret), _step: 'check' }, from: { ip: '192.0.2.1' } } as never,
      { browser, law: { ...law, registry } } as never,
      { secret: async () => 'secret', clock, counting: { count: async () => 1000 }, draw: () => 0.5 } as never,
    )
    expect([answer.status, answer.retryAfter]).toEqual([429, 50 * 60])
    expect(answer.text).toContain('请在50分钟后再提交')
    expect(answer.text).toMatch(/门前三盏路灯不亮已有一周。<\/textarea>/)
    expect(answer.text).toContain('value="13900000001"')
  })
})
