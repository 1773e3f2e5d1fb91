using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>
/// Holds what settles or stops matters, be it a step of a workflow or an action that needs authority, to the strategies of triage, over all contacts there can be. Each disagreement is told with a contact that meets it.
/// </summary>
/// <param name="triage">The tables of triage.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class EffectAgreement(CompiledTriage triage, FindingList findings)
{
    private static readonly TriageState[] WithoutAnswer = [TriageState.Absent, TriageState.Outdated, TriageState.Inconclusive];

    private ImmutableArray<TriageCase> cases;

    /// <summary>The work that is left.</summary>
    public WorkBudget Budget { get; } = new(RoutingTableCompiler.WorkLimit);

    /// <summary>Triage, case by case.</summary>
    public ImmutableArray<TriageCase> Cases => cases.IsDefault ? cases = TriageCases.Of(triage, Budget) : cases;

    /// <summary>Tells where what settles takes what triage stops, or has not answered on.</summary>
    /// <param name="guards">What is asked of a matter, all of it.</param>
    /// <param name="place">Where that stands.</param>
    /// <param name="code">The code of what settles.</param>
    /// <param name="what">What it is, such as "Command 'solve'".</param>
    public void CheckSettling(ImmutableArray<Condition> guards, Place place, string code, FindingWords what)
    {
        foreach (TriageCase one in Cases.Where(one => one.Strategy.StopsAtOnce))
        {
            if (AllGiven(guards, one.Known) is { } left && FactSearch.Find([.. one.Facts.All, .. left], one.Facts.None, Budget) is { } contact)
            {
                findings.Add(RoutingFindings.SettlesWhatIsStopped, place, code, $"{what} settles a contact that triage stops by strategy '{one.Strategy.Code}': {contact}.");
                break;
            }
        }

        foreach (TriageState state in WithoutAnswer)
        {
            if (AllGiven(guards, TriageCases.WithoutAnswer(state)) is { } left && FactSearch.Find([.. left], [], Budget) is { } facts)
            {
                FindingWords others = facts.Values.IsEmpty ? FindingWords.Of($"") : $", where {facts}";
                findings.Add(RoutingFindings.SettlesUntriaged, place, code, $"{what} settles a contact while the answer of triage is {EnumCodes<TriageState>.CodeOf(state)}{others}.");
                return;
            }
        }
    }

    /// <summary>A contact for which nothing of all that stops is open although triage stops it, or has not answered; null where there is none.</summary>
    /// <param name="stopping">What is asked of a matter by each that stops.</param>
    public FindingWords? Refused(IReadOnlyCollection<Condition> stopping)
    {
        foreach (TriageCase one in Cases.Where(one => one.Strategy.StopsAtOnce))
        {
            if (FactSearch.Find(one.Facts.All, [.. one.Facts.None, .. Given(stopping, one.Known)], Budget) is { } contact)
            {
                return $"a contact that triage stops by strategy '{one.Strategy.Code}': {contact}";
            }
        }

        foreach (TriageState state in WithoutAnswer)
        {
            if (FactSearch.Find([], [.. Given(stopping, TriageCases.WithoutAnswer(state))], Budget) is { } facts)
            {
                return $"a contact for which the answer of triage is {EnumCodes<TriageState>.CodeOf(state)}: {facts}";
            }
        }

        return null;
    }

    /// <summary>What is left of conditions where some fields are known; those that fail are left out.</summary>
    public static IEnumerable<Condition> Given(IEnumerable<Condition> conditions, IReadOnlyDictionary<string, string?> known) => conditions.Select(condition => condition.Given(known)).OfType<Condition>();

    /// <summary>What is left of conditions that all have to hold; null where one fails.</summary>
    private static Condition[]? AllGiven(ImmutableArray<Condition> conditions, IReadOnlyDictionary<string, string?> known) =>
        Given(conditions, known).ToArray() is var left && left.Length == conditions.Length ? left : null;
}
