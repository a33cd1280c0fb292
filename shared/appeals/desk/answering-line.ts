/** 来信号码 — changes what is kept of one number, among others that write. */

import type { ListedRows } from '../../access/holding.ts'
import type { Rules } from '../../law/rules.ts'
import type { Clock, Draw } from '../../record/clock.ts'
import { othersWrote, untilWritten } from '../../record/until-written.ts'
import { type Answer, type AnsweringLine, answersList } from './message-answer.ts'

/** 来信号码 — by a keyed hash, on the identity side; each goes by itself some time after its last message. */
export interface AnsweringLines {
  /** the same for the same number, and no way back to it */
  idOf(line: string): Promise<string>
  read(id: string): Promise<{ line: AnsweringLine; version: number } | undefined>
  /** false: somebody else wrote. @param until an instant */
  write(id: string, line: AnsweringLine, version: number, until: string): Promise<boolean>
}

export interface LineDeps {
  answeringLines: AnsweringLines
  listed: Pick<ListedRows, 'put'>
  clock: Pick<Clock, 'now' | 'sleep'>
  draw: Draw
  law(): Promise<{ rules: Pick<Rules, 'telling'> }>
}

/** Of a number that writes more, the oldest messages are forgotten first. */
const mostMessages = 100
const daysFrom = (now: Date, days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString()

/**
 * What is kept too long, or too much of one number, goes with the same write, and leaves the list.
 * @param change answers what it came to, and the line if it is another now; `othersWrote` to be asked again
 */
export async function changeLine<T>(
  id: string,
  change: (line: AnsweringLine | undefined) => Promise<{ is: T; line?: AnsweringLine } | typeof othersWrote>,
  deps: LineDeps,
): Promise<T> {
  const { answeringLines: lines, clock } = deps
  const { keptDays } = (await deps.law()).rules.telling.answers
  return untilWritten(
    'the answers of a number',
    async () => {
      const standing = await lines.read(id)
      const changed = await change(standing?.line)
      if (changed === othersWrote) return othersWrote
      if (!changed.line) return changed.is
      const since = daysFrom(clock.now(), -keptDays)
      const { messages, ...line } = changed.line
      const stays = messages
        .filter(({ at }, place) => at >= since || place === messages.length - 1)
        .slice(-mostMessages)
      const until = daysFrom(clock.now(), keptDays)
      if (!(await lines.write(id, { ...line, messages: stays }, standing?.version ?? 0, until))) return othersWrote
      await Promise.all(messages.filter((one) => !stays.includes(one)).map((one) => listed(id, one, deps, 'gone')))
      return changed.is
    },
    deps,
  )
}

export const answerId = (line: string, { key }: Pick<Answer, 'key'>): string => `${line}-${key}`

/** 待人工查看 — its row; one that was settled, or is kept no longer, stands on no list, and is not listed again. */
export async function listed(
  line: string,
  { why, at, gateway, settled, key }: Answer,
  deps: Pick<LineDeps, 'listed'>,
  gone?: 'gone',
): Promise<void> {
  if (!why) return
  const id = answerId(line, { key })
  const isOver = settled || gone
  await deps.listed.put(recordOf(id), isOver ? 2 : 1, [
    { key: rowKey, list: isOver ? undefined : answersList, since: at, row: { id, at, gateway, why } },
  ])
}

/** 到期 — the row of one whose number and text went by themselves. */
export const unlisted = (id: string, { at }: { at: string }, { listed: rows }: Pick<LineDeps, 'listed'>) =>
  rows.put(recordOf(id), 2, [{ key: rowKey, list: undefined, since: at, row: {} }])

const recordOf = (id: string): string => `sms answer ${id}`
const rowKey = 'answer'
