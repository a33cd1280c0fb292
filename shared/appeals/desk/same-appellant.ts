/** 同一诉求人 — who is the same appellant: by ID number where both gave one, otherwise by telephone (第十七条（七）). */
import type { Identities, Identity } from '../../access/identities.ts'
import { plainPaper } from '../../schema/papers.ts'
import { ownNumbersIn } from '../../schema/telephone.ts'

type Person = Pick<Identity, 'phone' | 'idNumber'>

/** One family may share a telephone; nobody shares an ID number. */
export function isSameAppellant(one: Person, other: Person): boolean {
  if (one.idNumber && other.idNumber) return plainPaper(one.idNumber) === plainPaper(other.idNumber)
  const theirs = ownNumbersIn(other.phone)
  return ownNumbersIn(one.phone).some((number) => theirs.includes(number))
}

/** The tickets this appellant has brought, the newest first; outside the write path, by index. */
export async function ticketsOfAppellant(
  identity: string,
  limit: number,
  { identities }: { identities: Pick<Identities, 'read' | 'keysOf' | 'ticketsOf'> },
): Promise<{ ticket: string; at: string }[]> {
  const person = await identities.read(identity)
  return person ? identities.ticketsOf(await identities.keysOf(person), limit) : []
}
