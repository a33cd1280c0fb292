/** `npm run verify`: checks the hash chains of an export, offline. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { inWords } from '../../shared/record/damaged.ts'
import { type Broken, type Verified, verifier } from '../../shared/record/verify.ts'

/** Reads files as one export, line by line: memory does not grow with the texts. */
export async function verifyFiles(files: readonly string[]): Promise<Verified> {
  const { add, result } = verifier()
  for (const file of files) for await (const line of createInterface({ input: createReadStream(file) })) add(line)
  return result()
}

/** What is none is a record that says its kind: `suggestion 7f…`. */
const isNumber = /^\d{6}-\d{8}$/

/** Which line is wrong, how, and of which decisions that says something. */
export function brokenInWords({ line, ticket, n, orBefore, to, fault }: Broken): string {
  const of = ticket ? ` in ${isNumber.test(ticket) ? 'ticket ' : ''}${ticket}` : ''
  if (!n) return `line ${line}: ${fault}${of}`
  if (to !== undefined) return `line ${line}: ${fault}${of}, ${inWords({ from: n, to })}`
  return `line ${line}: ${fault}${of}, decision ${orBefore ? `${orBefore} or ` : ''}${n}`
}

async function main(files: string[]): Promise<number> {
  const usage = 'usage: npm run verify -- export.jsonl [heads.jsonl …]'
  if (files.includes('--help')) {
    console.log(`${usage}\n\n  Checks the hash chains of an exported log, offline; exit code 1 when one is broken.`)
    return 0
  }
  if (files.length === 0) {
    console.error(usage)
    return 2
  }
  const { broken, ...counts } = await verifyFiles(files)
  for (const one of broken) console.log(brokenInWords(one))
  console.log(
    `${counts.tickets} tickets, ${counts.records} other records, ${counts.decisions} decisions, ${counts.texts} texts, ${counts.heads} heads held elsewhere: ${broken.length === 0 ? 'whole' : 'broken'}`,
  )
  return broken.length === 0 ? 0 : 1
}

if (import.meta.main)
  process.exitCode = await main(process.argv.slice(2)).catch((error: Error) => {
    console.error(`cannot verify: ${error.message}`)
    return 2
  })
