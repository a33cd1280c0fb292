/** Runs the pinned CDK's own command line, after making our bundles. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CityError } from './verb.ts'

const cdkPath = join(dirname(createRequire(import.meta.url).resolve('aws-cdk/package.json')), 'bin/cdk')

export interface CdkWhere {
  city: string
  region?: string | undefined
  endpoint?: string | undefined
  /** a cloud assembly that is synthesized already; otherwise the sources are */
  assembly?: string | undefined
}

/** Runs it and lets it speak on `out`. @returns its exit code */
export async function cdk(
  args: readonly string[],
  { city, region, endpoint, assembly }: CdkWhere,
  out: Writer,
): Promise<number> {
  // From the sources only this city is synthesized, where it is to stand.
  const app = assembly
    ? ['--app', assembly]
    : ['--context', `city=${city}`, ...(region ? ['--context', `region=${region}`] : [])]
  const environment = {
    CDK_DISABLE_VERSION_CHECK: '1',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    ...(endpoint ? { AWS_ENDPOINT_URL: endpoint, AWS_ENDPOINT_URL_S3: endpoint } : {}),
  }
  const child = spawn(process.execPath, [cdkPath, ...app, '--no-notices', ...args], {
    env: { ...process.env, ...environment },
    stdio: ['inherit', 'pipe', 'pipe'],
  })
  child.stdout.on('data', (chunk: Buffer) => out.write(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => out.write(chunk.toString()))
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  child.on('error', (error) => reject(new CityError(`the CDK does not start: ${error.message}`)))
  child.on('close', (code) => resolve(code ?? 1))
  return promise
}

interface Writer {
  write(text: string): unknown
}
