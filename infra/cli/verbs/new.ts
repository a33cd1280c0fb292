/** new — a city's file from the template: its names and codes in, a checked file out. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CityFileError, parsed } from '../../cities/index.ts'
import { cityFromNames } from '../../cities/template/template.ts'
import { CityError, UsageError, verb } from '../verb.ts'

const folder = join(import.meta.dirname, '../../cities')

export const newCity = verb({
  summary: 'write the file of a new city from the template',
  takes: '<name>',
  options: {
    chinese: { type: 'string', about: 'its name, 盘锦市', value: '名称' },
    code: { type: 'string', about: 'administrative code, 211100' },
    prefix: { type: 'string', about: 'begins the codes of its units, pj', value: 'letters' },
    dialling: { type: 'string', about: 'dialling code of its telephones, 0427', value: 'code' },
    district: {
      type: 'string',
      multiple: true,
      about: 'each district or county: dawa=211104=大洼区',
      value: 'key=code=名称',
    },
    'tickets-per-day': { type: 'string', about: 'appeals on an ordinary day', value: 'n' },
    'surge-per-day': { type: 'string', about: 'on the worst day; ten times as many otherwise', value: 'n' },
    alarm: {
      type: 'string',
      multiple: true,
      about: 'e-mail address of who is woken when something is wrong',
      value: 'address',
    },
    notice: {
      type: 'string',
      multiple: true,
      about: 'e-mail address of who is told of what can wait; the same otherwise',
      value: 'address',
    },
    region: { type: 'string', default: 'cn-north-1', about: 'AWS region' },
    domain: { type: 'string', about: 'host name of its API', value: 'name' },
    folder: { type: 'string', default: folder, about: 'where to write it' },
  },
  more: 'The template gives a city its usual bureaus, categories and catalogue; persons, numbers and streets are its own to put in.',
  async run({ values, positionals: [name = '', ...more] }) {
    if (!/^[a-z]+$/.test(name) || more.length > 0)
      throw new UsageError('say its name in small letters, as the file shall be called: panjin')
    const file = join(values.folder, `${name}.ts`)
    if (existsSync(file)) throw new CityError(`${file} exists already`)
    const { chinese, code, prefix, dialling, 'tickets-per-day': perDay } = values
    const missing = Object.entries({
      chinese,
      code,
      prefix,
      dialling,
      'tickets-per-day': perDay,
      district: values.district,
      alarm: values.alarm,
    })
      .filter(([, value]) => value === undefined)
      .map(([option]) => `--${option}`)
    if (!chinese || !code || !prefix || !dialling || !perDay || missing.length > 0)
      throw new UsageError(`these are needed too: ${missing.join(', ')}`)

    const names = { code, name: chinese, nameEn: name.charAt(0).toUpperCase() + name.slice(1), prefix, dialling }
    const districts = districtsOf(values.district ?? [])
    const deployment = {
      region: values.region,
      ...(values.domain ? { domain: { name: values.domain } } : {}),
      sizes: { ticketsPerDay: Number(perDay), surgePerDay: Number(values['surge-per-day'] ?? Number(perDay) * 10) },
      alarms: values.alarm ?? [],
      ...(values.notice ? { notices: values.notice } : {}),
    }
    const { city } = checked(name, { city: cityFromNames({ ...names, districts }), deployment })
    writeFileSync(file, sourceOf({ ...names, districts }, deployment), { flag: 'wx' })
    return {
      text: [
        `${file} is written: ${city.units.length} units, ${city.catalogue.length} rows of the catalogue`,
        `  look it through, put in real persons and numbers, then: npm run city -- check ${name}`,
      ].join('\n'),
      json: { file, units: city.units.length, catalogue: city.catalogue.length },
    }
  },
})

/** Nothing is written that would not be read. */
function checked(name: string, input: unknown) {
  try {
    return parsed(name, input)
  } catch (error) {
    if (error instanceof CityFileError) throw new CityError(error.sentences.join('\n  '))
    throw error
  }
}

/** Each key and each code stands for one district: of two, one would be dropped unseen. */
function districtsOf(texts: readonly string[]): Names['districts'] {
  const districts = texts.map(districtOf)
  for (const [what, of] of [
    ['key', districts.map(([key]) => key)],
    ['code', districts.map(([, [code]]) => code)],
  ] as const) {
    const twice = of.find((one, index) => of.indexOf(one) !== index)
    if (twice) throw new UsageError(`two of --district have the ${what} ${twice}`)
  }
  return Object.fromEntries(districts)
}

function districtOf(text: string): [key: string, named: [code: string, name: string]] {
  const [, key, code, name] = /^([a-z]+)=(\d{6})=(.+)$/.exec(text) ?? []
  if (!key || !code || !name) throw new UsageError(`--district ${text} is not of the form dawa=211104=大洼区`)
  return [key, [code, name]]
}

interface Names {
  code: string
  name: string
  nameEn: string
  prefix: string
  dialling: string
  districts: Record<string, [code: string, name: string]>
}

/** As the other files of the folder are written. */
function sourceOf({ districts, ...names }: Names, deployment: Record<string, unknown>): string {
  const field = (indent: string, value: Record<string, unknown>): string[] =>
    Object.entries(value).map(([key, one]) => `${indent}${key}: ${literal(one)},`)
  return [
    `/** ${names.nameEn} (${names.name}), from the template: people and telephone numbers are assumed until they are put in. */`,
    "import type { CityFileInput } from './schema/city-file.ts'",
    "import { cityFromNames } from './template/template.ts'",
    '',
    'export default {',
    '  city: cityFromNames({',
    ...field('    ', names),
    '    districts: {',
    ...field('      ', districts),
    '    },',
    '  }),',
    '  deployment: {',
    ...field('    ', deployment),
    '  },',
    '} satisfies CityFileInput',
    '',
  ].join('\n')
}

/** A value as the formatter writes it. */
function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (value && typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${literal(one)}`)
      .join(', ')} }`
  return String(value).replace(/\B(?=(\d{3})+$)/g, '_')
}
