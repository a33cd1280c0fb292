/** 问题 — codes that no catalogue has are bugs, and a path's names are held by the compiler. */
import { expect, it } from 'vitest'
import { problem, problemCodes } from '../../shared/api/problems.ts'
import type { Call } from '../../shared/door/http.ts'
import { problems } from '../../shared/door/problem.ts'
import { atTheDoor } from '../../shared/door/refusals.ts'
import { route } from '../../shared/door/route.ts'

const asked = { request: 'r', language: 'en' } as const

it('takes the status of the door’s own, and that of the kind of a rule’s', () => {
  const own = { 'a.b': { kind: 'changed', zh: '甲', en: 'A', provision: 'negative' } } as const
  const { problem, codes } = problems(own, (template) => template)
  expect(problem('a.b', asked)).toMatchObject({ status: 412, title: 'A', zh: '甲', article: '第九条' })
  expect(problem('body.not-json', { ...asked, language: 'zh' })).toMatchObject({
    status: 400,
    title: atTheDoor['body.not-json'].zh,
  })
  expect(codes).toEqual([...Object.keys(atTheDoor), 'a.b'])
})

it.each(['no.such-code', 'toString', ''])('%j is no code', (code) =>
  expect(() => problem(code, asked)).toThrow('no catalogue has'),
)

it('each code stands once', () => expect(new Set(problemCodes).size).toBe(problemCodes.length))

it('an area cannot refuse under a code of the door', () => {
  const entry = { kind: 'invalid', zh: '甲', en: 'A' } as const
  // @ts-expect-error the door has this code
  problems({ 'key.refused': entry }, (template) => template)
  expect(problems({ 'key.other': entry }, (template) => template).codes).toContain('key.other')
})

it('a handler knows the names of its path, and no others', () => {
  const definition = route({
    method: 'GET',
    path: '/v1/things/{thing}/parts/{part}',
    function: 'reference',
    who: 'anyone',
    summary: { zh: '', en: '' },
    status: 200,
  })
  const named = ({ thing, part }: Call<typeof definition>['params']): string => thing + part
  // @ts-expect-error the path does not name it
  const other = ({ whole }: Call<typeof definition>['params']): string => whole
  expect([named({ thing: 'a', part: 'b' }), other.length]).toEqual(['ab', 1])
})
