/** 信件 — dead letters and what the sweep set aside, as the command line reaches them. */
import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Letters } from '../../shared/appeals/desk/letters.ts'
import { type LetterBox, sqsLetters } from '../../shared/appeals/storage/letters.ts'
import { dynamoTickets } from '../../shared/appeals/storage/tickets.ts'
import { dynamoActs } from '../../shared/storage/dynamo-acts.ts'
import { queueStates } from './dead-letters.ts'
import type { Deployment } from './deployment.ts'

/** What it takes to settle letters, and where it is recorded what was done. */
export const recordOf = ({ dynamo, tables }: Pick<Deployment, 'dynamo' | 'tables'>, now: Date) => ({
  acts: dynamoActs(dynamo, tables.registry),
  tickets: dynamoTickets(dynamo, tables.tickets),
  clock: { now: () => now, sleep: (milliseconds: number) => sleep(milliseconds) },
  draw: (below: number) => randomInt(below),
})

export async function lettersOf(deployment: Deployment): Promise<Letters> {
  const boxes = (await queueStates(deployment)).flatMap(({ name: queue, url, dead }): LetterBox[] => {
    if (dead) return [{ queue, lies: dead.url, from: url }]
    return queue === 'setAside' ? [{ queue, lies: url, from: undefined }] : []
  })
  return sqsLetters(deployment.sqs, boxes)
}
