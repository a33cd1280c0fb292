/** From words to a verb and back to an exit code. */
import { CityFileError } from '../cities/index.ts'
import { helpOf, overview } from './help.ts'
import { CityError, type Io, type Options, parsed, UsageError, type Verb } from './verb.ts'

/** Options of every verb. */
const common = {
  json: { type: 'boolean', about: 'the result as JSON' },
  help: { type: 'boolean', about: 'this' },
} as const satisfies Options

export interface Said {
  code: 0 | 1 | 2
  out: string
  error: string
}

const said = (code: Said['code'], out: string, error = ''): Said => ({ code, out, error })

/** Runs `npm run city -- <args>`; only what is a bug of ours is thrown. */
export async function commandLine(args: readonly string[], verbs: Record<string, Verb>, io: Io): Promise<Said> {
  const [name, ...rest] = args
  // For programs, which read one thing, whatever came of it.
  const failed = (code: 1 | 2, error: string): Said =>
    args.includes('--json') ? said(code, JSON.stringify({ error, code }, null, 2)) : said(code, '', error)
  if (name === undefined || name === '--help' || name === 'help') return said(name ? 0 : 2, overview(verbs))
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!verb) return failed(2, `city: there is no verb "${name}"; see npm run city -- --help`)
  try {
    const given = parsed(rest, { ...verb.options, ...common })
    if (given.values.help) return said(0, helpOf(name, verb, common))
    const [stray] = verb.takes ? [] : given.positionals
    if (stray !== undefined) throw new UsageError(`"${stray}" belongs to no option`)
    const { wrong, text, json } = await verb.run(given as never, io)
    return said(wrong ? 1 : 0, given.values.json ? JSON.stringify(json, null, 2) : text)
  } catch (error) {
    if (error instanceof UsageError)
      return failed(2, `city ${name}: ${error.message.split('\n')[0]}; see npm run city -- ${name} --help`)
    if (error instanceof CityError || error instanceof CityFileError) return failed(1, `city ${name}: ${error.message}`)
    const outage = sentenceOf(error)
    if (outage) return failed(1, `city ${name}: ${outage}`)
    throw error
  }
}

/** What AWS or the network refused, in a sentence an administrator can act on; undefined for a bug of ours. */
function sentenceOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { name, message } = error
  if (name === 'CredentialsProviderError') return 'no AWS credentials were found: set AWS_PROFILE, or log in'
  if (/^(AccessDenied|UnrecognizedClient|ExpiredToken|InvalidClientTokenId|AuthFailure)/.test(name))
    return `AWS refused it (${name}): ${message}`
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ECONNREFUSED') return 'nobody answers there: is the city running, and is the endpoint right?'
  if (/^(ENOTFOUND|ETIMEDOUT|ECONNRESET|EHOSTUNREACH)$/.test(code)) return `the network failed: ${message}`
  if (/^(EISDIR|ENOTDIR|ENOENT|EACCES)$/.test(code)) return `a file cannot be read or written: ${message}`
  return '$metadata' in error ? `${name}: ${message}` : undefined
}
