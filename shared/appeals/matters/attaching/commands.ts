/** 附件 — the command that records a file found clean; the platform gives it itself. */
import { command, reads } from '../../words/asking.ts'
import { keptFile } from './words.ts'

/** 收存附件 — scanned, freed of metadata, and from now on shown. */
export const keepFile = command(['收存附件', 'keep a file'], reads('ticket'), keptFile)

export const attachingCommands = { keepFile }
