/** A failed start says why in one line; Ctrl-C under load ends cleanly. */
import { execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { appeals, nothingTold } from '../../kill/load.ts'
import { startStack } from '../../kill/stack.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiesu-start-'))
afterAll(() => rmSync(folder, { recursive: true }))
const patience = { timeout: 60_000 }

function start(...flags: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['infra/local/start.ts', ...flags], (error, _, said) =>
      resolve({ code: Number(error?.code ?? 0), said: said.trim() }),
    )
  })
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

describe('npm start', () => {
  it('on a busy port', patience, async () => {
    const server = createServer()
    await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
    const { port } = server.address() as AddressInfo
    expect(await start('--memory', '--port', String(port))).toEqual({ code: 1, said: `jiesu: port ${port} is busy` })
    server.close()
  })

  it('on a free port whose neighbour is busy: the stand-in departments need it', patience, async () => {
    // The port before must be free: it is asked for until it is.
    const server = createServer()
    const listen = (port: number) =>
      new Promise<boolean>((done) => {
        server.once('error', () => done(false))
        server.listen(port, '127.0.0.1', () => done(true))
      })
    let port = (await freePort()) + 1
    while (!(await listen(port))) port = (await freePort()) + 1
    const said = `jiesu: port ${port}, where the stand-in departments listen, is busy`
    expect(await start('--memory', '--port', String(port - 1))).toEqual({ code: 1, said })
    server.close()
  })

  it('on a port that is none, and with a flag that is none', patience, async () => {
    expect(await start('--port', '99999')).toEqual({ code: 1, said: 'jiesu: --port 99999 is not a port' })
    const { code, said } = await start('--surprise')
    expect([code, said.split('\n').length]).toEqual([1, 1])
  })

  it('in a folder that cannot be made', patience, async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const { code, said } = await start('--data', join(file, 'city'), '--port', String(await freePort()))
    expect(code).toBe(1)
    expect(said).toMatch(/^jiesu: the folder .*file\/city cannot be (made|written): .*ENOTDIR[^\n]*$/)
  })

  it('where the system makes no folders', patience, async () => {
    const { code, said } = await start('--data', '/proc/jiesu', '--port', String(await freePort()))
    expect([code, said.split('\n').length]).toEqual([1, 1])
    expect(said).toContain('jiesu: the folder /proc/jiesu cannot be made: ')
  })

  it('where its file cannot be opened', patience, async () => {
    const data = join(folder, 'no-file')
    mkdirSync(join(data, 'state.sqlite'), { recursive: true })
    const { code, said } = await start('--data', data, '--port', String(await freePort()))
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringMatching(/^jiesu: the folder .*no-file cannot be written: [^\n]+$/),
    })
  })

  it('on corrupt state', patience, async () => {
    const data = join(folder, 'corrupt')
    mkdirSync(data)
    writeFileSync(join(data, 'state.sqlite'), 'this is no database '.repeat(500))
    const { code, said } = await start('--data', data, '--port', String(await freePort()))
    expect(code).toBe(1)
    expect(said).toMatch(/^jiesu: the state in .*state\.sqlite is corrupt [^\n]*put the folder aside[^\n]*$/)
  })

  it.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    'ends with the npm that is killed by %s',
    patience,
    async (signal) => {
      const port = await freePort()
      const npm = spawn('npm', ['start', '--', '--memory', '--without-departments', '--port', String(port)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      // What is said may come in pieces; whoever ends before it is up says why.
      let said = ''
      await new Promise<void>((up, down) => {
        npm.once('exit', (code) => down(new Error(`it ended with ${code} before it was up: ${said}`)))
        npm.stdout.on('data', (chunk) => {
          said += chunk
          if (said.includes('is up')) up()
        })
      })
      npm.kill(signal)
      const answers = () =>
        fetch(`http://127.0.0.1:${port}/docs`).then(
          () => true,
          () => false,
        )
      await expect.poll(answers, { timeout: 20_000, interval: 300 }).toBe(false)
    },
  )

  it.each(['infra/demo/demo.ts', 'infra/cost/count.ts', 'infra/bundle.ts', 'test/bench/bench.ts', 'test/kill/kill.ts'])(
    '%s says what it does when asked for help, and does not do it',
    patience,
    async (script) => {
      const said = await new Promise<string>((resolve, reject) =>
        execFile(process.execPath, [script, '--help'], (error, out) => (error ? reject(error) : resolve(out))),
      )
      expect(said).toMatch(/^npm run [^\n]+\n\n {2}[A-Z]/)
      expect(said.split('\n').length).toBeLessThan(9)
    },
  )

  it('in a folder in use; and Ctrl-C while load runs ends the one that uses it with 0', patience, async () => {
    const data = join(folder, 'city')
    const port = await freePort()
    const stack = await startStack(port, data, '--without-departments')
    const { code, said } = await start('--data', data, '--port', String(await freePort()))
    expect({ code, said }).toEqual({ code: 1, said: `jiesu: the folder ${data} is in use by another run` })

    const told = nothingTold()
    let going = true
    const url = `http://127.0.0.1:${port}`
    const load = Promise.all([1, 2, 3].map((n) => appeals(url, stack.keys, `stop-${n}`, told, () => going)))
    await expect.poll(() => told.commands, { timeout: 30_000 }).toBeGreaterThan(10)
    expect(await stack.end('SIGINT')).toBe(0)
    going = false
    await load
    expect(told.refused).toEqual([])
  })
})
