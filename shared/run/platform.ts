/** 平台 — settings, clock, chance and the cloud's clients: what every area is composed on. */
import { randomInt, randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SQSClient } from '@aws-sdk/client-sqs'
import { clock } from './clock.ts'
import { sdk } from './sdk.ts'
import { readSettings } from './settings.ts'

export function platform() {
  const settings = readSettings()
  return {
    settings,
    limits: settings.limits,
    dynamo: new DynamoDBClient(sdk),
    sqs: new SQSClient(sdk),
    clock,
    real: clock.real,
    attempt: randomUUID,
    draw: (below: number) => randomInt(below),
  }
}
