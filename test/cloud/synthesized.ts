/** A city's template, as it runs here or synthesized for another region. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appOf } from '../../infra/city-app.ts'
import { assemble, stackOf } from '../../infra/local/assembly.ts'
import { functionNames } from '../../shared/run/functions.ts'

export interface RawResource {
  Type: string
  // biome-ignore lint/suspicious/noExplicitAny: a template is looked into property by property
  Properties: any
  DeletionPolicy?: string
  UpdateReplacePolicy?: string
}
export interface Synthesized {
  text: string
  resources: [id: string, resource: RawResource][]
  ofType(type: string): [id: string, resource: RawResource][]
}

/** As it runs here and is deployed by its file: synthesized once for all tests. */
export const assembled = async (city: string): Promise<Synthesized> => read((await assemble(city)).template)

export function synthesized(city: string, region: string): Synthesized {
  const folder = mkdtempSync(join(tmpdir(), 'jiesu-synth-'))
  try {
    const bundles = join(folder, 'dist')
    for (const name of functionNames) {
      mkdirSync(join(bundles, name), { recursive: true })
      writeFileSync(join(bundles, name, 'index.cjs'), '')
    }
    const outdir = join(folder, 'out')
    appOf({ cities: [city], region, insideEndpoints: false, bundles, outdir }).synth()
    return read(join(outdir, `${stackOf(city)}.template.json`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function read(path: string): Synthesized {
  const text = readFileSync(path, 'utf8')
  const resources = Object.entries((JSON.parse(text) as { Resources: Record<string, RawResource> }).Resources)
  return { text, resources, ofType: (type) => resources.filter(([, { Type }]) => Type === type) }
}
