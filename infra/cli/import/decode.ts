/** 编码 — reads a spreadsheet's bytes as UTF-8, GB18030 or UTF-16. */

/** The text, without its mark; undefined where it is in no encoding that Excel writes here. */
export function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le', bytes)
  // UTF-8 is told from GB18030 by its form: hardly any Chinese text is good in both.
  const text = as('utf-8', bytes) ?? as('gb18030', bytes)
  return text?.includes('\0') ? undefined : text
}

function as(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
