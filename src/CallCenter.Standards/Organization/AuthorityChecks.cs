using CallCenter.Standards.Organization.Authorities;

namespace CallCenter.Standards.Organization;

/// <summary>Authority matches duty (D2.4), and limits, controls and delegations can take effect (D2.5); each fault is a finding.</summary>
internal sealed class AuthorityChecks(OrganizationCatalogue catalogue, PostLines lines, string pointer, FindingList findings)
{
    private readonly HashSet<(string Role, string Action)> held =
        [.. catalogue.Roles.OfType<Role>().SelectMany(role => role.Authorities.OfType<AuthorityGrant>(), (role, grant) => (role.Code, grant.Action))];

    /// <summary>Whether a definition could not be read that may hold what is found missing.</summary>
    private readonly bool isPartial = catalogue.Roles.Any(role => role is null || role.Authorities.Any(grant => grant is null)) || catalogue.Posts.Any(post => post is null) || catalogue.Lines.Any(line => line is null);

    public void Check(KnownCodes actions, KnownCodes posts)
    {
        CheckLimits();
        CheckDelegations(actions, posts);
        if (!isPartial)
        {
            CheckDuties();
            CheckHolders();
        }
    }

    private static string? Text(decimal? amount) => amount?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void CheckLimits()
    {
        for (int a = 0; a < catalogue.Actions.Length; a++)
        {
            CheckAmount(catalogue.Actions[a]?.Separation?.Above, $"{pointer}/actions/{a}/separation/above");
            CheckAmount(catalogue.Actions[a]?.FourEyes?.Above, $"{pointer}/actions/{a}/fourEyes/above");
        }

        for (int r = 0; r < catalogue.Roles.Length; r++)
        {
            for (int g = 0; g < (catalogue.Roles[r]?.Authorities.Length ?? 0); g++)
            {
                string at = $"{pointer}/roles/{r}/authorities/{g}";
                AuthorityGrant? grant = catalogue.Roles[r].Authorities[g];
                CheckAmount(grant?.Amount, at + "/amount");
                if (grant?.PerDay < 1)
                {
                    findings.Add(FindingRules.AuthorityLimit, at + "/perDay", Text(grant.PerDay), $"'{grant.Action}' may be done at least once a day, or is not granted.");
                }

                for (int s = 0; s < (grant?.Segments.Length ?? 0); s++)
                {
                    if (string.IsNullOrWhiteSpace(grant!.Segments[s]))
                    {
                        findings.Add(FindingRules.AuthorityLimit, $"{at}/segments/{s}", grant.Segments[s], "A class of customers has a name.");
                    }
                }
            }
        }
    }

    private void CheckAmount(decimal? amount, string at)
    {
        if (amount < 0)
        {
            findings.Add(FindingRules.AuthorityLimit, at, Text(amount), "An amount is never negative.");
        }
    }

    private void CheckDelegations(KnownCodes actions, KnownCodes posts)
    {
        _ = KnownCodes.Of("delegation", catalogue.Delegations, static lent => lent.Code, pointer + "/delegations", findings, new UnusableCodes());
        for (int i = 0; i < catalogue.Delegations.Length; i++)
        {
            if (catalogue.Delegations[i] is not { } lent)
            {
                continue;
            }

            string at = $"{pointer}/delegations/{i}";
            bool isKnown = actions.Check(lent.Action, at + "/action") & posts.Check(lent.From, at + "/from");
            posts.Check(lent.To, at + "/to");
            CheckAmount(lent.Amount, at + "/amount");
            if (lent.End <= lent.Start)
            {
                findings.Add(FindingRules.DelegationInvalid, at + "/end", lent.Code, $"Delegation '{lent.Code}' ends before it starts, or as it does.");
            }

            if (lent.From == lent.To)
            {
                findings.Add(FindingRules.DelegationInvalid, at + "/to", lent.To, $"Post '{lent.To}' lends to itself.");
            }

            if (isKnown && !isPartial && !held.Contains((lines.Posts[lines.Number(lent.From)].Role, lent.Action)))
            {
                findings.Add(FindingRules.DelegationInvalid, at + "/from", lent.From, $"Post '{lent.From}' lends '{lent.Action}', which it does not hold.");
            }
        }
    }

    /// <summary>In every line of command from a post of the role to the head somebody holds what the duty needs; what is lent for a time does not count.</summary>
    private void CheckDuties()
    {
        ILookup<string, int> postsOf = lines.HeadFirst.ToLookup(post => lines.Posts[post].Role, StringComparer.Ordinal);
        Dictionary<string, bool[]> reach = catalogue.Actions.OfType<AuthorityAction>().DistinctBy(action => action.Code).ToDictionary(action => action.Code, action => Reach(action.Code), StringComparer.Ordinal);
        for (int r = 0; r < catalogue.Roles.Length; r++)
        {
            Role role = catalogue.Roles[r];
            for (int d = 0; d < role.Duties.Length; d++)
            {
                if (role.Duties[d]?.Needs is { } action && reach.TryGetValue(action, out bool[]? isHeld) && postsOf[role.Code].Any(post => !isHeld[post]))
                {
                    string post = lines.Posts[postsOf[role.Code].First(post => !isHeld[post])].Code;
                    findings.Add(FindingRules.DutyWithoutAuthority, $"{pointer}/roles/{r}/duties/{d}/needs", action, $"Neither post '{post}' nor a superior holds '{action}', which duty '{role.Duties[d].Code}' of role '{role.Code}' needs.");
                }
            }
        }
    }

    /// <summary>For each post whether it or a superior holds an action.</summary>
    private bool[] Reach(string action)
    {
        bool[] isHeld = new bool[lines.Posts.Length];
        foreach (int post in lines.HeadFirst)
        {
            int superior = lines.Superior(post);
            isHeld[post] = (superior >= 0 && isHeld[superior]) || held.Contains((lines.Posts[post].Role, action));
        }

        return isHeld;
    }

    private void CheckHolders()
    {
        ILookup<string, long> seats = lines.Posts.ToLookup(post => post.Role, post => (long)post.SeatCount, StringComparer.Ordinal);
        ILookup<string, string> holders = held.ToLookup(pair => pair.Action, pair => pair.Role, StringComparer.Ordinal);
        for (int i = 0; i < catalogue.Actions.Length; i++)
        {
            if (catalogue.Actions[i] is not { } action)
            {
                continue;
            }

            int needed = action.FourEyes is null ? 1 : 2;
            long people = holders[action.Code].Sum(role => seats[role].Sum());
            if (people < needed)
            {
                findings.Add(FindingRules.AuthorityUnheld, $"{pointer}/actions/{i}", action.Code, $"{Text(needed)} have to decide '{action.Code}', and {Text(people)} hold it.");
            }
        }
    }
}
