/** 通话的身份信息 — drafts and numbers lie with identity data, and go when they are kept long enough (第三十五条). */
import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { endCalls } from '../../shared/appeals/desk/end-calls.ts'
import { dynamoDrafts } from '../../shared/appeals/storage/drafts.ts'
import { dynamoKeptForCalls } from '../../shared/appeals/storage/kept-for-calls.ts'
import { dynamoPhoneCalls } from '../../shared/appeals/storage/phone-calls.ts'
import { dynamoIdentities } from '../../shared/storage/dynamo-identities.ts'
import { law } from '../support/story.ts'
import { emptyTables } from '../support/tables.ts'

const on = (day: string) => `2026-${day}T04:00:00.000Z`
const by = { role: 'operator' as const, id: 'o' }
const draftOf = (name: string, savedAt: string) => ({ form: { appellant: { name } }, by, savedAt })

function here(now = on('10-20')) {
  const client = emptyTables()
  const failures: string[] = []
  const stores = {
    drafts: dynamoDrafts(client, 'appellants'),
    phoneCalls: dynamoPhoneCalls(client, { tickets: 'tickets', appellants: 'appellants' }),
    keptForCalls: dynamoKeptForCalls(client, 'appellants'),
    identities: dynamoIdentities(client, 'appellants', async () => 'secret'),
  }
  const deps = {
    ...stores,
    clock: { now: () => new Date(now) },
    law: async () => law,
    failed: (what: string) => void failures.push(what),
  }
  return { client, ...stores, deps, failures }
}
const never = () => false

describe('the night', () => {
  it('erases drafts seven days after they were last saved, and numbers half a year after their calls', async () => {
    const { client, drafts, phoneCalls, identities, deps } = here()
    await drafts.save('phone:old', draftOf('旧', on('10-12')), 0)
    await drafts.save('phone:kept', draftOf('旧', on('10-12')), 0)
    await drafts.save('phone:kept', draftOf('新', on('10-13')), 1)
    await phoneCalls.keepCaller('phone:old', { phone: '13800001234' }, on('04-22'))
    await phoneCalls.keepCaller('phone:kept', { phone: '13800001234', recording: 'rec/1' }, on('04-23'))
    // What waits for its ticket is none of either.
    const claim = { key: 'web#1', ticket: '260401-00000001', print: '', name: '王', phone: '' }
    await identities.claim(claim, on('04-01'))

    expect(await endCalls(never, deps)).toEqual({ drafts: 1, numbers: 1 })
    expect((await drafts.read('phone:old')).draft).toBeUndefined()
    const item = { TableName: 'appellants', Key: { pk: { S: 'call draft#phone:old' } } }
    expect((await client.send(new GetItemCommand(item))).Item).toBeUndefined()
    expect((await drafts.read('phone:kept')).draft?.form.appellant?.name).toBe('新')
    expect(await phoneCalls.caller('phone:old')).toBeUndefined()
    expect(await phoneCalls.caller('phone:kept')).toEqual({ phone: '13800001234', recording: 'rec/1' })
    expect((await identities.read('web#1'))?.name).toBe('王')
    expect(await endCalls(never, deps)).toEqual({ drafts: 0, numbers: 0 })
  })

  it('takes no draft that was saved while it came', async () => {
    const { drafts, keptForCalls, deps } = here()
    await drafts.save('phone:c', draftOf('旧', on('10-01')), 0)
    const before: typeof keptForCalls.before = async (...asked) => {
      const found = await keptForCalls.before(...asked)
      if (asked[0] === 'draft') await drafts.save('phone:c', draftOf('新', on('10-20')), 1)
      return found
    }
    expect(await endCalls(never, { ...deps, keptForCalls: { ...keptForCalls, before } })).toMatchObject({ drafts: 0 })
    expect((await drafts.read('phone:c')).draft?.form.appellant?.name).toBe('新')
  })

  it('goes on behind what fails, says so without naming it, and stops when time is up', async () => {
    const { drafts, keptForCalls, deps, failures } = here()
    for (const call of ['phone:a', 'phone:b']) await drafts.save(call, draftOf('旧', on('10-01')), 0)
    expect(await endCalls(() => true, deps)).toEqual({ drafts: 0, numbers: 0 })
    const remove: typeof keptForCalls.remove = (key, moment) =>
      key.endsWith('a') ? Promise.reject(new Error('damaged')) : keptForCalls.remove(key, moment)
    expect(await endCalls(never, { ...deps, keptForCalls: { ...keptForCalls, remove } })).toMatchObject({ drafts: 1 })
    expect(failures.length).toBeGreaterThan(0)
    expect(failures.join()).not.toContain('phone:a')
  })
})

describe('a number', () => {
  it('of a call that was told otherwise stands as it did', async () => {
    const { phoneCalls } = here()
    expect(await phoneCalls.keepCaller('phone:c', { phone: '13800001234' }, on('10-01'))).toBe(true)
    expect(await phoneCalls.keepCaller('phone:c', { phone: '13800001234', recording: 'r' }, on('10-01'))).toBe(true)
    expect(await phoneCalls.keepCaller('phone:c', { phone: '13900001234' }, on('10-01'))).toBe(false)
    expect(await phoneCalls.caller('phone:c')).toEqual({ phone: '13800001234', recording: 'r' })
  })
})
