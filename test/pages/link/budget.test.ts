/** 网页的大小 — ten kilobytes at most in every state, with the longest texts there may be. */
import { describe, expect, it } from 'vitest'
import { linkRoutes } from '../../../shared/pages/link/routes.ts'
import {
  commentPage,
  matterPage,
  mostBytes,
  onceMore,
  question,
  type Shown,
  type Typed,
} from '../../../shared/pages/link/views.ts'
import { mostOfComment, mostOfText, wrong } from '../../../shared/pages/link/words.ts'
import { longMatter, states } from '../../browser/states.ts'

/** Of the longest that one sign can be: three bytes, four, five and six as they stand in the page. */
const signs = ['汉', '😀', '&', '"']
const purposes = ['progress', 'supplement', 'rate'] as const
const sent = linkRoutes.useLink.body()

it.each(Object.entries(states))('%s fits', (_, html) => expect(Buffer.byteLength(html)).toBeLessThanOrEqual(mostBytes))

describe.each(signs)('with nothing but %s', (sign) => {
  const text = (length: number) => sign.repeat(length)
  const matter = longMatter(text)
  const given = Array.from({ length: 5 }, () => ({ day: '2026-10-13' as const, level: 2, text: text(4000) }))
  const more = {
    bad: { zh: '汉'.repeat(80), en: 'e'.repeat(160) },
    note: { zh: '已收到，谢谢。', en: 'Received, thank you.' },
  }
  const page = (shown: Partial<Shown>) =>
    matterPage({
      ...{ link: { purpose: 'rate' }, matter, given: [], left: 5, ask: '0'.repeat(20), ...more },
      ...{ proof: `${Date.now()}.${'x'.repeat(43)}`, once: 'o'.repeat(12), ...shown },
    })

  it.each(purposes)('the matter of a link for %s fits, whatever was given and is asked', (purpose) => {
    for (const one of [[], given])
      for (const left of [0, 5])
        for (const takes of ['addFacts' as const, undefined]) {
          const html = page({ link: { purpose }, given: one, left, matter: { ...matter, takes } })
          expect(Buffer.byteLength(html)).toBeLessThanOrEqual(mostBytes)
          expect(html).toContain(matter.number)
        }
  })

  it.each(purposes)('what was typed is not lost in the question of a link for %s, and it fits', (purpose) => {
    const longest = (most: number) => {
      for (let length = most; length > 0; length -= 10) {
        const typed = { text: text(length) }
        if (sent.safeParse(most === mostOfText ? typed : { comment: typed.text }).success) return typed.text
      }
    }
    const typed: Typed = { text: longest(mostOfText), comment: longest(mostOfComment), level: '5', give: 'yes' }
    expect(typed.text?.length).toBeGreaterThan(900)
    for (const html of [
      question(purpose, wrong(3), { ...typed, once: 'o'.repeat(22) }),
      onceMore(purpose, { ...typed, once: 'o'.repeat(22) }, `${Date.now()}.${'x'.repeat(43)}`),
    ]) {
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(mostBytes)
      if (purpose === 'supplement') expect(html).toContain('name="text"')
    }
  })
})

it.each(signs)('what became of a comment fits, with nothing but %s', (sign) => {
  const [long, title] = [sign.repeat(4000), sign.repeat(200)]
  const html = commentPage(
    {
      ...{ comment: 'C261009-48213077', consultation: 'heating-2026', draft: title, clause: 2, at: '' },
      ...{ state: 'taken-down', because: long, where: long, verdict: 'partly', reasons: long },
    },
    '12345',
  )
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(mostBytes)
})

it('a text is cut no shorter than it must be', () => {
  const html = matterPage({
    ...{ link: { purpose: 'progress' }, matter: longMatter((length) => '汉'.repeat(length)), given: [], left: 5 },
    ...{ proof: '', once: '', ask: '12345' },
  })
  expect(Buffer.byteLength(html)).toBeGreaterThan(mostBytes / 2)
  expect(html).toContain('全文请来电查询')
})
