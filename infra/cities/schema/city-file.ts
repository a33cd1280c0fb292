/** 城市文件 — what a city's file holds: its registry and its stack's settings. */
import * as z from 'zod'
import { city } from '../../../shared/city/city.ts'
import { accessLimits } from '../../../shared/law/access-limits.ts'
import { firewall } from './firewall.ts'
import { keptLogs } from './log-days.ts'

const days = (least: number, most: number) =>
  z.int().min(least, `at least ${least} days`).max(most, `at most ${most} days`)

const retention = z.strictObject({
  /** of the functions and of the API */
  logDays: keptLogs,
  /** how far back the tables can be restored to any second */
  restoreDays: days(1, 35).default(35),
  /** how long a message waits in a queue, and again in its dead letters, for somebody to mend what holds it up */
  messageDays: days(1, 14).default(14),
})

const sizes = z.strictObject({
  /** appeals on an ordinary day */
  ticketsPerDay: z.int().positive(),
  /** on the worst day the city prepares for: heating starts, flood, epidemic */
  surgePerDay: z.int().positive(),
  /** runs of one function of the API at the same time, so that a dead dependency cannot eat the account's; by the surge if left out */
  callsAtOnce: z.int().min(1).optional(),
})

export const deployment = z.strictObject({
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'an AWS region: cn-north-1 (Beijing), cn-northwest-1 (Ningxia) …'),
  domain: z
    .strictObject({
      name: z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'a host name without http://, as 12345api.example.gov.cn'),
      /** of that name, in the same region; until there is one the stack answers at the gateway's own address */
      certificate: z
        .string()
        .regex(/^arn:aws(-cn)?:acm:/, 'the ARN of a certificate: arn:aws-cn:acm:…')
        .optional(),
    })
    .optional(),
  retention: retention.default(retention.parse({})),
  sizes,
  /** 查询码试码与公开接口的次数 — how often access codes may be tried, and what anyone may ask a minute */
  accessLimits: accessLimits.prefault({}),
  /** 防火墙 — limits, exemptions and its own log */
  firewall: firewall.prefault({}),
  /** 唤醒 — who is woken at any hour when something is wrong, by e-mail: an address that rings */
  alarms: z.array(z.email('an e-mail address')).min(1, 'somebody must be told when something is wrong'),
  /** 告知 — who is told of what can wait for the morning; the same as are woken where nobody is named */
  notices: z.array(z.email('an e-mail address')).min(1, 'somebody must be told, or leave it out').optional(),
  /** what the functions run on; a region may learn a version later than others */
  runtime: z.enum(['nodejs24.x', 'nodejs22.x']).default('nodejs24.x'),
})
export type Deployment = z.infer<typeof deployment>

export const cityFile = z.strictObject({ city: city(), deployment })
export type CityFile = z.infer<typeof cityFile>
export type CityFileInput = z.input<typeof cityFile>
