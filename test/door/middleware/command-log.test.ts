/** 命令日志 — what is done to a record, and what is refused, is one line. */
import { expect, it } from 'vitest'
import { telling } from '../../../shared/api/telling.ts'
import { commandLog } from '../../../shared/door/middleware/command-log.ts'
import type { HandlersAnswer } from '../../../shared/door/middleware/underway.ts'
import { requestOf, thing } from './request.ts'

function linesOf(response: HandlersAnswer, route = { ...thing, command: 'accept' }) {
  const lines: object[] = []
  const log = (level: string, line: object) => void lines.push({ level, ...line })
  const call = { params: { thing: '261009-48213077-1' }, actor: { role: 'operator', id: 'olga' } } as never
  commandLog({ ...telling, log }).after(requestOf({ context: { route, call }, response }))
  return lines
}
const line = { level: 'info', message: 'command', route: 'readThing', request: 'request-1', key: 'olga' }

it('a command done: the record that it made or changed, and its version', () =>
  expect(linesOf({ version: 3, location: '/v1/tickets/261009-11111111' })).toEqual([
    { ...line, ticket: '261009-11111111', version: 3 },
  ]))
it('a command refused: the record of its path, and the code', () =>
  expect(linesOf({ refused: 'ticket.changed' })).toEqual([
    { ...line, ticket: '261009-48213077', refused: 'ticket.changed' },
  ]))
it('of what is only read there is no line', () => expect(linesOf({ body: {} }, thing as never)).toEqual([]))
