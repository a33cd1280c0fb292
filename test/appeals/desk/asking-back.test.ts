/** 追问 — asked back once, in the city's words; what cannot be a person sees. */
import { describe, expect, it } from 'vitest'
import type { AnsweringLines } from '../../../shared/appeals/desk/answering-line.ts'
import { answeredThroughGateway, type Question } from '../../../shared/appeals/desk/asking-back.ts'
import { endAnswers } from '../../../shared/appeals/desk/end-answers.ts'
import { execute } from '../../../shared/appeals/desk/execute.ts'
import { type AnsweringLine, answersList } from '../../../shared/appeals/desk/message-answer.ts'
import { keepForeign } from '../../../shared/appeals/desk/message-answers.ts'
import { settleAnswer } from '../../../shared/appeals/desk/settling-answers.ts'
import { isRefusal } from '../../../shared/appeals/ticket/decision.ts'
import { gateway } from '../../../shared/city/notices/gateway.ts'
import { telling, tellingOf } from '../../../shared/city/notices/telling.ts'
import { secret } from '../../simulation/memory/identities.ts'
import { memoryListed } from '../../simulation/memory/small.ts'
import { law } from '../../simulation/town.ts'
import { desk, operator } from '../../support/desk.ts'

const phone = '13900000001'
const plain = {
  ...{ kind: 'generic', code: 'g', url: 'https://sms.example', body: { form: {} } },
  answer: { path: 'code', accepted: ['0'], providerId: 'id' },
}

type Answers = 'received' | 'refused' | 'later' | 'throws'
interface World {
  /** days after it was decided */
  toldAfter?: number
  file?: object
  answers?: Answers[]
}

/** One matter whose result was told; a gateway that answers as said, one after the other. */
async function world({ file = {}, answers = [], toldAfter = 0 }: World = {}) {
  const { number, deps, tickets } = await desk()
  const rejected = { type: 'reject' as const, ground: 6, reasons: '不属于受理范围' }
  const done = await execute({ number, command: rejected as never, actor: operator('o') }, deps)
  if (isRefusal(done)) throw new Error(done.refused)
  const own = tellingOf(telling().parse({ gateways: [gateway().parse(plain)], ...file }))
  const kept = new Map<string, { line: AnsweringLine; version: number }>()
  const lines: AnsweringLines = {
    idOf: async (line) => `id${line}`,
    read: async (id) => structuredClone(kept.get(id)),
    async write(id, line, version) {
      if ((kept.get(id)?.version ?? 0) !== version) return false
      kept.set(id, { line, version: version + 1 })
      return true
    },
  }
  const sent: Question[] = []
  let now = deps.clock.now().getTime() + 60_000
  const toldAt = new Date(now + toldAfter * 86_400_000).toISOString()
  const listed = memoryListed()
  const all = {
    ...deps,
    clock: { ...deps.clock, now: () => new Date(now) },
    law: async () => ({ ...law, registry: { ...law.registry, telling: own } }),
    answeringLines: lines,
    listed,
    secret: async () => secret,
    resultToldAt: async () => toldAt,
    failed: (_: string, error: unknown) => {
      throw error
    },
    async sendSms(_: string, __: string, question: Question) {
      sent.push(question)
      const answer = answers.shift() ?? 'received'
      if (answer === 'throws') throw new Error('the network is away')
      return { kind: answer }
    },
  }
  const message = (text: string, messageId: string, sender = phone) => ({
    ...{ gateway: 'g', messageId, sender, text, at: new Date(now).toISOString() },
  })
  return {
    number,
    tickets,
    deps: all,
    sent,
    listed,
    kept,
    message,
    pass: (minutes: number) => {
      now += minutes * 60_000
    },
    push: (text: string, messageId: string, sender?: string) =>
      answeredThroughGateway(message(text, messageId, sender), all),
    last: () => [...kept.values()].at(-1)?.line.messages.at(-1),
    open: async () => (await listed.page(answersList, 'oldest', 200, undefined)).items.map(({ why }) => why),
    ratings: async () =>
      (await tickets.read(number))?.log.flatMap(({ events }) => events.filter(({ type }) => type === 'rated')).length,
  }
}

