/** 读回 — parses what was kept, and reports what fails without quoting it. */
import type { z } from 'zod'
import type { Lazily } from './lazily.ts'

/** Its message may be logged: parsers quote what they could not read, which may be somebody's name. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}

/** @param place what it is and whose: `the log of 261009-48213074` */
export function parseKept(text: string | undefined, place: string): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    throw new Unreadable(`${place} is not JSON`)
  }
}

export function readKept<T>(schema: Lazily<z.ZodType<T>>, text: string | undefined, place: string): T {
  return shapedAs(schema, parseKept(text, place), place)
}

export function shapedAs<T>(schema: Lazily<z.ZodType<T>>, value: unknown, place: string): T {
  const parsed = schema().safeParse(value)
  if (!parsed.success) throw new Unreadable(`${place} does not have its shape`)
  return parsed.data
}
