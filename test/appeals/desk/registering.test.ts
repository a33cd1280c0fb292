/** 登记 — one appeal for one reference, however often it is told. */
import { describe, expect, it } from 'vitest'
import { execute } from '../../../shared/appeals/desk/execute.ts'
import { type RegisterDeps, register } from '../../../shared/appeals/desk/register.ts'
import { isRefusal } from '../../../shared/appeals/ticket/decision.ts'
import { desk } from '../../support/desk.ts'

const web = { role: 'channel', id: 'w', channel: 'web' } as const
const command = {
  type: 'register',
  channel: 'web',
  reference: 'r',
  ticketType: 'help',
  appellantKind: 'person',
  businessEnvironment: false,
  title: '停水',
  text: '停水',
} as const
const person = { name: '王', phone: '13900000001' }
const submission = { command, person, actor: web } as never
const other = { command: { ...command, reference: 's' }, person, actor: web } as never

describe('registering', () => {
  it('again gives the same ticket and code, as it stands by then, and does nothing', async () => {
    const { number, deps, add, facts } = await desk()
    await add({ role: 'operator', id: 'o' }, '又停了', 'k')
    const knocks: unknown[] = []
    const again = await register(submission, { ...deps, knocks: { send: async (knock) => void knocks.push(knock) } })
    const accessCode = await deps.identities.accessCode(number, 0)
    expect(again).toMatchObject({ isNew: false, accessCode, decision: { n: 1 }, ticket: { number, version: 2 } })
    expect([knocks, await facts()]).toEqual([[], 2])
  })
  it('again tells nobody the code that has taken the place of a lost one', async () => {
    const { number, deps } = await desk()
    const command = { type: 'issueAccessCode', reasons: '遗失' } as never
    await execute({ number, command, actor: { role: 'operator', id: 'o' } }, deps)
    const again = await register(submission, deps)
    expect(again).toMatchObject({ ticket: { accessCodes: 1 }, accessCode: await deps.identities.accessCode(number, 0) })
  })
  it('is new the first time, signed by who registered and from where', async () => {
    const { deps } = await desk()
    const from = { ip: '10.0.0.1', request: 'r-1' }
    const limited = { ...web, categories: ['housing'] }
    const born = await register({ ...(other as object), actor: limited, from } as never, deps)
    expect(born).toMatchObject({ isNew: true, decision: { n: 1, command: 'register', by: web, from } })
    expect(isRefusal(born) || born.decision.by).not.toHaveProperty('categories')
    expect(isRefusal(born) || (await deps.tickets.read(born.ticket.number))?.log).toHaveLength(1)
  })
  it('of something else under a reference that was used is refused, of another person too', async () => {
    const { deps, facts } = await desk()
    const text = { command: { ...command, text: '停电' }, person, actor: web } as never
    const someone = { command, person: { ...person, name: '李' }, actor: web } as never
    for (const changed of [text, someone])
      expect(await register(changed, deps)).toEqual({ refused: 'reference.reused' })
    expect(await facts()).toBe(1)
  })
  it('claims nothing for what is refused, so that it may be sent again put right', async () => {
    const { deps } = await desk()
    const nowhere = { command: { ...command, reference: 's', area: '999999' }, person, actor: web } as never
    expect(await register(nowhere, deps)).toMatchObject({ refused: 'area.unknown' })
    expect(await deps.identities.read('web#s')).toBeUndefined()
    expect(await register(other, deps)).toMatchObject({ isNew: true })
  })
  it('under a number that another appeal has drawn that day draws again', async () => {
    const { number, deps } = await desk()
    const drawn = Number(number.slice(7, 14))
    const draws = [drawn, drawn, drawn + 1]
    const draw = (below: number) => (below === 10_000_000 ? (draws.shift() ?? 7) : 0)
    const born = await register(other, { ...deps, draw })
    if (isRefusal(born)) throw new Error(born.refused)
    expect(born.ticket.number.slice(7, 14)).toBe(String(drawn + 1).padStart(7, '0'))
    expect(await deps.identities.read('web#s')).toMatchObject({ ticket: born.ticket.number })
    expect(born.isNew).toBe(true)
  })
  it('goes on where it broke: what was claimed keeps its number', async () => {
    const { deps } = await desk()
    let broken = true
    const knocks = {
      send: async () => {
        if (broken) throw new Error('no queue')
      },
    }
    await expect(register(other, { ...deps, knocks })).rejects.toThrow('no queue')
    const claimed = await deps.identities.read('web#s')
    broken = false
    expect(await register(other, { ...deps, knocks })).toMatchObject({
      isNew: true,
      ticket: { number: claimed?.ticket },
    })
  })
  it('gives up after five tries, all of them lost to others', async () => {
    const { deps } = await desk()
    let writes = 0
    const tickets = { ...deps.tickets, write: async () => (++writes > 0 ? 'conflict' : 'written') as 'conflict' }
    const lost = { ...deps, tickets } as RegisterDeps
    expect(await register(other, lost)).toEqual({ refused: 'ticket.changed' })
    expect(writes).toBe(5)
  })
})

