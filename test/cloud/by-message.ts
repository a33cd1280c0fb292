/** Messages to appellants and channels that pass on, for the scenario of every grant. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { loadCity } from '../../shared/city/storage/load.ts'
import { dynamoRegistry } from '../../shared/city/storage/registry.ts'
import { gatewayOf } from '../scenarios/gateway.ts'
import { appealOf, type City } from '../stack/city.ts'
import { asAdministrator } from './what-broke.ts'

const channel = 'province'
const mobile = (last: string) => ({ name: '短信人', phone: `1375550000${last}` })

/** An agreement, as the city's file names it: before any function has read the city, which it keeps for a while. */
export async function agreedToPassOn(city: City): Promise<void> {
  const { host } = city.city()
  const table = String(host.outputs.registryTable)
  const client = new DynamoDBClient(asAdministrator(host.endpoint))
  const standing = await dynamoRegistry(client, table).city()
  if (!standing) throw new Error('the city is not loaded')
  const passesOn = { since: '2026-01-01', agreement: '转办协议' }
  const channels = standing.channels.map((one) => (one.code === channel ? { ...one, passesOn } : one))
  await loadCity(client, table, { ...standing, channels }, { changes: [`channels: ${channel} passes on`] })
  client.destroy()
  // Nobody there takes posts: what it should pass on is never taken.
  await city.admin.put(`/v1/endpoints/channel/${channel}`, { url: `${city.city().standIn}/channels/${channel}` })
}

/** Sent with a link, delivered; refused, so that somebody telephones; not passed on, said by the channel of one and found by the clock of the other. */
export async function byMessage(city: City): Promise<void> {
  const refused = mobile('4')
  const gateway = gatewayOf(city)
  await gateway.morning()
  await gateway.behave({ is: 'refuse', to: refused.phone })
  for (const appellant of [mobile('1'), refused]) {
    const { body } = await city.register({ appellant })
    await city.operator.post(`/v1/tickets/${body.number}/acceptance`, {})
  }
  const ofChannel = city.channel(channel)
  const [first] = await Promise.all(
    ['2', '3'].map((last) => ofChannel.post('/v1/tickets', appealOf({ channel, appellant: mobile(last) }))),
  )
  await city.settled()
  const path = `/v1/tickets/${first?.body.number}/notices`
  const { body: notices } = await ofChannel.get(path)
  await ofChannel.post(`${path}/${notices.items[0].notice}/failures`, { code: 'NO_ACCOUNT' })
  await city.settled()
}
