/** Progress: a bar on a terminal, a line every ten per cent elsewhere. */
export interface Progress {
  to(done: number, label: string): void
  end(): void
}

const width = 32

export function progressOf(total: number, out: { isTTY?: boolean; write(text: string): unknown }): Progress {
  let tenths = 0
  const share = (done: number): number => (total === 0 ? 1 : Math.min(1, done / total))
  return {
    to(done, label) {
      const percent = `${Math.floor(share(done) * 100)}`.padStart(3)
      if (out.isTTY) {
        const full = Math.round(share(done) * width)
        out.write(`\r  ${'█'.repeat(full)}${'░'.repeat(width - full)} ${percent} %  ${label}   `)
        return
      }
      const reached = Math.floor(share(done) * 10)
      if (reached <= tenths) return
      tenths = reached
      out.write(`  ${percent} %  ${label}\n`)
    },
    end: () => void (out.isTTY && out.write('\n')),
  }
}
