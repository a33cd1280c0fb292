/** 未配置病毒扫描 — what becomes of files in a city without a scanner, in one sentence. */

export const unscanned =
  'no scanner of files is named (files.scanner): files that people send stay in quarantine, are shown to nobody else, count for nothing and are deleted after two days'
