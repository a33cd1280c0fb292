/** 时限 — commands: clocks that start, and limits that pass (第十八条、第十九条、第二十三条). */
import * as z from 'zod'
import { command, reads } from '../words/asking.ts'

export const passLimits = command(['时限届满', 'pass limits'], reads('ticket'), () => z.looseObject({}))

export const clocksCommands = {
  passLimits,
}
