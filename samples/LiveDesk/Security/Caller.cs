using System.Collections.Immutable;
using System.Security.Claims;
using CallCenter.Standards.Organization;
using LiveDesk.Cases;
using NodaTime;

namespace LiveDesk.Security;

/// <summary>Who asks: the person, the roles and parties of the book that the token gives, the departments that the person may act for, and a customer's own cases.</summary>
internal sealed record Caller(string Person, ImmutableArray<string> Roles, ImmutableArray<string> Departments, ImmutableArray<string> OwnCases)
{
    private const string Customer = "customer";
    private const string DepartmentContact = "department-contact";

    /// <summary>Whom a token is of. A customer is one in its own cases alone (<see cref="On"/>), and nobody beside them.</summary>
    public static Caller Of(ClaimsPrincipal user)
    {
        ImmutableArray<string> Claims(string type) => [.. user.FindAll(type).Select(claim => claim.Value)];
        ImmutableArray<string> roles = Claims("role");
        return new(
            user.FindFirstValue("sub") ?? throw new InvalidOperationException("A token without a subject was let in."),
            roles.Remove(Customer),
            Claims("department"),
            roles.Contains(Customer) ? Claims("case") : []);
    }

    /// <summary>The caller before a case: its customer, where it is the caller's own.</summary>
    public Caller On(string id) => OwnCases.Contains(id) ? this with { Roles = Roles.Add(Customer) } : this;

    /// <summary>The role that the caller acts in.</summary>
    /// <param name="asked">The role named; null for the only one.</param>
    /// <param name="refusal">Why none.</param>
    public string? ActIn(string? asked, out DeskRefusal? refusal)
    {
        refusal = (asked is null ? Roles.IsEmpty : !Roles.Contains(asked)) ? DeskRefusal.Of(RefusalKind.Forbidden, "role-not-held", DeskWords.RoleNotHeld)
            : asked is null && Roles.Length > 1 ? DeskRefusal.Of(RefusalKind.Forbidden, "which-role", DeskWords.WhichRole)
            : null;
        return refusal is null ? asked ?? Roles[0] : null;
    }

    /// <summary>Whether the caller is on the staff, or one of the bank's systems: those who may look at cases and the monitor.</summary>
    public bool IsStaff(OrganizationStructure organization) => Roles.Any(role => role == "system" || IsPost(organization, role));

    /// <summary>Whether the caller may look at a case: the staff at any, parties outside the centre at one that waits for them, a department's contact person at one of the department's.</summary>
    public bool MayLookAt(HeldCase held) => IsStaff(held.Under.Standard.Organization)
        || held.WaitsFor.Any(role => Roles.Contains(role) && (role != DepartmentContact || SpeaksForTargetOf(held)))
        || (Roles.Contains(DepartmentContact) && held.Trail?.Hops.Any(hop => Departments.Contains(hop.To)) == true);

    /// <summary>Whether the caller may act for the department that a case was passed on to.</summary>
    public bool SpeaksForTargetOf(HeldCase held) => held.Timeline.Facts?.Target is { } target ? Departments.Contains(target) : !Departments.IsEmpty;

    /// <summary>Why the caller has no authority for an action in any role; null where there is one.</summary>
    public DeskRefusal? Lacks(OrganizationStructure organization, string action, in AuthorityFacts facts, Instant at)
    {
        var refusals = new List<DeskReason>();
        foreach (string role in Roles.Where(role => IsPost(organization, role)))
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

    /// <summary>Why the caller may not act for a department, or in its name; null where it may.</summary>
    /// <param name="department">The department that is named; null for the caller as the person it is.</param>
    /// <param name="isKnown">Whether the book has a department of a code.</param>
    public DeskRefusal? MayNotSpeakFor(string? department, Func<string, bool> isKnown) =>
        department is null ? (isKnown(Person) ? DeskRefusal.Of(RefusalKind.Forbidden, "not-your-department", DeskWords.NotYourDepartment) : null)
        : !Roles.Contains(DepartmentContact) ? DeskRefusal.Of(RefusalKind.Forbidden, "role-not-held", DeskWords.RoleNotHeld)
        : !Departments.Contains(department) ? DeskRefusal.Of(RefusalKind.Forbidden, "not-your-department", DeskWords.NotYourDepartment)
        : !isKnown(department) ? DeskRefusal.Of(RefusalKind.Refused, "unknown-department", DeskWords.UnknownDepartment)
        : null;

    private static bool IsPost(OrganizationStructure organization, string role) => organization.FindRole(role) is not null && !organization.PostsOf(role).IsEmpty;
}
