/** 告知模板核对 — city check names what the gateway would not send. */
import { describe, expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { contradictionsIn } from '../../infra/cities/schema/contradictions.ts'
import { sentences } from '../../shared/city/notices/defaults.ts'
import { telling } from '../../shared/city/notices/telling.ts'

const { city } = readCity('shenyang')
const faults = (written: unknown) => contradictionsIn({ ...city, telling: telling().parse(written) })
const template = (text: string, more = {}) => ({ notice: 'accepted', way: 'sms', language: 'zh', text, ...more })
const templates = (...all: object[]) => faults({ signature: '【沈阳12345】', templates: all })
const registered = Object.keys(sentences).map((notice) => template('{number}。', { notice, code: `S-${notice}` }))
const aliyun = { kind: 'aliyun', code: 'ali' }
const generic = {
  ...{ kind: 'generic', code: 'g', url: 'https://sms.example.cn/send', headers: { 'x-key': '{credential.key}' } },
  body: { json: { to: '{to}', text: '{signature}{text}', id: '{id}' } },
  answer: { path: 'code', accepted: ['0'], providerId: 'id' },
  receipts: {
    ...{ number: 'to', answer: { type: 'json', body: 'ok' }, providerId: 'id', outId: 'o', status: 's' },
    ...{ delivered: ['D'], failed: ['F'] },
  },
}

describe('a city’s own templates', () => {
  it('hold where each can be said and sent', () => {
    expect(templates(template('{number}已受理[，{limit}前答复]。'))).toEqual([])
    expect(templates(template('{number}，{limit}前。'), template('{number}。'))).toEqual([])
    expect(faults({ templates: registered, gateways: [aliyun] })).toEqual([])
  })
  it('have the digest registered where a unit has a duty telephone, and only there', () => {
    const [first, ...others] = city.units
    if (!first) throw new Error('the city has no units')
    const units = [{ ...first, dutyPhone: '13800001234' }, ...others]
    const written = telling().parse({ templates: registered, gateways: [aliyun] })
    expect(contradictionsIn({ ...city, units, telling: written })).toEqual([
      expect.stringContaining('in Chinese: unit-digest'),
    ])
  })
  it.each([
    ['of no notice', template('x', { notice: 'acepted' }), 'template acepted.sms.zh: there is no such notice'],
    ['of no fact', template('{nmber}'), 'template accepted.sms.zh: there is no {nmber}'],
    [
      'that could not always be said',
      template('{number}，{limit}前。'),
      'template accepted.sms.zh: {limit} is not always known: it stands in brackets, [… {limit} …]',
    ],
    [
      'with a link in what is read aloud',
      template('{number}[ {link}]', { way: 'phone' }),
      'template accepted.phone.zh: a link is for messages only',
    ],
    [
      'with the words of an answer in a message',
      template('{number}[：{words}]'),
      'template accepted.sms.zh: {words} is for letters only',
    ],
    [
      'registered without links, and with one',
      template('{number}请看www.example.cn', { forbidsLinks: true }),
      'template accepted.sms.zh: it has a link, and is registered without links',
    ],
    [
      'that says of what is confidential more than where to ask',
      template('{number}[，{unit}]', { notice: 'restricted' }),
      'template restricted.sms.zh: {unit} is not said of what is confidential: number, day and where to ask are',
    ],
    [
      'registered and with parts',
      template('{number}[，{limit}前]。', { code: 'SMS_1' }),
      'template accepted.sms.zh (SMS_1): what has a code is sent as it was registered: no part in brackets, but a template for each case',
    ],
    [
      'longer than the gateway takes',
      template(`{number}${'水'.repeat(235)}[{unit}]`),
      'template accepted.sms.zh: 274 characters with 【沈阳12345】 and the longest names of the city, 5 messages, where 4 are the most',
    ],
  ])('%s', (_, one, fault) => expect(templates(one)).toEqual([`telling: ${fault}`]))
  it('twice for the same facts', () =>
    expect(templates(template('{number}。'), template('编号{number}。'))).toEqual([
      'telling: template accepted.sms.zh stands there 2 times for the same facts',
    ]))
})

describe('a gateway', () => {
  it('that sends what is registered has a code for each notice', () => {
    const less = registered.filter(({ notice }) => notice !== 'closed' && notice !== 'merged')
    expect(
      faults({ templates: [...less, template('{number}！{day}', { notice: 'closed' })], gateways: [aliyun] }),
    ).toEqual([
      'telling: template closed.sms.zh: gateway "ali" sends what is registered with it, and it has no code',
      'telling: gateway "ali" sends what is registered with it, and these have no template with a code in Chinese: closed, merged',
    ])
  })
  it('that sends no links is given none by the city; those of the usual sentences fall away', () => {
    const gateways = [{ ...aliyun, forbidsLinks: true }]
    const [first, ...others] = registered
    expect(faults({ templates: registered, gateways })).toEqual([])
    expect(faults({ templates: [{ ...first, text: '{number} http://a.example' }, ...others], gateways })).toEqual([
      'telling: template registered.sms.zh (S-registered): it has a link, and gateway "ali" sends none',
    ])
  })
  it('stands there once', () =>
    expect(faults({ templates: registered, gateways: [aliyun, aliyun] })).toEqual([
      'telling: gateway "ali" stands there twice',
    ]))
  it('is held to fewer messages where it takes fewer', () =>
    expect(
      faults({ signature: '【沈阳12345】', templates: registered, gateways: [{ ...aliyun, mostParts: 2 }] }),
    ).toContainEqual(
      expect.stringMatching(
        /^telling: template accepted\.sms\.en: \d+ characters .* 4 messages, where 2 are the most$/,
      ),
    ))
  it('fills what is registered with values of 35 characters, or as many as it is said to', () => {
    const [first, ...others] = city.units
    if (!first) throw new Error('the city has no units')
    const units = [{ ...first, name: '局'.repeat(36) }, ...others]
    const cases = [template('{number}由{unit}办理。', { code: 'S-1' }), template('{number}。', { code: 'S-2' })]
    const written = (gateway: object) =>
      contradictionsIn({
        ...city,
        units,
        telling: telling().parse({
          templates: [...cases, ...registered.filter(({ notice }) => notice !== 'accepted')],
          gateways: [gateway],
        }),
      })
    expect(written(aliyun)).toEqual([
      'telling: template accepted.sms.zh (S-1): {unit} has up to 36 characters, and gateway "ali" fills in 35 at most',
    ])
    expect(written({ ...aliyun, mostOfValue: 36 })).toEqual([])
  })
})

describe('a gateway’s description', () => {
  it('holds where messages can be sent by it', () => expect(faults({ gateways: [generic] })).toEqual([]))
  it.each([
    ['in clear', { url: 'http://sms.example.cn/send' }, 'its address must begin with https://'],
    ['with a password in its address', { url: 'https://a:b@sms.example.cn/' }, 'no name or password in its address'],
    ['without the number', { body: { json: { text: '{text}', id: '{id}' } } }, 'its request says no {to}'],
    ['without what is said', { body: { form: { to: '{to}', id: '{id}' } } }, 'its request says no {text}'],
    [
      'without our id, and with receipts',
      { body: { form: { to: '{to}', text: '{text}' } } },
      'its request says no {id}',
    ],
    ['with a header that has no such name', { headers: { 'x key': '1' } }, 'no request can hold the header x key'],
    ['with a header in Chinese', { headers: { sign: '{signature}' } }, 'no request can hold the header sign'],
    ['with a header of two lines', { headers: { sign: 'a\nb' } }, 'no request can hold the header sign'],
    ['with a signature that nothing makes', { headers: { sign: '{sign.own}' } }, 'nothing makes {sign.own}'],
    [
      'with a status of both kinds',
      { receipts: { ...generic.receipts, failed: ['D'] } },
      'both delivered and failed: D',
    ],
    ['with an answer of both kinds', { answer: { ...generic.answer, never: ['0'] } }, 'both accepted and never: 0'],
  ])('%s is named', (_, wrong, fault) =>
    expect(faults({ gateways: [{ ...generic, ...wrong }] })).toEqual([
      expect.stringContaining(`telling: gateway "g": ${fault}`),
    ]),
  )
})

describe('a city’s own words', () => {
  it.each([
    ['without the number', template('已受理。'), 'it names no {number}'],
    ['with the signature in them', template('【沈阳12345】{number}已受理。'), 'the signature stands before it already'],
    [
      'of what is confidential, with a link',
      template('{number}，www.sy.gov.cn', { notice: 'restricted' }),
      'has a link',
    ],
  ])('%s are named', (_, own, fault) => expect(templates(own)).toEqual([expect.stringContaining(fault)]))
  it('are without signs that nobody sees', () => {
    const isTaken = (text: string) => telling().safeParse({ templates: [template(text)] }).success
    expect(['{number}\n已受理。', '{number}\u0007', '{number}\ud800'].map(isTaken)).toEqual([true, false, false])
  })
})
