/** check — whether city files hold together, in sentences that name the place. */
import { CityFileError, cityNames, readCity } from '../../cities/index.ts'
import { table } from '../table.ts'
import { verb } from '../verb.ts'

interface Checked {
  city: string
  name?: string
  units?: number
  catalogue?: number
  faults: readonly string[]
}

export const check = verb({
  summary: 'check city files: schema, and what contradicts itself; all of them, or those named',
  takes: '[name]…',
  options: {},
  async run({ positionals }) {
    const names = positionals.length > 0 ? positionals : cityNames
    const checked = names.map(look)
    const wrong = checked.some(({ faults }) => faults.length > 0)
    const rows = checked
      .filter(({ faults }) => faults.length === 0)
      .map(({ city, name = '', units, catalogue }) => [city, name, String(units), String(catalogue)])
    const good = rows.length > 0 ? [table(['file', 'city', 'units', 'catalogue'], rows)] : []
    const bad = checked
      .filter(({ faults }) => faults.length > 0)
      .map(({ city, faults }) => [`✘ ${city}`, ...faults].join('\n    '))
    return { wrong, text: [...good, ...bad].join('\n'), json: checked }
  },
})

function look(city: string): Checked {
  try {
    const { name, units, catalogue } = readCity(city).city
    return { city, name, units: units.length, catalogue: catalogue.length, faults: [] }
  } catch (error) {
    if (!(error instanceof CityFileError)) throw error
    return { city, faults: error.sentences }
  }
}
