/** Help texts: the table of verbs, and the options of one. */
import type { Option, Options, Verb } from './verb.ts'

const command = 'npm run city --'

export function overview(verbs: Record<string, Verb>): string {
  const rows = Object.entries(verbs).map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`)
  return [
    `${command} <verb> [--help]`,
    '',
    ...rows,
    '',
    'Exit code: 0 done and well, 1 something is wrong, 2 the command was not understood.',
    'Results go to standard output (--json for programs), progress to standard error.',
  ].join('\n')
}

export function helpOf(name: string, { summary, takes, options, more }: Verb, common: Options): string {
  const lines = Object.entries({ ...options, ...common, ...options }).map(([option, about]) => lineOf(option, about))
  return [
    `${command} ${[name, takes].filter(Boolean).join(' ')} [options]`,
    '',
    summary,
    ...(more ? ['', more] : []),
    '',
    ...lines,
  ].join('\n')
}

function lineOf(name: string, { type, about, value, default: standard }: Option): string {
  const shown = type === 'boolean' ? `--${name}` : `--${name} <${value ?? name}>`
  const otherwise = typeof standard === 'string' ? ` (${standard})` : ''
  return `  ${shown.padEnd(26)} ${about}${otherwise}`
}
