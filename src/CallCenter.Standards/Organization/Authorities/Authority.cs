using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.Organization;

/// <summary>
/// Says who may decide (D2.5): the one who asks, or the nearest holder up the solid line. Dotted lines give no authority. Pure, immutable and thread-safe;
/// one look-up a level, and no allocation whatever the answer.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from an OrganizationCatalogue, which is written, and the staff in its posts; what leaves are its decisions.")]
public sealed class Authority
{
    private readonly AuthorityTable table;
    private readonly Staffing? staff;

    internal Authority(AuthorityTable table, Staffing? staff)
    {
        this.table = table;
        this.staff = staff;
    }

    /// <summary>The actions that need authority, in the section's order.</summary>
    public ImmutableArray<AuthorityAction> Actions => table.Actions;

    /// <summary>Whether a post may take an action, or who may.</summary>
    /// <param name="post">The code of the post that asks.</param>
    /// <param name="action">The code of the action.</param>
    /// <param name="facts">What is known of the matter.</param>
    /// <param name="at">When.</param>
    /// <param name="person">Who in the post asks; null where that is not known. A person bound to other posts only is a person in this one as the caller says.</param>
    /// <exception cref="UnknownCodeException">There is no such post or action.</exception>
    public AuthorityDecision Decide(string post, string action, in AuthorityFacts facts, Instant at, string? person = null) =>
        Walk(table.Lines.Require(post, nameof(post)), ActionOf(action), person, in facts, at);

    /// <summary>Whether a person may take an action in any of the posts held at the time: the most favourable answer, of equal ones that of the first post in the section. A person without a post is forbidden to.</summary>
    /// <param name="person">The host's name of the person.</param>
    /// <param name="action">The code of the action.</param>
    /// <param name="facts">What is known of the matter.</param>
    /// <param name="at">When.</param>
    /// <exception cref="UnknownCodeException">There is no such action.</exception>
    /// <exception cref="InvalidOperationException">No staff is bound: see <see cref="OrganizationStructure.Bind"/>.</exception>
    public AuthorityDecision DecideForPerson(string person, string action, in AuthorityFacts facts, Instant at)
    {
        Staffing bound = staff ?? throw new InvalidOperationException("No staff is bound to the organisation; bind it, or ask by post.");
        int number = ActionOf(action);
        AuthorityDecision best = Postless(number, person, in facts, at);
        foreach (int post in bound.PostsOf(person, at))
        {
            AuthorityDecision answer = Walk(post, number, person, in facts, at);
            best = best.Asker is null || answer.IsBefore(best) ? answer : best;
        }

        return best;
    }

    /// <summary>Whether whoever fills a role may take an action: the least favourable answer over the posts of the role, so that every holder can rely on it. A role without a post is forbidden to.</summary>
    /// <param name="role">The code of the role.</param>
    /// <param name="action">The code of the action.</param>
    /// <param name="facts">What is known of the matter.</param>
    /// <param name="at">When.</param>
    /// <exception cref="UnknownCodeException">There is no such action or role.</exception>
    public AuthorityDecision DecideForRole(string role, string action, in AuthorityFacts facts, Instant at)
    {
        int number = ActionOf(action);
        if (!table.HasRole(role))
        {
            throw new UnknownCodeException("role", role, table.Lines.Posts.Select(post => post.Role), nameof(role));
        }

        AuthorityDecision worst = Postless(number, null, in facts, at);
        for (int post = 0; post < table.Lines.Posts.Length; post++)
        {
            if (table.Lines.Posts[post].Role == role)
            {
                AuthorityDecision answer = Walk(post, number, null, in facts, at);
                worst = worst.Asker is null || worst.IsBefore(answer) ? answer : worst;
            }
        }

        return worst;
    }

