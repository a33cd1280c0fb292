/** 句子 — what people read when they are refused: words and names, no codes, nothing left open. */
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { problem, problemCodes, sentence } from '../../shared/api/problems.ts'
import { possibleIn } from '../../shared/appeals/ticket/states.ts'
import { type RefusalCode, refusals } from '../../shared/appeals/words/refusals.ts'
import { liaoningDraft2021 } from '../../shared/law/liaoning-draft-2021/index.ts'
import { law } from '../support/story.ts'

const unitNames = (code: string) => law.registry.unit(code)?.name
const said = (code: RefusalCode, details: Record<string, unknown>) => {
  const { zh, en } = problem(code, { request: 'r', language: 'zh', details, unitNames })
  return { zh, en }
}

/** Whatever sentences of refusals leave open anywhere. */
const open = globSync('shared/**/*refusals.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
)

describe('a sentence', () => {
  it('leaves out a part whose detail is absent', () => {
    expect(sentence('甲[，{a}]。', {}, unitNames, 0)).toBe('甲。')
    expect(sentence('甲[，{a}]。', { a: [] }, unitNames, 0)).toBe('甲。')
    expect(sentence('甲[，{a}]。', { a: '乙' }, unitNames, 0)).toBe('甲，乙。')
  })
  it('says so where a detail is missing, and never shows a brace', () =>
    expect(sentence('{a}、{b}', { a: 1 }, unitNames, 0)).toBe('1、（未注明）'))
  it('says of an empty list that there is none', () => {
    expect(sentence('要有{results}次，现有：{found}。', { results: 2, found: [] }, unitNames, 0)).toBe(
      '要有2次，现有：无。',
    )
    expect(sentence('{results}; there are: {found}.', { results: 2, found: [] }, unitNames, 1)).toBe(
      '2; there are: none.',
    )
  })
  it('says moments as clocks here show them', () =>
    expect(sentence('{until}', { until: '2026-10-09T16:00:00.000Z' }, unitNames, 0)).toBe('2026-10-10 00:00:00'))
  it('names units as the city does', () =>
    expect(sentence('{unit}', { unit: 'sy-heating-1' }, unitNames, 0)).toBe(unitNames('sy-heating-1')))
})

describe('refusals', () => {
  it('what the state does not allow says the state, when it would be allowed, and what the caller may do now', () =>
    expect(
      said('ticket.not-allowed-here', {
        command: 'dispatch',
        state: 'closed',
        from: ['accepted'],
        ...possibleIn('closed', 'operator', liaoningDraft2021),
      }),
    ).toEqual({
      zh: expect.stringMatching(/^诉求件现为“已办结”，不能派单；派单只在“已受理待派单”时可以。您现在可以：.*回访.*。$/),
      en: expect.stringMatching(
        /^The ticket is “closed”: it does not allow to dispatch, .* You may now: .*call back.*\.$/,
      ),
    }))
  it('and who may do something, when the caller may do nothing', () => {
    const { zh } = said('ticket.not-allowed-here', {
      command: 'reply',
      state: 'accepted',
      from: ['handling'],
      ...possibleIn('accepted', 'department', liaoningDraft2021),
    })
    expect(zh).toContain('派单（话务员、主管部门）')
  })
  it('what is missing is named', () => {
    expect(said('close.needs-evidence', { missing: ['reference', 'raisedOn'] }).zh).toBe(
      '该办结情形还应提供：案号、文号、提起（启动）日期。',
    )
    expect(said('close.needs-evidence', { oneOf: ['document', 'recording'] }).zh).toBe(
      '该办结情形还应提供以下任一项：书面材料、录音或者记录。',
    )
  })
  it('what there is none of is said to be none', () => {
    const { zh, en } = problem('ladder.results-missing', {
      ...{ request: 'r', language: 'zh', unitNames },
      details: { results: 2, found: [] },
    })
    expect(zh).toBe('提出督办要有连续2次已审定的考核结果，现有：无。')
    expect(en).toBe('A ladder is proposed from 2 approved results running; there are: none.')
  })
  it.each(problemCodes)('%s: lists that are empty leave no gap', (code) => {
    const details = Object.fromEntries(open.map((name) => [name, []]))
    const { zh, en } = problem(code, { request: 'r', language: 'zh', details, unitNames })
    expect(`${zh} ${en}`).not.toMatch(/未注明|not said|[：:]\s*[。.；;]|“”|\s[,;]/)
  })
  it('the competent authority is named', () =>
    expect(said('ticket.authority-not-allowed', { authority: 'business-environment' }).zh).toBe(
      '该事项由营商环境建设主管部门办理。',
    ))
  it('what changed since a version was read is said', () =>
    expect(said('ticket.changed', { version: 4, changed: ['accept', 'dispatch'] }).zh).toBe(
      '诉求件在您读取之后已更新（受理、派单），请重新读取后再操作。',
    ))
  it.each(Object.entries(refusals))('%s has balanced brackets and braces in both languages', (_, { zh, en }) => {
    for (const text of [zh, en])
      expect(text.replaceAll(/\[[^[\]]*\]/g, '').replaceAll(/\{[§#]?[\w.-]+\}/g, '')).not.toMatch(/[[\]{}]/)
  })
  it.each(Object.entries(refusals))('%s: the same details are said in both languages', (_, { zh, en }) => {
    const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
    expect(new Set(named(en))).toEqual(new Set(named(zh)))
  })
})
