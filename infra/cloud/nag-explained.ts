/** Findings of cdk-nag (AwsSolutions) that stay, each with its reason. */

/** By the finding's id; `where` is a part of the path of the constructs it is acknowledged on, the whole stack otherwise. */
export const findings: readonly { id: string; where?: string; reason: string }[] = [
  {
    id: 'AwsSolutions-APIG2',
    reason:
      'every body, query and path is parsed by the schema of its route before anything is done (shared/api), which also tells the caller in Chinese and English what is wrong; a gateway validator could only say that something is',
  },
  {
    id: 'AwsSolutions-APIG6',
    reason:
      'each call is in the access log; execution logs would go to a group that the service names itself and that keeps them for ever',
  },
  {
    id: 'AwsSolutions-SQS3',
    where: '/Queues/SetAside',
    reason: 'it is a place for dead letters itself: what the sweep could not look at',
  },
  {
    id: 'AwsSolutions-IAM5[Resource::<FilesBucket7C17EE2E.Arn>/quarantine/*]',
    where: '/Functions/',
    reason:
      'objects are named by their tickets: a role is allowed those below one of the two prefixes, never the bucket',
  },
  {
    id: 'AwsSolutions-IAM5[Resource::<FilesBucket7C17EE2E.Arn>/clean/*]',
    where: '/Functions/',
    reason:
      'objects are named by their tickets: a role is allowed those below one of the two prefixes, never the bucket',
  },
  {
    id: 'AwsSolutions-S1',
    where: '/Files/Bucket',
    reason:
      'who asked for an address of a file stands with the looks of its ticket; server access logs would be a second bucket with the names of tickets',
  },
  {
    id: 'AwsSolutions-IAM5[Resource::<SealedBucket0EB18136.Arn>/results/*]',
    where: '/Functions/',
    reason: 'sealed parts are named by their content: no name is known before there is one',
  },
  {
    id: 'AwsSolutions-IAM5[Resource::<SealedBucket0EB18136.Arn>/feed/*]',
    where: '/Functions/',
    reason: 'parts of sealed days are named by day, place and content: no name is known before there is one',
  },
  {
    id: 'AwsSolutions-IAM5[Resource::<SealedBucket0EB18136.Arn>/published/*]',
    where: '/Functions/',
    reason: 'what is published is named by its month and content: no name is known before there is one',
  },
  {
    id: 'AwsSolutions-S1',
    where: '/Sealed/Bucket',
    reason:
      'what is put there is named with its hash in the log of its result, whose head is announced, and can be neither written over nor removed; who reads a result stands in the access log of the API',
  },
  {
    id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
    where: '/Api/Rest/CloudWatchRole',
    reason:
      'the one role of the account with which API Gateway writes access logs; the service accepts no narrower policy',
  },
]
