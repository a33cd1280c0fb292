/** Becomes each function's index.cjs: starts its bundle with the compiled code where that fits. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { codeFile, compiledFile } from '../../shared/run/compiled.ts'

const filename = join(__dirname, codeFile)
const compiled = join(__dirname, compiledFile)
const script = new Script(
  `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`,
  { filename, ...(existsSync(compiled) ? { cachedData: readFileSync(compiled) } : {}) },
)
const bundle: { exports: { handler?: unknown } } = { exports: {} }
script.runInThisContext()(bundle.exports, require, bundle, filename, __dirname)

export const handler = bundle.exports.handler
/** Whether V8 took what lay beside the bundle: it does not when it runs with other flags, or when it is another V8. */
export const startedCompiled = script.cachedDataRejected === false
/** What V8 has compiled of the bundle by now. */
export const compiledSoFar = (): Buffer => script.createCachedData()
