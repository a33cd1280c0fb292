/** 到期 — each night takes off the list the answers that are kept no longer (第三十五条). */

import type { ListedRows } from '../../access/holding.ts'
import type { Rules } from '../../law/rules.ts'
import type { Clock } from '../../record/clock.ts'
import { unlisted } from './answering-line.ts'
import { answersList } from './message-answer.ts'

interface Deps {
  listed: Pick<ListedRows, 'page' | 'put'>
  clock: Pick<Clock, 'now'>
  law(): Promise<{ rules: Pick<Rules, 'telling'> }>
}

const atOnce = 16

/** Numbers and texts go by themselves; what is left on the list is found the next night. */
export async function endAnswers(timeIsUp: () => boolean, { listed, clock, law }: Deps): Promise<{ answers: number }> {
  const { keptDays } = (await law()).rules.telling.answers
  const before = new Date(clock.now().getTime() - keptDays * 86_400_000).toISOString()
  let answers = 0
  let after: string | undefined
  do {
    const { items, next } = await listed.page(answersList, 'oldest', atOnce, after)
    const over = items.filter(({ at }) => String(at) < before)
    await Promise.all(over.map(({ id, at }) => unlisted(String(id), { at: String(at) }, { listed })))
    answers += over.length
    after = over.length === items.length ? next : undefined
  } while (after && !timeIsUp())
  return { answers }
}
