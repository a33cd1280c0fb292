/** city letters: shows letters masked, sends them again or discards them, on record. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { beforeAll, describe, expect, it } from 'vitest'
import { queueStates } from '../../infra/cli/dead-letters.ts'
import { connect, type Deployment } from '../../infra/cli/deployment.ts'
import { dynamoActs } from '../../shared/storage/dynamo-acts.ts'
import { runningCity } from './running.ts'

const city = runningCity()
let deployment: Deployment
beforeAll(async () => {
  deployment = await connect({ city: 'shenyang', local: true, data: city.folder })
})

async function registered(): Promise<string> {
  const response = await fetch(`${city.city().url}/v1/tickets`, {
    method: 'POST',
    headers: { authorization: `Bearer ${city.city().keys.channels.web}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      channel: 'web',
      reference: 'letters',
      ticketType: 'help',
      category: 'heating-temperature',
      area: '210102',
      title: '家中室温不达标',
      text: '供暖一周，室温只有十五度。',
      appellant: { name: '王小明', phone: '13800001234' },
    }),
  })
  return ((await response.json()) as { number: string }).number
}

/** @returns the id of the letter */
async function bury(ticket: string): Promise<string> {
  const changes = (await queueStates(deployment)).find(({ name }) => name === 'changes')
  const { MessageId = '' } = await deployment.sqs.send(
    new SendMessageCommand({
      QueueUrl: changes?.dead?.url,
      MessageBody: JSON.stringify({ ticket, version: 1, attempt: 'another' }),
      MessageGroupId: ticket,
      MessageDeduplicationId: ticket,
    }),
  )
  return MessageId
}
const acts = async () => (await dynamoActs(deployment.dynamo, deployment.tables.registry).page(10, undefined)).items

describe('letters', () => {
  it('of a ticket whose clock runs are not discarded; they are sent again, and it is on record', async () => {
    const ticket = await registered()
    await city.city().host.idle()
    const id = await bury(ticket)
    expect(await city.json(0, 'letters', 'list')).toMatchObject([{ id, queue: 'changes', ticket }])
    const refused = await city.say('letters', 'discard', id, '--reason', '不再需要')
    expect(refused).toMatchObject({ code: 1, error: expect.stringContaining('clock review runs') })
    await city.json(0, 'letters', 'resend', id)
    expect(await city.json(0, 'letters', 'list')).toEqual([])
    expect(await acts()).toMatchObject([
      { n: 1, what: 'letter-sent-again', subject: id, ticket, by: { role: 'admin' } },
    ])
  })

  it('of nothing that runs are discarded with a reason, and only with one', async () => {
    const id = await bury('261009-48213074')
    expect(await city.say('letters', 'discard', id)).toMatchObject({ code: 2 })
    await city.json(0, 'letters', 'discard', id, '--reason', '诉求件不存在')
    expect(await city.json(0, 'letters', 'list')).toEqual([])
    expect((await acts())[0]).toMatchObject({ what: 'letter-discarded', subject: id, reason: '诉求件不存在' })
  })

  it('of a ticket whose log cannot be read are not discarded', async () => {
    const ticket = '261009-48213075'
    const log = { L: [{ S: 'broken' }] }
    await deployment.dynamo.send(
      new PutItemCommand({
        TableName: deployment.tables.tickets,
        Item: { pk: { S: ticket }, sk: { S: 'ticket' }, log },
      }),
    )
    const id = await bury(ticket)
    const refused = await city.say('letters', 'discard', id, '--reason', '不再需要')
    expect(refused).toMatchObject({ code: 1, error: expect.stringContaining('cannot be read: mend it first') })
    await city.json(0, 'letters', 'resend', id)
  })

  it('set aside are seen without names and telephone numbers, and go when they are sent again', async () => {
    const { setAside } = deployment.queues
    const reason = 'Error: 王小明 13800001234 of 261009-48213074'
    const item = { type: 'merged', lead: '261009-48213074' }
    await deployment.sqs.send(
      new SendMessageCommand({ QueueUrl: setAside, MessageBody: JSON.stringify({ item, reason }) }),
    )
    const [letter] = await city.json(0, 'letters', 'list', '--queue', 'setAside')
    expect(letter.says).toContain('… … of 261009-48213074')
    await city.json(0, 'letters', 'resend', letter.id)
    expect(await city.json(0, 'letters', 'list')).toEqual([])
  })
})
