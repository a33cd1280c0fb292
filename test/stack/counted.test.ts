/** Counts what a command costs on the running stack, call by call. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { ServiceCall } from '../../infra/local/host/endpoints.ts'
import { type Answer, appealOf, sampleCity } from './city.ts'

const city = sampleCity()
const twoTexts = { record: '现场测温14.5度', answer: '已安排检修' }

/** Only what the path of a command makes: followers stand still. */
beforeAll(async () => {
  await city.settled()
  city.city().host.pause()
})

/** The calls one request makes, but for the caller's key, its counter and the registry, which is kept half a minute. */
async function costOf(request: () => Promise<Answer>): Promise<string[]> {
  const calls: ServiceCall[] = []
  const stop = city.city().host.watch((call) => calls.push(call))
  const { status, body } = await request()
  stop()
  expect({ status, body }).toMatchObject({ status: 201 })
  return calls.filter(({ input }) => !/registry/i.test(String(input.TableName))).map(inWords)
}

function inWords({ operation, input }: ServiceCall): string {
  const thing = String(
    input.TableName ?? input.QueueUrl ?? input.EventBusName ?? Object.keys(input.RequestItems ?? {}).join(' '),
  )
  const name = /tickets|appellants|changes/i.exec(thing)?.[0]?.toLowerCase() ?? thing
  return `${operation} ${name}${input.ConditionExpression ? ' if' : ''}${input.ConsistentRead ? ' consistent' : ''}`
}

/** @param saying whether it says something, put away before */
const texts = 'BatchWriteItem tickets'
const oneCommand = (saying?: 'saying') => [
  'Query tickets consistent',
  ...(saying ? [texts] : []),
  'SendMessage changes',
  'PutItem tickets if',
]

describe('a command on a ticket', () => {
  it('is one read, one put of its texts, one send and one conditional write, from acceptance to the rating', async () => {
    const { body: born } = await city.register({ category: 'property-service' })
    const onTicket = (noun: string, body: object) =>
      costOf(() => city.operator.post(`/v1/tickets/${born.number}/${noun}`, body))
    expect(await onTicket('acceptance', {})).toEqual(oneCommand())
    expect(await onTicket('dispatches', {})).toEqual(oneCommand())

    const { body: ticket } = await city.operator.get(`/v1/tickets/${born.number}`)
    const { number: order, unit } = ticket.orders[0]
    const onOrder = (noun: string, body: object) =>
      costOf(() => city.unit(unit).post(`/v1/work-orders/${order}/${noun}`, body))
    expect(await onOrder('acknowledgement', { by: '李工' })).toEqual(oneCommand())
    expect(await onOrder('interim-replies', twoTexts)).toEqual(oneCommand('saying'))
    const consultation = { at: city.now(), by: '李工', how: 'phone' }
    expect(await onOrder('replies', { ...twoTexts, consultation })).toEqual(oneCommand('saying'))

    expect(await onTicket('reply-approval', {})).toEqual(oneCommand())
    expect(await onTicket('closing', { ground: 1, alternative: 'solved', reasons: '已修复' })).toEqual(
      oneCommand('saying'),
    )
    expect(await onTicket('callbacks', { outcome: 'reached', solved: 'solved', by: '回访员' })).toEqual(oneCommand())
    const citizen = city.appellant(born.number, born.accessCode)
    expect((await citizen.get(`/v1/tickets/${born.number}`)).status).toBe(200)
    expect(await costOf(() => citizen.post(`/v1/tickets/${born.number}/ratings`, { level: 5, via: 'link' }))).toEqual(
      oneCommand(),
    )
  })
})

describe('a registration', () => {
  it('is one send, the write of the identity, of the texts and of the ticket', async () => {
    expect(await costOf(() => city.channel('web').post('/v1/tickets', appealOf()))).toEqual([
      'PutItem appellants if',
      texts,
      'SendMessage changes',
      'PutItem tickets if',
    ])
  })
})
