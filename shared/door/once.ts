/** 只办一次 — answers repeated calls under one Idempotency-Key the same, for non-ticket calls. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Claimed, OnceStore } from '../record/asked-once.ts'
import type { Clock } from '../record/clock.ts'
import { isRefusal, type Refusal, refusing } from '../record/refusal.ts'
import type { Reply } from './http.ts'
import { DoorRefusal } from './input.ts'

export interface Once {
  key: string
  print: string
  /** 32 hexadecimal digits, the same whenever this is done again; kept in clear */
  salt?: string
  /** 64 hexadecimal digits, likewise the same; secrets are taken from it, for it can be known only while this caller calls */
  drawn?: string
}

interface Asking {
  once: Once | undefined
  actor: { id: string }
  /** known only while this caller calls */
  fingerprintKey: string
}

export interface OnceDeps {
  once: OnceStore
  clock: Pick<Clock, 'sleep'>
  real(): number
}

const refused = refusing<'idempotency.key-reused'>()

/** Functions of the API end at 25 s: whoever claimed it longer ago was cut off. */
const cutOffAfter = 30_000
const waitsFor = 15_000
const keptDays = 90

/** Does it, or answers what it was answered before. Others that ask at the same time wait for the one that does it. */
export async function onlyOnce(
  { once, actor, fingerprintKey }: Asking,
  { once: store, clock, real }: OnceDeps,
  doIt: (once: Once | undefined) => Promise<Reply | Refusal>,
): Promise<Reply | Refusal> {
  if (!once) return doIt(undefined)
  const name = `${actor.id} ${once.key}`
  const began = real()
  for (let pause = 30; real() < began + waitsFor; pause = Math.min(500, pause * 2)) {
    const now = real()
    const standing = await store.standingOnce(name)
    if (standing && standing.print !== once.print) return refused('idempotency.key-reused')
    if (standing?.answer !== undefined) return opened(standing.answer, secretOf(standing, 'answer'))
    const claim = { print: once.print, salt: standing?.salt ?? randomBytes(16).toString('hex') }
    const expires = Math.ceil(now / 1000) + keptDays * 86_400
    if (await store.claimOnce(name, claim, now, now - cutOffAfter, expires)) return claimed(name, claim)
    await clock.sleep(pause)
  }
  throw new DoorRefusal('request.under-way', { headers: { 'Retry-After': '5' } })

  /** An answer may hold a key that is shown once: only who asked for it can have it opened, or made, again. */
  function secretOf({ salt }: Claimed, what: 'answer' | 'drawn'): Buffer {
    return Buffer.from(hkdfSync('sha256', fingerprintKey, salt, what, 32))
  }

  async function claimed(name: string, claim: Claimed): Promise<Reply | Refusal> {
    try {
      const reply = await doIt({ ...(once as Once), salt: claim.salt, drawn: secretOf(claim, 'drawn').toString('hex') })
      if (isRefusal(reply)) await store.releaseOnce(name)
      else await store.answerOnce(name, sealed(reply, secretOf(claim, 'answer')))
      return reply
    } catch (error) {
      await (error instanceof DoorRefusal ? store.releaseOnce(name) : store.failOnce(name).catch(() => {}))
      throw error
    }
  }
}

function sealed(reply: Reply, key: Buffer): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const text = Buffer.concat([cipher.update(JSON.stringify(reply), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64')
}

function opened(answer: string, key: Buffer): Reply {
  const bytes = Buffer.from(answer, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28))
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString())
}
