/** 角色 — what each function may do by its role's inline and attached policies. */
import { StartError } from '../start-error.ts'
import type { Template } from '../template/template.ts'
import { type Rule, ruleOf } from './statements.ts'

/** Rules by the function's logical id. @throws StartError on a policy that is not understood */
export function rulesByFunction(template: Template): ReadonlyMap<string, readonly Rule[]> {
  const attached = template.all('AWS::IAM::Policy')
  return new Map(
    template.all('AWS::Lambda::Function').map(({ id, properties }) => {
      const role = template.byArn('AWS::IAM::Role', properties.Role, id)
      const [managed] = role.properties.ManagedPolicyArns
      if (managed)
        throw new StartError(`template: ${role.id} has the managed policy ${managed}, which is not known here`)
      const documents = [
        ...role.properties.Policies.map((policy) => ({ where: `template: ${role.id} (${policy.PolicyName})`, policy })),
        ...attached
          .filter(({ properties: { Roles } }) => Roles.includes(role.ref))
          .map((policy) => ({ where: `template: ${policy.id}`, policy: policy.properties })),
      ]
      const rules = documents.flatMap(({ where, policy }) =>
        policy.PolicyDocument.Statement.map((statement) => ruleOf(statement, where)),
      )
      return [id, rules]
    }),
  )
}
