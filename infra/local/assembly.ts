/** 合成 — bundles and synthesizes a city's stack once per state of the sources. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { readCity } from '../cities/index.ts'
import { complete, isComplete, tidy, use } from './assembly-folders.ts'
import { runScript } from './run-script.ts'
import { StartError } from './start-error.ts'

const synthesize = 'infra/local/synthesize.ts'
/** Everything the template and the bundles are made of. */
const sources = [
  'infra/bundle',
  'infra/cities',
  'infra/city-app.ts',
  'infra/cloud',
  synthesize,
  'functions',
  'shared',
  'package.json',
  'package-lock.json',
  'cdk.json',
]

/** Assemblies are kept here by the hash of their sources. */
const cache = '.jiesu/assembly'

export interface Assembly {
  directory: string
  template: string
  fresh: boolean
}

/** A city's stack, by the name of its file. */
export const stackOf = (city: string): string => `Jiesu-${readCity(city).city.nameEn}`

/**
 * @param regulations of tests, see bundle/bundled.ts
 * @throws StartError when the sources do not bundle or synthesize, or the folder cannot be written
 */
export async function assemble(city: string, regulations?: string): Promise<Assembly> {
  makeFolder(cache)
  const stack = stackOf(city)
  const state = hashOf(sources)
  const law = regulations ? `-${hashOf([dirname(regulations)])}` : ''
  const directory = join(cache, `${state}-${stack}${law}`)
  const template = join(directory, `${stack}.template.json`)
  const fresh = !isComplete(directory)
  if (fresh) {
    const making = `${directory}.made-by-${process.pid}`
    rmSync(making, { recursive: true, force: true })
    mkdirSync(making)
    await runScript(synthesize, city, making, ...(regulations ? [regulations] : []))
    complete(making, directory)
    tidy(cache, (name) => name.startsWith(state) && isComplete(join(cache, name)))
  }
  use(directory)
  return { directory, template, fresh }
}

/** @throws StartError when it cannot be made */
export function makeFolder(path: string): void {
  try {
    makeEach(resolve(path))
  } catch (error) {
    throw new StartError(`the folder ${path} cannot be made: ${error instanceof Error ? error.message : error}`)
  }
}

/** One after the other, from the outermost: Node's own way never ends where a system makes no folders, as in /proc. */
function makeEach(path: string): void {
  if (existsSync(path)) return
  makeEach(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another start may have made it at the same moment.
    if (!existsSync(path)) throw error
  }
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    const files =
      existsSync(path) && !path.includes('.') ? readdirSync(path, { recursive: true, withFileTypes: true }) : undefined
    const names = files
      ? files
          .filter((file) => file.isFile())
          .map((file) => join(file.parentPath, file.name))
          .sort()
      : [path]
    for (const name of names) hash.update(name).update(readFileSync(name))
  }
  return hash.digest('hex').slice(0, 16)
}
