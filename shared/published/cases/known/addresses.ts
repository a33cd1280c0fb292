/** 已知地址 — a place that is known, below county level, in whole or in part. */
import { numbered } from './plain.ts'

const above =
  /^(?:中国)?(?:\p{Script=Han}{2,3}省)?(?:\p{Script=Han}{2,3}市)?(?:\p{Script=Han}{1,4}?(?:新区|区|县|旗|市))?/u
const units = '号院|号楼|号|栋|幢|座|单元|门洞|门|室|户|楼|层|组|院'
const kinds = '街道|大街|大道|胡同|小区|社区|花园|家园|路|街|巷|弄|里|镇|乡|村|屯|组|区'
const said = new RegExp(`${units}|${kinds}`, 'gu')
/** Nothing but what houses and streets are called. */
const isBare = (part: string): boolean => part.replace(said, '') === ''
/** Said of many addresses: nobody is found by it. */
const usual =
  /^(?:东|西|南|北|中|一|二|三|新|老)?(?:大街|街道|社区|小区|路|街|村)$|^(?:附近|对面|旁边|门口|楼下|家中|小区内|小区门口)$/u

/** @returns the part of it that the text has */
export function addressIn(text: string, address: string): string | undefined {
  const read = numbered(text)
  const rest = numbered(address).replace(above, '')
  for (const piece of piecesOf(rest)) if (read.includes(piece)) return piece
  return doorIn(read, rest)
}

/** 南京街, 金色家园小区 and 金色家园: each that has a name of its own. */
function piecesOf(address: string): string[] {
  const named = address
    .split(/\d+/)
    .map((part) => part.replace(new RegExp(`^(?:${units})+`, 'u'), ''))
    .flatMap((part) => part.split(new RegExp(`(?<=${kinds})(?!${kinds})`, 'u')))
    .filter((part) => part.length >= 2 && !isBare(part) && !usual.test(part))
  const cores = named
    .map((part) => part.replace(new RegExp(`(?:${kinds})$`, 'u'), ''))
    .filter((core) => core.length >= 3)
  return [...named, ...cores].sort((one, other) => other.length - one.length)
}

/** 3单元501, 3-501: two of its numbers in their order, with nothing but units between. */
function doorIn(read: string, address: string): string | undefined {
  const numbers = address.match(/\d+/g) ?? []
  for (let at = 0; at + 1 < numbers.length; at++) {
    const pair = new RegExp(`(?<!\\d)${numbers[at]}(?:${units})?${numbers[at + 1]}(?:${units})?(?!\\d)`, 'u').exec(read)
    if (pair && pair[0].length >= 3) return pair[0]
  }
  const room = numbers.findLast((one) => one.length >= 3)
  return room ? new RegExp(`(?<!\\d)${room}(?:室|号房|房|户)`, 'u').exec(read)?.[0] : undefined
}
