/** Every city of this installation: adding a city means adding its file to this folder. */
import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { type CityFile, type CityFileInput, cityFile } from './schema/city-file.ts'
import { contradictionsIn } from './schema/contradictions.ts'
import { sentencesOf } from './schema/sentences.ts'

export type { CityFile }

/** A city file that does not hold together, or a name there is no file of. */
export class CityFileError extends Error {
  readonly sentences: readonly string[]
  constructor(name: string, sentences: readonly string[]) {
    super([`infra/cities/${name}.ts`, ...sentences].join('\n  '))
    this.sentences = sentences
  }
}

/** As their files are called: shenyang … */
export const cityNames: readonly string[] = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => basename(file, '.ts'))

type Loaded = { input: CityFileInput } | { broken: string }

/** A file that cannot be read harms no other city: it is said when that one is asked for. */
const load = async (name: string): Promise<Loaded> => {
  try {
    const file = (await import(/* @vite-ignore */ new URL(`./${name}.ts`, import.meta.url).href)) as {
      default: CityFileInput
    }
    return { input: file.default }
  } catch (error) {
    return { broken: `it cannot be read: ${error instanceof Error ? error.message : error}` }
  }
}

const files = new Map(await Promise.all(cityNames.map(async (name) => [name, await load(name)] as const)))
const read = new Map<string, CityFile>()

const inputOf = (name: string): CityFileInput | undefined => {
  const file = files.get(name)
  return file && 'input' in file ? file.input : undefined
}

/** A city by the name of its file, its English name or its code. @throws CityFileError with one sentence a fault */
export function readCity(name: string): CityFile {
  const found = cityNames.find((one) => one === name.toLowerCase() || inputOf(one)?.city?.code === name)
  const file = found && files.get(found)
  if (!found || !file) throw new CityFileError(name, [`there is no such city; there are: ${cityNames.join(', ')}`])
  if ('broken' in file) throw new CityFileError(found, [file.broken])
  const known = read.get(found) ?? unlikeOthers(found, parsed(found, file.input))
  read.set(found, known)
  return known
}

/** A file copied from another would deploy over it: what names a city and its stack is its own. @throws CityFileError */
function unlikeOthers(name: string, file: CityFile): CityFile {
  const others = cityNames.filter((other) => other !== name).map((other) => [other, inputOf(other)] as const)
  const wrong = sharedNames(file, others)
  if (wrong.length > 0) throw new CityFileError(name, wrong)
  return file
}

/** What two files have in common that may be one's only, in sentences. */
export function sharedNames(
  { city, deployment }: CityFile,
  others: readonly (readonly [name: string, file: CityFileInput | undefined])[],
): string[] {
  const key = (value: string | undefined) => value?.toLowerCase()
  return others.flatMap(([other, file]) => [
    ...(['code', 'name', 'nameEn'] as const)
      .filter((field) => key(file?.city?.[field]) === key(city[field]))
      .map(
        (field) =>
          `${field}: "${city[field]}" is that of infra/cities/${other}.ts too${field === 'nameEn' ? ', and both would be the stack of one city' : ''}`,
      ),
    ...(deployment.domain && key(file?.deployment?.domain?.name) === key(deployment.domain.name)
      ? [`domain: ${deployment.domain.name} is that of infra/cities/${other}.ts too`]
      : []),
  ])
}

/** @throws CityFileError */
export function parsed(name: string, input: unknown): CityFile {
  const file = cityFile.safeParse(input)
  if (!file.success) throw new CityFileError(name, sentencesOf(file.error, input))
  const wrong = contradictionsIn(file.data.city)
  if (wrong.length > 0) throw new CityFileError(name, wrong)
  return file.data
}
