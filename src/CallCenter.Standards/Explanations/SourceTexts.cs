namespace CallCenter.Standards.Explanations;

/// <summary>Sources as a language tells them: the kind, the chapters and tables of the template, and what is said beside them as far as the language has it.</summary>
internal sealed class SourceTexts(ExplanationLanguage language)
{
    private const string Sections = "section";

    public string Text(Provenance source)
    {
        string kind = EnumCodes<ProvenanceKind>.CodeOf(source.Kind);
        string citation = Text(source.Citation, isName: source.Kind is ProvenanceKind.Regulation or ProvenanceKind.Bank);
        string text = citation.Length == 0 ? language.Filled("sources/without/" + kind, "") : language.Filled("sources/" + kind, citation);
        return source.Confirmation is { } confirmed ? text + language.Mark("before-remark") + language.Filled("sources/confirmed", confirmed.ToString()) : text;
    }

    /// <summary>Whether a section of the template has a chapter and a title.</summary>
    public bool Has(string section) => language.HasWord(Sections, section);

    /// <param name="text">The citation.</param>
    /// <param name="isName">Whether it may name a rule or a paper, which has a name in its own language only.</param>
    private string Text(string text, bool isName)
    {
        Citation citation = Citation.Of(text);
        string sections = string.Join(language.Mark("between-long-items"), citation.Sections.Select(Section));
        string remark = citation.Remark is not { } said ? ""
            : language.Plain("words/remark/" + JsonPointer.Escape(said)) ?? (!language.IsForeign(said) ? Standards.Explanations.Citation.WithoutNumbers(said) : isName || sections.Length == 0 ? language.Identifier(said) : "");
        return sections.Length > 0 && remark.Length > 0 ? sections + language.Mark("before-remark") + remark : sections + remark;
    }

    /// <summary>A section by its chapter and its table; its number alone where it has no other words.</summary>
    private string Section(string section) => language.Plain($"words/{Sections}/{section}") is { } title ? title + language.Wording("section-number", section) : section;
}
