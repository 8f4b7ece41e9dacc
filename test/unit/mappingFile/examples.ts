/** The two mapping files of the design, as users see them in the documentation. */

export const qlikExample = `# Qlik Cloud: what Entra sends for each user.
profile qlik-cloud

userName                      <- [objectId]                                                    match 2
active                        <- Switch([IsSoftDeleted], , "False", "True", "True", "False")
emails[type eq "work"].value  <- [mail]                                                        match 1
name.formatted                <- Join(" ", [givenName], [surname])
externalId                    <- [objectId]
`;

export const genericExample = `profile generic-scim

mapping "Provision Microsoft Entra ID Users"
  User -> urn:ietf:params:scim:schemas:extension:enterprise:2.0:User
  actions Create, Update, Delete

  scope "Sales in Lund"
    department EQUALS "Sales"
    city IS NOT NULL

  userName     <- [userPrincipalName]   match 1
  displayName  <- Coalesce(
                    [displayName],
                    Join(" ", [givenName], [surname]))
  title        <- [jobTitle]            default "unknown"  create-only
  timezone     <- none                  default "Europe/Stockholm"

= Left([surname], 3)                    # a scratch line: checked and evaluated, never exported
`;
