/** Announces, times and logs each step of a rehearsal. */
import { appendFileSync, writeFileSync } from 'node:fs'

export interface Steps {
  /** Runs one step; what it answers is printed beside its time. Its failure ends the rehearsal. */
  step<T>(name: string, work: () => Promise<T>, detail?: (result: T) => string): Promise<T>
  /** What cannot work here, and why: never silent. */
  skipped(name: string, reason: string): void
  /** into the log only */
  write(text: string): void
}

export function stepsInto(log: string): Steps {
  writeFileSync(log, '')
  const say = (line: string): void => {
    console.log(line)
    appendFileSync(log, `${line}\n`)
  }
  return {
    async step(name, work, detail = () => '') {
      const began = performance.now()
      appendFileSync(log, `\n--- ${new Date().toISOString()}  ${name}\n`)
      const seconds = (): string => `${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s`
      try {
        const result = await work()
        say(`  ✔ ${seconds()}  ${[name, detail(result)].filter(Boolean).join(': ')}`)
        return result
      } catch (error) {
        say(`  ✘ ${seconds()}  ${name}: ${error instanceof Error ? error.message : error}`)
        throw error
      }
    },
    skipped: (name, reason) => say(`  –  skipped   ${name}: ${reason}`),
    write: (text) => appendFileSync(log, text),
  }
}
