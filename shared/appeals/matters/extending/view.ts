/** 延期 — an extension as its readers see it. */
import type { Ticket } from '../../ticket/ticket.ts'
import { type Extension, extensionState } from './extension.ts'

export function extensionView(extension: Extension, ticket: Ticket) {
  const { n, at, ...shown } = extension
  return { extension: n, requestedAt: at, ...shown, state: extensionState(extension, ticket) }
}
