/** 文本另存 — every text leaves the log, and reads as ended once erased. */
import { describe, expect, it } from 'vitest'
import { inFull, keepTexts, referredTo } from '../../shared/appeals/kind/texts.ts'
import type { SaltedText } from '../../shared/record/records.ts'
import { endedText, missingText } from '../../shared/schema/text.ts'
import { closed } from '../appeals/ticket/endings.ts'
import { decisionsOf, number } from '../support/story.ts'

/** The log of a closed ticket as it is kept, and its texts. */
async function kept(log = decisionsOf(closed())) {
  const found = new Map<string, SaltedText>()
  let puts = 0
  const texts = {
    put: async (ticket: string, texts: ReadonlyMap<string, SaltedText>) => {
      expect(ticket).toBe(number)
      puts++
      for (const [hmac, text] of texts) found.set(hmac, text)
    },
  }
  let drawn = 0
  const draw = (below: number) => drawn++ % below
  const stored = []
  for (const decision of log) stored.push(await keepTexts(number, decision, { texts, draw }))
  return { log, stored, found, puts: () => puts }
}
const said = ['电梯停运三天无人处理', '更换曳引机', '电梯已恢复运行']

describe('the texts of a log', () => {
  it('lie beside it, each under a salt of its own, and what is not a text stays', async () => {
    const { stored, found } = await kept()
    const text = JSON.stringify(stored)
    for (const one of said) expect(text).not.toContain(one)
    expect(text).toContain('heping-housing')
    expect([...found.values()].map((one) => one.text)).toEqual(expect.arrayContaining(said))
    expect(new Set([...found.values()].map(({ salt }) => salt)).size).toBe(found.size)
  })
  it('make it whole again', async () => {
    const { log, stored, found } = await kept()
    expect(inFull(stored, found)).toEqual(log)
  })
  it('are none where nothing was said: nothing is put, and what is not there stays so', async () => {
    const [first] = decisionsOf(closed())
    const events = [{ type: 'accepted', unit: null, order: undefined }]
    const { stored, puts, found, log } = await kept([{ ...first, events } as never])
    expect(puts()).toBe(0)
    expect(inFull(stored, found)).toEqual(log)
  })
  it('are those alone that it refers to, and none once their end was decided', async () => {
    const { stored, found } = await kept()
    const more = new Map([...found, ['overtaken', { salt: 's', text: '重复的话' }]])
    expect(referredTo(stored, more)).toEqual(found)
    const last = { ...stored.at(-1), n: stored.length + 1, events: [{ type: 'texts-ended' }] } as never
    expect(referredTo([...stored, last], more).size).toBe(0)
  })
  it('said twice in one decision are kept once', async () => {
    const [first] = decisionsOf(closed())
    if (!first) throw new Error('nothing was registered')
    const [event] = first.events
    const twice = { ...first, events: [{ ...event, title: '停电', text: '停电' }] } as never
    const { puts, stored, found, log } = await kept([twice])
    expect([puts(), found.size]).toEqual([1, 1])
    expect(inFull(stored, found)).toEqual(log)
  })
  it('leave it also from what may be left out, or takes one of two forms', async () => {
    const [first] = decisionsOf(closed())
    const replied = { type: 'replied', order: `${number}-1`, record: '抢修', answer: '修好了' }
    const events = [
      { type: 'closed', ground: 1, alternative: 'solved', reasons: '已经解决', evidence: { finding: '现场核实无误' } },
      { ...replied, consultation: { impossible: '电话未接' } },
      { ...replied, consultation: { at: '2026-10-09', by: '李工', how: 'phone', said: '同意' } },
    ]
    const { stored, found, log } = await kept([{ ...first, events } as never])
    expect(JSON.stringify(stored)).not.toMatch(/已经解决|现场核实|电话未接|同意/)
    expect(JSON.stringify(stored)).toContain('李工')
    expect(inFull(stored, found)).toEqual(log)
  })
})

it('an event that has none of its forms is not written: its texts would stay on the log', async () => {
  const [first] = decisionsOf(closed())
  const replied = { type: 'replied', order: `${number}-1`, record: '抢修', answer: '修好了' }
  const log = [{ ...first, events: [{ ...replied, consultation: { heard: '电话未接' } }] }]
  await expect(kept(log as never)).rejects.toThrow('none of the forms')
})

describe('a text that is there no longer', () => {
  it('says so, and the others are read', async () => {
    const { stored, found } = await kept()
    const [gone] = [...found].find(([, { text }]) => text === said[0]) ?? []
    found.delete(gone ?? '')
    const text = JSON.stringify(inFull(stored, found))
    expect(text).not.toContain(said[0])
    // Nobody decided it: erased it is not.
    expect(text).toContain(missingText)
    expect(text).not.toContain(endedText)
    expect(text).toContain(said[2])
  })
  it('is every text of a ticket whose end was decided, though it was not carried out yet', async () => {
    const { stored, found } = await kept()
    const last = { ...stored.at(-1), n: stored.length + 1, events: [{ type: 'texts-ended' }] } as never
    const text = JSON.stringify(inFull([...stored, last], found))
    for (const one of said) expect(text).not.toContain(one)
    expect(text).toContain('heping-housing')
  })
})
