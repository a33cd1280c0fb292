/** 组装 — joins Open311 with registration, and with what appeals show in public. */
import { S3Client } from '@aws-sdk/client-s3'
import { addFactsOnce } from '../appeals/calls/facts-of-client.ts'
import { registerRow } from '../appeals/calls/registering-row.ts'
import { composeAppeals } from '../appeals/compose.ts'
import { publicRow } from '../appeals/kind/public-row.ts'
import { replay } from '../appeals/kind/replay.ts'
import { dynamoPublicRows } from '../appeals/storage/public-rows.ts'
import { isTicketNumber, plainNumber } from '../appeals/ticket/number.ts'
import { dynamoFiles } from '../files/storage/files.ts'
import { s3Objects } from '../files/storage/objects.ts'
import { takeFiles } from '../files/take.ts'
import { objectsSdk } from '../run/sdk.ts'
import type { FilingDeps } from '../sharing/open311/filing.ts'
import type { ReadingDeps } from '../sharing/open311/reading.ts'
import type { UpdatesDeps } from '../sharing/open311/updates.ts'

/** What calls of Open311 are given. */
export function composeOpen311() {
  const appeals = composeAppeals()
  const { tickets, dynamo, settings } = appeals
  const registerAppeal: FilingDeps['registerAppeal'] = (asked) => registerRow(asked, appeals)
  const ofNumber: ReadingDeps['publicRow'] = async (asked) => {
    const number = plainNumber(asked)
    const ticket = isTicketNumber(number) ? replay((await tickets.read(number))?.log ?? []) : undefined
    return ticket && publicRow(ticket)
  }
  const addFacts: UpdatesDeps['addFacts'] = (asked) => addFactsOnce(asked, appeals)
  const files = dynamoFiles(dynamo, settings.tables.appellants)
  const objects = s3Objects(new S3Client(objectsSdk), settings.bucket)
  return {
    ...appeals,
    takeFiles: (asked: Parameters<FilingDeps['takeFiles']>[0]) => takeFiles(asked, { ...appeals, files, objects }),
    addFacts,
    registerAppeal,
    publicRow: ofNumber,
    publicRows: dynamoPublicRows(dynamo, settings.tables.tickets),
  }
}
