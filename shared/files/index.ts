/** 附件 — what other areas may ask of files. */
export { endFiles } from './end.ts'
export type { Ending } from './ports.ts'
export { isTaken, type Sent } from './take.ts'
