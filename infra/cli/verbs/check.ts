/** check — whether city files hold together, in sentences that name the place. */
import { CityFileError, cityNames, readCity } from '../../cities/index.ts'
import { reservedRuns } from '../../cloud/sizes.ts'
import { isTooSmall, quotaAt, quotaSaid } from '../quota.ts'
import { table } from '../table.ts'
import { unscanned } from '../unscanned.ts'
import { verb } from '../verb.ts'

interface Checked {
  city: string
  name?: string
  units?: number
  catalogue?: number
  /** concurrent runs that its functions reserve, of the account's */
  reserves?: number
  /** what the account says to that, where it was asked */
  account?: string
  faults: readonly string[]
  /** what holds together, and leaves something out that people will miss */
  notes: readonly string[]
}

export const check = verb({
  summary: 'check city files: schema, and what contradicts itself; all of them, or those named',
  takes: '[name]…',
  options: {
    account: { type: 'boolean', about: 'also ask the account whether it has the concurrent runs each city reserves' },
  },
  async run({ positionals, values }) {
    const names = positionals.length > 0 ? positionals : cityNames
    const looked = names.map(look)
    const checked = values.account ? await Promise.all(looked.map(withAccount)) : looked
    const wrong = checked.some(({ faults }) => faults.length > 0)
    const rows = checked
      .filter(({ faults }) => faults.length === 0)
      .map(({ city, name = '', units, catalogue, reserves, account = '' }) => [
        city,
        name,
        ...[units, catalogue, reserves].map(String),
        account,
      ])
    const good = rows.length > 0 ? [table(['file', 'city', 'units', 'catalogue', 'reserved runs', ''], rows)] : []
    const noted = checked
      .filter(({ notes }) => notes.length > 0)
      .map(({ city, notes }) => [`! ${city}`, ...notes].join('\n    '))
    const bad = checked
      .filter(({ faults }) => faults.length > 0)
      .map(({ city, faults }) => [`✘ ${city}`, ...faults].join('\n    '))
    return { wrong, text: [...good, ...noted, ...bad].join('\n'), json: checked }
  },
})

function look(city: string): Checked {
  try {
    const { city: its, deployment } = readCity(city)
    const { name, units, catalogue } = its
    const reserves = reservedRuns(deployment.sizes)
    const notes = its.files?.scanner === undefined ? [unscanned] : []
    return { city, name, units: units.length, catalogue: catalogue.length, reserves, faults: [], notes }
  } catch (error) {
    if (!(error instanceof CityFileError)) throw error
    return { city, faults: error.sentences, notes: [] }
  }
}

/** A city that does not fit its account is told before a deployment fails half-way. */
async function withAccount(checked: Checked): Promise<Checked> {
  if (checked.faults.length > 0) return checked
  const quota = await quotaAt(checked.city, {})
  const said = quotaSaid(quota)
  return isTooSmall(quota) ? { ...checked, account: said, faults: [said] } : { ...checked, account: said }
}