describe('a number of petitions', () => {
  const letters = { role: 'channel', id: 'p', channel: 'petition' } as const
  const of = (text: string, who: object = person) =>
    ({ command: { ...command, channel: 'petition', reference: 'XF-1', text }, person: who, actor: letters }) as never

  async function withPetitions() {
    const { deps, ...rest } = await desk()
    const law = await deps.law()
    const channel = (code: string) =>
      code === 'petition' ? { code, name: '信访', kind: 'petition' as const } : law.registry.channel(code)
    return { ...rest, deps: { ...deps, law: async () => ({ ...law, registry: { ...law.registry, channel } }) } }
  }

  it('that is being registered is waited for, and then asked for again', async () => {
    const { deps } = await withPetitions()
    const died = { send: async () => Promise.reject(new Error('no queue')) }
    await expect(register(of('停水'), { ...deps, knocks: died })).rejects.toThrow('no queue')
    expect(await register(of('又来信'), deps)).toEqual({
      refused: 'source.under-way',
      details: { reference: 'XF-1' },
    })
    // Whoever sends the same again goes on where it broke; then the other finds it.
    expect(await register(of('停水'), deps)).toMatchObject({ isNew: true })
    expect(await register(of('又来信'), deps)).toMatchObject({ isNew: false, sameSource: true })
  })
  it('is one matter, noted once however often it comes, and told to its appellant alone', async () => {
    const { deps } = await withPetitions()
    const born = await register(of('停水'), deps)
    if (isRefusal(born)) throw new Error(born.refused)
    const { number } = born.ticket
    for (const _ of [1, 2])
      expect(await register(of('又来信'), deps)).toMatchObject({ sameSource: true, ticket: { number, version: 2 } })
    const someone = { name: '李', phone: '13900000002' }
    expect(await register(of('停水', someone), deps)).toMatchObject({ refused: 'source.other-matter' })
    await deps.identities.end(born.ticket.identity)
    expect(await register(of('三次'), deps)).toEqual({ refused: 'reference.reused' })
  })
  it('of whom no number is known is the same by the name', async () => {
    const { deps } = await withPetitions()
    const bare = { name: '王', phone: '' }
    const born = await register(of('停水', bare), deps)
    expect(await register(of('又来信', bare), deps)).toMatchObject({ sameSource: true })
    expect(await register(of('又来信', { name: '李', phone: '' }), deps)).toMatchObject({
      refused: 'source.other-matter',
    })
    expect(isRefusal(born)).toBe(false)
  })
  it('that is another name of a matter is found too', async () => {
    const { number, deps } = await withPetitions()
    await deps.identities.putAlias('@petition#XF-1', number)
    expect(await register(of('又来信'), deps)).toMatchObject({ sameSource: true, ticket: { number } })
  })
})
