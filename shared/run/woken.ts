/** 被唤醒的函数 — functions of queues, schedules and authorizer, with this platform's clock and log. */
import { authorizerFunctions } from '../door/authorizer-function.ts'
import { queueFunctions } from '../door/queue-function.ts'
import { scheduleFunctions } from '../door/schedule-function.ts'
import { clock } from './clock.ts'
import { telling } from './telling.ts'

export const queueFunction = queueFunctions(telling, clock)
export const scheduleFunction = scheduleFunctions(clock)
export const authorizerFunction = authorizerFunctions(telling)
