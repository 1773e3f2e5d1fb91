using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>The words that a standard has for what happens to cases and for their kinds: a word that it does not have is told, since nothing can come of it.</summary>
/// <param name="events">The codes of events that some clock or workflow knows.</param>
/// <param name="kinds">The kinds of cases that some policy names; empty where none names any.</param>
internal sealed class CaseWords(IEnumerable<string> events, IEnumerable<string> kinds)
{
    private readonly HashSet<string> events = events.ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> kinds = kinds.ToHashSet(StringComparer.Ordinal);

    /// <summary>A finding where nothing in the standard knows an event of a code; null where something does.</summary>
    /// <param name="id">The event's identity.</param>
    /// <param name="code">What happened.</param>
    public Finding? Unknown(string id, string code) => events.Contains(code) || code == CaseEvent.PolicyChanged ? null : ServiceLevelFindings.EventUnknown.At(
        $"/events/{JsonPointer.Escape(id)}", Excerpt.Of(code), $"No clock and no workflow knows event '{Excerpt.Of(code)}'{Near(code, events)}; it moved nothing.");

    /// <summary>A finding where policies name kinds of cases and none names a case's; null where one does.</summary>
    public Finding? UnknownKind(string? kind) => kind is null || kinds.Count == 0 || kinds.Contains(kind) ? null : ServiceLevelFindings.KindUnknown.At(
        "/case/kind", Excerpt.Of(kind), $"No policy knows cases of kind '{Excerpt.Of(kind)}'{Near(kind, kinds)}.");

    private static string Near(string word, HashSet<string> known) =>
        NearestName.Find(word, [.. known.Order(StringComparer.Ordinal)]) is { } near ? $"; '{near}' is near" : "";
}
