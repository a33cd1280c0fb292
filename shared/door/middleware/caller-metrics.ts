/** 认证指标 — counts the callers that were not let in. */
import type { Telling } from '../telling.ts'
import type { Found } from './policy.ts'

export const callerMetrics = (city: string, { measure }: Pick<Telling, 'measure'>) => ({
  after({ response }: { response: { found: Found } | null | undefined }): void {
    if (response && (!response.found || 'code' in response.found)) measure(city, { CallersRefused: 1 })
  },
})
