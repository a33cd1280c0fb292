/** Two releases of the same city as cloud assemblies: synthesized from the sources, with what MiniStack needs beside the bundles. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { run } from './run.ts'

type Write = (text: string) => void

/** Bundles once; each release is a copy of the bundles and what is synthesized from it. */
export async function bundles(folder: string, write: Write): Promise<string> {
  await run(process.execPath, ['infra/bundle.ts'], { write })
  const copy = join(folder, 'bundles')
  rmSync(copy, { recursive: true, force: true })
  cpSync('dist', copy, { recursive: true })
  return copy
}

/** @param version shown in /v1/openapi.json; another one than the package's makes every function a changed one */
export async function synthesize(
  bundles: string,
  folder: string,
  version: string | undefined,
  write: Write,
): Promise<string> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(bundles, join(folder, 'dist'), { recursive: true })
  if (version) change(join(folder, 'dist'), version)
  const assembly = resolve(folder, 'assembly')
  await run(process.execPath, [resolve('infra/app.ts')], {
    cwd: folder,
    // Departments of the rehearsal stand on this machine.
    env: { CDK_OUTDIR: assembly, CDK_CONTEXT_JSON: JSON.stringify({ city: 'shenyang', insideEndpoints: 'true' }) },
    write,
  })
  besideBundles(assembly)
  return assembly
}

function change(dist: string, version: string): void {
  for (const name of readdirSync(dist)) {
    const bundle = join(dist, name, 'index.cjs')
    writeFileSync(bundle, `${readFileSync(bundle, 'utf8')}\n// ${version}\n`)
  }
  const description = join(dist, 'reference', 'openapi.json')
  const openapi = JSON.parse(readFileSync(description, 'utf8')) as { info: { version: string } }
  openapi.info.version = version
  writeFileSync(description, JSON.stringify(openapi))
}

/** MiniStack looks for index.js and index.mjs only; Lambda takes index.cjs too. The hash of the asset does not change. */
function besideBundles(assembly: string): void {
  for (const name of readdirSync(assembly))
    if (name.startsWith('asset.') && readdirSync(join(assembly, name)).includes('index.cjs'))
      writeFileSync(join(assembly, name, 'index.js'), "module.exports = require('./index.cjs')\n")
}
