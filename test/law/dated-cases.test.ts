/** The dated cases, in this process and in others whose machines stand in other zones. */
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { deadline, extensionLimit } from '../../shared/law/deadline.ts'
import { endOfDay, instantOf } from '../../shared/law/shanghai-time.ts'
import { calendar, draft } from './calendar-for-tests.ts'
import { datedCases, extensionCases } from './dated-cases.ts'

const endsAt24 = (lastDay: string, provisional = false) => ({ lastDay, limit: endOfDay(lastDay), provisional })

describe('dated cases 2024–2026', () => {
  it.each(datedCases)('$limit from $start → $lastDay: $what', ({ limit, start, lastDay, provisional }) => {
    const found = deadline(draft.limits[limit], instantOf(start), calendar)
    if (limit === 'emergency-acknowledgement') expect(found.lastDay).toBe(lastDay)
    else expect(found).toEqual(endsAt24(lastDay, provisional))
  })

  it.each(extensionCases)(
    '$months month(s) beyond $original → $lastDay: $what',
    ({ original, months, ...expected }) => {
      expect(extensionLimit(original, months, calendar)).toEqual(endsAt24(expected.lastDay, expected.provisional))
    },
  )
})

describe('on a machine in another zone', () => {
  it.each(['America/New_York', 'Pacific/Kiritimati', 'Asia/Tehran', 'UTC'])('%s gives the same last days', (zone) => {
    const program = new URL('./print-dated-cases.ts', import.meta.url).pathname
    const printed = execFileSync(process.execPath, [program], { env: { ...process.env, TZ: zone }, encoding: 'utf8' })
    const answer: unknown = JSON.parse(printed)
    expect(answer).toEqual({
      zone,
      lastDays: datedCases.map(({ lastDay }) => lastDay),
      extended: extensionCases.map(({ lastDay }) => lastDay),
    })
  })
})
