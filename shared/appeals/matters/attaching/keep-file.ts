/** 收存附件 — each file once, whatever is sent under its name later (第十三条、第二十五条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'

export const keepFile: Rule<'keepFile'> = ({ type: _, ...file }, { files = [] }) => {
  if (files.some((kept) => kept.file === file.file)) return refused('file.kept-already')

  return decided({ type: 'file-kept', ...file })
}
