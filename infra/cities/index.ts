/** Every city of this installation: each other file of this folder is one. Adding a city is adding its file. */
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

const files = new Map<string, CityFileInput>(
  await Promise.all(
    cityNames.map(
      async (name) =>
        [
          name,
          (
            (await import(/* @vite-ignore */ new URL(`./${name}.ts`, import.meta.url).href)) as {
              default: CityFileInput
            }
          ).default,
        ] as const,
    ),
  ),
)
const read = new Map<string, CityFile>()

/** A city by the name of its file, its English name or its code. @throws CityFileError with one sentence a fault */
export function readCity(name: string): CityFile {
  const found = cityNames.find((one) => one === name.toLowerCase() || files.get(one)?.city.code === name)
  if (!found) throw new CityFileError(name, [`there is no such city; there are: ${cityNames.join(', ')}`])
  const known = read.get(found) ?? parsed(found, files.get(found))
  read.set(found, known)
  return known
}

/** @throws CityFileError */
export function parsed(name: string, input: unknown): CityFile {
  const file = cityFile.safeParse(input)
  if (!file.success) throw new CityFileError(name, sentencesOf(file.error, input))
  const wrong = contradictionsIn(file.data.city)
  if (wrong.length > 0) throw new CityFileError(name, wrong)
  return file.data
}
