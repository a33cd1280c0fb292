/** 能否计数 — the regulation's figures can be counted; what never is so, or always, is said (第二十七条). */
import { describe, expect, it } from 'vitest'
import { uncountable } from '../../shared/law/countable.ts'
import type { Figure } from '../../shared/law/figures.ts'
import { law } from '../support/story.ts'

const ratio = (more: Partial<Figure>): Figure => ({
  ...{ code: 'own', zh: '自定', en: 'own', unit: 'ratio', formula: { zh: '…', en: '…' }, article: '市考核办法' },
  ...{ occasion: 'rating', take: 'last', counts: {}, hits: { levelFrom: 3 } },
  ...more,
})

it('every figure of the regulation can be counted', () => {
  for (const figure of law.rules.figures) expect(uncountable(figure), figure.code).toEqual([])
})

describe('what cannot be counted', () => {
  it.each<[Partial<Figure>, string[]]>([
    [{}, []],
    [{ counts: { without: ['unjustified', 'marked'] } }, []],
    [{ counts: { levelFrom: 2 } }, []],
    [{ hits: { with: ['solved'] } }, ['"solved" is never so of an occasion "rating"']],
    [{ counts: { with: ['marked'], without: ['marked'] } }, ['nothing is "marked" and is not']],
    [{ counts: { without: ['marked'] }, hits: { with: ['marked'] } }, ['nothing is "marked" and is not']],
    [{ hits: {} }, ['hits: what counts hits always, so that it says nothing']],
    [{ counts: { levelFrom: 3 } }, ['hits: what counts hits always, so that it says nothing']],
    [{ occasion: 'order', hits: { with: ['extended'] } }, []],
    [
      { occasion: 'order', hits: { with: ['extended'], levelFrom: 2 } },
      ['levelFrom: an occasion "order" has no level'],
    ],
    [{ occasion: 'call', take: 'each', hits: {} }, []],
    [{ occasion: 'call', take: 'last', hits: {} }, ['calls are answered or not, and each counts']],
    [{ occasion: 'completed', hits: {}, unit: 'days' }, []],
    [
      { occasion: 'completed', hits: {} },
      [
        'of an occasion "completed" the days are counted, not how many',
        'hits: what counts hits always, so that it says nothing',
      ],
    ],
    [{ occasion: 'handed-on', hits: {}, unit: 'times' }, []],
    [{ occasion: 'handed-on', hits: {}, unit: 'days' }, ['an occasion "handed-on" has no number of days']],
    [
      { unit: 'days' },
      ['an occasion "rating" has no number of days', 'hits: of days and times all hit, and their mean is the value'],
    ],
  ])('%o: %s', (more, why) => expect(uncountable(ratio(more))).toEqual(why))
})
