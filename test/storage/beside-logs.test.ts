/** 清单 — what stands beside the log of a missed call or a draw, for lists. */
import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import type { MissedCall } from '../../shared/appeals/desk/missed-call.ts'
import { deliveryMessage } from '../../shared/appeals/storage/delivery-message.ts'
import { dynamoInspections } from '../../shared/appeals/storage/inspections.ts'
import { dynamoMissedCalls } from '../../shared/appeals/storage/missed-calls.ts'
import { inTime } from '../contracts/ports/words.ts'
import { at, phone, rungBack } from '../support/missed-calls.ts'

/** Tables that take whatever comes, or fail so. */
function tables(failing?: Error) {
  const items: Record<string, { S?: string }>[] = []
  const send = async ({ input }: { input: { Item?: Record<string, { S?: string }> } }) => {
    if (failing) throw failing
    items.push(input.Item ?? {})
    return {}
  }
  const client = { send } as unknown as DynamoDBClient
  const names = { tickets: 'tickets', appellants: 'appellants' }
  return { client, items, calls: dynamoMissedCalls(client, names, { lineKey: async (line) => `key of ${line}` }) }
}

describe('a missed call', () => {
  const attempt = { at: at('11:00'), by: '话务员', key: 'k', outcome: 'unreachable' as const }
  const call: MissedCall = {
    ...{ id: 'i', version: 2, state: 'open', phone: '138****1234', since: at('08:00'), calls: [], earlier: [] },
    attempts: [attempt],
  }
  const standing = async (state: Partial<MissedCall>) => {
    const { calls, items } = tables()
    await calls.write('i', rungBack('returned'), { ...call, ...state }, inTime)
    const { row, list, due } = items[0] ?? {}
    return { row: row?.S && JSON.parse(row.S), list: list?.S, due: due?.S }
  }
  it('stands on its list since its number waits, and since the last attempt once none is to follow', async () => {
    expect(await standing({})).toEqual({ row: call, list: 'missed-calls open', due: `~${at('08:00')}` })
    for (const state of ['returned', 'given-up'] as const)
      expect(await standing({ state })).toEqual({
        row: { ...call, state },
        list: `missed-calls ${state}`,
        due: `~${at('11:00')}`,
      })
  })
  it('that has ended stands on none', async () =>
    expect(await standing({ state: 'ended' })).toEqual({ row: undefined, list: undefined, due: undefined }))
  it('keeps no number where its record has ended, and says an outage as what it is', async () => {
    const refused = new ConditionalCheckFailedException({ message: 'no', $metadata: {} })
    expect(await tables().calls.keepPhone('i', phone)).toBe(true)
    expect(await tables(refused).calls.keepPhone('i', phone)).toBe(false)
    await expect(tables(new Error('no answer')).calls.keepPhone('i', phone)).rejects.toThrow('no answer')
  })
  it('is named by its line in 24 signs, and each line by others', async () => {
    const { calls } = tables()
    expect(await calls.idOf('1')).toMatch(/^[0-9a-f]{24}$/)
    expect(await calls.idOf('1')).not.toBe(await calls.idOf('2'))
  })
})

it('a draw stands on its list as it was decided', async () => {
  const { client, items } = tables()
  const row = { inspection: '1', at: at('09:00'), drawnBy: 's', size: 1 } as never
  const entry = {
    n: 1,
    at: at('09:00'),
    attempt: 'a',
    by: { role: 'supervisor', id: 's' },
    command: 'draw',
    events: [],
  }
  await dynamoInspections(client, 'registry').write('1', [entry as never], row, inTime)
  expect(JSON.parse(items[0]?.json?.S ?? '')).toEqual(row)
})

it('a promised delivery is read from its queue as it was sent', () => {
  const sent = {
    ...{ type: 'deliver', id: 't.1.0', to: { kind: 'unit', code: 'u' }, notice: 'work-order.dispatched' },
    ...{ ticket: 't', version: 1 },
  }
  expect(deliveryMessage().parse(sent)).toEqual(sent)
  expect(deliveryMessage().safeParse({ ...sent, to: { kind: 'nobody', code: 'u' } }).success).toBe(false)
})
