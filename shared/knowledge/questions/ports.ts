/** 端口 — where searches that came to nothing, and tasks of them, are kept. */
import type { Page } from '../../record/rows.ts'
import type { QuestionTask } from './task.ts'

/** 检索 — what the desk looked for; nothing of who looked, and no time but the week. */
export interface Asked {
  /** masked, as it is compared */
  words: string
  state: 'unanswered' | 'shown' | 'followed'
}

export interface Questions {
  /** @returns under which it is followed */
  record(week: string, asked: Asked): Promise<string>
  /** Something that was found was opened: its words are forgotten. Of what there is not nothing is written. */
  follow(search: string): Promise<void>
  ofWeek(week: string): AsyncIterable<Asked>
  /** A week is grouped once, in the first night after it. */
  isGrouped(week: string): Promise<boolean>
  markGrouped(week: string): Promise<void>
  /** Once more, or where somebody has decided on it, is nothing. */
  begin(task: QuestionTask): Promise<void>
  read(id: string): Promise<QuestionTask | undefined>
  /** @returns false where it has been changed by others */
  write(task: QuestionTask): Promise<boolean>
  /** the newest week first */
  list(limit: number, after: string | undefined): Promise<Page<QuestionTask>>
}
