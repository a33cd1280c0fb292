/** 日明细的存放 — parts by day and hash, and a catalogue for each year. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { type DynamoDBClient, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { dayNumber } from '../../law/civil-date.ts'
import { readKept } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { itemAt } from '../../storage/item-at.ts'
import { figureDaysPartitions, figureDaysStanding, registryTable } from '../../storage/tables.ts'
import { dayEntry, type Entries } from '../days/manifest.ts'
import type { Days } from '../days/ports.ts'
import { columnsIn, partsOf } from './part.ts'

const entries = lazily(() => z.record(z.string(), dayEntry()))

export function dynamoDays(client: DynamoDBClient, TableName: string): Days {
  const keyOf = (day: string, hash: string) => ({
    pk: { S: figureDaysPartitions[dayNumber(day) % figureDaysPartitions.length] ?? '' },
    sk: { S: `${day}#${hash}` },
  })
  const standing = { pk: { S: figureDaysStanding }, sk: { S: 'since' } }
  const ofYear = (year: string) => ({ pk: { S: figureDaysStanding }, sk: { S: `year#${year}` } })
  return {
    partsOf,
    async standsSince() {
      return (await itemAt(client, TableName, standing, true))?.at?.S
    },
    async standNow(at) {
      await client.send(new PutItemCommand({ TableName, Item: { ...standing, at: { S: at } } }))
    },
    entries: async (year) => (await catalogue(year)).entries,
    async keepEntries(year, changed) {
      // Two nights at once, as a schedule may wake them: neither loses what the other wrote.
      for (let isKept = false; !isKept; ) {
        const { entries: standing, version } = await catalogue(year)
        isKept = await keep(year, { ...standing, ...changed }, version)
      }
    },
    async put(day, { hash, bytes }) {
      await client.send(new PutItemCommand({ TableName, Item: { ...keyOf(day, hash), part: { B: bytes } } }))
    },
    async read(day, hash) {
      const bytes = (await itemAt(client, TableName, keyOf(day, hash)))?.part?.B
      if (!bytes) throw new Error(`the part ${hash} of ${day} is not there`)
      return columnsIn(bytes)
    },
    async expire(day, hash, until) {
      const expire = new UpdateItemCommand({
        ...{ TableName, Key: keyOf(day, hash) },
        UpdateExpression: 'SET #expires = :until',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#expires': registryTable.expires },
        ExpressionAttributeValues: { ':until': { N: secondsAt(until) } },
      })
      await isWritten(client.send(expire))
    },
  }

  async function catalogue(year: string) {
    const item = await itemAt(client, TableName, ofYear(year), true)
    const kept = item?.entries?.B
    return {
      entries: kept === undefined ? {} : readKept(entries, gunzipSync(kept).toString(), `days of ${year}`),
      version: Number(item?.version?.N ?? 0),
    }
  }

  function keep(year: string, all: Entries, earlier: number): Promise<boolean> {
    const Item = { ...ofYear(year), entries: { B: gzipSync(JSON.stringify(all)) }, version: { N: String(earlier + 1) } }
    const condition =
      earlier === 0
        ? { ConditionExpression: 'attribute_not_exists(version)' }
        : {
            ConditionExpression: 'version = :earlier',
            ExpressionAttributeValues: { ':earlier': { N: String(earlier) } },
          }
    return isWritten(client.send(new PutItemCommand({ TableName, Item, ...condition })))
  }
}

/** As the table counts: seconds since 1970. */
const secondsAt = (instant: string): string => String(Math.ceil(Date.parse(instant) / 1000))
