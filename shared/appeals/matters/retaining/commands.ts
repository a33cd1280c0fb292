/** 保存期限 — commands: the nightly job ends what is kept no longer (第三十五条). */
import * as z from 'zod'
import { command, reads } from '../../words/asking.ts'

export const endRetention = command(['到期删除', 'erase what is kept no longer'], reads('ticket'), () =>
  z.looseObject({}),
)

export const retainingCommands = { endRetention }
