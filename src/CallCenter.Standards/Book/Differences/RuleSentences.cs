using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>What a rule answers otherwise, in sentences, and the facts that show it.</summary>
internal static class RuleSentences
{
    public static Explanation Of(RuleChanged changed) => Explanation.Of(
        ExplanationSentence.Of(
            changed.Kind != RuleKind.Condition ? "consequence.rule" : changed.After == "true" ? "consequence.condition-holds" : "consequence.condition-fails",
            [
                ExplanationPart.Named("section", changed.Section, changed.SectionName),
                changed.Entry is { } entry ? ExplanationPart.Coded("entry", changed.Path, entry) : null,
                ExplanationPart.Named("member", changed.Path, changed.Name),
                .. changed.Kind == RuleKind.Condition ? (ExplanationPart[])[] : [Answer("before", changed.Before, changed.BeforeName), Answer("after", changed.After, changed.AfterName)],
            ]),
        changed.Facts.IsEmpty
            ? ExplanationSentence.Of("consequence.any-facts")
            : ExplanationSentence.Of("consequence.witness", changed.Facts.Select(static fact => fact with { Name = CellPhrases.Fact })));

    private static ExplanationPart Answer(string name, string? code, LocalizedText? text) => code is null ? ExplanationPart.Word(name, "triage-word", "none") : ExplanationPart.Coded(name, code, text);
}
