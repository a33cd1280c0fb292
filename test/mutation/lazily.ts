/** Replaces lazily for mutants: what one break built serves no other. */
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core'

const namespaces = globalThis as unknown as Record<string, InstrumenterContext>

export function lazily<S>(build: () => S): () => S {
  let built: { under: string; schema: S } | undefined
  return () => {
    const { activeMutant, currentTestId } = namespaces[INSTRUMENTER_CONSTANTS.NAMESPACE] ?? {}
    const under = `${activeMutant} ${currentTestId}`
    if (built?.under !== under) built = { under, schema: build() }
    return built.schema
  }
}
