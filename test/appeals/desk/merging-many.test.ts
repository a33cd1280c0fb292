/** 合并 — a lead is opened only for what is merged into it, and reported ticket by ticket. */
import { describe, expect, it } from 'vitest'
import { execute } from '../../../shared/appeals/desk/execute.ts'
import { mergeAll } from '../../../shared/appeals/desk/merging.ts'
import { replay } from '../../../shared/appeals/kind/replay.ts'
import type { Ticket } from '../../../shared/appeals/ticket/ticket.ts'
import { somebody, theirs, town } from '../../support/brought.ts'
import { operator } from '../../support/desk.ts'

const reasons = '同一片区停水'

/** A lead and two more, all accepted. */
async function three() {
  const { here, brought, accepted } = await town()
  const tickets: Ticket[] = []
  for (const person of [theirs, somebody, somebody]) tickets.push(await accepted(await brought(person)))
  const [lead, one, two] = tickets as [Ticket, Ticket, Ticket]
  const from = { ip: '10.0.0.1', request: 'r-1' }
  return {
    here,
    lead,
    one,
    two,
    merge: (into: string, numbers: string[]) =>
      mergeAll({ lead: into, tickets: numbers, reasons, actor: operator('o'), from }, here),
    log: async ({ number }: Ticket) => (await here.tickets.read(number))?.log ?? [],
    commands: async ({ number }: Ticket) => (await here.tickets.read(number))?.log.map(({ command }) => command),
  }
}

describe('merging', () => {
  it('opens the lead once, however often others are merged into it', async () => {
    const { lead, one, two, merge, commands, log } = await three()
    expect(await merge(lead.number, [one.number])).toEqual([{ ticket: one.number, refusal: undefined }])
    expect(await merge(lead.number, [one.number, two.number])).toEqual([
      { ticket: one.number, refusal: undefined },
      { ticket: two.number, refusal: undefined },
    ])
    expect((await commands(lead))?.filter((command) => /erging/.test(command))).toEqual(['openMerging'])
    expect(await commands(one)).toEqual(['register', 'accept', 'merge'])
    expect((await log(one)).at(-1)).toMatchObject({ by: operator('o'), from: { ip: '10.0.0.1' } })
  })
  it('of nothing closes the lead again, so that it may be merged itself; of one of two does not', async () => {
    const { lead, one, merge, commands } = await three()
    const outcomes = await merge(lead.number, ['261009-48213077'])
    expect(outcomes).toMatchObject([{ refusal: { refused: 'ticket.unknown' } }])
    expect((await commands(lead))?.slice(-2)).toEqual(['openMerging', 'endMerging'])
    await merge(lead.number, ['261009-48213077', one.number])
    expect((await commands(lead))?.at(-1)).toBe('openMerging')
  })
  it('into what cannot lead touches nobody', async () => {
    const { one, merge, commands } = await three()
    expect(await merge('261009-48213077', [one.number])).toMatchObject({ refused: 'ticket.unknown' })
    expect(await commands(one)).toEqual(['register', 'accept'])
  })
  it('asked again is no success for who was freed meanwhile and may not be merged', async () => {
    const { here, lead, one, merge, log } = await three()
    await merge(lead.number, [one.number])
    const command = { type: 'withdraw', how: 'oral', recording: '录音' } as const
    await execute({ number: one.number, command, actor: operator('o') }, here)
    expect(replay(await log(one))?.state).not.toBe('merged')
    expect(await merge(lead.number, [one.number])).toMatchObject([{ refusal: { refused: expect.any(String) } }])
  })
})
