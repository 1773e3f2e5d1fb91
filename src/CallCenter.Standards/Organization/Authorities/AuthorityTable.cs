using System.Collections.Immutable;

namespace CallCenter.Standards.Organization.Authorities;

/// <summary>Who holds what: posts and actions as numbers, so that one level of the line costs one look-up.</summary>
internal sealed class AuthorityTable
{
    private readonly AuthorityGrant?[] grants;
    private readonly LentGrant[]?[] lent;

    public AuthorityTable(OrganizationCatalogue catalogue, PostLines lines)
    {
        Lines = lines;
        Actions = catalogue.Actions;
        ActionNumbers = Numbered(catalogue.Actions.Select(action => action.Code));
        grants = new AuthorityGrant?[lines.Posts.Length * Actions.Length];
        lent = new LentGrant[]?[grants.Length];
        ILookup<string, AuthorityGrant> byRole = catalogue.Roles.SelectMany(role => role.Authorities, (role, grant) => (role.Code, grant)).ToLookup(pair => pair.Code, pair => pair.grant);
        for (int post = 0; post < lines.Posts.Length; post++)
        {
            foreach (AuthorityGrant grant in byRole[lines.Posts[post].Role])
            {
                grants[Cell(post, ActionNumbers[grant.Action])] = grant;
            }
        }

        foreach (IGrouping<int, LentGrant> borrowed in catalogue.Delegations.Select(Lent).GroupBy(grant => Cell(lines.Number(grant.Delegation.To), ActionNumbers[grant.Delegation.Action])))
        {
            lent[borrowed.Key] = [.. borrowed];
        }
    }

    public PostLines Lines { get; }

    public ImmutableArray<AuthorityAction> Actions { get; }

    public Dictionary<string, int> ActionNumbers { get; }

    public AuthorityGrant? GrantOf(int post, int action) => grants[Cell(post, action)];

    public LentGrant[]? LentTo(int post, int action) => lent[Cell(post, action)];

    private static Dictionary<string, int> Numbered(IEnumerable<string> codes) => codes.Select((code, number) => (code, number)).ToDictionary(pair => pair.code, pair => pair.number, StringComparer.Ordinal);

    private LentGrant Lent(Delegation delegation)
    {
        int lender = Lines.Number(delegation.From);
        return new LentGrant(delegation, GrantOf(lender, ActionNumbers[delegation.Action])!, lender);
    }

    private int Cell(int post, int action) => (post * Actions.Length) + action;
}
