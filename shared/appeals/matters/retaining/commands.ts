/** 保存期限 — commands: the nightly job ends what is kept no longer (第三十五条). */
import * as z from 'zod'
import { lazily } from '../../../schema/lazily.ts'

export const endRetention = lazily(() => z.looseObject({}))

export const retainingCommands = { endRetention }
