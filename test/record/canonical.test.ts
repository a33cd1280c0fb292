/** 规范形式 — decisions are hashed over the bytes that RFC 8785 gives them, held by its own examples. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonical, hashOfDecision } from '../../shared/record/chain.ts'
import { verifier } from '../../shared/record/verify.ts'
import { samples } from '../fixtures/stored.ts'

/** Appendix B: the eight bytes of a number, and how it is written. */
const numbers: readonly [bytes: string, written: string][] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
]
const numberOf = (bytes: string): number => Buffer.from(bytes, 'hex').readDoubleBE()

describe('RFC 8785', () => {
  it.each(numbers)('writes the number %s as %s', (bytes, written) => expect(canonical(numberOf(bytes))).toBe(written))

  it.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])('has no way to write %s', (bytes) =>
    expect(() => canonical(numberOf(bytes))).toThrow(),
  )

  it('writes strings and literals with as little escaping as JSON allows, to the byte (3.2.2, 3.2.4)', () => {
    const given =
      '{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],' +
      String.raw`"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`
    expect(Buffer.from(canonical(JSON.parse(given))).toString('hex')).toBe(
      '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e333333333333332c' +
        '31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d',
    )
  })

  it('sorts names by their UTF-16 units, not by their code points (3.2.3)', () => {
    const given = { '\u20ac': 5, '\r': 1, '\ufb33': 7, '1': 2, '\ud83d\ude00': 6, '\u0080': 3, '\u00f6': 4 }
    expect(
      canonical(given)
        .match(/:\d/g)
        ?.map((one) => Number(one.slice(1))),
    ).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('sorts at every depth, keeps the order of lists and leaves letters as they are', () => {
    const given = { b: [{ z: 1, a: [3, 1, 2] }, 'é'], a: { '': 0, A: { c: null, b: true } } }
    expect(canonical(given)).toBe('{"a":{"":0,"A":{"b":true,"c":null}},"b":[{"a":[3,1,2],"z":1},"é"]}')
  })

  it.each(['\ud83d', 'x\ude00', '\ude00\ud83d'])('has no way to write half a character', (half) => {
    expect(() => canonical({ text: half })).toThrow()
    expect(() => canonical({ [half]: 1 })).toThrow()
  })
})

it('a decision’s hash is SHA-256 over those bytes', () => {
  const decision = { n: 1, before: 'b', at: '2026-10-09T01:00:00.000Z', events: [{ type: 'urged', note: '催办' }] }
  const bytes = '{"at":"2026-10-09T01:00:00.000Z","before":"b","events":[{"note":"催办","type":"urged"}],"n":1}'
  expect(hashOfDecision(decision)).toBe(createHash('sha256').update(bytes, 'utf8').digest('base64url'))
})

it('verification names a line with what no decision can hold, instead of failing over it', () => {
  const lines = samples[0]?.lines ?? []
  const inPlace = (of: string, by: string) => lines.map((line, index) => (index === 1 ? line.replace(of, by) : line))
  for (const broken of [
    inPlace('"attempt":"', String.raw`"attempt":"\ud800`),
    inPlace('"events":[', '"size":1e400,"events":['),
  ]) {
    const { add, result } = verifier()
    for (const line of broken) add(line)
    expect(result().broken[0]).toMatchObject({ line: 2, n: 2, fault: 'unreadable' })
  }
})
