/** A line of a log names a key, and never shows its secret. */
import { afterEach, expect, it, vi } from 'vitest'
import { newKey } from '../../shared/access/authenticate.ts'
import { log } from '../../shared/run/log.ts'

afterEach(() => vi.restoreAllMocks())

it.each([newKey(), newKey(undefined, 'open311')])('masks the secret of $id, wherever it stands', ({ id, key }) => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  log('error', { message: `GET /open311/v2/requests.xml?api_key=${key}&x=1`, stack: `at ${key}` })
  const line = String(written.mock.calls[0]?.[0])
  expect(line).toContain(`api_key=${key.slice(0, 4)}${id}_…&x=1`)
  expect(line).not.toContain(key.slice(17))
})
