/** 应答 — the schema of what each call about the city answers, by route. */
import * as z from 'zod'
import { pageOf } from '../../door/pages.ts'
import { catalogueEntry, category, channel, city, responsibility, topic, unit } from '../city.ts'
import { catalogueSuggestion } from '../suggestions/suggestion.ts'
import { endpointAnswers } from './answers/endpoints.ts'
import { gatewayAnswers } from './answers/gateways.ts'
import { retiringAnswers } from './answers/retiring.ts'
import { staffAnswers } from './answers/staff.ts'
import { standardReplyAnswers } from './answers/standard-replies.ts'

export const cityAnswers = {
  readCity: city()
    .partial()
    .required({ code: true, name: true, nameEn: true, areas: true, categories: true, channels: true })
    .describe('渠道只见提交诉求所需 channels see what they need to file an appeal'),
  putUnit: unit(),
  putCategory: category(),
  putChannel: channel(),
  putCatalogueEntry: catalogueEntry(),
  putTopic: topic(),
  readCatalogueHistory: pageOf(catalogueEntry()),
  suggestCatalogueEntry: catalogueSuggestion(),
  listCatalogueSuggestions: pageOf(catalogueSuggestion()),
  decideCatalogueSuggestion: catalogueSuggestion(),
  listResponsibilities: pageOf(responsibility()),
  putResponsibility: responsibility(),
  ...retiringAnswers,
  ...endpointAnswers,
  ...gatewayAnswers,
  ...staffAnswers,
  ...standardReplyAnswers,
  issueKey: z.strictObject({ id: z.string(), key: z.string(), expires: z.string() }),
}
