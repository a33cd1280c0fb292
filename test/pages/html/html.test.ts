/** 模板 — whatever people write stays text, and stands only where text may. */
import { describe, expect, it } from 'vitest'
import { Address, at, wantedOf } from '../../../shared/pages/html/address.ts'
import { type Given, type Html, html, when } from '../../../shared/pages/html/html.ts'

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea><script>alert(1)</script>',
  '&lt;script&gt;',
  '<!--',
  ']]>',
  '{{7*7}}',
  '<svg/onload=alert(1)>',
  '\u2028<b>',
]

describe('a text', () => {
  it.each(payloads)('%s stays text in text', (payload) => {
    const shown = html`<p>${payload}</p>`.text('')
    expect(shown).not.toMatch(/<(?!\/?p>)/)
    expect(shown.match(/"/)).toBeNull()
  })
  it.each(payloads)('%s stays the value of its attribute', (payload) => {
    const shown = html`<input type="text" value="${payload}">`.text('')
    expect(shown.match(/"/g)).toHaveLength(4)
    expect(shown.match(/</g)).toHaveLength(1)
  })
  it('that is markup made by the template stays markup', () =>
    expect(html`<p>${html`<b>${'<'}</b>`}</p>`.text('')).toBe('<p><b>&lt;</b></p>'))
})

describe('a value is refused', () => {
  const of = (make: (value: Given) => Html, value: Given) => () => make(value).text('')
  const text = 'x'
  it.each<[string, (value: Given) => Html, Given]>([
    ['in a script', (value) => html`<script>${value}</script>`, text],
    ['in a style', (value) => html`<style>${value}</style>`, text],
    ['in a comment', (value) => html`<!-- ${value} -->`, text],
    ['in an attribute without quotes', (value) => html`<p class=${value}>`, text],
    ['in a handler', (value) => html`<p onclick="${value}">`, text],
    ['in a style of its own', (value) => html`<p style="${value}">`, text],
    ['as the name of an attribute', (value) => html`<p ${value}>`, text],
    ['as an address that nobody checked', (value) => html`<a href="${value}">`, 'javascript:alert(1)'],
    ['as the source of a script', (value) => html`<script src="${value}"></script>`, 'https://elsewhere.example'],
    ['as markup in an attribute', (value) => html`<p class="${value}">`, html`<b></b>`],
    ['as no address where one must stand', (value) => html`<a href="${value}">`, undefined],
  ])('%s', (_, make, value) => expect(of(make, value)).toThrow(/^template: /))
  it('and a flag stands between attributes alone', () => {
    expect(html`<input ${when(true, 'checked')} ${when(false, 'required')}>`.text('')).toBe('<input checked >')
    expect(() => html`<p>${when(true, 'checked')}</p>`).toThrow()
  })
})

describe('an address', () => {
  it('has its names written as a path takes them, below the base', () => {
    expect(at`/desk/tickets/${'a/b"?<'}`.with({ q: '你&' }).text('/api')).toBe(
      '/api/desk/tickets/a%2Fb%22%3F%3C?q=%E4%BD%A0%26',
    )
    expect(html`<a href="${at`/desk`.with({ a: '"' })}">x</a>`.text('')).toBe('<a href="/desk?a=%22">x</a>')
  })
  it.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example',
    'javascript:alert(1)',
    'desk',
    '',
  ])('%s is none of this site', (path) => expect(() => Address.here(path)).toThrow())
  it('of another site is http or https', () => {
    expect(() => Address.elsewhere('javascript:alert(1)')).toThrow()
    expect(() => Address.elsewhere('data:text/html,x')).toThrow()
  })
  it.each([
    '//elsewhere.example/desk',
    '/deskx',
    'https://elsewhere.example/desk',
    '/desk/../l/x',
    '/desk\\x',
    '/desk/ x',
    '',
  ])('to come back to: %s is not taken', (wanted) => expect(wantedOf(wanted, '/desk')).toBeUndefined())
  it('to come back to is one below', () =>
    expect(wantedOf('/desk/lists/listTickets?worklist=review', '/desk')?.text('')).toBe(
      '/desk/lists/listTickets?worklist=review',
    ))
})
