/** 队列函数 — functions that a queue wakes, with this platform's clock and log. */
import { queueFunctions } from '../door/queue-function.ts'
import { clock } from '../run/clock.ts'
import { telling } from './telling.ts'

export const queueFunction = queueFunctions(telling, clock)
