/** 措辞 — a city's own words go before the usual ones, and what the gateway cannot send is not said. */
import { describe, expect, it } from 'vitest'
import { gateway } from '../../../shared/city/notices/gateway.ts'
import { say } from '../../../shared/city/notices/say.ts'
import { type Template, telling, tellingOf } from '../../../shared/city/notices/telling.ts'
import type { Way } from '../../../shared/city/notices/words.ts'

const known = { number: '261009-48213077', day: '2026-10-09', limit: '2026-10-16', link: 'https://a.example/l/x' }
const usual = tellingOf(undefined)
const aliyun = gateway().parse({ kind: 'aliyun', code: 'ali' })
const template = (text: string, more: Partial<Template> = {}): Template => ({
  notice: 'accepted',
  way: 'sms',
  language: 'zh',
  text,
  ...more,
})
const cityWith = (templates: Template[], gateways = [aliyun]) =>
  tellingOf({ ...telling().parse({}), templates, gateways })
const sms = (language: 'zh' | 'en', telling = usual) => say('accepted', known, { way: 'sms', language, telling })

describe('the usual sentence', () => {
  it('has a link in a message, and in nothing that is read aloud', () => {
    const text = '您反映的事项（编号261009-48213077）已于10月9日受理，10月16日前转交承办单位。咨询请拨12345。'
    expect(sms('zh')).toEqual({
      text: `${text}查看：https://a.example/l/x`,
      template: 'accepted.sms.zh',
      version: expect.stringMatching(/^[0-9a-f]{12}$/),
      params: { number: known.number, day: '10月9日', limit: '10月16日', ask: '12345', link: known.link },
    })
    for (const way of ['channel', 'phone', 'letter'] as const)
      expect(say('accepted', known, { way, language: 'zh', telling: usual })?.text).toBe(text)
  })
  it('has none where nobody looks at anything, and never of what is confidential', () => {
    for (const notice of ['withdrawn', 'restricted'])
      expect(say(notice, known, { way: 'sms', language: 'zh', telling: usual })?.text).not.toContain('https')
  })
  it('has in a letter what was written to the appellant, and nowhere else', () => {
    const words = '经核实[热源]已修复{unit}，室温达标。'
    const said = (way: Way, notice = 'replied') =>
      say(notice, { ...known, words }, { way, language: 'zh', telling: usual })?.text
    expect(said('letter')).toMatch(/答复内容请拨12345，欢迎评价。全文如下：经核实\[热源\]已修复\{unit\}，室温达标。$/)
    for (const way of ['channel', 'phone', 'sms'] as const) expect(said(way)).not.toContain('经核实')
    expect(said('letter', 'restricted')).not.toContain('经核实')
    expect(say('replied', known, { way: 'letter', language: 'zh', telling: usual })?.text).not.toContain('全文')
  })
  it('there is none of what is no notice', () =>
    expect(say('toString', known, { way: 'sms', language: 'zh', telling: usual })).toBeUndefined())
})

describe('a city’s own', () => {
  it('is said instead, with its number to ask', () => {
    const own = tellingOf({
      ...telling().parse({ ask: '024-12345' }),
      templates: [template('{number}已受理，问{ask}。')],
    })
    expect(sms('zh', own)?.text).toBe('261009-48213077已受理，问024-12345。')
    expect(sms('en', own)?.text).toContain('Your appeal 261009-48213077 was accepted')
  })
  it('is the first of several whose facts are all known, and brings its code and what it is filled with', () => {
    const own = cityWith([
      template('{number}，{unit}。', { code: 'S1' }),
      template('{number}，{limit}前。', { code: 'S2' }),
      template('{number}。', { code: 'S3' }),
    ])
    expect(sms('zh', own)).toMatchObject({
      text: '261009-48213077，10月16日前。',
      code: 'S2',
      params: { number: known.number, limit: '10月16日' },
    })
    const { limit: _, ...less } = known
    expect(say('accepted', less, { way: 'sms', language: 'zh', telling: own })?.code).toBe('S3')
  })
  it('has another version when its words change', () =>
    expect(sms('zh', cityWith([template('{number}。', { code: 'S' })]))?.version).not.toBe(
      sms('zh', cityWith([template('{number}！', { code: 'S' })]))?.version,
    ))
})

describe('a gateway that sends what is registered', () => {
  it('sends Chinese where there is no English, and nothing where there is neither', () => {
    expect(sms('en', cityWith([template('{number}，{day}。', { code: 'S' })]))).toMatchObject({
      code: 'S',
      text: '261009-48213077，10月9日。',
    })
    expect(sms('en', cityWith([template('{number}。')]))).toBeUndefined()
  })
  it('binds messages alone', () =>
    expect(say('accepted', known, { way: 'phone', language: 'en', telling: cityWith([]) })?.text).toContain(
      'Your appeal',
    ))
})

it('a link is left out where the gateway or the template takes none', () => {
  const generic = { ...aliyun, needsCode: false, forbidsLinks: true } as unknown as typeof aliyun
  expect(sms('zh', cityWith([], [generic]))?.text).not.toContain('https')
  const own = template('{number}[ {link}]', { code: 'S', forbidsLinks: true })
  expect(sms('zh', cityWith([own]))?.text).toBe(known.number)
})
