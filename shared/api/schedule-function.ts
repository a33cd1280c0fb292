/** 定时函数 — functions that a schedule wakes, with this platform's clock. */
import { scheduleFunctions } from '../door/schedule-function.ts'
import { clock } from '../run/clock.ts'

export const scheduleFunction = scheduleFunctions(clock)
