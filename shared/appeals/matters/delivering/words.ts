/** 投递 — the closed list that its calls and answers share. */
import { wakingQueues } from '../../../run/functions.ts'

/** 信件来自 — the queues whose messages die, and what the sweep set aside. */
export const letterQueues = [...wakingQueues, 'setAside'] as const
export type LetterQueue = (typeof letterQueues)[number]
