/** The Spark mapping: roots and lists vanish in JSON, and everything has its name in XML. */
import { describe, expect, it } from 'vitest'
import { type Document, encoded, formatOf } from '../../../shared/sharing/open311/document.ts'
import { codeOf, problemText } from '../../../shared/sharing/open311/problem.ts'

const json = (document: Document) => JSON.parse(encoded(document, 'json'))
const xml = (document: Document) => encoded(document, 'xml').replace('<?xml version="1.0" encoding="utf-8"?>\n', '')

describe('a list', () => {
  const of = (...items: { name: string }[]): Document => ({ root: 'services', each: 'service', items })
  it('loses its root in JSON, and stays a list with one element or none', () => {
    expect(json(of({ name: '路灯' }))).toEqual([{ name: '路灯' }])
    expect(json(of())).toEqual([])
  })
  it('names root and elements in XML, also of one and of none', () => {
    expect(xml(of({ name: '路灯' }))).toBe('<services><service><name>路灯</name></service></services>')
    expect(xml(of())).toBe('<services/>')
  })
})

describe('one thing', () => {
  const one: Document = {
    root: 'service_definition',
    one: {
      service_code: 'a',
      metadata: false,
      notice: null,
      attributes: {
        each: 'attribute',
        items: [{ order: 1, values: { each: 'value', items: [{ key: 'k', name: 'n' }] } }],
      },
    },
  }
  it('is one object in JSON, its lists arrays, what is empty null', () =>
    expect(json(one)).toEqual({
      ...{ service_code: 'a', metadata: false, notice: null },
      attributes: [{ order: 1, values: [{ key: 'k', name: 'n' }] }],
    }))
  it('nests lists under their names in XML, and writes what is empty as <x/>', () =>
    expect(xml(one)).toBe(
      '<service_definition><service_code>a</service_code><metadata>false</metadata><notice/><attributes><attribute>' +
        '<order>1</order><values><value><key>k</key><name>n</name></value></values></attribute></attributes></service_definition>',
    ))
  it('lists plain values too', () =>
    expect(xml({ root: 'r', one: { formats: { each: 'format', items: ['text/xml', 'a'] } } })).toBe(
      '<r><formats><format>text/xml</format><format>a</format></formats></r>',
    ))
})

describe('a text', () => {
  const of = (text: string) => xml({ root: 'r', one: { text } })
  it('is escaped, and makes no markup of its own', () =>
    expect(of('<!DOCTYPE x [<!ENTITY e "1">]>&e; ]]>')).toBe(
      '<r><text>&lt;!DOCTYPE x [&lt;!ENTITY e "1"&gt;]&gt;&amp;e; ]]&gt;</text></r>',
    ))
  it('loses the characters that no XML may hold, and keeps lines, tabs and rare signs', () => {
    expect(of('a\u0000\u0008\u001fb\uFFFEc')).toBe('<r><text>abc</text></r>')
    expect(of('甲\n\t乙\r𠮷')).toBe('<r><text>甲\n\t乙&#13;𠮷</text></r>')
    expect(of('\uD800')).toBe('<r><text>\uFFFD</text></r>')
  })
})

describe('an error', () => {
  const problem = { type: 't', title: 't', status: 422, code: 'c', zh: '不行。', en: 'No.', request: 'r' }
  it('has the code of the specification: 404 unknown, 403 the key, 400 everything else', () =>
    expect([404, 401, 403, 400, 409, 412, 413, 415, 422, 429, 500, 503].map(codeOf)).toEqual([
      ...[404, 403, 403, 400, 400, 400, 400, 400, 400, 429, 500, 503],
    ]))
  it('is a list, in the format that was asked for', () => {
    expect(JSON.parse(problemText(problem, '/open311/v2/services.json').text)).toEqual([
      { code: 400, description: '不行。 No.' },
    ])
    expect(problemText({ ...problem, article: '第十六条' }, '/open311/v2/services.xml')).toEqual({
      status: 400,
      media: 'text/xml; charset=utf-8',
      text: '<?xml version="1.0" encoding="utf-8"?>\n<errors><error><code>400</code><description>不行。（第十六条） No.</description></error></errors>',
    })
  })
  it('is said of each field that is wrong, by the name the client gave it', () =>
    expect(
      JSON.parse(
        problemText(
          {
            ...problem,
            errors: [
              { pointer: '/lat', message: 'a number', zh: '应为数字' },
              { pointer: 'query/page', message: 'too large', zh: '过大' },
            ],
          },
          '/x.json',
        ).text,
      ).map(({ description }: { description: string }) => description),
    ).toEqual(['lat：应为数字 a number', 'page：过大 too large']))
  it('of what names no format is XML, which everybody must read', () => expect(formatOf('html')).toBe('xml'))
})
