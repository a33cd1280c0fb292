/** 派单建议 — what other areas may ask: a reader of texts, models, what is learned. */
export { learn, type Stood } from './learn.ts'
export { readerOf } from './reader.ts'
export { nothingLearned, suggestionReport } from './report.ts'
export { dynamoModels, type Models } from './storage/models.ts'
export { type ModelInUse, rememberedModel } from './storage/remembered-model.ts'
