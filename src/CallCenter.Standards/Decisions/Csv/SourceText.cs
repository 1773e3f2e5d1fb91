using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Decisions;

/// <summary>A provenance in one cell, as it prints itself: <c>template (D5.3)</c>; where parts of an entry come from elsewhere, they follow in JSON.</summary>
internal static class SourceText
{
    private const string BeforeParts = ") ";

    /// <summary>A provenance as <see cref="Parse"/> reads it.</summary>
    public static string Of(Provenance provenance) => provenance.ToString() + (provenance.Parts.IsEmpty ? "" : " " + OfParts(provenance.Parts));

    /// <summary>The provenance, or null where the text is none.</summary>
    public static Provenance? Parse(string text)
    {
        ImmutableArray<PartProvenance> parts = [];
        for (int at = text.IndexOf(BeforeParts + "[", StringComparison.Ordinal); at >= 0 && text.EndsWith(']') && parts.IsEmpty; at = text.IndexOf(BeforeParts + "[", at + 1, StringComparison.Ordinal))
        {
            parts = PartsOf(text[(at + BeforeParts.Length)..]);
            text = parts.IsEmpty ? text : text[..(at + 1)];
        }

        int open = text.IndexOf('(', StringComparison.Ordinal);
        string citation = open > 0 && text.EndsWith(')') ? text[(open + 1)..^1] : "";
        return open > 0 && EnumCodes<ProvenanceKind>.TryParse(text[..open].Trim(), out ProvenanceKind kind) && !string.IsNullOrWhiteSpace(citation) ? new Provenance(kind, citation) { Parts = parts } : null;
    }

    /// <summary>Parts in JSON.</summary>
    public static string OfParts(ImmutableArray<PartProvenance> parts) => FormText.Json(As.List(As.PartProvenance), parts);

    /// <summary>The parts of a text in JSON; none where it is not of their form.</summary>
    public static ImmutableArray<PartProvenance> PartsOf(string json)
    {
        var reader = new FormReader(new FindingList());
        using LentBytes? utf8 = JsonText.Encode(json, reader.Findings);
        if (utf8 is null)
        {
            return [];
        }

        using OpenJson? document = JsonText.Open(utf8.Span, reader.Findings);
        return document is not null && As.List(As.PartProvenance).TryRead(document.RootElement, reader, out ImmutableArray<PartProvenance> parts) && !reader.Findings.HasErrors ? parts : [];
    }
}
