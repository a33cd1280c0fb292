/** 哈希链 — an altered, shortened, extended or reordered log is found out offline. */
import { describe, expect, it } from 'vitest'
import { type DecisionRecord, decisionRecord } from '../../shared/appeals/ticket/log.ts'
import { canonical, hashBefore, hashOfBirth, hashOfDecision, hashOfText } from '../../shared/record/chain.ts'
import { exportLines } from '../../shared/record/export.ts'
import { type Verified, verifier } from '../../shared/record/verify.ts'
import { number, operator, registered } from '../support/story.ts'

const other = '261009-00000019'

/** A real story, with each decision chained as the write path does it. */
function chained(ticket: string): DecisionRecord[] {
  const story = registered()
    .and('2026-10-09T10:00+08:00', operator, { type: 'accept' })
    .and('2026-10-09T10:10+08:00', operator, { type: 'dispatch' })
    .and('2026-10-09T10:20+08:00', operator, {
      type: 'withdraw',
      how: 'oral',
      recording: '录音1',
      reasons: '已自行解决',
    })
  const log: DecisionRecord[] = []
  for (const [index, { at, events }] of story.log.entries())
    log.push({
      n: index + 1,
      at,
      attempt: `a-${index}`,
      by: operator,
      command: 'any',
      rules: 'r@1',
      before: hashBefore(ticket, log),
      events: [...events],
    })
  return log
}
const lines = (ticket = number): string[] => exportLines(ticket, chained(ticket))
const heads = (ticket = number): string[] =>
  chained(ticket).map((decision) => JSON.stringify({ ticket, version: decision.n, head: hashOfDecision(decision) }))

function verified(...given: string[]): Verified {
  const { add, result } = verifier()
  for (const line of given) add(line)
  return result()
}
const faults = (...given: string[]) => verified(...given).broken.map(({ line, n, fault }) => [line, n, fault])
const altered = (line = '') => line.replace('已自行解决', '诉求人不再坚持').replace('电梯停运', '电梯正常')

describe('a whole export', () => {
  it('is found whole, several tickets mixed', () => {
    const [a, b] = [lines(), lines(other)]
    const mixed = a.flatMap((line, index) => [line, b[index] ?? ''])
    expect(verified(...mixed, ...heads())).toEqual({
      tickets: 2,
      records: 0,
      decisions: 8,
      texts: 0,
      heads: 4,
      broken: [],
    })
  })
  it('is found whole whatever the order of names in it, and after being parsed again', () => {
    const turned = chained(number).map((decision) => Object.fromEntries(Object.entries(decision).reverse()))
    expect(faults(...turned.map((decision) => JSON.stringify({ decision, ticket: number })))).toEqual([])
    const parsed = chained(number).map((decision) => decisionRecord().parse(JSON.parse(JSON.stringify(decision))))
    expect(faults(...exportLines(number, parsed))).toEqual([])
  })
  it('may begin with decisions from before logs were chained', () => {
    const { before: _, ...first } = chained(number)[0] as DecisionRecord
    const second = { ...(chained(number)[1] as DecisionRecord), before: hashOfDecision(first) }
    expect(faults(...exportLines(number, [first, second]))).toEqual([])
    expect(faults(...exportLines(number, [chained(number)[0] as DecisionRecord, { ...first, n: 2 }]))).toEqual([
      [2, 2, 'unchained'],
    ])
  })
})

