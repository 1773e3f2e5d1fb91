using System.Globalization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Organization;

/// <summary>Authority matches duty (D2.4), and limits, controls and delegations can take effect (D2.5); each fault is a finding.</summary>
internal sealed class AuthorityChecks(Located<OrganizationCatalogue> catalogue, PostLines lines, OrganizationCodes codes, FindingList findings)
{
    private readonly HashSet<(string Role, string Action)> held =
        [.. catalogue.Value.Roles.SelectMany(role => role.Authorities, (role, grant) => (role.Code, grant.Action))];

    /// <summary>Whether something could not be read, or names nothing, that may hold what is found missing.</summary>
    private bool isPartial;

    public void Check()
    {
        isPartial = IsPartial();
        CheckLimits();
        CheckDelegations();
        if (!isPartial)
        {
            CheckDuties();
            CheckHolders();
        }
    }

    private bool IsPartial()
    {
        LocatedList<Role> roles = catalogue.Each(c => c.Roles);
        LocatedList<Post> posts = catalogue.Each(c => c.Posts);
        LocatedList<ReportingLine> all = catalogue.Each(c => c.Lines);
        return !roles.IsComplete || !posts.IsComplete || !all.IsComplete
            || roles.Any(role => !role.Each(r => r.Authorities).IsComplete || role.Value.Authorities.Any(grant => !codes.Actions.Contains(grant.Action)))
            || posts.Any(post => post.Value.SeatCount < 1 || !codes.Roles.Contains(post.Value.Role))
            || all.Any(line => !codes.Posts.Contains(line.Value.From) || !codes.Posts.Contains(line.Value.To));
    }

    private static string? Text(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);

    private void CheckLimits()
    {
        foreach (Located<AuthorityAction> action in catalogue.Each(c => c.Actions))
        {
            CheckAmount(action.Value.Separation?.Above, action.At(a => a.Separation!.Above));
            CheckAmount(action.Value.FourEyes?.Above, action.At(a => a.FourEyes!.Above));
            CheckPeople(action);
        }

        foreach (Located<AuthorityGrant> grant in catalogue.Each(c => c.Roles).SelectMany(role => role.Each(r => r.Authorities)))
        {
            CheckAmount(grant.Value.Amount, grant.At(g => g.Amount));
            if (grant.Value.PerDay < 1)
            {
                findings.Add(OrganizationFindings.AuthorityLimit, grant.At(g => g.PerDay), Text(grant.Value.PerDay), $"'{grant.Value.Action}' may be done at least once a day, or is not granted.");
            }

            foreach (Located<string> segment in grant.Each(g => g.Segments).Where(segment => string.IsNullOrWhiteSpace(segment.Value)))
            {
                findings.Add(OrganizationFindings.AuthorityLimit, segment.Place, segment.Value, $"A class of customers has a name.");
            }
        }
    }

    private void CheckPeople(Located<AuthorityAction> action)
    {
        int people = action.Value.People;
        if (people is < AuthorityAction.LeastPeople or > AuthorityAction.MostPeople)
        {
            findings.Add(OrganizationFindings.PeopleTogether, action.At(a => a.People), Text(people), $"{Text(people)} people cannot decide together; 2 to 20 can.");
        }
        else if (people > AuthorityAction.LeastPeople && action.Value.FourEyes is null)
        {
            findings.Add(OrganizationFindings.PeopleTogether, action.At(a => a.People), Text(people), $"Nothing says when {Text(people)} decide '{action.Value.Code}' together.");
        }
    }

    private void CheckAmount(decimal? amount, Place at)
    {
        if (amount < 0)
        {
            findings.Add(OrganizationFindings.AuthorityLimit, at, Text(amount), $"An amount is never negative.");
        }
    }

    private void CheckDelegations()
    {
        LocatedList<Delegation> delegations = catalogue.Each(c => c.Delegations);
        _ = Codes.Of($"delegation", delegations, lent => lent.Code, findings);
        foreach (Located<Delegation> located in delegations)
        {
            Delegation lent = located.Value;
            bool isKnown = codes.Actions.Check(lent.Action, located.At(l => l.Action)) & codes.Posts.Check(lent.From, located.At(l => l.From));
            codes.Posts.Check(lent.To, located.At(l => l.To));
            CheckAmount(lent.Amount, located.At(l => l.Amount));
            if (lent.End <= lent.Start)
            {
                findings.Add(OrganizationFindings.DelegationInvalid, located.At(l => l.End), lent.Code, $"Delegation '{lent.Code}' ends before it starts, or as it does.");
            }

            if (lent.From == lent.To)
            {
                findings.Add(OrganizationFindings.DelegationInvalid, located.At(l => l.To), lent.To, $"Post '{lent.To}' lends to itself.");
            }

            if (isKnown && !isPartial && !held.Contains((lines.Posts[lines.Number(lent.From)].Role, lent.Action)))
            {
                findings.Add(OrganizationFindings.DelegationInvalid, located.At(l => l.From), lent.From, $"Post '{lent.From}' lends '{lent.Action}', which it does not hold.");
            }
        }
    }

    /// <summary>In every line of command from a post of the role to the head somebody holds what the duty needs; what is lent for a time does not count.</summary>
    private void CheckDuties()
    {
        ILookup<string, int> postsOf = lines.HeadFirst.ToLookup(post => lines.Posts[post].Role, StringComparer.Ordinal);
        LocatedList<Role> roles = catalogue.Each(c => c.Roles);
        var lacking = new SortedDictionary<(int Role, int Duty), int>();
        IEnumerable<(int Role, int Duty, string Action)> needs =
            from r in Enumerable.Range(0, roles.Count)
            from d in Enumerable.Range(0, roles.Values[r].Duties.Length)
            let action = roles.Values[r].Duties[d].Needs
            where action is not null && codes.Actions.Contains(action)
            select (r, d, action);

        // One action at a time: all at once would take memory for each pair of a post and an action.
        foreach (IGrouping<string, (int Role, int Duty, string Action)> need in needs.GroupBy(need => need.Action, StringComparer.Ordinal))
        {
            bool[] isHeld = Reach(need.Key);
            foreach ((int r, int d, _) in need)
            {
                int post = postsOf[roles.Values[r].Code].Where(post => !isHeld[post]).DefaultIfEmpty(-1).First();
                if (post >= 0)
                {
                    lacking.Add((r, d), post);
                }
            }
        }

        foreach (((int r, int d), int post) in lacking)
        {
            Located<Duty> duty = roles[r].Each(role => role.Duties)[d];
            string action = duty.Value.Needs!;
            findings.Add(
                OrganizationFindings.DutyWithoutAuthority, duty.At(known => known.Needs), action, $"Neither post '{lines.Posts[post].Code}' nor a superior holds '{action}', which duty '{duty.Value.Code}' of role '{roles.Values[r].Code}' needs.");
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
        foreach (Located<AuthorityAction> located in catalogue.Each(c => c.Actions))
        {
            AuthorityAction action = located.Value;
            int needed = action.FourEyes is null ? 1 : action.People is >= AuthorityAction.LeastPeople and <= AuthorityAction.MostPeople ? action.People : AuthorityAction.LeastPeople;
            long people = holders[action.Code].Sum(role => seats.GetValueOrDefault(role));
            if (people < needed)
            {
                findings.Add(OrganizationFindings.AuthorityUnheld, located.Place, action.Code, $"{Text(needed)} have to decide '{action.Code}', and {Text(people)} hold it.");
            }
        }
    }
}
