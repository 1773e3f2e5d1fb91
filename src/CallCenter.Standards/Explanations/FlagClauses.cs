namespace CallCenter.Standards.Explanations;

/// <summary>Clauses on what is so or is not, as people say them: <c>the operation is not stopped</c> in place of <c>“operation stopped” is no</c>.</summary>
internal static class FlagClauses
{
    private const string Flags = "flag/";
    private const string Truth = "truth";
    private const string Yes = "true";
    private const string No = "false";
    private const string Unknown = "unknown";

    /// <summary>The clause; null of a sentence of another kind, of a field that its host has a name for, and of one that the language has no words for.</summary>
    /// <remarks>Of a condition that is not met the fact alone is told: it is what stands in the way, and there is but one other.</remarks>
    public static string? Of(ExplanationSentence sentence, ExplanationLanguage language)
    {
        string? told = sentence.Code switch
        {
            "condition.flag" or "condition.is" => "value",
            "unmet.is" or "unmet.is-not" => sentence.Find("actual") is null ? Unknown : "actual",
            _ => null,
        };
        if (told is null || sentence.Find("field") is not { Text: null, Code: { } code } || !sentence.Parts.All(static part => part.Name == "field" || part is { Kind: ExplanationPartKind.Word, Unit: Truth, Text: null }))
        {
            return null;
        }

        string words = WordsOf(code, language);
        return language.HasWord(words, Yes) ? Clause(words, [.. sentence.Parts.Where(part => part.Name == told).Select(static part => part.Code)], language) : null;
    }

    /// <summary>Those of the field in its record, or else of all fields so called.</summary>
    private static string WordsOf(string code, ExplanationLanguage language) =>
        language.HasWord(Flags + code, Yes) ? Flags + code : Flags + code[(code.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>What is so, is not, or is not known; what is not so or not known, nothing shows to be so.</summary>
    private static string? Clause(string words, string?[] values, ExplanationLanguage language) => values switch
    {
        [Yes] or [No] => language.Word(words, values[0]!, otherwise: null),
        [Unknown] => language.Wording("not-known", language.Word(words, Yes, otherwise: null)),
        [No, Unknown] or [Unknown, No] => language.Wording("nothing-shows", language.Word(words, Yes, otherwise: null)),
        [Yes, Unknown] or [Unknown, Yes] => language.Wording("nothing-shows", language.Word(words, No, otherwise: null)),
        _ => null,
    };
}
