using System.Collections.Immutable;

namespace CallCenter.Standards.Compliance;

/// <summary>The documents of a book at work.</summary>
/// <param name="documents">The documents.</param>
/// <param name="roles">The roles of the book; null where any is taken.</param>
internal sealed class CompiledDocuments(IEnumerable<CompiledDocument> documents, ImmutableArray<string>? roles)
{
    private readonly Dictionary<string, CompiledDocument> byCode = documents.ToDictionary(static one => one.Definition.Code, StringComparer.Ordinal);

    /// <summary>All of them, in the order of the book.</summary>
    public IEnumerable<CompiledDocument> All => byCode.Values;

    /// <summary>Their codes.</summary>
    public IEnumerable<string> Codes => byCode.Keys;

    /// <summary>The roles of the book; none where any is taken.</summary>
    public IEnumerable<string> Roles => roles ?? [];

    /// <summary>The document of a code; null where there is none.</summary>
    public CompiledDocument? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The versions of a document; none where there is no such document.</summary>
    public IEnumerable<string> VersionsOf(string document) => Find(document)?.Definition.Versions.Select(static version => version.Version) ?? [];

    /// <summary>What of the book speaks against an event; empty where it fits. A version may be confirmed before it comes into force, not after a later one has.</summary>
    public IEnumerable<ReadingRefusalReason> Against(ReadingEvent next)
    {
        if (next.Action == ReadingAction.Join && !string.IsNullOrWhiteSpace(next.Role) && roles?.Contains(next.Role) == false)
        {
            yield return ReadingRefusalReason.UnknownRole;
        }

        if (next.Action != ReadingAction.Confirm || string.IsNullOrWhiteSpace(next.Document) || string.IsNullOrWhiteSpace(next.Version))
        {
            yield break;
        }

        if (Find(next.Document) is not { } document)
        {
            yield return ReadingRefusalReason.UnknownDocument;
        }
        else if (document.Definition.Versions.FirstOrDefault(version => version.Version == next.Version) is not { } version)
        {
            yield return ReadingRefusalReason.UnknownVersion;
        }
        else if (document.InForce(document.DayOf(next.At)) is { } current && document.Definition.Versions.IndexOf(current) > document.Definition.Versions.IndexOf(version))
        {
            yield return ReadingRefusalReason.Superseded;
        }
    }
}
