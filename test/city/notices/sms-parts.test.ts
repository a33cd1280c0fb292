/** 短信条数 — 70 characters are one message, more are paid in parts of 67, with the signature. */
import { expect, it } from 'vitest'
import { partsOf } from '../../../shared/city/notices/sms-parts.ts'

const signature = '【沈阳12345】'
const text = (length: number) => '水'.repeat(length)

it.each([
  [0, 1],
  [61, 1],
  [62, 2],
  [125, 2],
  [126, 3],
  [192, 3],
  [193, 4],
])('%i characters behind a signature of nine are %i', (length, parts) =>
  expect(partsOf(text(length), signature)).toBe(parts),
)

it('counts what lies beyond the basic plane twice, as networks do', () => {
  expect(partsOf('𠮷'.repeat(35), '')).toBe(1)
  expect(partsOf('𠮷'.repeat(36), '')).toBe(2)
})
