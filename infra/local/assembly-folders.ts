/** Folders of assemblies, shared safely by several processes that may be killed. */
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from './is-running.ts'

/** The process of a name: `….made-by-123` is a folder it makes, `used-by-123` in a folder says that it works with that. */
const byProcess = /-by-(\d+)$/

const mark = 'complete'
export const isComplete = (directory: string): boolean => existsSync(join(directory, mark))

/** Two runs make the same: whoever is second uses what the first has made. */
export function complete(making: string, directory: string): void {
  writeFileSync(join(making, mark), '')
  // A run killed while it removed this one has left a part.
  if (!isComplete(directory)) rmSync(directory, { recursive: true, force: true })
  try {
    renameSync(making, directory)
  } catch (error) {
    if (!isComplete(directory)) throw error
    rmSync(making, { recursive: true, force: true })
  }
}

/** Keeps others from removing it until this process ends: a city loads bundles as long as it runs. */
export function use(directory: string): void {
  const file = join(directory, `used-by-${process.pid}`)
  try {
    writeFileSync(file, '', { flag: 'wx' })
  } catch {
    // It is there already; or nothing can be written there, and so nothing removed.
    return
  }
  process.once('exit', () => rmSync(file, { force: true }))
}

/** Removes what is not wanted, a killed run's half-made folder too, but nothing that a running process makes or uses. */
export function tidy(cache: string, isWanted: (name: string) => boolean): void {
  for (const name of readdirSync(cache).filter((name) => !isWanted(name)))
    try {
      const folder = join(cache, name)
      const users = [name, ...readdirSync(folder)].map((entry) => byProcess.exec(entry)?.[1])
      if (users.some((pid) => pid && isRunning(Number(pid)))) continue
      rmSync(join(folder, mark), { force: true })
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // Another start removes it at this moment, or a later one will.
    }
}
