/** verify — checks the hash chains of tickets' logs, in exported files or in a deployment. */
import { exportLines } from '../../../shared/record/export.ts'
import { type Verified, verifier } from '../../../shared/record/verify.ts'
import { brokenInWords, verifyFiles } from '../../audit/verify.ts'
import { connect, type Deployment, where } from '../deployment.ts'
import { logsOf } from '../logs.ts'
import { daysOf, period } from '../period.ts'
import { type Io, UsageError, verb } from '../verb.ts'

export const verify = verb({
  summary: 'check the hash chains of tickets’ logs; exit code 1 when one is broken',
  takes: '[export.jsonl heads.jsonl …]',
  options: { ...where, ...period },
  more: [
    'With files it works offline: exports made with `export --audit`, and heads of decisions that were announced and kept elsewhere.',
    'With --from and --to it reads the tickets registered in that period as they stand in the deployment.',
  ].join('\n'),
  async run({ values, positionals }, { progress }) {
    if (positionals.length > 0 && values.from) throw new UsageError('either files or a period')
    const days = positionals.length > 0 ? [] : daysOf(values)
    const verified =
      positionals.length > 0 ? await verifyFiles(positionals) : await verifyHere(days, await connect(values), progress)
    const { broken, tickets, records, decisions, texts, heads } = verified
    const lines = broken.map((one) => `✘ ${brokenInWords(one)}`)
    const counts = `${tickets} tickets, ${records} other records, ${decisions} decisions, ${texts} texts, ${heads} heads held elsewhere`
    return {
      wrong: broken.length > 0,
      text: [...lines, `${counts}: ${broken.length === 0 ? 'whole' : 'broken'}`].join('\n'),
      json: verified,
    }
  },
})

async function verifyHere(days: readonly string[], deployment: Deployment, out: Io['progress']): Promise<Verified> {
  const { add, result } = verifier()
  for await (const logs of logsOf(days, deployment, out)) {
    for (const { number, kept, texts, damaged } of logs)
      for (const line of exportLines(number, kept, texts, damaged)) add(line)
  }
  return result()
}
