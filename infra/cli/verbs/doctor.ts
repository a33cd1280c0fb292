/** doctor — what is wrong with a deployment, and what to do about each. */
import { dynamoRegistry } from '../../../shared/city/storage/registry.ts'
import { progressOf } from '../../demo/progress.ts'
import { cityMeant, connect, where } from '../deployment.ts'
import { api } from '../doctor/api.ts'
import { alarmsHeard, alarmsRinging, tablesSafe } from '../doctor/cloud.ts'
import { scanned } from '../doctor/files.ts'
import { type Check, type Finding, note, type Patient } from '../doctor/finding.ts'
import { inquiries } from '../doctor/inquiries.ts'
import { circuits, orphans, sweepLag, undelivered } from '../doctor/promises.ts'
import { pushes } from '../doctor/pushes.ts'
import { queues } from '../doctor/queues.ts'
import { calendar, keys, noOverlaps, rulesKnown, sameAsFile, seeded } from '../doctor/registry.ts'
import { retired } from '../doctor/retired.ts'
import { signOn } from '../doctor/sign-on.ts'
import { gateways, untold } from '../doctor/told.ts'
import { unreachable } from '../doctor/units.ts'
import { verb } from '../verb.ts'

/** In the order in which one would look. */
export const checks: Record<string, Check> = {
  'the API answers': api,
  'the city is seeded': seeded,
  'the release knows the rules': rulesKnown,
  'registry and file agree': sameAsFile,
  'no rows overlap': noOverlaps,
  'nothing points to retired units': retired,
  'the calendar is complete': calendar,
  'keys are good': keys,
  'accounts can sign in': signOn,
  'units get their orders': unreachable,
  'queues flow': queues,
  'receivers answer': circuits,
  'orders and notices arrive': undelivered,
  'pushes go on': pushes,
  'appellants are told': untold,
  'requests for information are answered': inquiries,
  'messages can be sent': gateways,
  'files are scanned': scanned,
  'limits are watched': sweepLag,
  'no orphans are left': orphans,
  'somebody hears the alarms': alarmsHeard,
  'no alarm rings': alarmsRinging,
  'tables are safe': tablesSafe,
}

const signs = { wrong: '✘', soon: '!', note: '·' } as const

export const doctor = verb({
  summary: 'say what is wrong with a deployment, and what to do about each; exit code 1 when something is',
  takes: '',
  options: where,
  more: '✘ is wrong now, ! will be soon, · is worth knowing. A check that could not be made says why and does not stop the others.',
  async run({ values }, { progress, now }) {
    const deployment = await connect(values)
    const city = await dynamoRegistry(deployment.dynamo, deployment.tables.registry).city()
    const patient: Patient = { deployment, file: cityMeant(values), city, now: now() }
    const names = Object.keys(checks)
    const bar = progressOf(names.length, progress)
    const found: (Finding & { check: string })[] = []
    for (const [index, [name, check]] of Object.entries(checks).entries()) {
      for (const finding of await looked(check, patient)) found.push({ check: name, ...finding })
      bar.to(index + 1, name)
    }
    bar.end()
    const isWrong = found.some(({ level }) => level === 'wrong')
    const lines = found.map(({ level, what, advice }) => `${signs[level]} ${what}\n    → ${advice}`)
    const well =
      found.length === 0 ? `all ${names.length} checks passed` : `${names.length} checks, ${found.length} findings`
    return {
      wrong: isWrong,
      text: [deployment.name, ...lines, well].join('\n'),
      json: { deployment: deployment.name, wrong: isWrong, checks: names, findings: found },
    }
  },
})

/** A check that fails is a finding itself; the others go on. */
async function looked(check: Check, patient: Patient): Promise<Finding[]> {
  try {
    return await check(patient)
  } catch (error) {
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return [note(`this could not be looked at: ${why}`, 'see whether your role may, and whether this AWS has it')]
  }
}
