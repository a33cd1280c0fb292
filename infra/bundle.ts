/** Bundles every function with one esbuild run into dist/<function>/index.cjs, and writes the API reference beside its own. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { openapi } from '../shared/api/openapi.ts'
import { referencePage } from '../shared/api/reference-page.ts'
import { functionNames } from '../shared/runtime/functions.ts'
import { compileCache, type Settings, settingsVariable } from '../shared/runtime/settings.ts'
import { redoc } from './redoc.ts'

const output = 'dist'

/** Enough for a bundle to load; nothing is called. */
const rehearsalSettings: Settings = {
  city: '000000',
  tables: { tickets: 't', appellants: 'a', registry: 'r' },
  queues: { changes: 'http://q', delivery: 'http://q', sweep: 'http://q', setAside: 'http://q' },
  bus: 'b',
  insideEndpoints: false,
}
rmSync(output, { recursive: true, force: true })

const { metafile } = await build({
  entryPoints: functionNames.map((name) => ({ in: `functions/${name}/handler.ts`, out: `${name}/index` })),
  outdir: output,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  minify: true,
  // Kept beside the bundle for reading stack traces; not loaded, because that would double a cold start.
  sourcemap: 'external',
  sourcesContent: false,
  platform: 'node',
  // The older of the runtimes a city may choose.
  target: 'node22',
  // An ES module that imports node:http loads all of fetch with it: 10 ms at every cold start.
  format: 'cjs',
  mainFields: ['module', 'main'],
  metafile: true,
  legalComments: 'none',
})

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
mkdirSync(`${output}/reference`, { recursive: true })
writeFileSync(`${output}/reference/openapi.json`, JSON.stringify(openapi(version)))
writeFileSync(`${output}/reference/reference.html`, referencePage)
writeFileSync(`${output}/reference/reference.js`, redoc())

await Promise.all(functionNames.map(compiled))

if (process.argv.includes('--sizes'))
  for (const [path, { bytes }] of Object.entries(metafile.outputs))
    if (path.endsWith('.cjs')) console.log(`${String(Math.round(bytes / 1024)).padStart(6)} KB  ${path}`)

/** Loads a bundle once, so that V8's compiled code lies beside it; a runtime of another version just ignores it. */
function compiled(name: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const directory = join(process.cwd(), output, name)
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', `await import(${JSON.stringify(join(directory, 'index.cjs'))})`],
    {
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: join(directory, compileCache),
        NODE_COMPILE_CACHE_PORTABLE: '1',
        AWS_REGION: 'cn-north-1',
        [settingsVariable]: JSON.stringify(rehearsalSettings),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`the bundle of ${name} does not load`))))
  return promise
}
