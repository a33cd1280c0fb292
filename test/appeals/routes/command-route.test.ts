/** 命令路由 — a path names what its command is about, no more and no less. */
import { expect, it } from 'vitest'
import {
  commandRoute,
  commandRouteByHand,
  namedInPath,
  onOrder,
  onTicket,
} from '../../../shared/appeals/routes/command-route.ts'

const function_ = 'handling'
const summary = { zh: '签收', en: 'Acknowledge' }

it('says the order, the task and the number of the supervision that the path names', () => {
  expect(namedInPath({ workOrder: '261009-48213077-1' })).toEqual({ order: '261009-48213077-1' })
  expect(namedInPath({ task: 'T1' })).toEqual({ task: 'T1' })
  expect(namedInPath({ ticket: '261009-48213077', supervision: '2' })).toEqual({ supervision: 2 })
})

it('takes what is no number for the number of nothing', () =>
  expect(namedInPath({ ticket: '261009-48213077', extension: '01' })).toEqual({ extension: 0 }))

it('leaves to the body what the path does not say', () => {
  const { body } = commandRoute('acknowledge', { path: `${onOrder}/acknowledgement`, function: function_, summary })
  expect(Object.keys(body().shape)).toEqual(['by'])
})

it('does not compile with a path that names too little, too much, or something else', () => {
  // @ts-expect-error an acknowledgement is about an order
  commandRoute('acknowledge', { path: `${onTicket}/acknowledgement`, function: function_, summary })
  // @ts-expect-error an acceptance is about no order
  commandRouteByHand('accept', { path: `${onOrder}/acceptance`, function: function_, summary })
  // @ts-expect-error an answer is about a supervision, not an order
  commandRoute('answerSupervision', { path: `${onOrder}/answers`, function: function_, summary })
  expect(commandRoute('accept', { path: `${onTicket}/acceptance`, function: function_, summary }).derived).toBe(true)
})
