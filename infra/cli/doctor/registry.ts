/** What is wrong in the registry: not seeded, another rule version than the file's, keys about to end, no calendar. */
import { dynamoRegistry } from '../../../shared/adapters/dynamo-registry.ts'
import { arrangements, missingYears } from '../../../shared/regulation/arrangements.ts'
import { dateOf } from '../../../shared/regulation/shanghai-time.ts'
import { readCity } from '../../cities/index.ts'
import { stateOf } from '../verbs/keys.ts'
import { type Check, few, note, soon, wrong } from './finding.ts'

export const seeded: Check = async ({ city, file }) =>
  city ? [] : [wrong('the city has not been loaded into its registry', `npm run city -- seed --city ${file}`)]

export const sameAsFile: Check = async ({ city, file }) => {
  if (!city) return []
  const { city: meant } = readCity(file)
  const missing = meant.units
    .filter(({ code }) => !city.units.some((unit) => unit.code === code))
    .map(({ code }) => code)
  const load = `if the file is right: npm run city -- seed --city ${file} --update`
  return [
    ...(meant.rules === city.rules
      ? []
      : [wrong(`the registry works by the rules ${city.rules}, the city’s file says ${meant.rules}`, load)]),
    ...(missing.length > 0 ? [note(`units of the file are not in the registry: ${few(missing)}`, load)] : []),
  ]
}

export const calendar: Check = async ({ now }) =>
  missingYears(dateOf(now.toISOString()), arrangements).map((year) =>
    wrong(
      `the State Council’s arrangement of ${year} is missing: every limit that reaches into it is provisional`,
      `add ${year} to shared/regulation/arrangements.ts and deploy; open tickets are counted anew by themselves`,
    ),
  )

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
