/** 回执 — a push changes what it is of; its sender always hears the same. */
import { describe, expect, it } from 'vitest'
import { gateway } from '../../shared/city/notices/gateway.ts'
import { telling, tellingOf } from '../../shared/city/notices/telling.ts'
import { type ReceivingDeps, takeAnswers, takeReceipts } from '../../shared/telling/calls/receiving.ts'
import type { Receipt } from '../../shared/telling/receipts.ts'
import type { MessageAnswer } from '../../shared/telling/receiving.ts'

const noon = Date.parse('2026-10-09T04:00:00Z')
const [old, fresh] = ['o'.repeat(32), 'f'.repeat(32)]
const until = new Date(noon + 3_600_000).toISOString()
const thanked = { text: '{"code":0,"msg":"OK"}', media: 'application/json; charset=utf-8' }

/** One message was sent: to 138…, accepted as 9001. */
const sent = { outId: 't.2.0', providerId: '9001', numberKey: 'key of 13812345678' }

function world({ failing = false } = {}) {
  let now = noon
  const recorded: Receipt[] = []
  const answers: MessageAnswer[] = []
  const deps = {
    law: async () => ({
      registry: {
        telling: tellingOf({
          ...telling().parse({}),
          gateways: [gateway().parse({ kind: 'aliyun', code: 'ali' }), plain],
        }),
      },
    }),
    registry: {
      gateway: async (code: string) =>
        code === 'new'
          ? undefined
          : { id: 'i', credentials: {}, receipts: { secret: fresh, earlier: [{ secret: old, until }] } },
    },
    real: () => now,
    clock: { now: () => new Date(now) },
    settings: { city: '210100' },
    identities: { lineKey: async (line: string) => `key of ${line}` },
    receiving: {
      async recordReceipt(receipt: Receipt) {
        if (failing && receipt.providerId === '9001') throw new Error('the table is away')
        const isOurs = (['outId', 'providerId', 'numberKey'] as const).every((field) => receipt[field] === sent[field])
        if (!isOurs) return 'stray'
        if (recorded.some(({ status }) => status === receipt.status)) return 'known'
        recorded.push(receipt)
        return 'recorded'
      },
      recordAnswer: async (answer: MessageAnswer) => void answers.push(answer),
    },
  } as unknown as ReceivingDeps
  const call = (body: unknown, secret: string, code: string) =>
    ({ params: { gateway: code, secret }, body: typeof body === 'string' ? body : JSON.stringify(body) }) as never
  return {
    recorded,
    answers,
    deps,
    later: (hours: number) => {
      now += hours * 3_600_000
    },
    push: (body: unknown, secret = fresh, code = 'ali') => takeReceipts(call(body, secret, code), deps),
    answer: (body: unknown, secret = fresh, code = 'ali') => takeAnswers(call(body, secret, code), deps),
  }
}
const plain = gateway().parse({
  kind: 'generic',
  code: 'plain',
  url: 'https://sms.example',
  body: { form: {} },
  answer: { path: 'code', accepted: ['0'], providerId: 'id' },
})
const receipt = {
  phone_number: '13812345678',
  report_time: '2026-10-09 11:59:00',
  success: true,
  err_code: 'DELIVERED',
  biz_id: '9001',
  out_id: 't.2.0',
}

describe('a receipt', () => {
  it('of a message of ours is recorded, with the number as its hash alone', async () => {
    const { push, recorded } = world()
    expect(await push([receipt])).toEqual(thanked)
    expect(recorded).toEqual([
      { ...sent, gateway: 'ali', status: 'delivered', code: 'DELIVERED', at: '2026-10-09T03:59:00.000Z' },
    ])
  })
  it('that comes again, by itself or in one push, is recorded once', async () => {
    const { push, recorded } = world()
    for (const pushed of [[receipt], [receipt], [receipt, receipt]]) expect(await push(pushed)).toEqual(thanked)
    expect(recorded).toHaveLength(1)
  })
  it('is recorded among others that are nobody’s', async () => {
    const { push, recorded } = world()
    expect(await push([{ ...receipt, biz_id: 'x' }, receipt, { nothing: true }])).toEqual(thanked)
    expect(recorded).toHaveLength(1)
  })
  it.each([
    ['of another provider’s id', { biz_id: '9002' }],
    ['of another message', { out_id: 't.3.0' }],
    ['of another number', { phone_number: '13912345678' }],
    ['that says nothing yet', { success: 'sending' }],
  ])('%s changes nothing, and its sender hears the same', async (_, other) => {
    const { push, recorded } = world()
    expect(await push([{ ...receipt, ...other }])).toEqual(thanked)
    expect(recorded).toEqual([])
  })
  it('that nobody can read is answered alike', async () => {
    const { push, recorded } = world()
    for (const nonsense of ['', 'x=1', '{}', '[7]']) expect(await push(nonsense)).toEqual(thanked)
    expect(recorded).toEqual([])
  })
  it('dated ahead, or not at all, was told now', async () => {
    for (const report_time of ['2027-01-01 00:00:00', undefined]) {
      const { push, recorded } = world()
      await push([{ ...receipt, report_time }])
      expect(recorded[0]?.at).toBe('2026-10-09T04:00:00.000Z')
    }
  })
  it('that could not be kept is asked for again, and keeps back no other', async () => {
    const { push, recorded } = world({ failing: true })
    await expect(push([receipt, { ...receipt, biz_id: 'x' }])).rejects.toThrow('the table is away')
    expect(recorded).toEqual([])
  })
})

