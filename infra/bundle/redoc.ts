/** The Redoc script, changed in two places for a Chinese page without a network. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const changes: readonly [what: string, from: string, to: string][] = [
  [
    'the picture it would fetch from its maker',
    'https://cdn.redoc.ly/redoc/logo-mini.svg',
    'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%221%22 height=%221%22/%3E',
  ],
  [
    'its search, which takes Chinese characters for punctuation and cuts them off',
    String.raw`e.replace(/^\\W+/,"").replace(/\\W+$/,"")`,
    String.raw`e.replace(/^[^\\p{L}\\p{N}]+/u,"").replace(/[^\\p{L}\\p{N}]+$/u,"")`,
  ],
]

/** @throws Error when a later Redoc reads otherwise: look at the page again, without a network and with a Chinese word */
export function redoc(): string {
  let script = readFileSync(createRequire(import.meta.url).resolve('redoc/bundles/redoc.standalone.js'), 'utf8')
  for (const [what, from, to] of changes) {
    const parts = script.split(from)
    if (parts.length !== 2) throw new Error(`Redoc has changed: ${what} is in ${parts.length - 1} places`)
    script = parts.join(to)
  }
  return script
}
