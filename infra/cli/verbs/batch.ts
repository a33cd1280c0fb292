/** batch — sends a file of appeals, shows how far it has come, and what was refused. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answers } from '../../../shared/api/answers.ts'
import { progressOf } from '../../demo/progress.ts'
import { bearer } from '../../local/client.ts'
import { connect, where } from '../deployment.ts'
import { decode } from '../import/decode.ts'
import { table } from '../table.ts'
import { CityError, UsageError, verb } from '../verb.ts'

type Batch = Answers['readIntakeBatch']
type Rows = Answers['listIntakeRows']

const path = '/v1/intake-batches'
const pause = 500

export const batch = verb({
  summary: 'register a file of another hotline’s appeals: CSV or NDJSON',
  takes: '<file>',
  options: {
    ...where,
    channel: { type: 'string', about: 'of the rows; a channel’s own key need not say it', value: 'code' },
    'key-file': {
      type: 'string',
      about: 'file with the key of a channel or operator; JIESU_KEY otherwise',
      value: 'file',
    },
  },
  more: [
    'It may be stopped and run again: the same file is the same batch. CSV may be in UTF-8 or GB18030; its headings are in the API reference.',
    'Exit code: 0 every row is registered, 1 some were refused: each is named, with what is wrong with it.',
  ].join('\n'),
  async run({ values, positionals: [file, ...more] }, { progress }) {
    if (file === undefined || more.length > 0) throw new UsageError('name one file')
    const url = values.url && !values.local ? values.url : (await connect(values)).url
    const ask = asking(url.replace(/\/$/, ''), keyOf(values))
    const { type, text } = read(file)
    const query = values.channel === undefined ? '' : `?channel=${encodeURIComponent(values.channel)}`
    const once = createHash('sha256').update(`${query} ${text}`).digest('hex')
    const headers = { 'content-type': type, 'idempotency-key': once }
    let standing = await ask<Batch>(`${path}${query}`, { method: 'POST', headers, body: text })
    const bar = progressOf(standing.rows, progress)
    for (; standing.state !== 'ended'; standing = await ask<Batch>(`${path}/${standing.batch}`)) {
      bar.to(standing.rows - (standing.counts.waiting ?? 0), `${standing.batch}`)
      await sleep(pause)
    }
    bar.to(standing.rows, standing.batch)
    bar.end()
    const refused = await refusedOf(standing.batch, ask)
    const { registered = 0, already = 0 } = standing.counts
    const rows = refused.map(({ row, line, problem }) => [`${row}`, `${line ?? ''}`, wrongWith(problem)])
    const head = `${standing.batch}: ${registered} registered, ${already} registered before, ${refused.length} refused`
    return {
      wrong: refused.length > 0,
      text: rows.length > 0 ? `${head}\n${table(['row', 'line', 'why'], rows)}` : head,
      json: { ...standing, refused },
    }
  },
})

/** @throws UsageError for a file that nobody can read */
function read(file: string): { type: string; text: string } {
  if (!existsSync(file)) throw new UsageError(`there is no file ${file}`)
  const text = decode(readFileSync(file))
  if (text === undefined) throw new UsageError(`${file} is neither in UTF-8 nor in GB18030`)
  const isCsv = /\.csv$/i.test(file) || !/^\ufeff?\s*\{/.test(text)
  return { type: isCsv ? 'text/csv' : 'application/x-ndjson', text }
}

function keyOf(given: { local?: boolean; data: string; channel?: string; 'key-file'?: string }): string {
  if (given['key-file']) return readFileSync(given['key-file'], 'utf8').trim()
  const { JIESU_KEY } = process.env
  if (JIESU_KEY) return JIESU_KEY.trim()
  const kept = join(given.data, 'keys.json')
  if (given.local && existsSync(kept)) return (JSON.parse(readFileSync(kept, 'utf8')) as { operator: string }).operator
  throw new CityError('the key of a channel or an operator is needed: JIESU_KEY in the environment, or --key-file')
}

type Ask = <T>(path: string, asked?: { method: string; headers: Record<string, string>; body: string }) => Promise<T>

const asking =
  (url: string, key: string): Ask =>
  async <T>(of: string, { headers, ...asked }: Partial<Parameters<Ask>[1]> = {}) => {
    const response = await fetch(`${url}${of}`, { ...asked, headers: { ...headers, authorization: bearer(key) } })
    const body = (await response.json()) as { zh?: string; en?: string }
    if (!response.ok) throw new CityError(`${response.status}: ${body.zh} ${body.en}`)
    return body as T
  }

async function refusedOf(id: string, ask: Ask): Promise<Rows['items']> {
  const found: Rows['items'] = []
  let next: string | undefined
  do {
    const page: Rows = await ask(`${path}/${id}/rows?result=refused&limit=100${next ? `&cursor=${next}` : ''}`)
    found.push(...page.items)
    next = page.next
  } while (next)
  return found
}

const wrongWith = (problem: Rows['items'][number]['problem']): string =>
  problem?.errors?.map(({ pointer, zh }) => `${pointer} ${zh}`).join(' ') ?? problem?.zh ?? ''
