/** 只办一次 — who waits too long is told to retry; what failed is done again alike. */
import { expect, it } from 'vitest'
import type { Reply } from '../../shared/door/http.ts'
import { DoorRefusal } from '../../shared/door/input.ts'
import { type Once, onlyOnce } from '../../shared/door/once.ts'
import { memoryOnce } from '../support/once.ts'

function world() {
  let now = 1_000_000
  const sleep = async (milliseconds: number) => {
    now += milliseconds
  }
  const once = memoryOnce()
  const ask = (doIt: (once: Once | undefined) => Promise<Reply>) =>
    onlyOnce(
      { once: { key: 'k', print: 'p' }, actor: { id: 'a' }, fingerprintKey: 'f' },
      { once, clock: { sleep }, real: () => now },
      doIt,
    )
  return { ask }
}

it('who waits too long is told to come again', async () => {
  const { ask } = world()
  let end: (reply: Reply) => void = () => {}
  const first = ask(() => new Promise((resolve) => (end = resolve)))
  const refused = await ask(async () => ({ body: 'twice' })).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(DoorRefusal)
  expect(refused).toMatchObject({ code: 'request.under-way', more: { headers: { 'Retry-After': '5' } } })
  end({ body: 'once' })
  expect(await first).toEqual({ body: 'once' })
  expect(await ask(async () => ({ body: 'twice' }))).toEqual({ body: 'once' })
})

it('what failed is done again with what was drawn for it', async () => {
  const { ask } = world()
  const salts: (string | undefined)[] = []
  const failing = ask(async (once) => {
    salts.push(once?.salt)
    throw new Error('an outage')
  })
  await expect(failing).rejects.toThrow('an outage')
  await ask(async (once) => {
    salts.push(once?.salt)
    return { body: 'done' }
  })
  expect(salts[0]).toMatch(/^[0-9a-f]{32}$/)
  expect(salts[1]).toBe(salts[0])
})
