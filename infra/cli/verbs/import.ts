/** import — brings units, staff, catalogue, channels and categories of a city from spreadsheets. */

import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Staff } from '../../../shared/city/staff.ts'
import { dateOf } from '../../../shared/law/shanghai-time.ts'
import { progressOf } from '../../demo/progress.ts'
import type { Client } from '../../local/client.ts'
import { agreed } from '../agreed.ts'
import { where } from '../deployment.ts'
import { toWrite } from '../import/check.ts'
import { type Fault, faultInWords } from '../import/fault.ts'
import { readFiles, sheetsIn } from '../import/files.ts'
import { judge } from '../import/judge.ts'
import { issuePlanned, plan, planned } from '../import/keys-file.ts'
import { readStanding } from '../import/standing.ts'
import { current, example, writeTemplates } from '../import/templates.ts'
import { asJson, inLines } from '../import/view.ts'
import { apiOf } from '../import/whose-api.ts'
import { write } from '../import/write.ts'
import { inDays } from '../new-key.ts'
import { CityError, type Io, type Outcome, UsageError, verb } from '../verb.ts'

export const importCity = verb({
  summary: 'bring in units, staff, catalogue, channels and categories from spreadsheets (CSV)',
  takes: '<folder or file>…',
  options: {
    ...where,
    'key-file': { type: 'string', about: 'file with an administrator’s key; JIESU_ADMIN_KEY otherwise', value: 'file' },
    templates: { type: 'string', about: 'write a spreadsheet of each kind, to be filled in', value: 'folder' },
    current: { type: 'boolean', about: 'templates: with what the city holds instead of an example' },
    'dry-run': { type: 'boolean', about: 'check and show the difference, and change nothing' },
    all: { type: 'boolean', about: 'show every row that differs' },
    yes: { type: 'boolean', about: 'change it without asking' },
    keys: { type: 'string', about: 'issue a key to each new member of staff and keep them here', value: 'file' },
    days: { type: 'string', default: '365', about: 'keys: how long they are good', value: 'n' },
  },
  more: [
    'Every row is checked before anything changes. What the files do not name stays; an empty cell empties, a column that is not there leaves as it is.',
    'It may be stopped and run again: what is there already is not written again. Areas, rules, holidays and templates of notices are the city’s file’s: city seed --update.',
    'Exit code: 0 all is as the files say, 1 something is wrong in them or was refused.',
  ].join('\n'),
  async run({ values, positionals }, { progress, now }) {
    const today = dateOf(now().toISOString())
    const { templates, current: filled, 'key-file': keyFile } = values
    if (templates !== undefined) {
      if (positionals.length > 0) throw new UsageError('either --templates or files')
      const rowsOf = filled ? current(await readStanding((await apiOf(values, keyFile, 'admin')).api), today) : example
      const files = writeTemplates(templates, rowsOf)
      return { text: files.join('\n'), json: { files } }
    }
    if (positionals.length === 0) throw new UsageError('name a folder or files, or --templates')
    if (values.keys !== undefined) planned(values.keys)
    const expires = inDays(now(), daysOf(values.days))
    const { sheets, faults } = sheetsIn(readFiles(positionals))
    if (faults.length > 0) return wrong(faults)

    const { name, api } = await apiOf(values, keyFile, 'admin')
    const looked = await look(sheets, api, today)
    if ('faults' in looked) return wrong(looked.faults)
    const { difference } = looked
    const writing = toWrite(difference.meant)
    const json = { deployment: name, difference: asJson(difference) }
    const shown = inLines(difference, values.all === true)
    if (writing.length === 0) {
      const issued = await issue(values.keys, api, progress)
      return {
        text: `${shown}\n${name} holds all that the files say${issued.text}`,
        json: { ...json, written: 0, ...issued.json },
      }
    }
    if (values['dry-run']) return { text: `${shown}\nnothing was changed`, json: { ...json, written: 0 } }
    progress.write(`${name}\n${shown}\n`)
    if (!values.yes && !(await agreed(`write ${writing.length} rows?`)))
      throw new CityError('nothing was changed; give --yes where nobody is there to ask')
    const again = await look(sheets, api, today)
    if ('faults' in again || !isDeepStrictEqual(asJson(again.difference), asJson(difference)))
      throw new CityError('nothing was changed: others have changed the city since this was shown; run it again')

    const people = difference.meant.filter(({ kind, isNew }) => kind.name === 'staff' && isNew)
    if (values.keys !== undefined)
      plan(
        values.keys,
        people.map(({ thing }) => thing as Staff),
        expires,
      )
    const bar = progressOf(writing.length, progress)
    const done = await write(toWrite(again.difference.meant), {
      api,
      wrote: (count, { kind, key }) => bar.to(count, `${count} of ${writing.length} rows: ${kind.name} ${key}`),
    })
    bar.end()
    if (done.faults.length > 0)
      return wrong(done.faults, `${done.written} of ${writing.length} rows were written: mend it and run it again`)
    const left = await stillOtherwise(sheets, api, today)
    if (left > 0)
      return {
        wrong: true,
        text: `${name}: ${done.written} rows written, but others changed the city meanwhile: ${left} rows are otherwise again; run it again to see them`,
        json: { ...json, written: done.written, otherwise: left },
      }
    const issued = await issue(values.keys, api, progress)
    const without = values.keys === undefined && people.length > 0
    return {
      text: `${name}: ${done.written} rows written${issued.text}${without ? `\n${people.length} new members of staff have no key yet: --keys <file>, or city keys issue --staff <工号>` : ''}`,
      json: { ...json, written: done.written, ...issued.json },
    }
  },
})

function daysOf(text: string): number {
  const days = Number(text)
  if (!(days > 0)) throw new UsageError(`--days ${text} is not a number of days`)
  return days
}

/** What was planned and not issued yet. */
async function issue(file: string | undefined, api: Client, progress: Io['progress']) {
  if (file === undefined) return { text: '', json: {} }
  const bar = progressOf(1, progress)
  const keys = await issuePlanned(file, api, (count, of) => bar.to(count / of, `${count} of ${of} keys`))
  bar.end()
  return {
    text: keys > 0 ? `\n${keys} keys stand in ${file}: hand each to its holder, and delete it` : '',
    json: { keys },
  }
}

type Sheets = ReturnType<typeof sheetsIn>['sheets']

/** Reads the city, and all rows beside it. */
const look = async (sheets: Sheets, api: Client, today: string) => judge(sheets, await readStanding(api), today)

/** What was written a moment ago may be read a moment later. @returns how many rows are not as the files say */
async function stillOtherwise(sheets: Sheets, api: Client, today: string): Promise<number> {
  let left = 0
  for (const pause of [0, 500, 2000]) {
    await sleep(pause)
    const looked = await look(sheets, api, today)
    left = 'faults' in looked ? looked.faults.length : toWrite(looked.difference.meant).length
    if (left === 0) return 0
  }
  return left
}

/** As many as somebody mends at a time. */
const mostFaults = 50

function wrong(faults: readonly Fault[], ending = 'nothing was changed'): Outcome {
  const more = faults.length > mostFaults ? [`… and ${faults.length - mostFaults} more: --json has them all`] : []
  const lines = [...faults.slice(0, mostFaults).map(faultInWords), ...more]
  return { wrong: true, text: [...lines, `${faults.length} faults; ${ending}`].join('\n'), json: { faults } }
}