    /// <summary>The posts asked in turn, from the asker to the one that may, or to the head.</summary>
    internal ImmutableArray<AuthorityStep> Path(int asker, int last, int action, string? person, in AuthorityFacts facts, Instant at)
    {
        ImmutableArray<AuthorityStep>.Builder steps = ImmutableArray.CreateBuilder<AuthorityStep>();
        for (int post = asker; post >= 0; post = post == last ? -1 : table.Lines.Superior(post))
        {
            AuthorityVerdict verdict = Judge(post, action, post == asker ? person : null, isAsker: post == asker, in facts, at, out AuthorityGrant? grant, out LentGrant? lent);
            steps.Add(new AuthorityStep(table.Lines.Posts[post], verdict, lent?.Held.Grant ?? grant, lent?.Delegation)
            {
                Unmet = verdict == AuthorityVerdict.ConditionNotMet ? Unmet(lent?.Held ?? table.GrantOf(post, action), action, in facts) : [],
            });
        }

        return steps.ToImmutable();
    }

    /// <summary>The people in a post who may decide a matter that the post may; empty where no staff is bound.</summary>
    internal ImmutableArray<string> PeopleFor(int post, int action, in AuthorityFacts facts, Instant at)
    {
        ImmutableArray<string>.Builder people = ImmutableArray.CreateBuilder<string>();
        foreach (StaffAssignment assignment in staff is null ? [] : staff.Of(post))
        {
            if (assignment.Holds(at) && Exclusion(assignment.Person, action, in facts) == AuthorityVerdict.Holds && !people.Contains(assignment.Person))
            {
                people.Add(assignment.Person);
            }
        }

        return people.ToImmutable();
    }

    /// <summary>What a matter fails of a grant's condition and of the action's own.</summary>
    private ImmutableArray<CellReading> Unmet(HeldGrant? held, int action, in AuthorityFacts facts) =>
        [.. (held?.Condition?.Unmet(in facts) ?? []).Concat(table.ConditionOf(action)?.Unmet(in facts) ?? []).Distinct()];

    private AuthorityDecision Postless(int action, string? person, in AuthorityFacts facts, Instant at) =>
        new(this, table, -1, -1, action, person, in facts, at, AuthorityOutcome.Forbidden, AuthorityVerdict.NoPost, 0);

    private AuthorityDecision Walk(int asker, int action, string? person, in AuthorityFacts facts, Instant at)
    {
        AuthorityVerdict first = Judge(asker, action, person, isAsker: true, in facts, at, out _, out _);
        if (first == AuthorityVerdict.Holds)
        {
            return new(this, table, asker, asker, action, person, in facts, at, AuthorityOutcome.Allowed, first, 0);
        }

        bool isExcluded = first is AuthorityVerdict.EnteredIt or AuthorityVerdict.ApprovedAlready;
        int steps = 1;
        for (int post = table.Lines.Superior(asker); post >= 0; post = table.Lines.Superior(post), steps++)
        {
            if (Judge(post, action, null, isAsker: false, in facts, at, out _, out _) == AuthorityVerdict.Holds)
            {
                return new(this, table, asker, post, action, person, in facts, at, isExcluded ? AuthorityOutcome.Forbidden : AuthorityOutcome.NeedsHolder, first, steps);
            }
        }

        return new(this, table, asker, -1, action, person, in facts, at, isExcluded ? AuthorityOutcome.Forbidden : AuthorityOutcome.NobodyHolds, first, steps);
    }

