/** 目录调整建议 — how suggestions lie in the registry: the log, and beside it what lists show. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Records } from '../../record/records.ts'
import { dynamoRecords } from '../../storage/dynamo-records.ts'
import { type SuggestionEntry, suggestionKind } from './kind.ts'
import type { CatalogueSuggestion } from './suggestion.ts'

export type Suggestions = Records<SuggestionEntry, CatalogueSuggestion>

export const dynamoSuggestions = (client: DynamoDBClient, TableName: string): Suggestions =>
  dynamoRecords(client, TableName, {
    entry: suggestionKind('').entry,
    keyOf: (id) => ({ pk: { S: 'suggestions' }, sk: { S: id } }),
    attributesOf: (suggestion) => ({ json: { S: JSON.stringify(suggestion) } }),
  })
