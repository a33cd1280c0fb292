/** 错误 — what an unknown error may say in logs: its class, and safe words. */

/** Parsers and services quote what they were given, which may be somebody's name. */
export const saidBy = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error
  const quotes = error instanceof SyntaxError || '$metadata' in error || 'issues' in error
  return quotes ? error.name : `${error.name}: ${error.message}`
}