describe('a question asked back', () => {
  it('is sent once, however often the message comes again', async () => {
    const { push, sent, open, pass } = await world()
    for (let time = 0; time < 3; time++) {
      await push('你们什么时候来', 'm1')
      pass(10)
    }
    expect(sent.map(({ to, text }) => [to, text])).toEqual([
      [phone, expect.stringMatching(/^未能识别您的评价，请只回复一个数字：.*5非常满意/)],
    ])
    expect(await open()).toEqual([])
  })

  it('is a sentence of the city, with the code that its gateway knows and what it is filled with', async () => {
    const template = {
      notice: 'answer-again',
      way: 'sms',
      language: 'zh',
      code: 'SMS_7',
      text: '请回数字：{choices}。',
    }
    const file = { templates: [template], gateways: [gateway().parse({ ...plain, needsCode: true })] }
    const { push, sent } = await world({ file })
    await push('你们什么时候来', 'm1')
    expect(sent).toMatchObject([{ code: 'SMS_7', text: expect.stringMatching(/^请回数字：5非常满意/) }])
    expect(sent[0]?.params).toEqual({ choices: expect.stringContaining('1非常不满意') })
  })

  it.each(['refused', 'later', 'throws'] as const)('that the gateway does not take (%s) is a person’s', async (how) => {
    const { push, sent, open, last, pass } = await world({ answers: [how] })
    await push('你们什么时候来', 'm1').catch((error: Error) => expect(error.message).toBe('the network is away'))
    expect(await open()).toEqual(['not-asked'])
    expect(last()).toMatchObject({ fate: 'handed-over', text: '你们什么时候来', sender: phone })
    pass(10)
    await push('你们什么时候来', 'm1')
    expect(sent).toHaveLength(1)
    // Nothing is waited for: the next is read by itself.
    await push('还没人来', 'm2')
    expect(sent).toHaveLength(2)
  })

  it.each([
    ['no longer there', { gateways: [] }],
    ['one that sends registered texts only', { gateways: [gateway().parse({ ...plain, needsCode: true })] }],
  ])('through a gateway that is %s is a person’s', async (_, file) => {
    const { push, sent, open } = await world({ file })
    await push('你们什么时候来', 'm1')
    expect([sent, await open()]).toEqual([[], ['not-asked']])
  })

  it('of which nobody knows whether it was sent is asked no second time', async () => {
    const { push, sent, open, kept, pass } = await world()
    await push('你们什么时候来', 'm1')
    const [standing] = kept.values()
    delete standing?.line.messages[0]?.sent
    await expect(push('你们什么时候来', 'm1')).rejects.toThrow('is being asked back')
    pass(1)
    await push('你们什么时候来', 'm1')
    expect([sent.length, await open()]).toEqual([1, ['not-asked']])
  })
})

it('a rating that meets others’ decisions is tried again, and none of it is lost', async () => {
  const { push, tickets, deps, ratings, open } = await world()
  let conflicts = 7
  const { write } = tickets
  deps.tickets = { ...tickets, write: async (...args) => (conflicts-- > 0 ? 'conflict' : write(...args)) }
  await push('5', 'm1')
  expect([await ratings(), await open()]).toEqual([1, []])
  await push('5', 'm1')
  expect(await ratings()).toBe(1)
})

it('two gateways, or a gateway and a channel, may name their messages alike', async () => {
  const { message, deps, open } = await world()
  const stranger = { ...message('5', 'm1', '13911111111'), through: 'channel' as const }
  await keepForeign(stranger, deps)
  await keepForeign({ ...stranger, through: 'rating' }, deps)
  await keepForeign({ ...stranger, through: 'rating' }, deps)
  expect(await open()).toEqual(['foreign', 'foreign'])
})

describe('what a person has to see', () => {
  const stranger = '13911111111'

  it('leaves the list once it is kept no longer, by itself and when its number writes again', async () => {
    const { push, open, pass, deps, kept } = await world()
    await push('5', 'm1', stranger)
    pass(89 * 24 * 60)
    expect(await endAnswers(() => false, deps)).toEqual({ answers: 0 })
    expect(await open()).toEqual(['foreign'])
    pass(2 * 24 * 60)
    expect(await endAnswers(() => false, deps)).toEqual({ answers: 1 })
    expect(await endAnswers(() => false, deps)).toEqual({ answers: 0 })
    expect(await open()).toEqual([])

    await push('4', 'm2', stranger)
    pass(91 * 24 * 60)
    await push('3', 'm3', stranger)
    expect(await open()).toEqual(['foreign'])
    expect([...kept.values()].at(-1)?.line.messages.map(({ text }) => text)).toEqual(['3'])
  })

  it('is the last hundred of one number, and the list no more than is kept', async () => {
    const { push, open, deps, listed } = await world()
    for (let at = 0; at < 103; at++) await push('5', `m${at}`, stranger)
    expect(await open()).toHaveLength(100)
    const [row] = (await listed.page(answersList, 'oldest', 1, undefined)).items
    expect(await settleAnswer(String(row?.id), { by: '话务员' }, deps)).toMatchObject({ settled: { by: '话务员' } })
    expect(await open()).toHaveLength(99)
  })
})

describe('a result that was told late', () => {
  it.each([
    ['told after twelve days, it counts on the twentieth', 12, 1],
    ['told at once, it does not', 0, 0],
  ])('%s', async (_, toldAfter, counted) => {
    const { push, pass, ratings, last } = await world({ toldAfter })
    pass(20 * 24 * 60)
    await push('5', 'm1')
    expect(await ratings()).toBe(counted)
    if (counted === 0) expect(last()).toMatchObject({ fate: 'handed-over', why: 'nothing-asked' })
  })
})
