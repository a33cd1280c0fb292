/** `npm run bundle`: bundles every function into dist/ and tries each of them out. */
import { statSync } from 'node:fs'
import { codeFile } from '../shared/run/compiled.ts'
import { functionNames } from '../shared/run/functions.ts'
import { compile } from './bundle/compile.ts'
import { bundleEverything } from './bundle/everything.ts'
import { firstCalls } from './bundle/first-calls.ts'
import { helpInstead } from './local/help-instead.ts'

helpInstead(`npm run bundle -- [--sizes]

  Makes everything the functions are deployed as in dist/, and tries each out.

  --sizes   also say how large each is`)

const output = 'dist'

await bundleEverything(output)
await Promise.all(functionNames.map((name) => compile(`${output}/${name}`, firstCalls[name])))

if (process.argv.includes('--sizes'))
  for (const name of functionNames) {
    const { size } = statSync(`${output}/${name}/${codeFile}`)
    console.log(`${String(Math.round(size / 1024)).padStart(6)} KB  ${name}`)
  }
