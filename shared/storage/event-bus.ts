/** 事件总线 — puts events on the city's event bus, ten a call (art. 33). */
import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import type { EventBus } from '../record/deliveries.ts'

export const eventSource = 'jiesu.tickets'
const atOnce = 10

export const eventBus = (client: EventBridgeClient, EventBusName: string): EventBus => ({
  async put(events) {
    for (let i = 0; i < events.length; i += atOnce) {
      const { FailedEntryCount, Entries } = await client.send(
        new PutEventsCommand({
          Entries: events.slice(i, i + atOnce).map(({ type, time, detail }) => ({
            EventBusName,
            Source: eventSource,
            DetailType: type,
            Detail: JSON.stringify(detail),
            Time: new Date(time),
          })),
        }),
      )
      if (FailedEntryCount)
        throw new Error(
          `the bus refused ${FailedEntryCount} events: ${Entries?.find(({ ErrorCode }) => ErrorCode)?.ErrorCode}`,
        )
    }
  },
})
