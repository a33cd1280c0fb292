/** 文本 — are read with their ticket; once ended, the log stays whole and says so. */
import { expect, it } from 'vitest'
import { execute } from '../../shared/appeals/desk/execute.ts'
import { replay } from '../../shared/appeals/kind/replay.ts'
import { dynamoTickets } from '../../shared/appeals/storage/tickets.ts'
import { hashOfText } from '../../shared/record/chain.ts'
import { exportLines } from '../../shared/record/export.ts'
import { verifier } from '../../shared/record/verify.ts'
import { missingText } from '../../shared/schema/text.ts'
import { dynamoTexts } from '../../shared/storage/dynamo-texts.ts'
import { desk, operator } from '../support/desk.ts'
import { emptyTables } from '../support/tables.ts'

const long = '水管又裂了'.repeat(200)

/** The desk’s ticket, with what was said since the registration, in tables. */
async function inTables(additions: readonly string[]) {
  const client = emptyTables()
  const [tickets, texts] = [dynamoTickets(client, 'tickets'), dynamoTexts(client, 'tickets')]
  const here = await desk({ tickets, texts })
  for (const [index, text] of additions.entries()) {
    const command = { type: 'addFacts', text } as const
    const once = { key: `k-${index}`, print: 'p' }
    await execute({ number: here.number, command, actor: operator('o'), once }, here.deps)
  }
  return { ...here, client, tickets, texts }
}

const whole = (lines: readonly string[]) => {
  const { add, result } = verifier()
  for (const line of lines) add(line)
  return result()
}

it('a ticket is read with its texts, however many pages they are', async () => {
  const said = Array.from({ length: 15 }, (_, index) => `${index} ${long}`)
  const { number, tickets } = await inTables(said)
  const stored = await tickets.read(number)
  expect(replay(stored?.log ?? [])?.addedFacts?.map(({ text }) => text)).toEqual(said)
  expect(replay(stored?.log ?? [])).toMatchObject({ title: '停水', text: '停水' })
})

it('the log itself holds none of them, and nothing by which they could be guessed', async () => {
  const { number, tickets } = await inTables([long, long])
  const { kept = [], texts } = (await tickets.read(number)) ?? {}
  expect(JSON.stringify(kept)).not.toMatch(/停水|水管/)
  // The same text twice is two texts: who knows one does not know the other.
  const [one, other] = kept.slice(1).map(({ events }) => events[0])
  expect(one).not.toEqual(other)
  expect(texts?.size).toBe(3)
})

it('what is said while a long ticket is read, page by page, is in the reading or not, and never missing from it', async () => {
  const { number, deps, client, tickets, texts } = await inTables([])
  const others = Array.from({ length: 300 }, (_, n) => hashOfText('盐', `${n}`))
  await texts.put(number, new Map(others.map((hmac) => [hmac, { salt: '盐', text: long.repeat(4) }])))
  let pages = 0
  const { send } = client
  client.send = (async (...given: Parameters<typeof send>) => {
    const page = await send.apply(client, given)
    if (given[0].constructor.name === 'QueryCommand' && ++pages === 1) {
      const command = { type: 'addFacts', text: '又裂了一处' } as const
      await execute({ number, command, actor: operator('o') }, deps)
    }
    return page
  }) as typeof send
  const stored = await tickets.read(number)
  expect(pages).toBeGreaterThan(2)
  expect(JSON.stringify(stored?.log)).not.toContain(missingText)
  expect(stored?.log.length).toBe(1)
})

it('what other attempts put beside it is neither read nor exported', async () => {
  const { number, tickets, texts } = await inTables([long])
  await texts.put(number, new Map([[hashOfText('盐', '别人的话'), { salt: '盐', text: '别人的话' }]]))
  const { kept = [], texts: said = new Map() } = (await tickets.read(number)) ?? {}
  expect(exportLines(number, kept, said).join()).not.toContain('别人的话')
  expect(whole(exportLines(number, kept, said))).toMatchObject({ decisions: 2, texts: 2, broken: [] })
})

it('a text that is gone although nobody ended it is said to be missing, and the chain is whole without it', async () => {
  const { number, tickets, texts } = await inTables([long])
  const before = await tickets.read(number)
  await texts.end(number)
  await texts.end(number)
  const { log = [], kept = [], texts: left = new Map() } = (await tickets.read(number)) ?? {}
  expect(kept).toEqual(before?.kept)
  expect(left.size).toBe(0)
  expect(replay(log)).toMatchObject({ title: missingText, addedFacts: [{ text: missingText }] })
  expect(whole(exportLines(number, kept, left))).toMatchObject({ decisions: 2, texts: 0, broken: [] })
  expect(whole(exportLines(number, before?.kept ?? [], before?.texts))).toMatchObject({ texts: 2, broken: [] })
})
