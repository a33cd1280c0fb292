/** 短信网关 — what providers are asked, and what their answers mean. */
import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { gateway } from '../../../shared/city/notices/gateway.ts'
import { type GatewayHttp, sendSms } from '../../../shared/telling/gateways/gateway.ts'
import type { GatewayRequest, GatewayResponse } from '../../../shared/telling/gateways/message.ts'

const now = Date.parse('2026-10-09T08:30:00.123+08:00')
const said = {
  text: '您反映的事项已受理。',
  template: 'accepted.sms.zh',
  version: 'v',
  code: 'SMS_1',
  params: { number: '261009-48213077', day: '10月9日' },
}
const message = { to: '13812345678', said, outId: '261009-48213077.2.0' }

async function sent(described: unknown, credentials: Record<string, string>, response: GatewayResponse) {
  const asked: GatewayRequest[] = []
  const http: GatewayHttp = async (request) => {
    asked.push(request)
    return response
  }
  const deps = { http, real: () => now, nonce: () => 'n-1', signature: '【沈阳12345】' }
  const answer = await sendSms(gateway().parse(described), credentials, message, deps)
  return { answer, request: asked[0] as GatewayRequest }
}

describe('阿里云', () => {
  const keys = { accessKeyId: 'ak', accessKeySecret: 'sk' }
  const ali = (response: Partial<GatewayResponse>) =>
    sent({ kind: 'aliyun', code: 'ali' }, keys, { status: 200, body: '', ...response })

  it('is asked by SendSms, with nothing of the message in the address', async () => {
    const { request } = await ali({})
    expect(request.url).toBe('https://dysmsapi.aliyuncs.com/')
    expect(Object.fromEntries(new URLSearchParams(request.body))).toEqual({
      PhoneNumbers: '13812345678',
      SignName: '沈阳12345',
      TemplateCode: 'SMS_1',
      TemplateParam: '{"number":"261009-48213077","day":"10月9日"}',
      OutId: '261009-48213077.2.0',
    })
    expect(request.headers).toMatchObject({
      host: 'dysmsapi.aliyuncs.com',
      'content-type': 'application/x-www-form-urlencoded',
      'x-acs-action': 'SendSms',
      'x-acs-version': '2017-05-25',
      'x-acs-date': '2026-10-09T00:30:00Z',
      'x-acs-signature-nonce': 'n-1',
      'x-acs-content-sha256': createHash('sha256').update(request.body).digest('hex'),
      authorization: expect.stringMatching(/^ACS3-HMAC-SHA256 Credential=ak,SignedHeaders=content-type;host;/),
    })
  })

  it.each([
    [200, '{"Code":"OK","BizId":"9001^0"}', { kind: 'received', status: 200, providerId: '9001^0' }],
    [200, '{"Code":"isv.BUSINESS_LIMIT_CONTROL","Message":"13812345678触发天级流控"}', { kind: 'later' }],
    [400, '{"Code":"Throttling.User"}', { kind: 'later', error: 'the gateway answered 400 Throttling.User' }],
    [200, '{"Code":"isp.SYSTEM_ERROR"}', { kind: 'later' }],
    [200, '{"Code":"isv.MOBILE_NUMBER_ILLEGAL"}', { kind: 'never', status: 200 }],
    [
      200,
      '{"Code":"isv.AMOUNT_NOT_ENOUGH"}',
      { kind: 'refused', error: 'the gateway answered 200 isv.AMOUNT_NOT_ENOUGH' },
    ],
    [403, '{"Code":"SignatureDoesNotMatch"}', { kind: 'refused' }],
    [200, '{"Code":"OK"}', { kind: 'later' }],
    [200, 'OK', { kind: 'later', error: 'the gateway answered 200 no code' }],
    [503, '<html>', { kind: 'later', status: 503 }],
    [404, '<html>', { kind: 'refused', status: 404 }],
  ])('%i %s', async (status, body, outcome) => {
    const { answer } = await ali({ status, body })
    expect(answer).toMatchObject(outcome)
    expect(JSON.stringify(answer)).not.toContain('13812345678')
  })

  it('is asked nothing with a text that it does not know', async () => {
    const deps = {
      http: async () => ({ status: 200, body: '' }),
      real: () => now,
      nonce: () => 'n',
      signature: '【沈阳】',
    }
    const { code: _, ...unregistered } = said
    expect(
      await sendSms(gateway().parse({ kind: 'aliyun', code: 'ali' }), keys, { ...message, said: unregistered }, deps),
    ).toEqual({
      kind: 'refused',
      error: 'the template has no code at this gateway',
      unsent: true,
    })
  })
})

