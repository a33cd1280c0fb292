/** 导览 — the commands of TOUR.md work as they are pasted. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { sampleCity } from './city.ts'

const city = sampleCity()

const tour = readFileSync('infra/TOUR.md', 'utf8')
const commands = [...tour.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block).join('')

it.each(['once', 'and once more'])('from the appeal to the rating, %s', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiesu-tour-'))
  try {
    mkdirSync(join(folder, '.jiesu/city'), { recursive: true })
    writeFileSync(join(folder, '.jiesu/city/keys.json'), JSON.stringify(city.city().keys))
    // Other tests move the city's clock: it is what this shell tells the time by.
    const date = `date() { echo ${new Date(city.city().host.clock.now()).toISOString()}; }\n`
    writeFileSync(
      join(folder, 'tour.sh'),
      date +
        commands
          .replace(/^URL=\S*/m, `URL=${city.url()}`)
          .replace(/^GATEWAY=\S*/m, `GATEWAY=${city.city().standIn}/messages`),
    )
    // The city answers in this process: waiting for the shell must not stop it.
    const { stdout: printed } = await promisify(execFile)('bash', ['tour.sh'], { cwd: folder, timeout: 100_000 })
    const codes = [...printed.matchAll(/"code":"([\w-]+\.[\w.-]+)"/g)].map(([, code]) => code)
    expect(codes).toEqual(['close.needs-checked-reply', 'reply.needs-consultation', 'input.invalid'])
    expect(printed).toMatch(/204\n.*"name":"暖气片.png"[\s\S]*"state":"clean"/)
    expect(printed).toMatch(/"sent":\d+/)
    expect(printed).toMatch(/"state":"closed"[\s\S]*"answer":"已修复，室温20度"/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
