/** Explains each grant that no scenario uses, and each pattern in place of a name. */

/** Granted actions that the local stack never sees called. */
export const unseenActions: Record<string, string> = {
  'logs:CreateLogStream': 'Lambda itself opens a stream for each of its environments; a worker here writes to a file',
  'logs:PutLogEvents': 'Lambda itself writes what the function prints; a worker here writes to a file',
}

/** Resources with a `*`, as an expression that matches the whole ARN. */
export const wildcardResources: readonly { arn: RegExp; reason: string }[] = [
  {
    arn: /^arn:[\w-]+:logs:[\w-]+:\d{12}:log-group:[\w/-]+:\*$/,
    reason: 'streams of one log group: Lambda names them when it starts, and the ARN that AWS gives of a group ends so',
  },
  {
    arn: /^arn:[\w-]+:s3:::[\w-]+\/(results|feed|published)\/\*$/,
    reason: 'sealed parts are named by their content: no name is known before there is one',
  },
  {
    arn: /^arn:[\w-]+:s3:::[\w-]+\/(quarantine|clean)\/\*$/,
    reason: 'objects are named by their tickets: the quarantine, and what was found clean, are told apart',
  },
]
