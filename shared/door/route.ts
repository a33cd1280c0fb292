/** 路由 — what a route is: path, callers, input, output, and the function that answers. */
import * as z from 'zod'
import type { Role } from '../access/actor.ts'
import type { Reach } from '../access/table.ts'
import type { Lazily } from '../schema/lazily.ts'

export const functions = [
  'intake',
  'dispatch',
  'returns',
  'handling',
  'supervision',
  'evaluation',
  'follow-up',
  'telling',
  'files',
  'knowledge',
  'open311',
  'sharing',
  'consultation',
  'published',
  'registry',
  'reference',
  'pages',
  'workplace',
] as const
export type HttpFunction = (typeof functions)[number]

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** as API Gateway writes it: /v1/tickets/{ticket} */
  path: string
  function: HttpFunction
  /** roles, or `anyone` without a key */
  who: readonly Role[] | 'anyone'
  summary: { zh: string; en: string }
  article?: string
  query?: Lazily<z.ZodObject>
  body?: Lazily<z.ZodType>
  /** status of the good answer; its body is in the area's routes/answers.ts */
  status: 200 | 201 | 202 | 204
  /** the command it carries out, when it is one */
  command?: string
  /** how close one must stand; where left out, by its name in shared/access/table.ts */
  reach?: Reach
  /** what it is about has a version, though no command changes it: ETag, If-Match, 412 */
  versioned?: true
  /** asked again and again: ETag, If-None-Match, 304 with nothing where nothing is new */
  polled?: true
  /** of a long period it may be answered later: 202, and where it stands */
  later?: true
  /** not JSON: its media type */
  media?: string
  /** 网页 — its refusals are pages too, and what is sent to it is a form's, text by text */
  page?: true
  /** whatever its sender writes, as it is: parsed by whoever knows the sender */
  raw?: true
  /** 文件 — a text of one of these media types, in UTF-8, of at most so many bytes; taken as it is */
  file?: { types: readonly string[]; atMost: number }
  /** 表单 — its fields as texts, by name, and files, of at most so many bytes together; whoever answers reads the fields, described by `fields` */
  form?: { atMost: number; fields: Lazily<z.ZodType> }
  /** 两种写法 — as JSON or as XML, by the ending of its path; its refusals too, in the words of its protocol */
  formats?: true
  /** requests of one address in a minute, where machines send more than anyone may */
  perMinute?: number
}

/** The names in `{…}` of a path. */
export type NamesIn<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never
/** What a path is filled with; of a path that is not known here, whatever it names. */
export type ParamsOf<P extends string> = { [N in string extends P ? string : NamesIn<P>]: string }
export const namesIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')

export const route = <const R extends Route>(definition: R): R => definition

/** 持有密钥者 — whoever calls with a key */
export const keyHolders = ['admin', 'operator', 'supervisor', 'department', 'channel'] as const

export const platformSide = ['operator', 'supervisor'] as const
/** 内部 — whoever works with the city's catalogue and wording. */
export const inside = ['admin', 'operator', 'supervisor', 'department'] as const
export const everySide = ['operator', 'supervisor', 'department', 'channel', 'appellant'] as const

/** A whole number in a query: digits, and nothing else that a computer would take for one. */
export const wholeNumber = (most: number) =>
  z.preprocess(
    (text) => (typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) : text),
    z.int().min(1).max(most),
  )

/** 分页 — up to 100 at a time, by an opaque cursor. */
export const paging = {
  limit: wholeNumber(100).default(25),
  cursor: z.string().max(1000).optional(),
}

/** 一次多行 — rows of figures: so many are far less than the gateway hands out. */
export const manyRows = { limit: wholeNumber(5000).default(1000), cursor: paging.cursor }