describe('the address', () => {
  it('with a wrong secret, of no gateway, without secrets or without receipts: there is nothing, said alike', async () => {
    const { push, answer, recorded } = world()
    const refused = { code: 'route.unknown', more: {} }
    await expect(push([receipt], 'x'.repeat(32))).rejects.toMatchObject(refused)
    await expect(push([receipt], '')).rejects.toMatchObject(refused)
    await expect(push([receipt], fresh, 'other')).rejects.toMatchObject(refused)
    await expect(push([receipt], fresh, 'plain')).rejects.toMatchObject(refused)
    await expect(answer([], 'x'.repeat(32))).rejects.toMatchObject(refused)
    await expect(answer([], fresh, 'plain')).rejects.toMatchObject(refused)
    expect(recorded).toEqual([])
  })
  it('with the secret that was replaced goes on until its overlap ends', async () => {
    const { push, later, recorded } = world()
    expect(await push([receipt], old)).toEqual(thanked)
    expect(recorded).toHaveLength(1)
    later(1)
    await expect(push([receipt], old)).rejects.toMatchObject({ code: 'route.unknown' })
    expect(await push([receipt], fresh)).toEqual(thanked)
  })
})

it('what somebody answered is handed on with its number, which the identity side alone keeps', async () => {
  const { answer, answers } = world()
  const one = { phone_number: '13812345678', content: '1 满意', send_time: '2026-10-09 11:00:00', sequence_id: 5 }
  expect(await answer([one, { content: 'x' }])).toEqual(thanked)
  expect(answers).toEqual([
    { gateway: 'ali', sender: '13812345678', text: '1 满意', messageId: '5', at: '2026-10-09T03:00:00.000Z' },
  ])
})

it('an answer longer than a person writes is cut, and none of it is half a character', async () => {
  const { answer, answers } = world()
  await answer([{ phone_number: '13812345678', content: `${'好'.repeat(499)}😀${'x'.repeat(90_000)}`, sequence_id: 5 }])
  expect(answers[0]?.text).toBe(`${'好'.repeat(499)}\ufffd`)
})

describe('a push of hundreds', () => {
  const many = Array.from({ length: 300 }, (_, n) => ({
    ...{ phone_number: `138${String(n % 100).padStart(8, '0')}`, content: `${n}`, sequence_id: n },
  }))

  it('is worked sixteen at a time, each number’s in its order', async () => {
    const { deps, answer, answers } = world()
    let [now, most] = [0, 0]
    deps.receiving.recordAnswer = async (one) => {
      most = Math.max(most, ++now)
      await new Promise((done) => setTimeout(done, 1))
      answers.push(one)
      now--
    }
    expect(await answer(many)).toEqual(thanked)
    expect([answers.length, most]).toEqual([300, 16])
    const of = (sender: string) => answers.filter((one) => one.sender === sender).map(({ text }) => text)
    expect(of('13800000007')).toEqual(['7', '107', '207'])
  })

  it('of which one fails keeps all others, and comes again', async () => {
    const { deps, answer, answers } = world()
    deps.receiving.recordAnswer = async (one) => {
      if (one.text === '3') throw new Error('the table is away')
      answers.push(one)
    }
    await expect(answer(many)).rejects.toThrow('the table is away')
    expect(answers).toHaveLength(299)
  })
})
