/** 高亮与纠字 — what a reader is shown of a hit, and what else may have been meant. */
import { describe, expect, it } from 'vitest'
import { buildSegment } from '../../../shared/knowledge/search/build.ts'
import { didYouMean } from '../../../shared/knowledge/search/did-you-mean.ts'
import { isEmpty } from '../../../shared/knowledge/search/empty-words.ts'
import { excerpt, highlights } from '../../../shared/knowledge/search/highlight.ts'
import { search } from '../../../shared/knowledge/search/search.ts'
import { searcherOf } from '../../../shared/knowledge/search/searcher.ts'
import { numberOf } from '../../../shared/knowledge/search/segment.ts'
import { tunedOn } from '../questions/tuned-on.ts'
import { buried, day } from '../recall.ts'

const marked = (text: string, question: string) => highlights(text, question).map(([from, to]) => text.slice(from, to))

describe('highlights', () => {
  it.each([
    ['pairs and words, put together where they meet', '停水三天了，WiFi停水', '停水三天 wifi', ['停水三', 'WiFi停水']],
    ['not single characters where a pair is met', '停水后水管漏水', '停水', ['停水']],
    ['single characters where no pair is', '供水管道', '喝水', ['水']],
    ['nothing that says nothing', '我们不能怎么办理', '我不能怎么', []],
    ['nothing of another matter', '供水管道', '路灯', []],
    ['put together where they overlap', '水水水', '水水', ['水水水']],
    ['up to the end', '没有供水', '供水', ['供水']],
    ['nothing where places would be wrong', '㎏供水管道', '供水', []],
  ])('are %s', (_, text, question, expected) => expect(marked(text, question)).toEqual(expected))
})

describe('an excerpt', () => {
  const text = `${'甲'.repeat(50)}供水抢修电话${'乙'.repeat(50)}`
  it('shows where most is met, and a little before', () => {
    const { from, text: shown, marks } = excerpt(text, '抢修电话', 20)
    expect(from).toBe(46)
    expect(shown).toBe(text.slice(46, 66))
    expect(marks.map(([start, end]) => shown.slice(start, end))).toEqual(['抢修电话'])
  })
  it('is the whole of a short text, and the start where nothing is met', () => {
    expect(excerpt('供水', '供水', 20)).toEqual({ text: '供水', from: 0, marks: [[0, 2]] })
    expect(excerpt(text, '路灯', 10)).toEqual({ text: '甲'.repeat(10), from: 0, marks: [] })
  })
  it('shows the first of two that meet as much', () => {
    expect(excerpt(`供水${'甲'.repeat(60)}供水`, '供水', 20).from).toBe(0)
  })
  it('does not begin so late that it is shorter', () => {
    expect(excerpt(`${'甲'.repeat(30)}供水`, '供水', 10).text).toBe(`${'甲'.repeat(8)}供水`)
  })
})

describe('did you mean', () => {
  const known = ['公积', '积金', '金提', '提取', '怎么', '住房', '房公']
  const meant = (question: string, texts = ['住房公积金提取']) =>
    didYouMean(question, texts, (pair) => known.includes(pair))
  it.each([
    ['公积斤提取', '公积金提取'],
    ['住房公基金提取', '住房公积金提取'],
    ['工积金提', '公积金提'],
    ['提取公积斤，住房', undefined],
    ['公积金提取', undefined],
    ['住房公', undefined],
    ['住房不积金', undefined],
    ['公积1提取', undefined],
  ])('%s → %s', (question, expected) => expect(meant(question)).toBe(expected))
  it('does not offer what says nothing, nor what is a pair elsewhere', () => {
    expect(meant('公积斤提取', ['公积的提取'])).toBe(undefined)
    expect(meant('公积提取', ['公积住取'])).toBe(undefined)
  })
  it('seldom offers something where nothing was mistyped', () => {
    const entries = buried(600)
    const texts = new Map(
      entries.map(({ article, texts: { title, questions } }) => [article, [title, ...questions.split('\n')]]),
    )
    const segment = buildSegment(entries)
    const searcher = searcherOf([segment])
    const offered = tunedOn.filter(([question]) => {
      const hits = search(searcher, { text: question, view: 'public', limit: 5, day })
      const first = hits.flatMap(({ article }) => texts.get(article) ?? [])
      return didYouMean(question, first, (pair) => numberOf(segment, pair) >= 0) !== undefined
    })
    expect(offered.length / tunedOn.length).toBeLessThanOrEqual(0.03)
  })
})

it('characters that say nothing are no matter of anybody', () => {
  expect(['我', '怎么', '能不', '一个'].every(isEmpty)).toBe(true)
  expect(['水', '不动', '停', 'wifi', '房'].some(isEmpty)).toBe(false)
})
