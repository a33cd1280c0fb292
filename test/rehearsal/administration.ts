/** What an administrator does from the command line, against MiniStack. */
import { credentials, region } from './ministack.ts'
import type { People } from './open-tickets.ts'
import { run } from './run.ts'

/** `npm run city -- <verb> --json`: its answer. */
export type City = (verb: string, ...args: string[]) => Promise<unknown>

export type Administration = ReturnType<typeof administration>

export function administration(endpoint: string, write: (text: string) => void) {
  const aws = {
    ...credentials,
    JIESU_CITY: 'shenyang',
    AWS_REGION: region,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_S3: endpoint,
  }
  const city: City = async (verb, ...args) =>
    JSON.parse(await run(process.execPath, ['infra/cli/main.ts', verb, ...args, '--json'], { env: aws, write }))

  const servedAt = (api: string, stage = ''): string => `${endpoint}/_aws/execute-api/${api}/${stage}`

  return {
    city,

    /** The stack says that its API stands at amazonaws.com; MiniStack serves it below its own address. */
    baseUrl(said: string): string {
      const [, api, stage] = /^https:\/\/(\w+)\.execute-api\.[^/]+\/(\w+)/.exec(said) ?? []
      if (!api) throw new Error(`the stack has no API: ${said}`)
      return servedAt(api, stage)
    },

    /** Where the API of the name stands at this moment; MiniStack gives it another id when its body changes. */
    async urlNow(before: string): Promise<string> {
      const { item } = (await (await fetch(`${endpoint}/restapis`)).json()) as { item: { id: string; name: string }[] }
      const found = item.filter(({ name }) => name === 'jiesu-shenyang').at(-1)
      return found ? servedAt(found.id, before.split('/').at(-1)) : before
    },

    /** What the doctor finds, whatever it finds. */
    async doctor(url: string): Promise<{ level: string; check: string; what: string }[]> {
      const doctor = ['infra/cli/main.ts', 'doctor', '--url', url, '--json']
      return JSON.parse(await run(process.execPath, doctor, { env: aws, accept: [0, 1], write })).findings
    },

    async keysOf(url: string): Promise<People> {
      const issue = async (...scope: string[]): Promise<string> =>
        (
          (await city('keys', 'issue', '--name', '演练', '--days', '1', '--per-minute', '6000', ...scope)) as {
            key: string
          }
        ).key
      return {
        url,
        operator: await issue('--role', 'operator'),
        supervisor: await issue('--role', 'supervisor', '--authority', 'platform'),
        channel: await issue('--role', 'channel', '--channel', 'web'),
        unit: await issue('--role', 'department', '--unit', 'heping-housing'),
      }
    },
  }
}
