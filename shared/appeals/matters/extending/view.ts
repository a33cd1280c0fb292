/** 延期 — an extension as its readers see it. */

import type { Ticket } from '../../ticket/ticket.ts'
import { extensionState } from './extension.ts'
import type { Extension } from './shape.ts'

export function extensionView(extension: Extension, ticket: Ticket) {
  const { n, at, ...shown } = extension
  return { extension: n, requestedAt: at, ...shown, state: extensionState(extension, ticket) }
}
