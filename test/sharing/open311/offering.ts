/** The demonstration city’s law, with what it offers to Open311 clients. */
import { readCity } from '../../../infra/cities/index.ts'
import { registryOf } from '../../../shared/city/registry.ts'
import { law } from '../../support/story.ts'

const { city } = readCity('shenyang')
export const offering = { ...law, registry: registryOf(city), city }
