/** batch — sends a file of appeals, shows how far it has come, and what was refused. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answers } from '../../../shared/api/answers.ts'
import { progressOf } from '../../demo/progress.ts'
import type { Client } from '../../local/client.ts'
import { where } from '../deployment.ts'
import { bodyOf } from '../import/answers.ts'
import { decode } from '../import/decode.ts'
import { apiOf } from '../import/whose-api.ts'
import { table } from '../table.ts'
import { UsageError, verb } from '../verb.ts'

type Batch = Answers['readIntakeBatch']
type Rows = Answers['listIntakeRows']

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
    const { type, text } = read(file)
    const { api } = await apiOf(values, values['key-file'], 'operator')
    const { channel } = values
    const once = createHash('sha256')
      .update(JSON.stringify([channel, text]))
      .digest('hex')
    const headers = { 'Content-Type': type, 'Idempotency-Key': once }
    let standing = await batchIn(() => api.call('postIntakeBatch', { query: { channel }, body: text, headers }))
    const params = { batch: standing.batch }
    const bar = progressOf(standing.rows, progress)
    while (standing.state !== 'ended') {
      bar.to(standing.rows - (standing.counts.waiting ?? 0), standing.batch)
      await sleep(pause)
      standing = await batchIn(() => api.call('readIntakeBatch', { params }))
    }
    bar.to(standing.rows, standing.batch)
    bar.end()
    const refused = await refusedOf(params, api)
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

type Asked = Parameters<typeof bodyOf>[0]
const batchIn = async (ask: Asked): Promise<Batch> => (await bodyOf(ask)) as Batch

async function refusedOf(params: { batch: string }, api: Client): Promise<Rows['items']> {
  const found: Rows['items'] = []
  let cursor: string | undefined
  do {
    const query = { result: 'refused' as const, limit: 100, cursor }
    const page = (await bodyOf(() => api.call('listIntakeRows', { params, query }))) as Rows
    found.push(...page.items)
    cursor = page.next
  } while (cursor)
  return found
}

const wrongWith = (problem: Rows['items'][number]['problem']): string =>
  problem?.errors?.map(({ pointer, zh }) => `${pointer} ${zh}`).join(' ') ?? problem?.zh ?? ''
