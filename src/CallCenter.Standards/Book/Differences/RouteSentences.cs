using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Book;

/// <summary>How a contact is treated or scored otherwise, in sentences: what differs, and what is known of the contact.</summary>
internal static class RouteSentences
{
    public static Explanation Of(ContactDifference difference) => Explanation.Of(
        ExplanationSentence.Of("consequence.route", difference.Answers.Select(Answer)),
        Example(difference.Facts));

    public static Explanation Of(BandChanged change) => Explanation.Of(
        ExplanationSentence.Of(
            "consequence.band",
            ExplanationPart.Named("card", change.Card, change.Name),
            ExplanationPart.Named("before", change.Before.Code, change.Before.Name),
            ExplanationPart.Named("after", change.After.Code, change.After.Name),
            ExplanationPart.Figure("total-before", change.TotalBefore, "points"),
            ExplanationPart.Figure("total-after", change.TotalAfter, "points")),
        Example(change.Facts));

    private static ExplanationSentence Example(ImmutableArray<ExplanationPart> facts) => facts.IsEmpty
        ? ExplanationSentence.Of("consequence.any-contact")
        : ExplanationSentence.Of("consequence.witness", facts.Select(static fact => fact with { Name = CellPhrases.Fact }));

    private static ExplanationPart Answer(AnswerChange answer) => ExplanationPart.Clause(
        "answer",
        "consequence.answer",
        ExplanationPart.Word("part", answer.Part),
        Value("before", answer.Part, answer.Before, answer.BeforeName),
        Value("after", answer.Part, answer.After, answer.AfterName));

    private static ExplanationPart Value(string name, RoutePart part, string? code, LocalizedText? text) =>
        code is null ? ExplanationPart.Word(name, "triage-word", "none")
        : text is not null ? ExplanationPart.Named(name, code, text)
        : part switch
        {
            RoutePart.Risk or RoutePart.Stop => ExplanationPart.Word(name, FieldValues.Truth, code),
            RoutePart.Urgency => ExplanationPart.Word(name, EnumCodes<TransferUrgency>.Vocabulary, code),
            _ => ExplanationPart.Coded(name, code, text: null),
        };
}
