using System.Globalization;

namespace CallCenter.Standards.Explanations;

/// <summary>Tells findings to people.</summary>
public static class FindingExplanations
{
    private const string Titles = "finding";
    private const string Remedies = "finding-remedy";

    /// <summary>What a finding says, in no language: what is wrong, where, the value, and what to do.</summary>
    public static Explanation Explain(this Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Explanation.Of(
            ExplanationSentence.Of("finding.found", ExplanationPart.Word("severity", finding.Severity), ExplanationPart.Given("code", finding.Code), Title("message", finding)),
            finding is { Pointer: "", Entry: null, Line: null, Value: null } ? null : ExplanationSentence.Of(
                finding.Line is null ? "finding.place" : "finding.line",
                finding.Pointer.Length > 0 ? ExplanationPart.Given("pointer", finding.Pointer) : null,
                finding.Entry is { } entry ? ExplanationPart.Given("entry", entry) : null,
                finding.Line is { } line ? Position("line", line) : null,
                finding.Column is { } column ? Position("column", column) : null,
                finding.Value is { } value ? ExplanationPart.Given("value", value) : null),
            ExplanationSentence.Of("finding.remedy", Told("remedy", Remedies, finding.Code, finding.Remedy)));
    }

    /// <summary>What a finding says, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">What is wrong alone, or with where it is and what to do.</param>
    public static string Explain(this Finding finding, CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => finding.Explain().In(culture, detail);

    /// <summary>What is wrong as part of another sentence: in the words that the language has for the finding's sentence, in those for its kind, or the finding's own.</summary>
    internal static ExplanationPart Title(string name, Finding finding) => Told(name, Titles, finding.Code, finding.Message) with { Phrase = finding.Text is { } text ? Sentence(text) : null };

    /// <summary>The value that a finding is of, for a sentence that tells what is wrong; null where that has it already.</summary>
    internal static ExplanationPart? Value(string name, Finding finding) =>
        finding.Value is { } value && !(finding.Text?.Arguments.Any(argument => argument.Values.Contains(value)) ?? false) ? ExplanationPart.Given(name, value) : null;

    /// <summary>A sentence of findings in the language of a culture; null where that has no words for it.</summary>
    internal static string? Told(FindingText text, CultureInfo culture) => ExplanationLanguage.Of(culture).Message(Sentence(text)) is { } message
        ? message.EndsWith('.') || message.EndsWith('。') ? message : message + (ExplanationLanguage.Of(culture) == ExplanationLanguage.Chinese ? "。" : ".")
        : null;

    private static ExplanationPart Position(string name, int position) => ExplanationPart.Given(name, position.ToString(CultureInfo.InvariantCulture));

    /// <summary>The sentence of a finding, whose code is its template: parts are called by their numbers.</summary>
    private static ExplanationSentence Sentence(FindingText text) => ExplanationSentence.Of(text.Template, text.Arguments.SelectMany(static (argument, number) => Parts(number.ToString(CultureInfo.InvariantCulture), argument)));

    private static IEnumerable<ExplanationPart> Parts(string name, FindingArgument argument) =>
    [
        .. argument.Values.Select(value => argument.Vocabulary switch
        {
            null => new ExplanationPart { Name = name, Kind = ExplanationPartKind.Argument, Value = value },
            NamedCode.Field => new ExplanationPart { Name = name, Kind = ExplanationPartKind.Field, Code = value },
            var vocabulary when vocabulary.StartsWith(NamedCode.Book, StringComparison.Ordinal) => ExplanationPart.OfBook(name, vocabulary[NamedCode.Book.Length..], value),
            var vocabulary => ExplanationPart.Word(name, vocabulary, value),
        }),
        .. argument.Clauses.Select(clause => new ExplanationPart { Name = name, Kind = ExplanationPartKind.Phrase, Phrase = Sentence(clause) }),
    ];

    private static ExplanationPart Told(string name, string vocabulary, string code, string own) =>
        ExplanationPart.Word(name, vocabulary, code) with { Text = new LocalizedText(null, own.TrimEnd('.')) };
}
