/** 告知模板 — every notice to an appellant has a sentence in both languages that is said whole in two messages. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sentences, toCommenters } from '../../../shared/city/notices/defaults.ts'
import { faultsOf, sentenceOf, uncertainIn } from '../../../shared/city/notices/sentence.ts'
import { partsOf } from '../../../shared/city/notices/sms-parts.ts'

const notices = [...readFileSync('shared/appeals/words/notices.ts', 'utf8').matchAll(/'appeal\.([a-z-]+)'/g)]
const longest = {
  number: '261009-48213077',
  day: '10月10日',
  ask: '12345',
  unit: '和平区住房和城乡建设局',
  limit: '2027年10月10日',
  ground: '已经或者依法应当通过诉讼解决',
  body: '劳动人事争议仲裁委员会',
  contact: '024-12345678',
  outcome: '部分采纳',
}

it('there is a sentence for each notice but what its channel alone must know, and one for what must not be said', () => {
  const names = notices.map(([, name]) => name).filter((name) => name !== 'identity-ended')
  expect(Object.keys(sentences).toSorted()).toEqual([...names, 'restricted'].toSorted())
})

describe.each(Object.entries({ ...sentences, ...toCommenters }))('%s', (_, { zh, en }) => {
  it('has no fault, with everything known and with little', () => {
    expect([zh, en].flatMap((text) => [...faultsOf(text), ...uncertainIn(text)])).toEqual([])
    const { number, day, ask } = longest
    for (const text of [zh, en])
      for (const known of [longest, { number, day, ask }]) {
        const said = sentenceOf(text, known)
        expect(said).toContain(number)
        expect(said).not.toMatch(/[[\]{}]|，，|，。|\s\s|undefined/)
      }
  })
  it('fits two messages', () => expect(partsOf(sentenceOf(zh, longest), '【沈阳12345】')).toBeLessThanOrEqual(2))
})
