/** Bundles every function, and puts the API reference beside the function that shows it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { openapi } from '../../shared/api/openapi.ts'
import { referencePage } from '../../shared/api/reference-page.ts'
import { functionNames } from '../../shared/run/functions.ts'
import { bundled } from './bundled.ts'
import { redoc } from './redoc.ts'

/** @param output folder that is made anew, with one folder a function in it @param regulations of tests, see bundled.ts */
export async function bundleEverything(output: string, regulations?: string): Promise<void> {
  rmSync(output, { recursive: true, force: true })
  const bundles = bundled(
    Object.fromEntries(functionNames.map((name) => [name, `functions/${name}/handler.ts`])),
    output,
    regulations,
  )
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  mkdirSync(`${output}/reference`, { recursive: true })
  writeFileSync(`${output}/reference/openapi.json`, JSON.stringify(openapi(version)))
  writeFileSync(`${output}/reference/reference.html`, referencePage)
  writeFileSync(`${output}/reference/reference.js`, redoc())
  await bundles
}
