/** 防火墙设置 — request limit per address, exempt and blocked addresses, and how long logs stay. */
import ipaddr from 'ipaddr.js'
import * as z from 'zod'
import { keptLogs } from './log-days.ts'

/** Addresses as the firewall takes them: a block, and a single address as the smallest one. Not the whole internet, nor a slip's worth of it. */
const widest = { ipv4: 8, ipv6: 24 }
const block = z
  .string()
  .refine(
    (text) => rangeOf(text) !== undefined,
    'an address or a block of them: 203.0.113.7, 203.0.113.0/24, 2001:db8::/48',
  )
  .refine((text) => {
    const range = rangeOf(text)
    return !range || range.bits >= widest[range.kind]
  }, `a smaller block: /${widest.ipv4} of IPv4 or /${widest.ipv6} of IPv6 at most`)
  .transform((text) => rangeOf(text)?.block ?? text)

const blocks = z.array(block).max(1_000, 'at most 1000 of them').default([])

export const firewall = z.strictObject({
  /** requests of one address in five minutes: an office or a channel's gateway has many people behind one */
  perAddress: z
    .int()
    .min(100, 'at least 100 requests in five minutes, or one busy page is shut out')
    .max(20_000_000, 'at most 20,000,000 requests in five minutes')
    .default(10_000),
  /** 豁免 — not counted: departments that leave through one address */
  exempt: blocks,
  /** 封禁 — answered with 403 whatever they ask */
  blocked: blocks,
  /** of every request, with the address that no other log holds */
  logDays: keptLogs,
})
export type FirewallSettings = z.infer<typeof firewall>

export const addressKinds = ['ipv4', 'ipv6'] as const

interface Range {
  kind: (typeof addressKinds)[number]
  bits: number
  block: string
}

/** The network of what is written: the firewall refuses a block whose last bits are not zero. */
function rangeOf(text: string): Range | undefined {
  const single = ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)
  const written = single ? `${text}/${8 * ipaddr.parse(text).toByteArray().length}` : text
  if (!ipaddr.IPv4.isValidCIDRFourPartDecimal(written) && !ipaddr.IPv6.isValidCIDR(written)) return undefined
  const [address, bits] = ipaddr.parseCIDR(written)
  const network = (address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6).networkAddressFromCIDR(written)
  return { kind: address.kind(), bits, block: `${network.toString()}/${bits}` }
}
