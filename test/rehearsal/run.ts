/** Runs a program to its end, logs what it says and returns its standard output. */
import { spawn } from 'node:child_process'

interface Run {
  env?: Record<string, string>
  cwd?: string
  /** exit codes that are no failure */
  accept?: readonly number[]
  /** everything it says */
  write(text: string): void
}

/** @throws when it fails, with its last lines */
export async function run(
  program: string,
  args: readonly string[],
  { env = {}, cwd, accept = [0], write }: Run,
): Promise<string> {
  write(`$ ${program} ${args.join(' ')}\n`)
  const child = spawn(program, args, { env: { ...process.env, ...env }, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let all = ''
  const heard = (text: string): void => {
    all += text
    write(text)
  }
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
    heard(chunk.toString())
  })
  child.stderr.on('data', (chunk: Buffer) => heard(chunk.toString()))
  const { promise, resolve, reject } = Promise.withResolvers<number | null>()
  child.on('error', reject)
  child.on('close', resolve)
  const code = await promise
  if (code !== null && accept.includes(code)) return out
  throw new Error(`${args[0] ?? program} ended with ${code}\n${all.trim().split('\n').slice(-12).join('\n')}`)
}
