/** Assemblies of this machine are kept while used, removed afterwards, and explain their failures. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { complete, isComplete, tidy, use } from '../../../infra/local/assembly-folders.ts'
import { runScript } from '../../../infra/local/run-script.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiesu-assembly-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('an assembly', () => {
  it('of other sources goes, and so does what a killed start left by half; not what a running process uses or makes', () => {
    const { pid: ended } = spawnSync(process.execPath, ['-e', ''])
    const cache = join(folder, 'cache')
    const names = ['new', 'old', 'used', 'used-by-one-killed', `half.made-by-${ended}`, `half.made-by-${process.pid}`]
    for (const name of names) mkdirSync(join(cache, name, 'asset'), { recursive: true })
    use(join(cache, 'used'))
    use(join(cache, 'used'))
    writeFileSync(join(cache, 'used-by-one-killed', `used-by-${ended}`), '')
    tidy(cache, (name) => name === 'new')
    expect(readdirSync(cache)).toEqual([`half.made-by-${process.pid}`, 'new', 'used'])
  })

  it('made by two at once is the one of whoever was first; what a killed run left of one gives way', () => {
    const [place, first, second] = ['place', 'first', 'second'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    for (const making of [place, first, second]) mkdirSync(making)
    writeFileSync(join(place, 'part'), '')
    writeFileSync(join(first, 'by-first'), '')
    complete(first, place)
    complete(second, place)
    expect(isComplete(place)).toBe(true)
    expect(readdirSync(place)).toEqual(['by-first', 'complete'])
    expect(readdirSync(folder)).not.toContain('second')
  })

  it('that cannot be made: the place in the source and the error are said, not how it came there', async () => {
    const script = join(folder, 'broken.ts')
    writeFileSync(script, "const build = () => {\n  throw new TypeError('no such construct')\n}\nbuild()\n")
    const said = await runScript(script).catch(String)
    expect(said).toContain('broken.ts:2')
    expect(said).toContain('TypeError: no such construct')
    expect(said).not.toContain('    at ')

    writeFileSync(script, 'const = 3')
    const unread = await runScript(script).catch(String)
    expect(unread).toMatch(/broken\.ts:1\nconst = 3[\s\S]+SyntaxError/)
  })
})
