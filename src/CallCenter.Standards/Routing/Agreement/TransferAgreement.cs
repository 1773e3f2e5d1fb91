using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Holds the tables of transfer to the strategies of triage, over all contacts there can be: what goes at once has a target, and no target is another department than the strategy's. Each disagreement is told with a contact
/// that meets it.
/// </summary>
internal sealed class TransferAgreement(Located<TransferStandard> standard, CompiledTriage triage, CompiledTransfers transfers, FindingList findings)
{
    private readonly WorkBudget budget = new(RoutingTableCompiler.WorkLimit);
    private readonly HashSet<string> told = [];
    private readonly Dictionary<IReadOnlyDictionary<string, string?>, Answers> answers = new(ReferenceEqualityComparer.Instance);

    public void Check()
    {
        ImmutableArray<TriageCase> cases = TriageCases.Of(triage, budget);
        if (transfers.Targets is null && transfers.SpecialCases is null)
        {
            return;
        }

        foreach (TriageCase one in cases)
        {
            CheckAtOnce(one);
            if (one.Strategy.Department is { } department)
            {
                CheckTarget(one, department);
            }
        }

        Unfinished.Tell(budget, standard.Place, findings);
    }

    /// <summary>The first special case that says how fast says "at once", none directs, and the ordinary table names nobody.</summary>
    private void CheckAtOnce(TriageCase one)
    {
        var hurrying = new List<Condition>();
        (int Rule, SpecialCase Special, Condition When)[] specials = AnswersFor(one).Specials;
        foreach ((int rule, SpecialCase special, Condition when) in specials)
        {
            if (special.Urgency is null)
            {
                continue;
            }

            if (special.Urgency == TransferUrgency.AtOnce)
            {
                ImmutableArray<Condition> none = [.. hurrying, .. specials.Where(other => other.Special.Target is not null).Select(other => other.When)];
                if (WithoutTarget(one, when, none) is { } contact)
                {
                    Tell(RoutingFindings.AtOnceWithoutTarget, CasePlace(rule), special.Code, $"Special case '{special.Code}' passes a contact on at once, and no table says to whom: {contact}.");
                }
            }

            hurrying.Add(when);
        }
    }

    private Witness? WithoutTarget(TriageCase one, Condition when, ImmutableArray<Condition> none)
    {
        if (transfers.Targets is null)
        {
            return Find(one, [when], none);
        }

        TableCase<Department?>[] usual = AnswersFor(one).Usual;
        return usual.Where(target => target.Answer is null).Select(target => Find(one, [when, .. target.All], [.. none, .. target.None])).FirstOrDefault(found => found is not null)
            ?? (transfers.Targets.Table.HasDefault ? null : Find(one, [when], [.. none, .. usual.SelectMany(target => target.All)]));
    }

    private void CheckTarget(TriageCase one, string department)
    {
        var directing = new List<Condition>();
        foreach ((int rule, SpecialCase special, Condition when) in AnswersFor(one).Specials)
        {
            if (special.Target is null && !special.ToCustomersRegion)
            {
                continue;
            }

            // A regional centre works by the same standard; what is stopped goes to nobody but the strategy's department.
            bool contradicts = special.ToCustomersRegion ? one.Strategy.StopsAtOnce : special.Target!.Code != department;
            if (contradicts && Find(one, [when], [.. directing]) is { } contact)
            {
                Tell(RoutingFindings.ContradictedDepartment, CasePlace(rule), special.Code,
                    $"Strategy '{one.Strategy.Code}' is for '{department}', and special case '{special.Code}' passes the contact on to {(special.ToCustomersRegion ? FindingWords.Of($"a regional centre") : $"'{special.Target!.Code}'")}: {contact}.");
            }

            directing.Add(when);
        }

        foreach (TableCase<Department?> usual in AnswersFor(one).Usual)
        {
            bool contradicts = usual.Answer is { } target ? target.Code != department : one.Strategy.StopsAtOnce;
            if (contradicts && Find(one, [.. usual.All], [.. directing, .. usual.None]) is { } contact)
            {
                Tell(RoutingFindings.ContradictedDepartment, standard.Place.Member("targets"), usual.Answer?.Code,
                    $"Strategy '{one.Strategy.Code}' is for '{department}', and the ordinary table {(usual.Answer is null ? FindingWords.Of($"keeps the contact") : $"passes it on to '{usual.Answer.Code}'")}: {contact}.");
            }
        }
    }

    /// <summary>What the tables answer, once for each answer of triage.</summary>
    private Answers AnswersFor(TriageCase one)
    {
        if (!answers.TryGetValue(one.Known, out Answers? known))
        {
            answers[one.Known] = known = new([.. SpecialsFor(one.Known)], [.. TableCases.Of(transfers.Targets, open: null, one.Known, budget)]);
        }

        return known;
    }

    private IEnumerable<(int Rule, SpecialCase Special, Condition When)> SpecialsFor(IReadOnlyDictionary<string, string?> triaged)
    {
        for (int rule = 0; rule < transfers.Cases.Length; rule++)
        {
            if (!budget.Spend(1))
            {
                yield break;
            }

            if (TableCases.RuleOf(transfers.SpecialCases!, rule).Given(triaged) is { } when)
            {
                yield return (rule, transfers.Cases[rule], when);
            }
        }
    }

    private Witness? Find(TriageCase one, ImmutableArray<Condition> all, ImmutableArray<Condition> none) =>
        FactSearch.Find([.. one.Facts.All, .. all], [.. one.Facts.None, .. none], budget);

    /// <summary>One contact for each rule and finding is enough.</summary>
    private void Tell(FindingRule rule, Place at, string? value, FindingWords message)
    {
        if (told.Add($"{rule.Code} {at.Pointer} {value}"))
        {
            findings.Add(rule, at, value, message);
        }
    }

    /// <summary>What of the tables is left where the answer of triage is known.</summary>
    /// <param name="Specials">The special cases that can be met.</param>
    /// <param name="Usual">The answers of the ordinary table.</param>
    private sealed record Answers((int Rule, SpecialCase Special, Condition When)[] Specials, TableCase<Department?>[] Usual);

    private Place CasePlace(int rule) => standard.Place.Member("specialCases").Member("rules").Item(rule);
}
