/** One range of bytes, as a player of films asks for it. */
import { refuse } from './refusal.ts'

/** @returns undefined where the whole is meant @throws ObjectRefusal where nothing of it is there */
export function applicableRange(asked: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked ?? '') ?? []
  if (from === '' && to === '') return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (start >= size || end < start) throw refuse(416, 'InvalidRange', 'The requested range is not satisfiable')
  return { start, end }
}
