/** 依据 — no article stands in code: refusals and calls name a provision, and the regulation says where it stands. */
import { globSync, readFileSync } from 'node:fs'
import { parseSync } from '@swc/core'
import { describe, expect, it } from 'vitest'
import { accessRefusals } from '../../shared/access/refusals.ts'
import { problem, problemCodes } from '../../shared/api/problems.ts'
import { refusals } from '../../shared/appeals/words/refusals.ts'
import { cityRefusals } from '../../shared/city/refusals.ts'
import { inEnglish, itemOf, spelled } from '../../shared/law/citation.ts'
import { cited } from '../../shared/law/cited.ts'
import { liaoningDraft2021 as draft } from '../../shared/law/liaoning-draft-2021/index.ts'
import type { Refusals } from '../../shared/record/refusal.ts'

const anArticle = /第[零一二三四五六七八九十百]+条|国办函/

/** Every text that the code holds; comments are none. */
function textsIn(source: string): string[] {
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    else if (typeof node === 'object' && node !== null) {
      const { type, value, raw } = node as { type?: string; value?: unknown; raw?: unknown }
      if (type === 'StringLiteral') found.push(String(value))
      if (type === 'TemplateElement') found.push(String(raw))
      Object.values(node).forEach(visit)
    }
  }
  visit(parseSync(source, { syntax: 'typescript', target: 'es2024' }).body)
  return found
}

describe('the code', () => {
  const files = globSync('{shared,functions}/**/*.ts').filter((file) => !file.includes('shared/law/'))

  it('cites no article', { timeout: 60_000 }, () => {
    expect(files.length).toBeGreaterThan(500)
    const citing = files.filter((file) => textsIn(readFileSync(file, 'utf8')).some((text) => anArticle.test(text)))
    expect(citing).toEqual([])
  })
  it('would be found out', () =>
    expect(textsIn("f({ a: '第九条' }, `第十条$" + '{n}`) // 第一条')).toEqual(['第九条', '第十条', '']))
})

describe('a sentence', () => {
  const rules = { provisions: { closing: '第一百零五条', 'closing.withdrawal': '第三十条（十二）' } }
  it.each([
    ['{§closing}没有', 'zh', '第一百零五条没有'],
    ['{§closing} has', 'en', 'Article 105 has'],
    ['by {§closing.withdrawal}, item {#closing.withdrawal}', 'en', 'By article 30(12), item 12'],
    ['依{§merging}', 'zh', '依'],
  ] as const)('%s (%s) reads %s', (template, language, text) => expect(cited(template, rules, language)).toBe(text))

  it.each([
    ['第十条', 'article 10'],
    ['第二十一条第二款', 'article 21, paragraph 2'],
    ['第九十九条（一）', 'article 99(1)'],
    ['第三百条', 'article 300'],
  ])('%s is %s', (citation, english) => expect(inEnglish(citation)).toBe(english))
  it('numbers go in words', () => {
    expect([1, 15, 20, 30, 45, 99, 100].map(spelled)).toEqual([
      'one',
      'fifteen',
      'twenty',
      'thirty',
      'forty-five',
      'ninety-nine',
      '100',
    ])
    expect([itemOf('第十七条（十）'), itemOf('第十七条')]).toEqual([10, undefined])
  })

  const everywhere: Refusals = { ...refusals, ...cityRefusals, ...accessRefusals }
  it.each(Object.entries(everywhere))('%s names only provisions that there are', (_, { zh, en, provision }) => {
    const named = [...`${zh}${en}`.matchAll(/\{[§#]([\w.-]+)\}/g)].map(([, key = '']) => key)
    for (const key of [...named, ...(provision ? [provision] : [])])
      expect(Object.keys(draft.provisions)).toContain(key)
  })
})

describe('another regulation', () => {
  const provisions = Object.fromEntries(Object.keys(draft.provisions).map((key) => [key, '第七十条（三）']))
  const other = {
    ...draft,
    provisions,
    limits: {
      ...draft.limits,
      'non-cooperation': { ...draft.limits['non-cooperation'], period: { calendarDays: 21, rollsToWorkingDay: false } },
    },
  }

  it('is cited by every refusal that rests on one', () => {
    const said = problemCodes.map((code) =>
      JSON.stringify(problem(code, { request: 'r', language: 'zh', rules: other })),
    )
    expect(said.filter((text) => anArticle.test(text.replaceAll('第七十条（三）', '')))).toEqual([])
    expect(said.filter((text) => text.includes('"article":"第七十条（三）"')).length).toBeGreaterThan(200)
  })
  it('gives the numbers of the sentence', () =>
    expect(problem('close.too-early', { request: 'r', language: 'en', rules: other })).toMatchObject({
      zh: '诉求人不予配合未满连续21日，尚不能以此办结。',
      en: 'Twenty-one consecutive days of recorded non-cooperation have not passed.',
    }))
})
