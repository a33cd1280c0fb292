/** 字段错误 — says field by field what is wrong with an input, in both languages. */
import type * as z from 'zod'
import { apart } from '../schema/said.ts'

export interface FieldError {
  /** `headers/…`, `path/…`, `query/…`, or `/…` in the body */
  pointer: string
  /** in English */
  message: string
  zh: string
}

/** As many as somebody mends at a time. */
const most = 20

/** @param at what the pointers begin with; nothing for the body */
export const fieldErrors = ({ issues }: z.ZodError, at: string): FieldError[] =>
  issues
    .flatMap(precise)
    .slice(0, most)
    .map((issue) => {
      const ours = apart(issue.message)
      return {
        pointer: [at, ...issue.path.map(String)].join('/'),
        message: ours?.en ?? issue.message,
        zh: ours?.zh ?? inChinese(issue),
      }
    })

/** Of several ways to write something, what was meant is the one it misses by least. */
export function precise(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  const ways = issue.code === 'invalid_union' ? [...issue.errors] : []
  const [nearest] = ways.sort((a, b) => a.length - b.length)
  if (!nearest) return [issue]
  return nearest.flatMap((inner) => precise({ ...inner, path: [...issue.path, ...inner.path] }))
}

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
  record: '对象',
  null: 'null',
}

const formats: Readonly<Record<string, string>> = {
  date: '应为日期，如 2026-11-25。',
  datetime: '应为带时区的时间，如 2026-11-25T08:30:00+08:00。',
  email: '应为电子邮箱地址。',
  url: '应为网址。',
}

function inChinese(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? '必填。'
        : `类型不对，应为${kinds[issue.expected] ?? ` ${issue.expected}`}。`
    case 'invalid_value':
      return issue.values.length === 1
        ? `只能是 ${String(issue.values[0])}。`
        : `应为下列之一：${issue.values.map(String).join('、')}。`
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `应为下列之一：${issue.options.join('、')}。`
        : '不符合要求。'
    case 'too_small':
      return limited(issue.origin, '不能少于', '不能小于', Number(issue.minimum))
    case 'too_big':
      return limited(issue.origin, '不能超过', '不能大于', Number(issue.maximum))
    case 'unrecognized_keys':
      return `没有这些字段：${issue.keys.join('、')}。`
    case 'invalid_format':
      return formats[issue.format] ?? '格式不对。'
    default:
      return '不符合要求。'
  }
}

function limited(origin: string, many: string, large: string, limit: number): string {
  if (origin === 'string') return many === '不能少于' && limit === 1 ? '不能为空。' : `${many} ${limit} 个字。`
  if (origin === 'array' || origin === 'set') return `${many} ${limit} 项。`
  return `${large} ${limit}。`
}
