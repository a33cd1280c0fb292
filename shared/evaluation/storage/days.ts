/** 日明细的存放 — parts by day and hash, and a catalogue for each year. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { dayNumber } from '../../law/civil-date.ts'
import { readKept } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import { itemAt } from '../../storage/item-at.ts'
import { figureDaysPartitions, figureDaysStanding } from '../../storage/tables.ts'
import { dayEntry } from '../days/manifest.ts'
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
  const days: Days = {
    partsOf,
    async standsSince() {
      return (await itemAt(client, TableName, standing, true))?.at?.S
    },
    async standNow(at) {
      await client.send(new PutItemCommand({ TableName, Item: { ...standing, at: { S: at } } }))
    },
    async entries(year) {
      const item = await itemAt(client, TableName, ofYear(year), true)
      const kept = item?.entries?.B
      return kept === undefined ? {} : readKept(entries, gunzipSync(kept).toString(), `days of ${year}`)
    },
    async keepEntries(year, changed) {
      const all = { ...(await days.entries(year)), ...changed }
      const packed = gzipSync(JSON.stringify(all))
      await client.send(new PutItemCommand({ TableName, Item: { ...ofYear(year), entries: { B: packed } } }))
    },
    async put(day, { hash, bytes }) {
      await client.send(new PutItemCommand({ TableName, Item: { ...keyOf(day, hash), part: { B: bytes } } }))
    },
    async read(day, hash) {
      const bytes = (await itemAt(client, TableName, keyOf(day, hash)))?.part?.B
      return bytes && columnsIn(bytes)
    },
    async remove(day, hash) {
      await client.send(new DeleteItemCommand({ TableName, Key: keyOf(day, hash) }))
    },
  }
  return days
}
