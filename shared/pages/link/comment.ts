/** 意见的链接 — who gives the code or four digits reads what became of their comment. */
import type { Shown } from '../../access/link-proof.ts'
import type { LinkTo } from '../../access/links.ts'
import { commentCode } from '../../consultation/comments/number.ts'
import type { Commenters } from '../../consultation/comments/ports.ts'
import type { OwnDeps } from '../../consultation/comments/reading-own.ts'

export interface CommentPageDeps {
  ofComments: OwnDeps & { commenters: Pick<Commenters, 'read'> }
}

/** Undefined where nobody knows any more whose it is. */
export async function commentShownBy(
  { hash, record }: Pick<LinkTo<'comment'>, 'hash' | 'record'>,
  { ofComments }: CommentPageDeps,
): Promise<Shown | undefined> {
  const commenter = await ofComments.commenters.read(record)
  return (
    commenter && {
      ...{ hash, record, codes: 0, onlyByCode: false },
      person: { phone: commenter.phone },
      codeOf: (secret) => commentCode(record, secret),
    }
  )
}
