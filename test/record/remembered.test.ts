/** 断路器 — what is known of a receiver without failures holds for five seconds, and no longer than its next failure. */
import { expect, it } from 'vitest'
import { rememberedCircuits } from '../../shared/record/remembered.ts'

function world() {
  let now = 0
  let failures = 0
  const asked: string[] = []
  const circuits = rememberedCircuits(
    {
      read: async (receiver) => {
        asked.push(receiver)
        return { failures, openUntil: failures > 4 ? 'later' : undefined }
      },
      failed: async () => ({ failures: ++failures, openUntil: undefined }),
      succeeded: async () => {
        failures = 0
      },
    },
    { real: () => now, steady: () => now },
  )
  return {
    circuits,
    asked,
    at: (milliseconds: number) => {
      now = milliseconds
    },
    /** by another process */
    fails: (times: number) => {
      failures = times
    },
  }
}

it('a receiver without failures is read once in five seconds, each by itself', async () => {
  const { circuits, asked, at, fails } = world()
  await circuits.read('unit#a')
  at(4_999)
  fails(5)
  expect(await circuits.read('unit#a')).toEqual({ failures: 0, openUntil: undefined })
  expect(await circuits.read('unit#b')).toEqual({ failures: 5, openUntil: 'later' })
  at(5_000)
  expect(await circuits.read('unit#a')).toEqual({ failures: 5, openUntil: 'later' })
  expect(asked).toEqual(['unit#a', 'unit#b', 'unit#a'])
})

it('one that has failed is read each time, until it is whole again', async () => {
  const { circuits, asked, fails } = world()
  fails(1)
  await circuits.read('unit#a')
  await circuits.read('unit#a')
  await circuits.succeeded('unit#a')
  expect(await circuits.read('unit#a')).toMatchObject({ failures: 0 })
  await circuits.read('unit#a')
  expect(asked).toHaveLength(3)
})

it('its own failure is known at once', async () => {
  const { circuits } = world()
  await circuits.read('unit#a')
  await circuits.failed('unit#a', 'now')
  expect(await circuits.read('unit#a')).toMatchObject({ failures: 1 })
})
