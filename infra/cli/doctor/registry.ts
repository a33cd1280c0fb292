/** Finds registry faults: not seeded, other rules than the file's, ending keys, no calendar. */

import { mergedCity } from '../../../shared/city/merge.ts'
import { dynamoRegistry } from '../../../shared/city/storage/registry.ts'
import { arrangements, missingYears } from '../../../shared/law/arrangements.ts'
import { rulesInForce } from '../../../shared/law/regulations.ts'
import { dateOf } from '../../../shared/law/shanghai-time.ts'
import { readCity } from '../../cities/index.ts'
import { overlapsIn } from '../../cities/schema/contradictions.ts'
import { asStanding } from '../../local/stand-in/messages/description.ts'
import { stateOf } from '../verbs/keys.ts'
import { type Check, few, note, soon, wrong } from './finding.ts'

export const seeded: Check = async ({ city, file }) =>
  city ? [] : [wrong('the city has not been loaded into its registry', `npm run city -- seed --city ${file}`)]

export const sameAsFile: Check = async ({ city, deployment: { dynamo, tables, isLocal }, file }) => {
  if (!city) return []
  const { city: meant } = readCity(file)
  const load = `if the file is right: npm run city -- seed --city ${file} --update`
  const withdrawn = await dynamoRegistry(dynamo, tables.registry).withdrawn()
  const { changes, kept } = mergedCity(isLocal ? asStanding(meant, city) : meant, city, withdrawn)
  return [
    ...(meant.rules === city.rules
      ? []
      : [wrong(`the registry works by the rules ${city.rules}, the city’s file says ${meant.rules}`, load)]),
    ...(changes.length > 0 ? [note(`the file says otherwise than the registry: ${few(changes)}`, load)] : []),
    ...(kept.length > 0
      ? [
          note(
            `decided since the file was written: ${few(kept)}`,
            'bring the file up to date; loading it leaves these as they are',
          ),
        ]
      : []),
  ]
}

/** Of two rows in force on one day the newer one holds, which nobody may have meant. */
export const noOverlaps: Check = async ({ city }) =>
  city ? overlapsIn(city).map((sentence) => wrong(sentence, 'end the older row, or enter the newer one once more')) : []

/** Rules that were loaded before their release was deployed, or that a release rolled back no longer knows. */
export const rulesKnown: Check = async ({ city, deployment: { rules }, now }) => {
  if (!city || rules.length === 0) return []
  const today = dateOf(now.toISOString())
  const ids = [city.rules, ...(city.rulesBefore ? [city.rulesBefore] : [])]
  const unknown = ids.filter((id) => !rules.some((key) => key.startsWith(`${id}@`)))
  const here = ids.some((id) => rulesInForce(id, today))
  return [
    ...unknown.map((id) =>
      wrong(
        `the city is loaded with the rules ${id}, which the deployed release does not know (it knows ${rules.join(', ')}): every call that needs the law is refused`,
        'deploy the release that has them, or load a file that names others',
      ),
    ),
    ...(here || unknown.length > 0
      ? []
      : [wrong(`none of the rules ${ids.join(', ')} is in force on ${today}`, 'see effectiveFrom of the rules')]),
  ]
}

/** Until that year begins it is soon wrong, from then on it is. */
export const calendar: Check = async ({ now }) => {
  const today = dateOf(now.toISOString())
  return missingYears(today, arrangements).map((year) =>
    (today < `${year}` ? soon : wrong)(
      `the State Council’s arrangement of ${year} is missing: every limit that reaches into it is provisional`,
      `add ${year} to shared/law/arrangements.ts and deploy; open tickets are counted anew by themselves`,
    ),
  )
}

export const keys: Check = async ({ deployment: { dynamo, tables }, file, now }) => {
  const all = await dynamoRegistry(dynamo, tables.registry).keys()
  const stateOfEach = Map.groupBy(all, (key) => stateOf(key, now))
  const good = [...(stateOfEach.get('good') ?? []), ...(stateOfEach.get('ends soon') ?? [])]
  const rotate = `npm run city -- keys rotate <key> --city ${file}`
  return [
    ...(good.some(({ role }) => role === 'admin')
      ? []
      : [
          wrong(
            'no administrator’s key is good',
            `npm run city -- keys issue --role admin --name <who> --city ${file}`,
          ),
        ]),
    ...(stateOfEach.get('ends soon') ?? []).map(({ id, name, expires }) =>
      soon(`key ${id} (${name}) ends on ${dateOf(new Date(expires).toISOString())}`, rotate),
    ),
    ...(stateOfEach.get('expired')?.length
      ? [note(`${stateOfEach.get('expired')?.length} keys have expired`, 'rotate those in use, revoke the others')]
      : []),
  ]
}
