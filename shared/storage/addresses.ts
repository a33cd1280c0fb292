/** 接收地址 — where posts may go: public addresses, others only where the deployment says so. */
import ipaddr from 'ipaddr.js'
import { longestUrl } from '../record/endpoint.ts'

/** What a deployment allows beside public addresses. */
export interface Reach {
  /** departments stand on the functions' own private network */
  private: boolean
  /** departments are played on the machine that runs the functions */
  loopback: boolean
}

/** Public IPv6 addresses all begin so; what lies outside is not given to anybody, or means an IPv4 address. */
const global = ipaddr.IPv6.parseCIDR('2000::/3')
/** In the private range, yet the cloud's own: instance metadata, name service, time. */
const cloudsOwn = ipaddr.IPv6.parseCIDR('fd00:ec2::/32')

/** Ranges are allowed, not denied: whatever a registry sets aside next is no public unicast address either. */
export function mayReach(address: string, reach: Reach): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  const v6 = parsed instanceof ipaddr.IPv6 ? parsed : undefined
  switch (parsed.range()) {
    case 'unicast':
      return !v6 || v6.match(global)
    case 'private':
      return reach.private
    case 'uniqueLocal':
      return reach.private && !v6?.match(cloudsOwn)
    case 'loopback':
      return reach.loopback
    default:
      return false
  }
}

export interface UrlFault {
  en: string
  zh: string
}

/** What is wrong with an address as it is written; a name is looked up only when something is posted to it. */
export function faultOf(text: string, reach: Reach): UrlFault | undefined {
  if (text.length > longestUrl)
    return { en: `at most ${longestUrl} characters`, zh: `接收地址不能超过${longestUrl}个字符。` }
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && isHere(url, reach))))
    return {
      en: 'it must begin with https://, for posts carry what people told about themselves',
      zh: '接收地址须以 https:// 开头，因推送内容含有诉求人信息。',
    }
  if (url.username || url.password)
    return {
      en: 'no name or password in the address: posts are signed instead',
      zh: '接收地址不能含用户名或密码，推送以签名为凭。',
    }
  const host = hostOf(url)
  if (ipaddr.isValid(host) && !mayReach(host, reach))
    return { en: 'it is no public address', zh: '接收地址不是公网地址。' }
}

/** Without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** In clear nothing leaves the machine. */
const isHere = (url: URL, { loopback }: Reach): boolean => {
  const host = hostOf(url)
  return loopback && (host === 'localhost' || (ipaddr.isValid(host) && ipaddr.parse(host).range() === 'loopback'))
}
