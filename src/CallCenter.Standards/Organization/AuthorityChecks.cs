namespace CallCenter.Standards.Organization;

/// <summary>Authority matches duty (D2.4), and limits, controls and delegations can take effect (D2.5); each fault is a finding.</summary>
internal sealed class AuthorityChecks(OrganizationCatalogue catalogue, PostLines lines, string pointer, FindingList findings)
{
    private readonly HashSet<(string Role, string Action)> held =
        [.. catalogue.Roles.OfType<Role>().SelectMany(role => role.Authorities.OfType<AuthorityGrant>(), (role, grant) => (role.Code, grant.Action))];

    /// <summary>Whether something could not be read, or names nothing, that may hold what is found missing.</summary>
    private bool isPartial;

    public void Check(KnownCodes actions, KnownCodes posts)
    {
        isPartial = IsPartial();
        CheckLimits();
        CheckDelegations(actions, posts);
        if (!isPartial)
        {
            CheckDuties();
            CheckHolders();
        }
    }

    private bool IsPartial()
    {
        HashSet<string> roles = [.. catalogue.Roles.OfType<Role>().Select(role => role.Code)];
        HashSet<string> actions = [.. catalogue.Actions.OfType<AuthorityAction>().Select(action => action.Code)];
        return catalogue.Roles.Any(role => role is null || role.Authorities.Any(grant => grant is null || !actions.Contains(grant.Action)))
            || catalogue.Posts.Any(post => post is null || post.SeatCount < 1 || !roles.Contains(post.Role))
            || catalogue.Lines.Any(line => line is null || !lines.TryNumber(line.From, out _) || !lines.TryNumber(line.To, out _));
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
        HashSet<string> known = [.. catalogue.Actions.OfType<AuthorityAction>().Select(action => action.Code)];
        var lacking = new SortedDictionary<(int Role, int Duty), int>();
        IEnumerable<(int Role, int Duty, string Action)> needs =
            from r in Enumerable.Range(0, catalogue.Roles.Length)
            from d in Enumerable.Range(0, catalogue.Roles[r].Duties.Length)
            let action = catalogue.Roles[r].Duties[d]?.Needs
            where action is not null && known.Contains(action)
            select (r, d, action);

        // One action at a time: all at once would take memory for each pair of a post and an action.
        foreach (IGrouping<string, (int Role, int Duty, string Action)> need in needs.GroupBy(need => need.Action, StringComparer.Ordinal))
        {
            bool[] isHeld = Reach(need.Key);
            foreach ((int r, int d, _) in need)
            {
                int post = postsOf[catalogue.Roles[r].Code].Where(post => !isHeld[post]).DefaultIfEmpty(-1).First();
                if (post >= 0)
                {
                    lacking.Add((r, d), post);
                }
            }
        }

        foreach (((int r, int d), int post) in lacking)
        {
            Role role = catalogue.Roles[r];
            string action = role.Duties[d].Needs!;
            findings.Add(
                FindingRules.DutyWithoutAuthority, $"{pointer}/roles/{r}/duties/{d}/needs", action, $"Neither post '{lines.Posts[post].Code}' nor a superior holds '{action}', which duty '{role.Duties[d].Code}' of role '{role.Code}' needs.");
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
        Dictionary<string, long> seats = lines.Posts.GroupBy(post => post.Role, StringComparer.Ordinal).ToDictionary(posts => posts.Key, posts => posts.Sum(post => (long)post.SeatCount), StringComparer.Ordinal);
        ILookup<string, string> holders = held.ToLookup(pair => pair.Action, pair => pair.Role, StringComparer.Ordinal);
        for (int i = 0; i < catalogue.Actions.Length; i++)
        {
            if (catalogue.Actions[i] is not { } action)
            {
                continue;
            }

            int needed = action.FourEyes is null ? 1 : 2;
            long people = holders[action.Code].Sum(role => seats.GetValueOrDefault(role));
            if (people < needed)
            {
                findings.Add(FindingRules.AuthorityUnheld, $"{pointer}/actions/{i}", action.Code, $"{Text(needed)} have to decide '{action.Code}', and {Text(people)} hold it.");
            }
        }
    }
}
