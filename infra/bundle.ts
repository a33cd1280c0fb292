/** Bundles every function with one esbuild run into dist/<function>/index.mjs, and writes the API reference beside its own. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { build } from 'esbuild'
import { openapi } from '../shared/api/openapi.ts'
import { referencePage } from '../shared/api/reference-page.ts'
import { functionNames } from '../shared/runtime/functions.ts'

const output = 'dist'
rmSync(output, { recursive: true, force: true })

const { metafile } = await build({
  entryPoints: functionNames.map((name) => ({ in: `functions/${name}/handler.ts`, out: `${name}/index` })),
  outdir: output,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  metafile: true,
  legalComments: 'none',
  // Some of the SDK's packages still call require for Node's own modules.
  banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
})

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
mkdirSync(`${output}/reference`, { recursive: true })
writeFileSync(`${output}/reference/openapi.json`, JSON.stringify(openapi(version)))
writeFileSync(`${output}/reference/reference.html`, referencePage)
copyFileSync(
  createRequire(import.meta.url).resolve('redoc/bundles/redoc.standalone.js'),
  `${output}/reference/reference.js`,
)

if (process.argv.includes('--sizes'))
  for (const [path, { bytes }] of Object.entries(metafile.outputs))
    if (path.endsWith('.mjs')) console.log(`${String(Math.round(bytes / 1024)).padStart(6)} KB  ${path}`)
