namespace CallCenter.Standards.Book;

/// <summary>The small objects that occur throughout a book; each is a <see cref="JsonRead{T}"/>.</summary>
internal static class JsonVocabulary
{
    /// <summary><c>{"zh-CN", "en"}</c>, at least one of them.</summary>
    public static bool Localized(JsonValue value, out LocalizedText text)
    {
        if (!JsonMembers.Read(value, Languages, out (string? Chinese, string? English) read))
        {
            text = null!;
            return false;
        }

        bool isGiven = read is not (null, null);
        text = isGiven ? new LocalizedText(read.Chinese, read.English) : null!;
        return isGiven || value.Fail(FindingRules.MissingMember, "Neither 'zh-CN' nor 'en' is given.");
    }

    /// <summary><c>{"kind", "citation"}</c>.</summary>
    public static bool Provenance(JsonValue value, out Provenance provenance) => JsonMembers.Read(
        value,
        static members =>
        {
            ProvenanceKind kind = members.Required<ProvenanceKind>("kind", JsonScalars.Enumeration);
            string? citation = members.Required<string>("citation", JsonScalars.Text);
            return string.IsNullOrWhiteSpace(citation) ? null! : new Provenance(kind, citation);
        },
        out provenance);

    private static (string? Chinese, string? English) Languages(JsonMembers members) =>
        (members.Optional<string>("zh-CN", JsonScalars.Text), members.Optional<string>("en", JsonScalars.Text));
}
