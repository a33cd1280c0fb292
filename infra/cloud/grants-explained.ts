/** Explains each grant that no scenario uses, and each pattern in place of a name. */

/** Granted actions that the local stack never sees called. */
export const unseenActions: Record<string, string> = {
  'logs:CreateLogStream': 'Lambda itself opens a stream for each of its environments; a worker here writes to a file',
  'logs:PutLogEvents': 'Lambda itself writes what the function prints; a worker here writes to a file',
}

/** Grants that the scenario cannot use: its city has no gateway that takes messages to appellants. */
export const withoutGateway: readonly { caller: RegExp; action: RegExp; resource: RegExp; reason: string }[] = [
  {
    caller: /^Functions(delivery)[0-9A-F]{8}$/,
    action: /^(dynamodb:PutItem|kms:(Encrypt|GenerateDataKey))$/,
    resource: /TablesAppellants|TablesIdentityKey/,
    reason: 'a link is made when a message is sent',
  },
  {
    caller: /^Functions(deadlines|telling)[0-9A-F]{8}$/,
    action: /^(dynamodb:UpdateItem|kms:(Encrypt|GenerateDataKey))$/,
    resource: /TablesAppellants|TablesIdentityKey/,
    reason: 'what a channel could not pass on is said in a message, whose words are kept',
  },
  {
    caller: /^Functionstelling[0-9A-F]{8}$/,
    action: /^dynamodb:GetItem$/,
    resource: /TablesRegistry/,
    reason: 'the secret of the address to which a gateway pushes receipts',
  },
]

/** Resources with a `*`, as an expression that matches the whole ARN. */
export const wildcardResources: readonly { arn: RegExp; reason: string }[] = [
  {
    arn: /^arn:[\w-]+:logs:[\w-]+:\d{12}:log-group:[\w/-]+:\*$/,
    reason: 'streams of one log group: Lambda names them when it starts, and the ARN that AWS gives of a group ends so',
  },
]
