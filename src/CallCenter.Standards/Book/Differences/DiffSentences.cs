using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>How two books differ, in sentences: how much, each consequence, each change.</summary>
internal static class DiffSentences
{
    public static Explanation Of(StandardDiff diff) => Explanation.Of(
        diff.IsEmpty ? ExplanationSentence.Of("difference.none", Name("before", diff.Before), Name("after", diff.After)) : ExplanationSentence.Of(
            "difference.summary",
            Name("before", diff.Before),
            Name("after", diff.After),
            ExplanationPart.Count("changes", diff.Changes.Length),
            ExplanationPart.Count("consequences", diff.Consequences.Length)),
        [
            .. diff.Consequences.SelectMany(static consequence => consequence.Explain() is var told ? told.Details.Insert(0, told.Answer) : []),
            .. diff.EditedInPlace.Select(static edited => ExplanationSentence.Of("difference.in-place", FindingExplanations.Title("message", edited))),
            diff.IsComplete ? null : ExplanationSentence.Of("difference.cut-short"),
            .. diff.Changes.Select(static change => change.Sentence()),
        ]);

    private static ExplanationPart Name(string name, DefinitionVersion book) => ExplanationPart.Given(name, book.ToString());
}
