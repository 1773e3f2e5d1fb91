namespace CallCenter.Standards.Decisions;

/// <summary>A provenance in one cell, as it prints itself: <c>template (D5.3)</c>.</summary>
internal static class SourceText
{
    /// <summary>The provenance, or null where the text is none.</summary>
    public static Provenance? Parse(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        string citation = open > 0 && text.EndsWith(')') ? text[(open + 1)..^1] : "";
        return open > 0 && EnumCodes<ProvenanceKind>.TryParse(text[..open].Trim(), out ProvenanceKind kind) && !string.IsNullOrWhiteSpace(citation) ? new Provenance(kind, citation) : null;
    }
}
