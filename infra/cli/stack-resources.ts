/** 栈内资源 — the physical names of a stack's resources of one type, from all pages. */
import { type CloudFormationClient, paginateListStackResources } from '@aws-sdk/client-cloudformation'

/** DescribeStackResources names the first hundred only, fewer than a city's stack has. */
export async function resourcesOf(client: CloudFormationClient, StackName: string, type: string): Promise<string[]> {
  const names: string[] = []
  for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName }))
    for (const { ResourceType, PhysicalResourceId } of StackResourceSummaries)
      if (ResourceType === type && PhysicalResourceId) names.push(PhysicalResourceId)
  return names
}
