/** What a signed form may bring, each condition of its policy as S3 enforces it. */
import * as z from 'zod'
import { accessDenied, refuse } from './refusal.ts'

const condition = z.union([
  z.tuple([z.literal('content-length-range'), z.coerce.number(), z.coerce.number()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
  z.record(z.string(), z.string()).refine((one) => Object.keys(one).length === 1),
])
const policy = z.strictObject({ expiration: z.iso.datetime(), conditions: z.array(condition) })

/** Of these no condition need speak. */
const unspoken = /^(x-amz-signature|policy|file|x-ignore-.*)$/

export interface Sizes {
  least: number
  most: number
}

/** @param fields by lower-case name @returns how large the file may be @throws ObjectRefusal */
export function allowedSizes(fields: ReadonlyMap<string, string>, bucket: string, now: number): Sizes {
  const { expiration, conditions } = read(fields.get('policy') ?? '')
  if (now > Date.parse(expiration)) throw invalid('Policy expired.')
  const sizes = { least: 0, most: 5 * 1024 ** 3 }
  const spoken = new Set<string>()
  for (const one of conditions) {
    if (Array.isArray(one) && one[0] === 'content-length-range') {
      sizes.least = Math.max(sizes.least, one[1])
      sizes.most = Math.min(sizes.most, one[2])
      continue
    }
    const [how, named, wanted] = Array.isArray(one)
      ? (one as ['eq' | 'starts-with', string, string])
      : (['eq', `$${Object.keys(one)[0]}`, String(Object.values(one)[0])] as const)
    const name = named.slice(1).toLowerCase()
    spoken.add(name)
    const given = name === 'bucket' ? bucket : (fields.get(name) ?? '')
    if (how === 'eq' ? given !== wanted : !given.startsWith(wanted))
      throw invalid(`Policy Condition failed: ${JSON.stringify([how, named, wanted])}`)
  }
  const extra = [...fields.keys()].filter((name) => !spoken.has(name) && !unspoken.test(name))
  if (extra.length > 0) throw invalid(`Extra input fields: ${extra.join(', ')}`)
  return sizes
}

export const tooLarge = () => refuse(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
export const tooSmall = () =>
  refuse(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size')

const invalid = (why: string) => accessDenied(`Invalid according to Policy: ${why}`)

function read(text: string): z.infer<typeof policy> {
  try {
    return policy.parse(JSON.parse(Buffer.from(text, 'base64').toString()))
  } catch {
    throw refuse(400, 'InvalidPolicyDocument', 'Invalid Policy: Invalid JSON.')
  }
}
