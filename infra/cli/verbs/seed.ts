/** seed — loads a city's file into its fresh registry and issues the first administrator's key. */
import { isDeepStrictEqual } from 'node:util'
import type { City } from '../../../shared/city/city.ts'
import { toDecide } from '../../../shared/city/compose.ts'
import { type Merging, mergedCity } from '../../../shared/city/merge.ts'
import { loadCity } from '../../../shared/city/storage/load.ts'
import { dynamoRegistry } from '../../../shared/city/storage/registry.ts'
import { rulesInForce } from '../../../shared/law/regulations.ts'
import { dateOf } from '../../../shared/law/shanghai-time.ts'
import { sqsKnocks } from '../../../shared/storage/sqs.ts'
import { readCity } from '../../cities/index.ts'
import { progressOf } from '../../demo/progress.ts'
import { asStanding } from '../../local/stand-in/messages/description.ts'
import { agreed } from '../agreed.ts'
import { cityMeant, connect, where } from '../deployment.ts'
import { lookAgain } from '../look-again.ts'
import { inDays, issue, shownOnce } from '../new-key.ts'
import { CityError, verb } from '../verb.ts'
import { whoever } from '../whoever.ts'

export const seed = verb({
  summary: 'load the city’s units, catalogue and channels, and issue the first administrator’s key',
  takes: '',
  options: {
    ...where,
    update: {
      type: 'boolean',
      about: 'load the file over a seeded city; what it does not name, and what was decided since, stays',
    },
    yes: { type: 'boolean', about: 'change what the file changes without asking' },
    days: { type: 'string', default: '365', about: 'how long the administrator’s key is good', value: 'n' },
  },
  async run({ values }, { progress, now }) {
    const { city: written } = readCity(cityMeant(values))
    const deployedAt = await connect(values)
    const { name, dynamo, tables, rules } = deployedAt
    const registry = dynamoRegistry(dynamo, tables.registry)
    const standing = await registry.city()
    const seeded = standing !== undefined
    // Where messages go on this machine is no file's to say.
    const file = deployedAt.isLocal ? asStanding(written, standing) : written
    if (seeded && !values.update)
      throw new CityError(`${name} is seeded already; --update loads the file again, over changes made since`)
    if (standing && standing.code !== file.code)
      throw new CityError(`${name} is ${standing.name} (${standing.code}); the file is of ${file.name} (${file.code})`)
    mustKnow(file.rules, rules, name)
    const merged = async (): Promise<Merging | undefined> => {
      const withdrawn = await registry.withdrawn()
      const there = await registry.city()
      return there && mergedCity(file, there, withdrawn)
    }
    const shown = await merged()
    if (shown) {
      const said = [`${name}: ${shown.changes.length} changes`, ...shown.changes, ...shown.kept]
      progress.write(`${said.join('\n  ')}\n`)
      if (shown.changes.length === 0)
        return {
          text: `${name} holds all that the file says`,
          json: { deployment: name, city: file.code, changes: [], kept: shown.kept },
        }
      if (!values.yes && !(await agreed('change it so?')))
        throw new CityError('nothing was changed; give --yes where nobody is there to ask')
    }
    const merging = shown && asShown(shown, await merged())
    const city = beginning(merging?.city ?? file, standing, dateOf(now().toISOString()))

    const actor = await whoever(deployedAt)
    const bar = progressOf(1, progress)
    await loadCity(dynamo, tables.registry, city, {
      actor,
      ...(merging
        ? {
            changes: merging.changes,
            kept: merging.kept,
            knocks: sqsKnocks(deployedAt.sqs, deployedAt.queues.changes ?? ''),
          }
        : {}),
      progress: (done, of) => bar.to(done / of, `${city.name}: ${done} of ${of} records`),
    })
    bar.end()
    const { units, categories, catalogue, channels } = city
    const counts = {
      units: units.length,
      categories: categories.length,
      catalogue: catalogue.length,
      channels: channels.length,
    }
    const loaded = `${city.name}: ${counts.units} units, ${counts.categories} categories, ${counts.catalogue} rows of the catalogue, ${counts.channels} channels`
    if (merging) {
      const again = merging.movesLimits ? await lookAgain(deployedAt, now()) : 0
      const { changes, kept } = merging
      return {
        text: `${name}: ${loaded}${again > 0 ? `; ${again} open tickets are counted anew within two minutes` : ''}`,
        json: { deployment: name, city: city.code, ...counts, changes, kept, countedAnew: again },
      }
    }
    const expires = inDays(now(), Number(values.days))
    const admin = await issue(
      { role: 'admin', name: '管理员', expires, perMinute: 600 },
      { ...toDecide(dynamo, tables.registry), actor },
    )
    return {
      text: `${name}: ${loaded}\nthe administrator’s key:\n${shownOnce(admin)}`,
      json: { deployment: name, city: city.code, ...counts, admin },
    }
  },
})

/** What others decided while it was asked stands; where it makes the changes others than were shown, nothing is done. */
export function asShown(shown: Merging, now: Merging | undefined): Merging {
  if (now && isDeepStrictEqual([now.changes, now.kept], [shown.changes, shown.kept])) return now
  throw new CityError('nothing was changed: others have changed the registry since this was shown; load it again')
}

/** The release that runs must know the rules, or every call that needs the law would be refused. */
function mustKnow(id: string, deployed: readonly string[], name: string): void {
  if (deployed.length === 0 || deployed.some((key) => key.startsWith(`${id}@`))) return
  throw new CityError(
    `${name} does not know the rules ${id} (it knows ${deployed.join(', ')}): deploy first, then load`,
  )
}

/** Rules that begin on a later day leave those before them in force until then. */
function beginning(city: City, standing: City | undefined, today: string): City {
  const before = standing && (standing.rules === city.rules ? standing.rulesBefore : standing.rules)
  if (rulesInForce(city.rules, today)) return city
  if (before) return { ...city, rulesBefore: before }
  throw new CityError(`the rules ${city.rules} have not begun on ${today}, and there are none before them`)
}
