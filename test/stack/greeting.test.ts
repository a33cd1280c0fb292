/** The three lines that `npm start` prints work as they are pasted. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { greeting } from '../../infra/local/greeting.ts'
import { sampleCity } from './city.ts'

const city = sampleCity()
const pasted = async (line: string) => JSON.parse((await promisify(execFile)('sh', ['-c', line])).stdout)

it('register an appeal, list it, and explain its limit', async () => {
  const printed = greeting(city.city(), true, '210102', 0)
  const [register = '', list = '', deadlines = ''] = printed.split('\n').filter((line) => line.startsWith('  curl '))
  const { number, limits } = await pasted(register)
  expect(limits).toMatchObject([{ clock: 'review' }])
  expect(await allOf(list)).toContainEqual(expect.objectContaining({ number }))
  expect(await pasted(deadlines)).toMatchObject({ ticket: number, deadlines: [{ clock: 'review' }] })
})

/** The list as it is pasted, and its further pages: other tests register appeals in this city too. */
async function allOf(line: string): Promise<unknown[]> {
  const items: unknown[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page = await pasted(cursor ? line.replace(/(http:[^\s'"]+)/, `$1&cursor=${cursor}`) : line)
    items.push(...page.items)
    cursor = page.next
  }
  return items
}
