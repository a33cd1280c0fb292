/** 公开 — commands by which the platform shows a matter in public, or hides it again. */
import * as z from 'zod'
import { line, writtenText } from '../../../schema/text.ts'
import { command, whoSees } from '../../words/asking.ts'
import { secondLook } from '../../words/fields.ts'

/** 公开 — what is said of it there is written for it, and never the appellant's own words. */
export const showInPublic = command(['对外公开', 'show in public'], whoSees('ticket'), () =>
  z.strictObject({
    description: line
      .optional()
      .describe('对外说明，不得含个人信息；未填的只显示分类名称 what is said of it; else the name of its category'),
    ...secondLook,
  }),
)

/** 撤下公开 — at once, whatever it was shown for. */
export const hideFromPublic = command(['撤下公开', 'hide from the public'], whoSees('ticket'), () =>
  z.strictObject({ reasons: writtenText }),
)

export const publishingCommands = { showInPublic, hideFromPublic }
