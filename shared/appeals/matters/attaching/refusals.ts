/** 附件 — the ways in which naming and keeping a file are refused. */
import type { Refusals } from '../../../record/refusal.ts'

export const attachingRefusals = {
  'file.kept-already': {
    kind: 'conflict',
    zh: '该附件已经收存。',
    en: 'This file is kept already.',
    provision: 'files',
  },
  'file.not-clean': {
    kind: 'conflict',
    zh: '{file} 不是本诉求件的附件，或者尚未通过病毒扫描，不能作为证明；材料存于别处的，请直接写明。',
    en: '{file} is no file of this ticket, or was not found clean yet: it proves nothing. Of what is kept elsewhere say where.',
    provision: 'files',
  },
} as const satisfies Refusals
