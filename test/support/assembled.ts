/** Synthesizes the stack once, before any test file opens a city. */
import { assemble } from '../../infra/local/assembly.ts'
import { isRemote } from '../stack/place.ts'

export default async function setup(): Promise<void> {
  if (isRemote) return
  await assemble('shenyang')
}
