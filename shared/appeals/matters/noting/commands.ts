/** 内部备注、标签 — commands of the platform's own side; nobody outside it sees what came of them. */

import * as z from 'zod'
import { writtenText } from '../../../schema/text.ts'
import { command, whoSees } from '../../words/asking.ts'
import { tag } from './words.ts'

/** 内部备注 — for colleagues on the platform. */
export const addNote = command(['添加内部备注', 'add an internal note'], whoSees('ticket'), () =>
  z.strictObject({ text: writtenText }),
)

const some = z.array(tag).min(1).max(20)

/** 标签 — the whole set, or what is added to it and taken from it. */
export const setTags = command(['设置标签', 'set the tags'], whoSees('ticket'), () =>
  z.strictObject({
    tags: z.array(tag).max(20).optional().describe('全部标签，空数组为清除 the whole set; an empty one clears it'),
    add: some.optional().describe('加上的标签 added to the set'),
    remove: some.optional().describe('去掉的标签 taken from the set'),
  }),
)

export const notingCommands = {
  addNote,
  setTags,
}
