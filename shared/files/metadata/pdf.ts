/** PDF — author, times and XMP go; what is signed or locked stays byte by byte. */
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { type Cleaned, Damaged, viewOf } from './parts.ts'

/** A seal over the bytes would break with the first that is changed. */
const isSigned = (bytes: Buffer): boolean => /\/ByteRange\s*\[/.test(bytes.toString('latin1'))

/** @throws Damaged */
export async function cleanedPdf(given: Uint8Array): Promise<Cleaned> {
  const bytes = viewOf(given)
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') throw new Damaged('no start')
  if (isSigned(bytes)) return { bytes, removed: [] }
  let document: PDFDocument
  try {
    document = await PDFDocument.load(given, { updateMetadata: false, ignoreEncryption: true })
  } catch (error) {
    throw new Damaged(error instanceof Error ? error.message : 'unreadable')
  }
  if (document.isEncrypted) return { bytes, removed: [] }
  const { context, catalog } = document
  const removed: string[] = []
  const info = context.trailerInfo.Info
  if (info) {
    removed.push('info')
    context.trailerInfo.Info = undefined as never
    if ('objectNumber' in info) context.delete(info as never)
  }
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const dictionary = 'dict' in object ? object.dict : object
    if (!('lookup' in (dictionary as object))) continue
    const entries = dictionary as typeof catalog
    if (String(entries.lookup(PDFName.of('Type'))) === '/Metadata') {
      removed.push('xmp')
      context.delete(reference)
    } else if (entries.has(PDFName.of('Metadata'))) entries.delete(PDFName.of('Metadata'))
  }
  if (removed.length === 0) return { bytes, removed }
  return {
    bytes: await document.save({ useObjectStreams: false, updateFieldAppearances: false }),
    removed: [...new Set(removed)].sort(),
  }
}
