/** 登记凭据 — under which name a registration is claimed: one name, one matter (第九条). */
import type { Registry } from '../../../city/registry.ts'
import { sourceKinds } from '../handing-over/words.ts'

interface Given {
  channel: string
  reference: string
}

/** 来源编号 — whether this channel's number is that of the matter, whichever channel of its kind sends it. */
export const isSource = (channel: string, { channel: of }: Pick<Registry, 'channel'>): boolean =>
  sourceKinds.some((kind) => kind === of(channel)?.kind)

/** No channel's code begins with the sign that a kind does. */
export const claimOf = ({ channel, reference }: Given, registry: Pick<Registry, 'channel'>): string =>
  isSource(channel, registry) ? `@${registry.channel(channel)?.kind}#${reference}` : `${channel}#${reference}`
