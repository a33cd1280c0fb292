/** 推送 — sends announcements to connected systems over the event bus, ten a call (art. 33). */
import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import type { Bus } from '../record/deliveries.ts'

export const eventSource = 'jiesu.tickets'
const atOnce = 10

export const eventBus = (client: EventBridgeClient, EventBusName: string): Bus => ({
  async announce(announcements) {
    for (let i = 0; i < announcements.length; i += atOnce) {
      const { FailedEntryCount, Entries } = await client.send(
        new PutEventsCommand({
          Entries: announcements.slice(i, i + atOnce).map(({ id, name, detail }) => ({
            EventBusName,
            Source: eventSource,
            DetailType: name,
            Detail: JSON.stringify({ id, ...detail }),
            Time: new Date(detail.at),
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
