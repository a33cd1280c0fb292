/** seed — loads a city's file into its fresh registry and issues the first administrator's key. */
import { dynamoRegistry } from '../../../shared/adapters/dynamo-registry.ts'
import { loadCity } from '../../../shared/adapters/load-city.ts'
import { readCity } from '../../cities/index.ts'
import { progressOf } from '../../demo/progress.ts'
import { connect, where } from '../deployment.ts'
import { lookAgain, movesLimits } from '../look-again.ts'
import { inDays, issue, shownOnce } from '../new-key.ts'
import { CityError, verb } from '../verb.ts'

export const seed = verb({
  summary: 'load the city’s units, catalogue and channels, and issue the first administrator’s key',
  takes: '',
  options: {
    ...where,
    update: { type: 'boolean', about: 'load the file again over a seeded city; what it does not name stays' },
    days: { type: 'string', default: '365', about: 'how long the administrator’s key is good', value: 'n' },
  },
  async run({ values }, { progress, now }) {
    const { city } = readCity(values.city)
    const deployment = await connect(values)
    const { name, dynamo, tables } = deployment
    const registry = dynamoRegistry(dynamo, tables.registry)
    const standing = await registry.city()
    if (standing && !values.update)
      throw new CityError(`${name} is seeded already; --update loads the file again, over changes made since`)

    const bar = progressOf(1, progress)
    await loadCity(dynamo, tables.registry, city, (done, of) =>
      bar.to(done / of, `${city.name}: ${done} of ${of} entries`),
    )
    bar.end()
    const { units, categories, catalogue, channels } = city
    const counts = {
      units: units.length,
      categories: categories.length,
      catalogue: catalogue.length,
      channels: channels.length,
    }
    const loaded = `${city.name}: ${counts.units} units, ${counts.categories} categories, ${counts.catalogue} rows of the catalogue, ${counts.channels} channels`
    if (standing) {
      const countedAnew = movesLimits(standing, city) ? await lookAgain(deployment, now()) : 0
      const anew =
        countedAnew > 0 ? `; the limits of ${countedAnew} open tickets are counted anew within two minutes` : ''
      return { text: `${loaded}${anew}`, json: { city: city.code, ...counts, countedAnew } }
    }
    const expires = inDays(now(), Number(values.days))
    const admin = await issue(registry, { role: 'admin', name: '管理员', expires, perMinute: 600 })
    return {
      text: `${loaded}\nthe administrator’s key:\n${shownOnce(admin)}`,
      json: { city: city.code, ...counts, admin },
    }
  },
})