describe('the first broken record is named when a decision was', () => {
  const [one = '', two = '', three = '', four = ''] = lines()
  it('altered: the one behind it no longer fits, and without heads either may be the one', () => {
    expect(faults(altered(one), two, three, four)).toEqual([[2, 2, 'chain-broken']])
    expect(verified(altered(one), two, three, four).broken).toMatchObject([{ n: 2, orBefore: 1 }])
  })
  it('altered: heads held elsewhere tell which of the two it was', () => {
    const flipped = two.replace('"attempt":"a-1"', '"attempt":"b-1"')
    const which = (...given: string[]) => verified(...given).broken.map(({ line, n, orBefore }) => [line, n, orBefore])
    expect(which(one, flipped, three, four, ...heads())).toEqual([[2, 2, undefined]])
    expect(which(one, flipped, three, four, heads()[1] ?? '')).toEqual([[2, 2, undefined]])
    expect(which(one, flipped, three, four, heads()[2] ?? '')).toEqual([[2, 2, undefined]])
    expect(which(one, flipped, three, four)).toEqual([[3, 3, 2]])
    const relinked = three.replace(/"before":"[^"]*"/, `"before":"${hashOfDecision({})}"`)
    expect(which(one, two, relinked, four, ...heads())).toEqual([[3, 3, undefined]])
  })
  it('dropped', () => expect(faults(one, three, four)).toEqual([[2, 3, 'out-of-order']]))
  it('dropped and the others numbered anew', () =>
    expect(faults(one, three.replace('"n":3', '"n":2'))).toEqual([[2, 2, 'chain-broken']]))
  it('added', () => expect(faults(one, two, two, three)).toEqual([[3, 2, 'out-of-order']]))
  it('moved', () => expect(faults(one, three, two, four)).toEqual([[2, 3, 'out-of-order']]))
  it('taken from another ticket', () => {
    expect(faults(one.replace(number, other))).toEqual([[1, 1, 'chain-broken']])
    // Nothing stands before the first.
    expect(verified(one.replace(number, other)).broken[0]).not.toHaveProperty('orBefore')
  })
  it('made unreadable', () => expect(faults(one, '{"ticket":', two)).toEqual([[2, undefined, 'unreadable']]))
})

describe('what the chain alone cannot see', () => {
  const [one = '', two = '', three = '', four = ''] = lines()
  it('a log cut short is whole in itself, and differs from a head held elsewhere', () => {
    expect(faults(one, two, three)).toEqual([])
    expect(faults(one, two, three, heads()[3] ?? '')).toEqual([[4, 4, 'head-missing']])
  })
  it('nor a ticket that is gone whole: a head of it that is held elsewhere shows it', () =>
    expect(faults(one, heads(other)[0] ?? '')).toEqual([[2, 1, 'head-missing']]))
  it('and heads that are told a hundred at once show the same', () => {
    const told = (...tickets: string[]) =>
      JSON.stringify({ at: '2026-10-09', heads: tickets.map((record) => ({ record, version: 4, head: last(record) })) })
    const last = (ticket: string) => hashOfDecision(chained(ticket).at(-1))
    expect(verified(...lines(), ...lines(other), told(number, other))).toMatchObject({ heads: 2, broken: [] })
    expect(faults(one, two, three, told(number, other))).toEqual([
      [4, 4, 'head-missing'],
      [4, 4, 'head-missing'],
    ])
  })
  it('so is an altered last decision', () => {
    expect(faults(one, two, three, altered(four))).toEqual([])
    expect(faults(one, two, three, altered(four), heads()[3] ?? '')).toEqual([[5, 4, 'head-differs']])
  })
  it('and a chain forged from the altered decision on', () => {
    const log = chained(number)
    const forged = log.slice(0, 1).map((decision) => ({ ...decision, at: '2026-10-01T00:00:00.000Z' }))
    for (const decision of log.slice(1)) forged.push({ ...decision, before: hashBefore(number, forged) })
    expect(faults(...exportLines(number, forged))).toEqual([])
    expect(faults(...exportLines(number, forged), ...heads())[0]).toEqual([5, 1, 'head-differs'])
  })
})

it('a text kept apart is covered by the hash that the log names, and no other text is taken for one of the log', () => {
  const text = '室温不达标'
  const hmac = hashOfText('盐', text)
  const decision = { n: 1, before: hashOfBirth(number), events: [{ type: 'registered', text: { hmac, bytes: 15 } }] }
  const first = JSON.stringify({ ticket: number, decision })
  const said = (more: object = {}) => JSON.stringify({ ticket: number, hmac, salt: '盐', text, ...more })
  expect(faults(first, said())).toEqual([])
  for (const other of [{ text: '室温达标' }, { salt: '糖' }])
    expect(faults(first, said(other))).toEqual([[2, undefined, 'text-altered']])
  const forged = { hmac: hashOfText('糖', '伪造的话'), salt: '糖', text: '伪造的话' }
  expect(faults(first, said(forged))).toEqual([[2, undefined, 'text-unreferenced']])
  expect(faults(said())).toEqual([[1, undefined, 'text-unreferenced']])
})

it('what is undefined is as if it were not there', () =>
  expect(canonical({ b: [1, undefined], a: undefined, c: { z: 'é', y: null } })).toBe(
    '{"b":[1,null],"c":{"y":null,"z":"é"}}',
  ))
