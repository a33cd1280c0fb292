/** 标签 — the fields that its command and event share. */
import { line } from '../../../schema/text.ts'

/** 标签 — a short line of the platform's own. */
export const tag = line.max(20)
