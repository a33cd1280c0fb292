/** 每周归并 — makes tasks of what past weeks looked for in vain. */
import { addDays } from '../../law/civil-date.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import { type Failed, tasksOf } from './groups.ts'
import type { Questions } from './ports.ts'
import { mondayOf } from './week.ts'

interface Deps {
  questions: Pick<Questions, 'ofWeek' | 'begin' | 'isGrouped' | 'markGrouped'>
  clock: Pick<Clock, 'now'>
}

/** So many searches of a week are compared; what comes behind is of a desk that keeps none apart. */
const mostSearches = 20_000

/** Searches are kept for three weeks: a week whose nights all failed is grouped a week later. */
const weeksBack = [2, 1]

/** Of whole weeks, in the first night that comes to them: whoever dies midway has begun some, and the next night begins the others. */
export async function groupWeeks(deps: Deps): Promise<{ searches: number; tasks: number }> {
  const monday = mondayOf(dateOf(deps.clock.now().toISOString()))
  const done = { searches: 0, tasks: 0 }
  for (const back of weeksBack) {
    const { searches, tasks } = await groupWeek(addDays(monday, -7 * back), deps)
    done.searches += searches
    done.tasks += tasks
  }
  return done
}

async function groupWeek(week: string, { questions }: Deps): Promise<{ searches: number; tasks: number }> {
  if (await questions.isGrouped(week)) return { searches: 0, tasks: 0 }
  const failed: Failed[] = []
  const left: Failed[] = []
  let searches = 0
  let follows = false
  for await (const { words, state } of questions.ofWeek(week)) {
    if (++searches > mostSearches) break
    if (state === 'unanswered') failed.push({ words, why: 'unanswered' })
    if (state === 'shown') left.push({ words, why: 'abandoned' })
    if (state === 'followed') follows = true
  }
  // Where nobody says what was opened, nothing can be told of what was not.
  const tasks = tasksOf(week, follows ? [...failed, ...left] : failed)
  for (const task of tasks) await questions.begin(task)
  await questions.markGrouped(week)
  return { searches, tasks: tasks.length }
}
