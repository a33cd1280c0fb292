/** 防火墙 — before the API: a limit of requests per address, and AWS's common rules as far as they do no harm to an appeal. */
import type { IRestApi } from 'aws-cdk-lib/aws-apigateway'
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'

/** Requests of one address in five minutes: a department's office or a channel's gateway has many people behind one. */
const perAddress = 10_000

/**
 * Rules that only count. Bodies carry what people write — up to 4,000 characters, 12 KB, any words in them: a request is parsed
 * strictly and never shown as a page, so a suspicious word in it is no attack, and a refused appeal would be unlawful (art. 15).
 * Machines of third parties need not name a user agent.
 */
const onlyCounted = [
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
  'NoUserAgent_HEADER',
]

const visible = (metricName: string) => ({ metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false })

export class Firewall extends Construct {
  readonly name: string

  constructor(
    scope: Construct,
    id: string,
    { api, city }: { api: IRestApi & { deploymentStage: { stageArn: string } }; city: string },
  ) {
    super(scope, id)
    this.name = `jiesu-${city}`
    const acl = new CfnWebACL(this, 'Acl', {
      name: this.name,
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visible(this.name),
      rules: [
        {
          name: 'per-address',
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: perAddress } },
          visibilityConfig: visible('per-address'),
        },
        ...['AWSManagedRulesCommonRuleSet', 'AWSManagedRulesKnownBadInputsRuleSet'].map((name, at) => ({
          name,
          priority: at + 1,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: 'AWS',
              name,
              ruleActionOverrides: (name === 'AWSManagedRulesCommonRuleSet' ? onlyCounted : badInputsOnlyCounted).map(
                (rule) => ({ name: rule, actionToUse: { count: {} } }),
              ),
            },
          },
          visibilityConfig: visible(name),
        })),
      ],
    })
    new CfnWebACLAssociation(this, 'BeforeApi', {
      webAclArn: acl.attrArn,
      resourceArn: api.deploymentStage.stageArn,
    })
  }
}

/** What looks for exploits of other languages in bodies; headers and paths stay guarded. */
const badInputsOnlyCounted = ['JavaDeserializationRCE_BODY', 'Log4JRCE_BODY']
