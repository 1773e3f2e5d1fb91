using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>The words that a standard has for what happens to cases and for their kinds: a word that it does not have is told, since nothing can come of it.</summary>
/// <param name="events">The codes of events that some clock or workflow knows.</param>
/// <param name="kinds">The kinds of cases that some policy names; empty where none names any.</param>
/// <param name="tested">The fields that policies test.</param>
/// <param name="policies">The codes of the policies.</param>
internal sealed class CaseWords(IEnumerable<string> events, IEnumerable<string> kinds, IEnumerable<FieldDefinition> tested, IEnumerable<string> policies)
{
    private const string Kind = "kind";

    private readonly HashSet<string> events = events.ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> kinds = kinds.ToHashSet(StringComparer.Ordinal);

    private readonly string[] policies = [.. policies.Distinct(StringComparer.Ordinal)];

    private readonly ClosedFields<ServiceCase> closed = new(tested.Where(field => field.Name != Kind && field.IsReadFrom(ServiceCase.Schema.Definition)), ServiceCase.Schema);

    /// <summary>A finding where nothing in the standard knows an event of a code; null where something does.</summary>
    /// <param name="id">The event's identity.</param>
    /// <param name="code">What happened.</param>
    public Finding? Unknown(string id, string code) => events.Contains(code) || code == CaseEvent.PolicyChanged ? null : ServiceLevelFindings.EventUnknown.At(
        $"/events/{JsonPointer.Escape(id)}", Excerpt.Of(code), $"No clock and no workflow knows event '{Excerpt.Of(code)}'{Near(code, events)}; it moved nothing.");

    /// <summary>The policy that may have been meant by a code; null where it is one, or none is near.</summary>
    public string? NearestPolicy(string code) => policies.Contains(code) ? null : NearestName.Find(code, policies);

    /// <summary>What a case has that the standard does not know: a kind that no policy names, where any names one, and values of other fields that policies ask for.</summary>
    public IEnumerable<Finding> UnknownOf(ServiceCase facts)
    {
        if (UnknownKind(facts.Kind) is { } kind)
        {
            yield return kind;
        }

        foreach (UnknownValue value in closed.Unknown(in facts)?.All ?? [])
        {
            yield return ServiceLevelFindings.FactUnknown.At(
                "/case/" + JsonPointer.Escape(value.Field), value.Value, $"The standard knows no {value.Field} '{value.Value}'; no policy that asks for it is for the case.");
        }
    }

    /// <summary>A finding where policies name kinds of cases and none names a case's; null where one does.</summary>
    private Finding? UnknownKind(string? kind) => kind is null || kinds.Count == 0 || kinds.Contains(kind) ? null : ServiceLevelFindings.KindUnknown.At(
        "/case/kind", Excerpt.Of(kind), $"No policy knows cases of kind '{Excerpt.Of(kind)}'{Near(kind, kinds)}.");

    private static FindingWords Near(string word, HashSet<string> known) =>
        NearestName.Find(word, [.. known.Order(StringComparer.Ordinal)]) is { } near ? FindingWords.Of($"; '{near}' is near") : $"";
}
