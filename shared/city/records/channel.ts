/** 渠道 — a channel is a record of what it was entered as. */
import { isDeepStrictEqual } from 'node:util'
import { actor } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { lazily } from '../../schema/lazily.ts'
import { type Channel, channel } from '../city.ts'
import { type RegisterKind, registerKind } from './kind.ts'
import type { SlimRow } from './slim-rows.ts'

const events = [event('channel-entered', () => ({ channel: channel() }))] as const

const entry = lazily(() => entrySchema(actor, oneOf(events)))

export type ChannelCommand = { type: 'putChannel'; channel: Channel }

export const channelKind: RegisterKind<Channel, EventOfShapes<typeof events>, ChannelCommand, SlimRow[]> = registerKind(
  {
    name: 'channel',
    entry,
    evolve: (_, happened) => happened.channel,
    decide: (command, standing) =>
      isDeepStrictEqual(command.channel, standing) ? [] : [{ type: 'channel-entered', channel: command.channel }],
    rows: (value) => [{ name: `channel ${value.code}`, value }],
  },
)
