/** 推送解读 — receipts and answers as providers write them; what cannot be read is counted. */
import { describe, expect, it } from 'vitest'
import { gateway } from '../../../shared/city/notices/gateway.ts'
import { aliyunAnswers, aliyunReceipts } from '../../../shared/telling/gateways/aliyun.ts'
import { answersIn, receiptsIn } from '../../../shared/telling/gateways/pushed.ts'

const read = (raw: unknown) => receiptsIn(aliyunReceipts, JSON.stringify(raw))
const receipt = {
  phone_number: '13812345678',
  send_time: '2026-10-09 08:30:00',
  report_time: '2026-10-09 08:30:05',
  success: true,
  err_code: 'DELIVERED',
  err_msg: '用户接收成功',
  sms_size: '1',
  biz_id: '9001^0',
  out_id: '261009-48213077.2.0',
}
const understood = {
  outId: '261009-48213077.2.0',
  providerId: '9001^0',
  number: '13812345678',
  status: 'delivered',
  code: 'DELIVERED',
  at: '2026-10-09T00:30:05.000Z',
}

describe('阿里云', () => {
  it('pushes lists, whose times are of Beijing without saying so', () =>
    expect(read([receipt, { ...receipt, success: false, err_code: 'MK:0001' }])).toEqual({
      read: [understood, { ...understood, status: 'failed', code: 'MK:0001' }],
      unread: 0,
    }))
  it('pushes answers of people', () =>
    expect(
      answersIn(
        aliyunAnswers,
        JSON.stringify([
          { phone_number: '13812345678', content: '1', send_time: '2026-10-09 08:30:00', sequence_id: 77 },
        ]),
      ),
    ).toEqual({
      read: [{ number: '13812345678', text: '1', messageId: '77', at: '2026-10-09T00:30:00.000Z' }],
      unread: 0,
    }))
})

describe('what lacks something', () => {
  it.each([['biz_id'], ['out_id'], ['phone_number']])('%s is left out, and the others are read', (field) =>
    expect(read([{ ...receipt, [field]: undefined }, receipt])).toEqual({ read: [understood], unread: 1 }),
  )
  it('is no list, no object or no JSON: nothing of it is read', () => {
    for (const raw of [{}, 7, null, 'x']) expect(read(raw)).toBeUndefined()
    expect(receiptsIn(aliyunReceipts, 'success=true')).toBeUndefined()
    expect(read(Array.from({ length: 1_001 }, () => receipt))).toBeUndefined()
    expect(read([null, 'x', [receipt]])).toEqual({ read: [], unread: 3 })
  })
  it('an id as long as a text is none, and of a name that every object has neither', () => {
    expect(read([{ ...receipt, biz_id: 'x'.repeat(201) }])).toMatchObject({ unread: 1 })
    expect(receiptsIn({ ...aliyunReceipts, outId: 'toString' }, JSON.stringify([receipt]))).toMatchObject({ unread: 1 })
  })
  it('says neither that it arrived nor that it failed', () =>
    expect(read([{ ...receipt, success: 'ACCEPTD' }])).toMatchObject({ read: [{ status: undefined }] }))
  it('has no time that can be read', () =>
    expect(read([{ ...receipt, report_time: 'gestern' }])).toMatchObject({ read: [{ at: undefined }] }))
})

describe('a gateway described by data', () => {
  const described = (receipts: object) => {
    const parsed = gateway().parse({
      kind: 'generic',
      code: 'g',
      url: 'https://sms.example',
      body: { form: {} },
      answer: { path: 'code', accepted: ['0'], providerId: 'id' },
      receipts: {
        providerId: 'msgid',
        outId: 'uid',
        number: 'mobile',
        status: 'state',
        delivered: ['0', 'DELIVRD'],
        failed: ['1'],
        answer: { type: 'text', body: 'ok' },
        ...receipts,
      },
    })
    return parsed.kind === 'generic' && parsed.receipts ? parsed.receipts : aliyunReceipts
  }
  it('pushes one as a form', () =>
    expect(
      receiptsIn(
        described({ body: 'form', code: 'desc' }),
        'msgid=7&uid=a.1.0&mobile=8613812345678&state=0&desc=%E5%88%B0',
      ),
    ).toEqual({
      read: [
        {
          outId: 'a.1.0',
          providerId: '7',
          number: '8613812345678',
          status: 'delivered',
          code: 'no code',
          at: undefined,
        },
      ],
      unread: 0,
    }))
  it('pushes a list inside, with numbers as ids and states', () =>
    expect(
      receiptsIn(
        described({ list: 'data.reports' }),
        '{"data":{"reports":[{"msgid":7,"uid":"a","mobile":138,"state":1}]}}',
      ),
    ).toMatchObject({ read: [{ providerId: '7', number: '138', status: 'failed', code: '1' }] }))
  it.each([
    ['compact', '20261009083005', '2026-10-09T00:30:05.000Z'],
    ['compact', '202610090830', '2026-10-09T00:30:00.000Z'],
    ['local', '2026/10/09 08:30:05', '2026-10-09T00:30:05.000Z'],
    ['iso', '2026-10-09T08:30:05+08:00', '2026-10-09T00:30:05.000Z'],
    ['seconds', 1791505805, '2026-10-09T00:30:05.000Z'],
    ['milliseconds', '1791505805000', '2026-10-09T00:30:05.000Z'],
    ['seconds', '99999999999999', undefined],
    ['seconds', '-1', undefined],
  ])('says when as %s: %s', (written, at, instant) => {
    const one = { msgid: '7', uid: 'a', mobile: '1', state: '0', at }
    expect(receiptsIn(described({ at: { path: 'at', written } }), JSON.stringify(one))?.read[0]?.at).toBe(instant)
  })
})
