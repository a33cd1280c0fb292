/** Bundles start with or without compiled code, and one that reaches nothing is refused. */
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundled } from '../../infra/bundle/bundled.ts'
import { compile } from '../../infra/bundle/compile.ts'
import { codeFile, compiledFile } from '../../shared/run/compiled.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiesu-bundle-'))
const directory = join(folder, 'cites')

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

interface Said {
  answer: unknown
  startedCompiled: boolean
}

/** In a thread of its own: V8 does not look at compiled code again where it has compiled the same before. */
async function says(text: string): Promise<Said> {
  const script = `
    const { parentPort, workerData } = require('node:worker_threads')
    const { handler, startedCompiled } = require(workerData.index)
    handler({ text: workerData.text }).then((answer) => parentPort.postMessage({ answer, startedCompiled }))`
  const workerData = { index: join(directory, 'index.cjs'), text }
  const worker = new Worker(script, { eval: true, execArgv: [], workerData, env: { AWS_ENDPOINT_URL: 'data:,' } })
  const [said] = (await once(worker, 'message')) as [Said]
  await worker.terminate()
  return said
}

describe('a bundle', () => {
  it('holds ASCII alone and reads Chinese all the same', async () => {
    expect(readFileSync(join(directory, codeFile), 'utf8')).toMatch(/^[\0-\x7f]*$/)
    expect((await says('《民法典》第二百零一条')).answer).toBe('依据：《民法典》第二百零一条')
    expect((await says('民法典')).answer).toBeUndefined()
  })

  it('starts with compiled code, and without where there is none or V8 does not take it; it says which', async () => {
    const [text, answer] = ['《宪法》第一条', '依据：《宪法》第一条']
    await compile(directory, { event: { text }, reaches: 'GetItem' })
    const compiled = join(directory, compiledFile)
    const whole = readFileSync(compiled)
    expect(whole.length).toBeGreaterThan(1000)
    expect(await says(text)).toEqual({ answer, startedCompiled: true })
    for (const other of ['compiled by something else', '', whole.subarray(0, whole.length / 2)]) {
      writeFileSync(compiled, other)
      expect(await says(text)).toEqual({ answer, startedCompiled: false })
    }
    rmSync(compiled)
    expect(await says(text)).toEqual({ answer, startedCompiled: false })
  })

  it('is none when its first call does not come to what it must reach', async () => {
    await expect(compile(directory, { event: { text: '' }, reaches: 'Query' })).rejects.toThrow(/GetItem, not to Query/)
  })
})
