/** 诉求件编号 — read out on the phone: a digit misheard is noticed. */
import { describe, expect, it } from 'vitest'
import {
  assistanceNumber,
  assistancePattern,
  isTicketNumber,
  ticketNumber,
  ticketOfWorkOrder,
  workOrderNumber,
  workOrderPattern,
} from '../../../shared/appeals/ticket/number.ts'

const numbers = () => [0, 7, 4_821_307, 9_999_999].map((random) => ticketNumber('2026-10-09', random))

describe('编号', () => {
  it('is the Shanghai day, seven digits and a check digit (ISO 7064, MOD 11,10)', () =>
    expect(numbers()).toEqual(['261009-00000005', '261009-00000072', '261009-48213077', '261009-99999993']))
  it('is accepted as it was given', () => {
    for (const number of numbers()) expect(isTicketNumber(number), number).toBe(true)
  })
  it('with any one digit wrong is noticed', () => {
    for (const number of numbers())
      for (let at = 0; at < number.length; at++)
        for (const digit of '0123456789')
          if (number[at] !== '-' && number[at] !== digit)
            expect(isTicketNumber(number.slice(0, at) + digit + number.slice(at + 1)), `${number} ${at} ${digit}`).toBe(
              false,
            )
  })
  it.each([
    ['261009-4821307'],
    ['261009-482130777'],
    ['261009 48213077'],
    ['26100948213077'],
    ['2610094-8213077'],
    ['x261009-48213077'],
    ['261009-48213077x'],
    ['261009-48213077-1'],
    ['２６１００９-48213077'],
    [''],
  ])('%s is none', (text) => expect(isTicketNumber(text)).toBe(false))
})

describe('工单、协助任务', () => {
  it('are numbered under their ticket', () => {
    expect(workOrderNumber('261009-48213074', 2)).toBe('261009-48213074-2')
    expect(assistanceNumber('261009-48213074', 1)).toBe('261009-48213074-a1')
    expect(ticketOfWorkOrder('261009-48213074-12')).toBe('261009-48213074')
  })
  it.each([
    ['261009-48213074-1', true, false],
    ['261009-48213074-123', true, false],
    ['261009-48213074-a1', false, true],
    ['261009-48213074-a123', false, true],
    ['261009-48213074', false, false],
    ['261009-48213074-', false, false],
    ['261009-48213074-1234', false, false],
    ['261009-48213074-a', false, false],
    ['261009-48213074-a1234', false, false],
    ['x261009-48213074-1', false, false],
    ['x261009-48213074-a1', false, false],
    ['261009-482130741-1', false, false],
    ['2610091-48213074-a1', false, false],
  ])('%s: work order %s, task %s', (text, isOrder, isTask) => {
    expect([workOrderPattern.test(text), assistancePattern.test(text)]).toEqual([isOrder, isTask])
  })
})
