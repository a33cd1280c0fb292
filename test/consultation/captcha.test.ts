/** 验证码 — signed, of one draft, ten minutes, in words that no list answers; another's over HTTP. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { solved } from '../../infra/demo/solved.ts'
import { foreignCaptcha } from '../../shared/consultation/captcha/foreign.ts'
import { inWords, numberIn } from '../../shared/consultation/captcha/numerals.ts'
import { ownCaptcha } from '../../shared/consultation/captcha/own.ts'
import { drawQuestion, plainAnswer } from '../../shared/consultation/captcha/question.ts'

/** Numbers of a kind that comes again with its seed. */
function drawing(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
const now = new Date('2026-10-12T02:00:00.000Z')
const captchaOf = (secret = 'secret') =>
  ownCaptcha({ secret: async () => secret, clock: { now: () => now }, draw: drawing(11) })

describe('a question', () => {
  it('is drawn anew: of five thousand hardly two are the same, and what reads can answer each', () => {
    const draw = drawing(3)
    const drawn = Array.from({ length: 5_000 }, () => drawQuestion(draw))
    expect(new Set(drawn.map(({ question }) => question)).size).toBeGreaterThan(4_500)
    for (const { question, answer } of drawn) expect(plainAnswer(solved(question)), question).toBe(plainAnswer(answer))
  })
  it('takes numbers in words and in digits, full-width ones and with a full stop', () => {
    for (const [n, written] of [
      [37, '三十七'],
      [10, '十'],
      [110, '一百一十'],
      [102, '一百零二'],
      [12, '１２。'],
      [2, '两次'],
    ] as const)
      expect(plainAnswer(String(written))).toBe(String(n))
    for (let n = 0; n < 100; n++) expect(numberIn(inWords(n))).toBe(n)
  })
})

/** Written with signs of other scripts, with more behind it, in part, twice, as code. */
const alike = (answer: string): string[] =>
  [
    answer.replace(/[0-9]/g, (digit) => 'Oǀ२Ʒ４ƼϬ７８９'[Number(digit)] ?? '').replace(/[４７８９]/g, 'x'),
    `${answer}0`,
    `${answer}${answer}`,
    answer.slice(1),
    [...answer].toReversed().join('') === answer ? '' : [...answer].toReversed().join(''),
    `${answer}\u0000a`,
    `<b>${answer}</b>`,
    `{"$ne":"${answer}"}`,
  ].filter((other) => plainAnswer(other) !== plainAnswer(answer))

describe('our own', () => {
  it('opens what it asked, for the draft that it was asked for', async () => {
    const { token = '', question = '', until } = await captchaOf().ask('heating')
    expect(until).toBe('2026-10-12T02:10:00.000Z')
    const opened = await captchaOf().open(token, 'heating')
    expect(await opened?.isRight(solved(question))).toBe(true)
    expect(await opened?.isRight('不知道')).toBe(false)
    expect(await captchaOf().open(token, 'another')).toBeUndefined()
  })
  it('takes nothing that only looks like the answer', async () => {
    const draw = drawing(5)
    const captcha = ownCaptcha({ secret: async () => 'secret', clock: { now: () => now }, draw })
    let tried = 0
    for (let n = 0; n < 200; n++) {
      const { token = '', question = '' } = await captcha.ask('heating')
      const answer = solved(question)
      const opened = await captcha.open(token, 'heating')
      for (const other of alike(answer)) {
        tried++
        expect(await opened?.isRight(other), `${other} for ${answer}`).toBe(false)
      }
      expect(await opened?.isRight(`　${answer}。`)).toBe(true)
    }
    expect(tried).toBeGreaterThan(500)
  })
  it('opens nothing that it did not sign, and says no answer', async () => {
    const { token = '', question = '' } = await captchaOf().ask('heating')
    expect(await captchaOf('another').open(token, 'heating')).toBeUndefined()
    const [body = '', signature] = token.split('.')
    const inside = JSON.parse(Buffer.from(body, 'base64url').toString())
    expect(JSON.stringify(inside)).not.toContain(solved(question))
    const forged = Buffer.from(JSON.stringify({ ...inside, u: inside.u + 1 })).toString('base64url')
    for (const other of [
      `${forged}.${signature}`,
      body,
      '',
      '.',
      'a.b.c',
      `${body}.${signature}x`,
      `${token}.`,
      `${token}.${token}`,
    ])
      expect(await captchaOf().open(other, 'heating')).toBeUndefined()
  })
})

describe('another’s', () => {
  const asked: unknown[] = []
  let say: (body: { token: string }) => [number, string] = () => [200, '{}']
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request
      .on('data', (part) => parts.push(part))
      .on('end', () => {
        const body = JSON.parse(Buffer.concat(parts).toString())
        asked.push(body)
        const [status, text] = say(body)
        response.writeHead(status).end(text)
      })
  })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => void server.close())
  const theirs = () => {
    const verify = `http://127.0.0.1:${(server.address() as AddressInfo).port}/verify`
    return foreignCaptcha({ verify, page: 'https://captcha.example/' }, { reach: { private: false, loopback: true } })
  }

  it('is asked over HTTP, and believed about this token alone', async () => {
    expect(await theirs().ask('heating')).toEqual({ page: 'https://captcha.example/' })
    const opened = await theirs().open('t-1', 'heating')
    say = ({ token }) => [200, JSON.stringify({ token, passed: true })]
    expect(await opened?.isRight('a')).toBe(true)
    expect(asked.at(-1)).toEqual({ token: 't-1', answer: 'a', draft: 'heating' })
    say = ({ token }) => [200, JSON.stringify({ token, passed: false })]
    expect(await opened?.isRight('a')).toBe(false)
    say = () => [200, JSON.stringify({ token: 'another', passed: true })]
    expect(await opened?.isRight('a')).toBe('unavailable')
    for (const answer of [
      [500, ''],
      [200, 'no json'],
    ] as const) {
      say = () => [...answer]
      expect(await opened?.isRight('a')).toBe('unavailable')
    }
    expect(opened?.nonce).toBe((await theirs().open('t-1', 'heating'))?.nonce)
    expect(opened?.nonce).not.toBe((await theirs().open('t-2', 'heating'))?.nonce)
  })
})
