/** What a city file may contain before the schema fills in its defaults. */
import type { z } from 'zod'
import type { city } from '../../../shared/city/city.ts'

export type CityInput = z.input<ReturnType<typeof city>>
export type UnitInput = CityInput['units'][number]
export type CategoryInput = CityInput['categories'][number]
export type CatalogueInput = CityInput['catalogue'][number]
export type TopicInput = NonNullable<CityInput['topics']>[number]
export type ResponsibilityInput = NonNullable<CityInput['responsibilities']>[number]
export type ChannelInput = CityInput['channels'][number]
