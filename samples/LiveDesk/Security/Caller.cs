using System.Collections.Immutable;
using System.Security.Claims;
using CallCenter.Standards.Organization;
using LiveDesk.Cases;
using NodaTime;

namespace LiveDesk.Security;

/// <summary>Who asks: the person, and the roles and parties of the book that the token gives.</summary>
internal sealed record Caller(string Person, ImmutableArray<string> Roles)
{
    public static Caller Of(ClaimsPrincipal user) => new(user.FindFirstValue("sub") ?? throw new InvalidOperationException("A token without a subject was let in."), [.. user.FindAll("role").Select(claim => claim.Value)]);

    /// <summary>The role that the caller acts in.</summary>
    /// <param name="asked">The role named; null for the only one.</param>
    /// <param name="refusal">Why none.</param>
    public string? ActIn(string? asked, out DeskRefusal? refusal)
    {
        refusal = asked is not null && !Roles.Contains(asked) ? DeskRefusal.Of(RefusalKind.Forbidden, "role-not-held", DeskWords.RoleNotHeld)
            : asked is null && Roles.Length != 1 ? DeskRefusal.Of(RefusalKind.Forbidden, "which-role", Roles.IsEmpty ? DeskWords.RoleNotHeld : DeskWords.WhichRole)
            : null;
        return refusal is null ? asked ?? Roles[0] : null;
    }

    /// <summary>Why the caller has no authority for an action in any role; null where there is one.</summary>
    public DeskRefusal? Lacks(OrganizationStructure organization, string action, in AuthorityFacts facts, Instant at)
    {
        var refusals = new List<DeskReason>();
        foreach (string role in Roles.Where(role => organization.FindRole(role) is not null && !organization.PostsOf(role).IsEmpty))
        {
            AuthorityDecision decision = organization.Authority.DecideForRole(role, action, in facts, at);
            if (decision.Outcome == AuthorityOutcome.Allowed)
            {
                return null;
            }

            refusals.Add(new("authority", culture => decision.Explain(culture)));
        }

        return refusals.Count == 0 ? DeskRefusal.Of(RefusalKind.Forbidden, "authority", DeskWords.NotForYou) : new(RefusalKind.Forbidden, [.. refusals]);
    }
}
