/** 时限 — commands: clocks that start, and limits that pass (第十八条、第十九条、第二十三条). */
import * as z from 'zod'
import { lazily } from '../../schema/lazily.ts'

export const passLimits = lazily(() => z.looseObject({}))

export const clocksCommands = {
  passLimits,
}
