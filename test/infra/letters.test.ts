/** city letters, when there are many or something fails: the list ends, and what was settled is not given back. */
import type { ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import { expect, it } from 'vitest'
import type { Deployment } from '../../infra/cli/deployment.ts'
import { takeLetters, withLetters } from '../../infra/cli/letters.ts'

/** A queue so long that whoever comes to its end may take the first ones again. */
function deploymentOf(letters: number, { failing = false } = {}) {
  const back: string[] = []
  let at = 0
  const send = async (command: ReceiveMessageCommand) => {
    const asked = command.input as { ReceiptHandle?: string }
    switch (command.constructor.name) {
      case 'GetQueueAttributesCommand':
        return { Attributes: { ApproximateNumberOfMessages: String(letters) } }
      case 'ChangeMessageVisibilityCommand':
        if (failing) throw new Error('the handle has expired')
        back.push(asked.ReceiptHandle ?? '')
        return {}
      default:
        return {
          Messages: Array.from({ length: 10 }, () => {
            const n = at++
            return { MessageId: `${n % letters}`, ReceiptHandle: `${n % letters} of ${n}`, Body: '{}' }
          }),
        }
    }
  }
  const queues = { setAside: 'http://queue/setAside' }
  return { deployment: { name: 'test', sqs: { send }, queues } as unknown as Deployment, back }
}

it('each is listed once, and held by its newest handle', async () => {
  const { deployment, back } = deploymentOf(25)
  const letters = await takeLetters(deployment, ['setAside'])
  expect(letters.map(({ id }) => id)).toEqual(Array.from({ length: 25 }, (_, n) => String(n)))
  await withLetters(deployment, letters, async (settled) => settled.add('1'))
  expect(back).toHaveLength(24)
  expect(back[0]).toBe('0 of 25')
})

it('those that were settled before one failed are not given back, and why it failed is told', async () => {
  const { deployment, back } = deploymentOf(3)
  const letters = await takeLetters(deployment, ['setAside'])
  const failing = async (settled: Set<string>) => {
    settled.add('0')
    throw new Error('the table is gone')
  }
  await expect(withLetters(deployment, letters, failing)).rejects.toThrow('the table is gone')
  expect(back.map((handle) => handle[0])).toEqual(['1', '2'])
  await expect(withLetters(deploymentOf(3, { failing: true }).deployment, letters, failing)).rejects.toThrow(
    'the table is gone',
  )
})
