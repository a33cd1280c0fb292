/** Bundles of functions: they start with the compiled code beside them or without it, and what reaches nothing is no bundle. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundled } from '../../infra/bundle/bundled.ts'
import { compile } from '../../infra/bundle/compile.ts'
import { codeFile, compiledFile } from '../../shared/runtime/compiled.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiesu-bundle-'))
const directory = join(folder, 'cites')
const require = createRequire(import.meta.url)

/** Says whether it is given a citation, and reads one item on the way. */
const source = `
  export const handler = async ({ text }: { text: string }) => {
    await fetch(process.env.AWS_ENDPOINT_URL ?? '', { method: 'POST', headers: { 'x-amz-target': 'D.GetItem' }, body: '{}' })
    return /^《.+》第.+条/.test(text) ? '依据：' + text : undefined
  }`

beforeAll(async () => {
  const file = join(folder, 'cites.ts')
  writeFileSync(file, source)
  await bundled({ cites: file }, folder)
})

interface Started {
  handler(event: object): Promise<unknown>
}
function started(): Started {
  const index = join(directory, 'index.cjs')
  delete require.cache[index]
  return require(index) as Started
}

describe('a bundle', () => {
  it('holds ASCII alone and reads Chinese all the same', async () => {
    process.env.AWS_ENDPOINT_URL = 'data:,'
    expect(readFileSync(join(directory, codeFile), 'utf8')).toMatch(/^[\0-\x7f]*$/)
    expect(await started().handler({ text: '《民法典》第二百零一条' })).toBe('依据：《民法典》第二百零一条')
    expect(await started().handler({ text: '民法典' })).toBeUndefined()
  })

  it('starts with compiled code, with what another runtime compiled, and without any', async () => {
    const given = { event: { text: '《宪法》第一条' }, reaches: 'GetItem' } as const
    await compile(directory, given)
    expect(readFileSync(join(directory, compiledFile)).length).toBeGreaterThan(1000)
    expect(await started().handler(given.event)).toBe('依据：《宪法》第一条')
    writeFileSync(join(directory, compiledFile), 'compiled by something else')
    expect(await started().handler(given.event)).toBe('依据：《宪法》第一条')
    rmSync(join(directory, compiledFile))
    expect(await started().handler(given.event)).toBe('依据：《宪法》第一条')
  })

  it('is none when its first call does not come to what it must reach', async () => {
    await expect(compile(directory, { event: { text: '' }, reaches: 'Query' })).rejects.toThrow(/GetItem, not to Query/)
  })
})
