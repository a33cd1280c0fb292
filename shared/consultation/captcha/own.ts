/** 自有验证码 — signed, bound to a draft, ten minutes; answered in words, without script or picture. */
import { createHmac } from 'node:crypto'
import * as z from 'zod'
import { isSameSecret } from '../../access/same-secret.ts'
import type { Clock, Draw } from '../../record/clock.ts'
import { lazily } from '../../schema/lazily.ts'
import type { Captcha } from './ports.ts'
import { drawQuestion, plainAnswer } from './question.ts'

/** Milliseconds. */
export const lasts = 10 * 60_000

/** `a`: keyed hash of the answer, which cannot be tried through without the secret. */
const sealed = lazily(() => z.strictObject({ n: z.string(), d: z.string(), u: z.int(), a: z.string() }))

interface Given {
  /** the city's, which never leaves the appellants' table */
  secret(): Promise<string>
  clock: Pick<Clock, 'now'>
  draw: Draw
}

export function ownCaptcha({ secret, clock, draw }: Given): Captcha {
  const keyed = async (what: string, value: string): Promise<string> =>
    createHmac('sha256', await secret())
      .update(`captcha-${what} ${value}`)
      .digest('base64url')
  return {
    async ask(consultation) {
      const { question, answer } = drawQuestion(draw)
      const nonce = Buffer.from(Array.from({ length: 16 }, () => draw(256))).toString('base64url')
      const until = clock.now().getTime() + lasts
      const inside = {
        n: nonce,
        d: consultation,
        u: until,
        a: await keyed('answer', `${nonce} ${plainAnswer(answer)}`),
      }
      const body = Buffer.from(JSON.stringify(inside)).toString('base64url')
      return { token: `${body}.${await keyed('token', body)}`, question, until: new Date(until).toISOString() }
    },

    async open(token, consultation) {
      const [body = '', signature = '', ...more] = token.split('.')
      if (more.length > 0 || !isSameSecret(signature, await keyed('token', body))) return undefined
      const { n: nonce, d, u: until, a } = sealed().parse(JSON.parse(Buffer.from(body, 'base64url').toString()))
      if (d !== consultation) return undefined
      return {
        nonce,
        until,
        isRight: async (answer) => isSameSecret(a, await keyed('answer', `${nonce} ${plainAnswer(answer)}`)),
      }
    },
  }
}
