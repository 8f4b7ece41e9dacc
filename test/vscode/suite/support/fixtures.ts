/** A mapping file with one finding each of fn/unknown, profile/wrong-expression, profile/wrong-source, profile/extra-attribute. */
export const brokenMappingFile = `profile qlik-cloud

userName                      <- [objectId]                                                    match 2
active                        <- Switch([IsSoftDeleted], , "False", "True", "True", "False")
emails[type eq "work"].value  <- [mail]                                                        match 1
name.formatted                <- Jion(" ", [givenName], [surname])
externalId                    <- [mailNickname]
displayName                   <- [displayName]
`;

export const codesOfBrokenMappingFile = ['fn/unknown', 'profile/wrong-expression', 'profile/wrong-source', 'profile/extra-attribute'];

/** A manifest whose mapping of displayName calls a function that does not exist; it has the finding fn/unknown. */
export const brokenManifest = manifest('Jion(\\" \\", [givenName], [surname])');

/** A manifest with one mapping to displayName besides those that every set needs. */
export function manifest(expression: string): string {
  return `{
  "synchronizationRules": [
    {
      "name": "USERS",
      "sourceDirectoryName": "Microsoft Entra ID",
      "targetDirectoryName": "customappsso",
      "objectMappings": [
        {
          "enabled": true,
          "flowTypes": "Add, Update, Delete",
          "name": "Provision Microsoft Entra ID Users",
          "sourceObjectName": "User",
          "targetObjectName": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
          "attributeMappings": [
            {
              "matchingPriority": 1,
              "targetAttributeName": "userName",
              "flowType": "Always",
              "flowBehavior": "FlowWhenChanged",
              "source": { "expression": "[userPrincipalName]", "name": "userPrincipalName", "type": "Attribute", "parameters": [] }
            },
            {
              "matchingPriority": 0,
              "targetAttributeName": "displayName",
              "flowType": "Always",
              "flowBehavior": "FlowWhenChanged",
              "source": {
                "expression": "${expression}",
                "name": "Jion",
                "type": "Function",
                "parameters": [
                  { "key": "separator", "value": { "expression": "\\" \\"", "name": " ", "type": "Constant", "parameters": [] } },
                  { "key": "source", "value": { "expression": "[givenName]", "name": "givenName", "type": "Attribute", "parameters": [] } },
                  { "key": "source", "value": { "expression": "[surname]", "name": "surname", "type": "Attribute", "parameters": [] } }
                ]
              }
            },
            {
              "matchingPriority": 0,
              "targetAttributeName": "active",
              "flowType": "Always",
              "flowBehavior": "FlowWhenChanged",
              "source": {
                "expression": "Not([IsSoftDeleted])",
                "name": "Not",
                "type": "Function",
                "parameters": [{ "key": "source", "value": { "expression": "[IsSoftDeleted]", "name": "IsSoftDeleted", "type": "Attribute", "parameters": [] } }]
              }
            }
          ]
        }
      ]
    }
  ]
}
`;
}

/** A mapping file with a matching mapping, which every set needs, and one more line. */
export function mappingFile(line: string): string {
  return `userName <- [userPrincipalName] match 1\n${line}\n`;
}
