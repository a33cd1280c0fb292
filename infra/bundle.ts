/** Bundles every function into dist/<function>, tries each out, and writes the API reference beside its own. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { openapi } from '../shared/api/openapi.ts'
import { referencePage } from '../shared/api/reference-page.ts'
import { codeFile } from '../shared/runtime/compiled.ts'
import { functionNames } from '../shared/runtime/functions.ts'
import { bundled } from './bundle/bundled.ts'
import { compile } from './bundle/compile.ts'
import { firstCalls } from './bundle/first-calls.ts'
import { redoc } from './redoc.ts'

const output = 'dist'

rmSync(output, { recursive: true, force: true })
await bundled(Object.fromEntries(functionNames.map((name) => [name, `functions/${name}/handler.ts`])), output)

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
writeFileSync(`${output}/reference/openapi.json`, JSON.stringify(openapi(version)))
writeFileSync(`${output}/reference/reference.html`, referencePage)
writeFileSync(`${output}/reference/reference.js`, redoc())

await Promise.all(functionNames.map((name) => compile(`${output}/${name}`, firstCalls[name])))

if (process.argv.includes('--sizes'))
  for (const name of functionNames) {
    const { size } = statSync(`${output}/${name}/${codeFile}`)
    console.log(`${String(Math.round(size / 1024)).padStart(6)} KB  ${name}`)
  }
