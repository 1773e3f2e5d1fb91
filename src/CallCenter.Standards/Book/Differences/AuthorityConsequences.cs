using CallCenter.Standards.Organization;

namespace CallCenter.Standards.Book;

/// <summary>Finds what holders of a role may decide by themselves that they might not, or might and may not; of roles that both books have.</summary>
internal sealed class AuthorityConsequences(OrganizationCatalogue before, OrganizationCatalogue after, DiffWork work)
{
    public void Find()
    {
        var roles = before.Roles.ToDictionary(static role => role.Code, StringComparer.Ordinal);
        foreach (Role role in after.Roles)
        {
            if (roles.TryGetValue(role.Code, out Role? was))
            {
                Compare(was, role);
            }
        }
    }

    private void Compare(Role was, Role now)
    {
        foreach (string action in now.Authorities.Concat(was.Authorities).Select(static grant => grant.Action).Distinct(StringComparer.Ordinal))
        {
            List<AuthorityGrant> earlier = [.. was.Authorities.Where(grant => grant.Action == action)];
            List<AuthorityGrant> later = [.. now.Authorities.Where(grant => grant.Action == action)];
            later.RemoveAll(grant => earlier.FindIndex(known => MovementOf(known, grant) is null) is >= 0 and var same && Remove(earlier, same));
            for (int i = 0; i < Math.Max(earlier.Count, later.Count); i++)
            {
                AuthorityGrant? one = i < earlier.Count ? earlier[i] : null;
                AuthorityGrant? other = i < later.Count ? later[i] : null;
                work.Add(new AuthorityMoved
                {
                    Movement = one is null ? LimitMovement.Loosened : other is null ? LimitMovement.Tightened : MovementOf(one, other)!.Value,
                    Role = now.Code,
                    RoleName = now.Name,
                    Action = action,
                    ActionName = after.Actions.Concat(before.Actions).FirstOrDefault(known => known.Code == action)?.Name ?? new LocalizedText(action, action),
                    Before = one,
                    After = other,
                });
            }
        }
    }

    private static bool Remove(List<AuthorityGrant> grants, int at)
    {
        grants.RemoveAt(at);
        return true;
    }

    private static LimitMovement? MovementOf(AuthorityGrant was, AuthorityGrant now) =>
        Movements.OfLess(was.Amount ?? decimal.MaxValue, now.Amount ?? decimal.MaxValue)
            .And(Movements.OfLess(was.PerDay ?? int.MaxValue, now.PerDay ?? int.MaxValue))
            .And(OfSegments(was, now))
            .And(OfConditions(was, now));

    private static LimitMovement? OfSegments(AuthorityGrant was, AuthorityGrant now)
    {
        HashSet<string> earlier = [.. was.Segments];
        HashSet<string> later = [.. now.Segments];
        return earlier.SetEquals(later) ? null
            : earlier.Count == 0 || (later.Count > 0 && later.IsSubsetOf(earlier)) ? LimitMovement.Tightened
            : later.Count == 0 || earlier.IsSubsetOf(later) ? LimitMovement.Loosened
            : LimitMovement.Shifted;
    }

    private static LimitMovement? OfConditions(AuthorityGrant was, AuthorityGrant now) =>
        was.When.Length == now.When.Length && was.When.All(now.When.Contains) ? null
        : was.When.All(now.When.Contains) ? LimitMovement.Tightened
        : now.When.All(was.When.Contains) ? LimitMovement.Loosened
        : LimitMovement.Shifted;
}