    /// <summary>Whether a post may decide: its own grant first, then what is lent to it; then whether the person may.</summary>
    private AuthorityVerdict Judge(int post, int action, string? person, bool isAsker, in AuthorityFacts facts, Instant at, out AuthorityGrant? grant, out LentGrant? lent)
    {
        lent = null;
        HeldGrant? held = table.GrantOf(post, action);
        grant = held?.Grant;
        AuthorityVerdict verdict = held?.Judge(in facts, isAsker) ?? AuthorityVerdict.NotGranted;
        if (verdict != AuthorityVerdict.Holds)
        {
            foreach (LentGrant candidate in table.LentTo(post, action))
            {
                AuthorityVerdict borrowed = candidate.Judge(in facts, isAsker, at);
                if (borrowed == AuthorityVerdict.Holds)
                {
                    borrowed = LenderExclusion(candidate.Lender, action, in facts, at);
                }

                if (borrowed == AuthorityVerdict.Holds || (verdict == AuthorityVerdict.NotGranted && borrowed != verdict))
                {
                    (verdict, lent) = (borrowed, candidate);
                }

                if (verdict == AuthorityVerdict.Holds)
                {
                    break;
                }
            }
        }

        if (verdict == AuthorityVerdict.Holds)
        {
            verdict = table.ConditionOf(action).Judge(in facts);
        }

        return verdict != AuthorityVerdict.Holds ? verdict : PostExclusion(post, action, person, isAsker, in facts, at);
    }

    private AuthorityVerdict PostExclusion(int post, int action, string? person, bool isAsker, in AuthorityFacts facts, Instant at)
    {
        AuthorityVerdict verdict = Exclusion(table.Lines.Posts[post].Code, action, in facts);
        if (verdict != AuthorityVerdict.Holds || person is not null || staff is null)
        {
            return verdict != AuthorityVerdict.Holds || person is null ? verdict : Exclusion(person, action, in facts);
        }

        AuthorityVerdict excluded = isAsker ? AuthorityVerdict.Holds : AuthorityVerdict.Vacant; // who asks is there
        foreach (StaffAssignment assignment in staff.Of(post))
        {
            if (assignment.Holds(at))
            {
                AuthorityVerdict each = Exclusion(assignment.Person, action, in facts);
                if (each == AuthorityVerdict.Holds)
                {
                    return each;
                }

                excluded = each;
            }
        }

        return excluded;
    }

    /// <summary>Nobody gets round a control by lending to another what he may not do himself.</summary>
    private AuthorityVerdict LenderExclusion(int lender, int action, in AuthorityFacts facts, Instant at)
    {
        AuthorityAction control = table.Actions[action];
        if (control.Separation?.AppliesTo(facts.Amount) == true && IsAt(lender, facts.EnteredBy, at))
        {
            return AuthorityVerdict.EnteredIt;
        }

        if (control.FourEyes?.AppliesTo(facts.Amount) == true)
        {
            foreach (string approver in facts.ApprovedBy)
            {
                if (IsAt(lender, approver, at))
                {
                    return AuthorityVerdict.ApprovedAlready;
                }
            }
        }

        return AuthorityVerdict.Holds;
    }

    private bool IsAt(int post, string? identity, Instant at) =>
        identity is not null && (SamePerson.Is(table.Lines.Posts[post].Code, identity) || staff?.IsIn(post, identity, at) == true);

    /// <summary>Whether the controls of an action keep somebody, a person or a post, from deciding.</summary>
    private AuthorityVerdict Exclusion(string identity, int action, in AuthorityFacts facts)
    {
        AuthorityAction control = table.Actions[action];
        return control.Separation?.AppliesTo(facts.Amount) == true && SamePerson.Is(facts.EnteredBy, identity) ? AuthorityVerdict.EnteredIt
            : control.FourEyes?.AppliesTo(facts.Amount) == true && HasApproved(in facts, identity) ? AuthorityVerdict.ApprovedAlready
            : AuthorityVerdict.Holds;
    }

    private static bool HasApproved(in AuthorityFacts facts, string identity)
    {
        foreach (string approver in facts.ApprovedBy)
        {
            if (SamePerson.Is(approver, identity))
            {
                return true;
            }
        }

        return false;
    }

    private int ActionOf(string action) => table.ActionNumbers.TryGetValue(action, out int number)
        ? number
        : throw new UnknownCodeException("action", action, table.ActionNumbers.Keys, nameof(action));
}
