/** 文字差异 — what was taken out of a text and what was put in, as one text. */
import diff from 'fast-diff'

/**
 * 十一月一日[-起-]{+前+}供暖: what is gone in `[-…-]`, what is new in `{+…+}`.
 * @returns undefined where nothing differs
 */
export function changeIn(before: string, after: string): string | undefined {
  if (before === after) return undefined
  return diff(before, after)
    .map(([kind, text]) => (kind === diff.EQUAL ? text : kind === diff.DELETE ? `[-${text}-]` : `{+${text}+}`))
    .join('')
}
