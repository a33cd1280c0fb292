/** 推送 — what the bus is given, ten events a call, and what is said when it refuses some. */
import type { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { expect, it } from 'vitest'
import { eventBus, eventSource } from '../../shared/storage/event-bus.ts'

/** A bus that refuses what is named so. */
function world(refused?: string) {
  const calls: NonNullable<PutEventsCommand['input']['Entries']>[] = []
  const send = async ({ input: { Entries = [] } }: PutEventsCommand) => {
    calls.push(Entries)
    const said = Entries.map(({ DetailType }) =>
      DetailType === refused ? { ErrorCode: 'Throttled' } : { EventId: 'e' },
    )
    return { FailedEntryCount: said.filter((one) => 'ErrorCode' in one).length, Entries: said }
  }
  return { calls, bus: eventBus({ send } as unknown as EventBridgeClient, 'city-bus') }
}
const at = '2026-10-09T01:00:00.000Z'
const event = (n: number, type = 'closed') => ({ type, time: at, detail: { id: `a.${n}` } })

it('each event is sent with its type, moment and detail', async () => {
  const { calls, bus } = world()
  await bus.put([event(1)])
  expect(calls).toEqual([
    [
      {
        EventBusName: 'city-bus',
        Source: eventSource,
        DetailType: 'closed',
        Detail: JSON.stringify({ id: 'a.1' }),
        Time: new Date(at),
      },
    ],
  ])
})

it('ten are sent at once, the rest after them, in their order; of none nothing is sent', async () => {
  const { calls, bus } = world()
  await bus.put(Array.from({ length: 23 }, (_, n) => event(n)))
  expect(calls.map(({ length }) => length)).toEqual([10, 10, 3])
  expect(calls.flat().map(({ Detail = '' }) => JSON.parse(Detail).id)).toEqual(
    Array.from({ length: 23 }, (_, n) => `a.${n}`),
  )
  const empty = world()
  await empty.bus.put([])
  expect(empty.calls).toEqual([])
})

it('one that is refused is no success: all are put again', async () => {
  const { bus } = world('refused')
  await expect(bus.put([event(1), event(2, 'refused')])).rejects.toThrow('1 events: Throttled')
})
