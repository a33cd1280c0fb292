/** 组装 — puts together files: for calls about them, and for what arrives. */
import { S3Client } from '@aws-sdk/client-s3'
import { type Actor, system } from '../access/actor.ts'
import { sees } from '../access/sees.ts'
import { readTicket } from '../appeals/calls/commands.ts'
import { composeAppeals } from '../appeals/compose.ts'
import { execute } from '../appeals/desk/execute.ts'
import { holdingOf } from '../appeals/ticket/holding.ts'
import { isInHand, type Ticket } from '../appeals/ticket/ticket.ts'
import { appellantView } from '../appeals/views/ticket.ts'
import type { KeepInLog, MatterFor } from '../files/ports.ts'
import { dynamoFiles } from '../files/storage/files.ts'
import { s3Objects } from '../files/storage/objects.ts'
import { httpScan } from '../files/storage/scanner.ts'
import { isRefusal } from '../record/refusal.ts'
import { errorFields, log } from '../run/log.ts'
import { objectsSdk } from '../run/sdk.ts'
import { reachOf } from '../run/settings.ts'

/** What calls about files, and those that arrived, are given. */
export function composeFiles() {
  const appeals = composeAppeals()
  const { dynamo, settings, law } = appeals

  const matterFor: MatterFor = async (number: string, actor: Actor) => {
    const found = await readTicket(number, actor, appeals)
    if (isRefusal(found)) return found
    const { ticket } = found
    const place = await law()
    const isSeen = ({ unit }: { unit: string }) => sees(actor, { of: holdingOf(ticket), unit }, place)
    return {
      ticket: ticket.number,
      confidential: ticket.confidential,
      ended: (ticket.identityEndedAt ?? ticket.textsEndedAt) !== undefined,
      answered: appellantView(ticket).answer !== undefined,
      orders: ticket.orders
        .filter(isSeen)
        .map((order) => ({ number: order.number, unit: order.unit, inHand: isInHand(order) })),
    }
  }

  const keepInLog: KeepInLog = async (number, kept) => {
    const done = await execute({ number, command: { type: 'keepFile', ...kept }, actor: system('files') }, appeals)
    if (!isRefusal(done)) return kept
    if (done.refused === 'file.kept-already') return keptIn(await ticketOf(number), kept.file)
    if (done.refused === 'retention.ended' || done.refused === 'ticket.unknown') return 'ended'
    throw new Error(`the file ${kept.file} is not recorded: ${done.refused}`)
  }

  async function ticketOf(number: string): Promise<Ticket> {
    const found = await readTicket(number, system('files'), appeals)
    if (isRefusal(found)) throw new Error(`the ticket ${number} is gone`)
    return found.ticket
  }

  return {
    ...appeals,
    files: dynamoFiles(dynamo, settings.tables.appellants),
    objects: s3Objects(new S3Client(objectsSdk), settings.bucket),
    scan: httpScan(async () => (await law()).registry.scanner, { reach: reachOf(settings) }),
    matterFor,
    keepInLog,
    failed: (ticket: string, error: unknown) =>
      log('error', { message: 'files not settled', ticket, ...errorFields(error) }),
  }
}

function keptIn({ number, files = [] }: Ticket, id: string) {
  const found = files.find(({ file }) => file === id)
  if (!found) throw new Error(`the ticket ${number} has no file ${id}`)
  const { at: _, ...kept } = found
  return kept
}
