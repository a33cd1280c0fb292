/** 组装 — what calls about drafts and comments are given. */
import { composeCity } from '../city/compose.ts'
import { platform } from '../run/platform.ts'
import { reachOf } from '../run/settings.ts'
import { dynamoLooks } from '../storage/dynamo-looks.ts'
import { keptSecret } from '../storage/identity-secret.ts'
import { foreignCaptcha } from './captcha/foreign.ts'
import { ownCaptcha } from './captcha/own.ts'
import type { Captcha } from './captcha/ports.ts'
import { dynamoCommenters } from './storage/commenters.ts'
import { dynamoComments } from './storage/comments.ts'
import { dynamoDrafts } from './storage/drafts.ts'

export function composeConsultation(on = platform()) {
  const city = composeCity(on)
  const { dynamo, settings, clock, draw } = city
  const { tickets, appellants } = settings.tables
  const secret = keptSecret(dynamo, appellants)
  const own = ownCaptcha({ secret, clock, draw })
  return {
    ...city,
    secret,
    drafts: dynamoDrafts(dynamo, tickets),
    comments: dynamoComments(dynamo, tickets),
    commenters: dynamoCommenters(dynamo, appellants),
    looks: dynamoLooks(dynamo, tickets),
    /** Our own, unless the city has another's. */
    async captcha(): Promise<Captcha> {
      const foreign = (await city.law()).registry.consulting.captcha
      return foreign ? foreignCaptcha(foreign, { reach: reachOf(settings) }) : own
    },
  }
}
