/** A city's template as synthesized for a region, with empty bundles: the tests look at resources, not at code. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCity } from '../../infra/cities/index.ts'
import { appOf } from '../../infra/city-app.ts'
import { functionNames } from '../../shared/runtime/functions.ts'

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

export function synthesized(city: string, region?: string): Synthesized {
  const folder = mkdtempSync(join(tmpdir(), 'jiesu-synth-'))
  try {
    const bundles = join(folder, 'dist')
    for (const name of functionNames) {
      mkdirSync(join(bundles, name), { recursive: true })
      writeFileSync(join(bundles, name, 'index.cjs'), '')
    }
    const outdir = join(folder, 'out')
    appOf({ cities: [city], region, insideEndpoints: false, bundles, outdir }).synth()
    const text = readFileSync(join(outdir, `Jiesu-${readCity(city).city.nameEn}.template.json`), 'utf8')
    const resources = Object.entries((JSON.parse(text) as { Resources: Record<string, RawResource> }).Resources)
    return { text, resources, ofType: (type) => resources.filter(([, { Type }]) => Type === type) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
