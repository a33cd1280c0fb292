/** PDF — author, times and XMP go; what is signed or locked stays byte by byte. */
import { PDFDict, PDFDocument, PDFName, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import { type Cleaned, Damaged, once, viewOf } from './parts.ts'

const metadata = PDFName.of('Metadata')

/** A seal over the bytes would break with the first that is changed. */
const isSigned = (bytes: Buffer): boolean => /\/ByteRange\s*\[/.test(bytes.toString('latin1'))

/** @throws Damaged */
export async function cleanedPdf(given: Uint8Array): Promise<Cleaned> {
  const bytes = viewOf(given)
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') throw new Damaged('no start')
  if (isSigned(bytes)) return { bytes, removed: [] }
  try {
    const document = await PDFDocument.load(given, { updateMetadata: false, ignoreEncryption: true })
    const removed = document.isEncrypted ? [] : withoutMetadata(document)
    if (removed.length === 0) return { bytes, removed }
    return { bytes: await document.save({ useObjectStreams: false, updateFieldAppearances: false }), removed }
  } catch (error) {
    // Of what is not whole the library throws whatever it stumbles over.
    throw new Damaged(error instanceof Error ? error.name : 'unreadable')
  }
}

/** @returns what was taken out of it */
function withoutMetadata({ context }: PDFDocument): string[] {
  const removed: string[] = []
  const info = context.trailerInfo.Info
  if (info) {
    removed.push('info')
    delete context.trailerInfo.Info
    if (info instanceof PDFRef) context.delete(info)
  }
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const entries = object instanceof PDFStream ? object.dict : object
    if (!(entries instanceof PDFDict)) continue
    entries.delete(metadata)
    if (entries.lookup(PDFName.of('Type')) !== metadata) continue
    removed.push('xmp')
    context.delete(reference)
  }
  return once(removed)
}