describe('通用网关', () => {
  const answer = {
    ...{ path: 'result.code', providerId: 'data.0.id' },
    ...{ accepted: ['0', 'success'], later: ['busy'], never: ['blocked'] },
  }
  const base = { kind: 'generic', code: 'other', url: 'https://sms.example/send', answer }
  const ok = { status: 200, body: '{"result":{"code":0},"data":[{"id":77}]}' }

  it('is asked with a form, and with fields signed as described', async () => {
    const { request, answer } = await sent(
      {
        ...base,
        headers: { 'X-Account': '{credential.user}' },
        signs: [
          { as: 'all', hash: 'md5', of: '{fields}{credential.password}', written: 'HEX' },
          { as: 'time', hash: 'hmac-sha256', of: '{seconds}', key: '{credential.password}', written: 'base64' },
        ],
        body: {
          form: {
            mobile: '{to}',
            content: '{signature}{text}',
            ts: '{compact}',
            sign: '{sign.all}',
            b: '{sign.time}',
            uid: '{id}',
          },
        },
      },
      { user: 'jiesu', password: 'p&w' },
      ok,
    )
    const fields =
      'content=【沈阳12345】您反映的事项已受理。&mobile=13812345678&ts=20261009083000&uid=261009-48213077.2.0'
    expect(Object.fromEntries(new URLSearchParams(request.body))).toEqual({
      mobile: '13812345678',
      content: '【沈阳12345】您反映的事项已受理。',
      ts: '20261009083000',
      uid: '261009-48213077.2.0',
      sign: createHash('md5').update(`${fields}p&w`).digest('hex').toUpperCase(),
      b: createHmac('sha256', 'p&w')
        .update(String(Math.floor(now / 1000)))
        .digest('base64'),
    })
    expect(request.headers).toEqual({
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'x-account': 'jiesu',
    })
    expect(answer).toEqual({ kind: 'received', status: 200, providerId: '77' })
  })

  it('is asked with JSON, texts filled and lists as lists, and its body signed', async () => {
    const { request } = await sent(
      {
        ...base,
        headers: { authorization: '{sign.body}' },
        signs: [{ as: 'body', hash: 'sha256', of: '{body}{nonce}' }],
        body: {
          json: {
            to: ['{to}'],
            template: '{code}',
            params: '{params}',
            list: '{values}',
            one: '第{param.number}号',
            n: 1,
          },
        },
      },
      {},
      ok,
    )
    expect(JSON.parse(request.body)).toEqual({
      to: ['13812345678'],
      template: 'SMS_1',
      params: said.params,
      list: ['261009-48213077', '10月9日'],
      one: '第261009-48213077号',
      n: 1,
    })
    expect(request.headers).toMatchObject({
      authorization: createHash('sha256').update(`${request.body}n-1`).digest('hex'),
      'content-type': 'application/json; charset=utf-8',
    })
  })

  it('fills nothing twice: what stands in a text is no placeholder', async () => {
    const hostile = { ...message, said: { ...said, text: '{credential.password}' } }
    let body = ''
    const http: GatewayHttp = async (request) => {
      body = request.body
      return ok
    }
    const described = gateway().parse({ ...base, body: { json: { text: '{text}' } } })
    await sendSms(described, { password: 'hidden' }, hostile, {
      http,
      real: () => now,
      nonce: () => 'n',
      signature: '【沈阳】',
    })
    expect(body).toBe('{"text":"{credential.password}"}')
  })

  it.each([
    ['{"result":{"code":"success"},"data":[{"id":"a"}]}', 200, { kind: 'received', providerId: 'a' }],
    ['{"result":{"code":0}}', 200, { kind: 'received', status: 200 }],
    ['{"result":{"code":"busy"}}', 200, { kind: 'later' }],
    ['{"result":{"code":"blocked"}}', 200, { kind: 'never', status: 200 }],
    [
      '{"result":{"code":"no credit 13812345678"}}',
      200,
      { kind: 'refused', error: 'the gateway answered 200 nocredit…' },
    ],
    ['{}', 200, { kind: 'later', error: 'the gateway answered 200 no code' }],
    ['', 500, { kind: 'later', status: 500 }],
    ['', 410, { kind: 'never', status: 410 }],
  ])('%s with %i', async (body, status, outcome) =>
    expect((await sent({ ...base, body: { form: {} } }, {}, { status, body })).answer).toMatchObject(outcome),
  )

  it('is described with placeholders that there are', () => {
    for (const wrong of [
      { headers: { a: '{nobody}' }, body: { form: {} } },
      { body: { form: { a: '{param}' } } },
      { body: { json: { a: ['{to} {wrong.name}'] } } },
    ])
      expect(gateway().safeParse({ ...base, ...wrong }).success).toBe(false)
  })
})

it('what could not be asked is answered as it is', async () => {
  const unsent = { kind: 'refused', error: 'the endpoint points inside the network', unsent: true } as const
  const deps = { http: async () => unsent, real: () => now, nonce: () => 'n', signature: '【沈阳】' }
  expect(await sendSms(gateway().parse({ kind: 'aliyun', code: 'ali' }), {}, message, deps)).toBe(unsent)
})
