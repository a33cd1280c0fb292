/** The bare handler that cold starts are measured beside: the raw client and one read. */
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'

const client = new DynamoDBClient({})
export const handler = () => client.send(new GetItemCommand({ TableName: 't', Key: { pk: { S: 'a' } } }))
