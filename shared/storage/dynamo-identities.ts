/** 身份信息 — a DynamoDB table and key of its own; one conditional put also claims a submission. */
import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { accessCodeOf } from '../access/access-code.ts'
import { appellantKeys, lineKey, nameKey } from '../access/appellant-keys.ts'
import { type Claim, corrected, correction, type Identities, type Identity } from '../access/identities.ts'
import { readKept } from '../schema/kept.ts'
import { lazily } from '../schema/lazily.ts'
import { isConditionFailure, isWritten } from './dynamo-errors.ts'
import { keptSecret } from './identity-secret.ts'

const stored = lazily(() =>
  z.object({
    key: z.string(),
    print: z.string(),
    name: z.string(),
    phone: z.string(),
    email: z.string().optional(),
    idNumber: z.string().optional(),
    address: z.string().optional(),
    area: z.string().optional(),
  }),
)

const history = lazily(() => z.array(correction()))

/** @param secret of the city, which this table keeps */
export function dynamoIdentities(
  client: DynamoDBClient,
  TableName: string,
  secret: () => Promise<string> = keptSecret(client, TableName),
): Identities {
  const keyOf = (key: string) => ({ pk: { S: key } })
  const read = async (key: string): Promise<Identity | undefined> => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: keyOf(key), ConsistentRead: true }))
    if (!Item?.person?.S || !Item.ticket?.S) return undefined
    const whose = `the identity of ${Item.ticket.S}`
    const corrections = Item.corrections?.S && readKept(history, Item.corrections.S, whose)
    return {
      ...readKept(stored, Item.person.S, whose),
      ticket: Item.ticket.S,
      ...(corrections ? { corrections } : {}),
    }
  }

  /** Whoever resumes a registration must not lose its claim to the removal of orphans meanwhile. */
  const renew = async (key: string, now: string): Promise<void> => {
    await isWritten(
      client.send(
        new UpdateItemCommand({
          TableName,
          Key: keyOf(key),
          UpdateExpression: 'SET claimedAt = :now',
          ConditionExpression: 'attribute_exists(unconfirmed)',
          ExpressionAttributeValues: { ':now': { S: now } },
        }),
      ),
    )
  }

  return {
    read,

    async claim({ ticket, corrections: _, ...person }, now) {
      const { phone, idNumber } = appellantKeys(person, await secret())
      const named = nameKey(person.name, person.area, await secret())
      try {
        await client.send(
          new PutItemCommand({
            TableName,
            Item: {
              ...keyOf(person.key),
              ticket: { S: ticket },
              person: { S: JSON.stringify(person) },
              unconfirmed: { S: 'yes' },
              claimedAt: { S: now },
              nameKey: { S: named },
              ...(phone ? { phoneKey: { S: phone } } : {}),
              ...(idNumber ? { idKey: { S: idNumber } } : {}),
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        )
        return { claimed: true }
      } catch (error) {
        if (!isConditionFailure(error)) throw error
        await renew(person.key, now)
        return { claimed: false, standing: await read(person.key) }
      }
    },

    async renumber(key, from, to) {
      try {
        await client.send(
          new UpdateItemCommand({
            TableName,
            Key: keyOf(key),
            UpdateExpression: 'SET ticket = :to',
            ConditionExpression: 'ticket = :from',
            ExpressionAttributeValues: { ':from': { S: from }, ':to': { S: to } },
          }),
        )
        return to
      } catch (error) {
        const standing = isConditionFailure(error) ? await read(key) : undefined
        if (!standing) throw error
        return standing.ticket
      }
    },

    async correct(key, change, decision) {
      for (let left = 5; left > 0; left--) {
        const { Item } = await client.send(new GetItemCommand({ TableName, Key: keyOf(key), ConsistentRead: true }))
        if (!Item?.person?.S) return
        const whose = `the identity of ${Item.ticket?.S}`
        const standing = readKept(stored, Item.person.S, whose)
        const before = readKept(history, Item.corrections?.S ?? '[]', whose)
        const next = corrected(standing, before, change, decision)
        if (!next) return
        const { phone, idNumber } = appellantKeys(next.person, await secret())
        const named = nameKey(next.person.name, standing.area, await secret())
        // Who has no such number any more stands in no index for it.
        const gone = [phone ? [] : 'phoneKey', idNumber ? [] : 'idKey'].flat()
        const set = [
          'person = :person, corrections = :corrections, nameKey = :named',
          ...(phone ? ['phoneKey = :phone'] : []),
          ...(idNumber ? ['idKey = :idNumber'] : []),
        ]
        try {
          // Only what a correction changes: the follower may confirm the claim, or renumber it, meanwhile.
          await client.send(
            new UpdateItemCommand({
              TableName,
              Key: keyOf(key),
              UpdateExpression: `SET ${set.join(', ')}${gone.length > 0 ? ` REMOVE ${gone.join(', ')}` : ''}`,
              ConditionExpression: 'person = :standing',
              ExpressionAttributeValues: {
                ':standing': Item.person,
                ':named': { S: named },
                ':person': { S: JSON.stringify({ ...standing, ...next.person }) },
                ':corrections': { S: JSON.stringify(next.history) },
                ...(phone ? { ':phone': { S: phone } } : {}),
                ...(idNumber ? { ':idNumber': { S: idNumber } } : {}),
              },
            }),
          )
          return
        } catch (error) {
          if (!isConditionFailure(error)) throw error
        }
      }
      throw new Error(`the identity of ${key} keeps changing`)
    },

    async end(key) {
      await isWritten(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: keyOf(key),
            UpdateExpression: 'SET ended = :yes REMOVE person, corrections, phoneKey, idKey, nameKey',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: { ':yes': { BOOL: true } },
          }),
        ),
      )
    },

    async keep(key) {
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: keyOf(key),
          UpdateExpression: 'REMOVE unconfirmed',
          ConditionExpression: 'attribute_exists(pk)',
        }),
      )
    },

    unconfirmed: async (before, after) => [...(await waiting('<', before)), ...(await waiting('>', after))],

    async remove({ key, ticket, claimedAt }) {
      return isWritten(
        client.send(
          new DeleteItemCommand({
            TableName,
            Key: keyOf(key),
            ConditionExpression: 'ticket = :ticket AND attribute_exists(unconfirmed) AND claimedAt = :claimedAt',
            ExpressionAttributeValues: { ':ticket': { S: ticket }, ':claimedAt': { S: claimedAt } },
          }),
        ),
      )
    },

    async endedTicket(key) {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: keyOf(key), ConsistentRead: true }))
      return Item?.ended ? Item.ticket?.S : undefined
    },

    async alias(key) {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: keyOf(key), ConsistentRead: true }))
      return Item?.alias ? Item.ticket?.S : undefined
    },

    async putAlias(key, ticket) {
      const isNew = await isWritten(
        client.send(
          new PutItemCommand({
            TableName,
            Item: { ...keyOf(key), ticket: { S: ticket }, alias: { BOOL: true } },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      )
      if (isNew) return ticket
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: keyOf(key), ConsistentRead: true }))
      return Item?.ticket?.S
    },

    accessCode: async (ticket, issue) => accessCodeOf(ticket, issue, await secret()),

    lineKey: async (line) => lineKey(line, await secret()),

    keysOf: async (person) => appellantKeys(person, await secret()),

    nameKey: async (name, area) => nameKey(name, area, await secret()),

    async ticketsNamed(name, area, limit) {
      const keys = [nameKey(name, area, await secret()), nameKey(name, undefined, await secret())]
      const found = await Promise.all(keys.map((key) => brought('names', 'nameKey', key, limit)))
      return found
        .flat()
        .sort((a, b) => b.at.localeCompare(a.at))
        .slice(0, limit)
    },

    async ticketsOf({ phone, idNumber }, limit) {
      const found = await Promise.all([
        phone ? brought('phones', 'phoneKey', phone, limit) : [],
        idNumber ? brought('idNumbers', 'idKey', idNumber, limit) : [],
      ])
      const byTicket = new Map(found.flat().map((one) => [one.ticket, one]))
      return [...byTicket.values()].sort((a, b) => b.at.localeCompare(a.at)).slice(0, limit)
    },
  }

  async function waiting(than: '<' | '>', instant: string): Promise<Claim[]> {
    const pages = paginateQuery(
      { client },
      {
        TableName,
        IndexName: 'unconfirmed',
        KeyConditionExpression: `unconfirmed = :yes AND claimedAt ${than} :instant`,
        ExpressionAttributeValues: { ':yes': { S: 'yes' }, ':instant': { S: instant } },
      },
    )
    const claims: Claim[] = []
    for await (const { Items = [] } of pages)
      for (const { pk, ticket, claimedAt } of Items)
        if (pk?.S && ticket?.S && claimedAt?.S) claims.push({ key: pk.S, ticket: ticket.S, claimedAt: claimedAt.S })
    return claims
  }

  async function brought(IndexName: string, name: string, value: string, Limit: number) {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        IndexName,
        KeyConditionExpression: '#key = :key',
        ExpressionAttributeNames: { '#key': name },
        ExpressionAttributeValues: { ':key': { S: value } },
        ScanIndexForward: false,
        Limit,
      }),
    )
    return Items.flatMap(({ ticket, claimedAt }) =>
      ticket?.S && claimedAt?.S ? [{ ticket: ticket.S, at: claimedAt.S }] : [],
    )
  }
}
