/** The scanner port on a real clamd, with one signature of our own and nothing downloaded. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe } from 'vitest'
import { eicar } from '../../../infra/local/stand-in/scan.ts'
import { overScanner } from './scanning.ts'

const { CLAMD = 'clamd' } = process.env

describe('clamd', () => {
  overScanner(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiesu-clamd-'))
    const path = join(folder, 'socket')
    writeFileSync(join(folder, 'own.ndb'), `Own.Eicar:0:*:${Buffer.from(eicar).toString('hex')}\n`)
    const settings = {
      ...{ LocalSocket: path, DatabaseDirectory: folder, TemporaryDirectory: folder, Foreground: 'yes' },
      ...{ StreamMaxLength: '8M', MaxScanSize: '8M', MaxFileSize: '8M', OfficialDatabaseOnly: 'no' },
    }
    const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`)
    writeFileSync(join(folder, 'clamd.conf'), lines.join(''))
    const child = spawn(CLAMD, ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' })
    const failed = new Promise<never>((_, reject) => {
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`clamd ended with ${code}`)))
    })
    failed.catch(() => {})
    const up = async () => {
      while (!existsSync(path)) await sleep(100)
    }
    await Promise.race([up(), failed])
    return {
      clamd: { at: { path } },
      stop() {
        child.kill()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  })
})
