/** 通话名 — of what is named without asking what was told: channel and id. */
import type { EventOf } from '../../words/event.ts'
import type { InCall } from '../telling/words.ts'
import type { LinkedCall } from './shape.ts'

/** @param channels codes of the city's telephone channels. @param own of a channel that asks: it names no other's. @returns undefined where none of them, or several, may be meant */
export function callNameIn(named: string, channels: readonly string[], own?: string): string | undefined {
  const [channel = '', ...rest] = named.split(':')
  const isTheirs = own === undefined || own === channel
  if (rest.length > 0) return isTheirs && channels.includes(channel) ? named : undefined
  const meant = own ?? (channels.length === 1 ? channels[0] : undefined)
  return meant !== undefined && channels.includes(meant) ? `${meant}:${named}` : undefined
}

interface Known {
  calls?: readonly LinkedCall[] | undefined
}
interface Speaking {
  actor: { channel?: string | undefined }
  registry: { channelsOf(kind: 'phone'): readonly string[] }
}

/** What was told in a call was spoken of in it: the ticket knows the call, where it is clear which was meant. */
export function linkedByTelling(
  { toldInCall }: { type: string; toldInCall?: InCall | undefined },
  { calls = [] }: Known,
  { actor, registry }: Speaking,
): EventOf<'call-linked'>[] {
  const call = toldInCall && callNameIn(toldInCall.callId, registry.channelsOf('phone'), actor.channel)
  if (call === undefined || calls.some((linked) => linked.call === call)) return []
  return [{ type: 'call-linked', call }]
}
