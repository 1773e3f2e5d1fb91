using System.Collections.Immutable;

namespace CallCenter.Standards.Organization;

/// <summary>Who holds what: posts, roles and actions as numbers, so that one level of the line costs one look-up. As large as the grants and delegations there are.</summary>
internal sealed class AuthorityTable
{
    private readonly int[] roleOf;
    private readonly HashSet<string> roles;
    private readonly Dictionary<(int Role, int Action), HeldGrant> grants = [];
    private readonly MatterCondition?[] conditions;
    private readonly Dictionary<(int Post, int Action), LentGrant[]> lent;

    /// <param name="catalogue">The organisation.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="releases">Who can lift a stop; empty where that is not known.</param>
    public AuthorityTable(OrganizationCatalogue catalogue, PostLines lines, ImmutableArray<StopRelease> releases)
    {
        Lines = lines;
        Releases = releases;
        Actions = catalogue.Actions;
        ActionNumbers = Numbered(catalogue.Actions.Select(action => action.Code));
        conditions = [.. catalogue.Actions.Select(action => MatterCondition.Of(action.When))];
        Dictionary<string, int> roleNumbers = Numbered(catalogue.Roles.Select(role => role.Code));
        roles = [.. roleNumbers.Keys];
        roleOf = [.. lines.Posts.Select(post => roleNumbers[post.Role])];
        foreach (Role role in catalogue.Roles)
        {
            foreach (AuthorityGrant grant in role.Authorities)
            {
                grants.Add((roleNumbers[role.Code], ActionNumbers[grant.Action]), new HeldGrant(grant, MatterCondition.Of(grant.When)));
            }
        }

        lent = catalogue.Delegations.Select(Lent).GroupBy(grant => (lines.Number(grant.Delegation.To), ActionNumbers[grant.Delegation.Action])).ToDictionary(borrowed => borrowed.Key, borrowed => borrowed.ToArray());
    }

    public PostLines Lines { get; }

    public ImmutableArray<AuthorityAction> Actions { get; }

    /// <summary>Who can lift a stop.</summary>
    public ImmutableArray<StopRelease> Releases { get; }

    public Dictionary<string, int> ActionNumbers { get; }

    public bool HasRole(string role) => roles.Contains(role);

    /// <summary>What has to hold of a matter whoever decides it; null where that is nothing.</summary>
    public MatterCondition? ConditionOf(int action) => conditions[action];

    public HeldGrant? GrantOf(int post, int action) => grants.GetValueOrDefault((roleOf[post], action));

    public ReadOnlySpan<LentGrant> LentTo(int post, int action) => lent.Count > 0 ? lent.GetValueOrDefault((post, action)) : null;

    private static Dictionary<string, int> Numbered(IEnumerable<string> codes) => codes.Select((code, number) => (code, number)).ToDictionary(pair => pair.code, pair => pair.number, StringComparer.Ordinal);

    private LentGrant Lent(Delegation delegation)
    {
        int lender = Lines.Number(delegation.From);
        return new LentGrant(delegation, GrantOf(lender, ActionNumbers[delegation.Action])!, lender);
    }
}
