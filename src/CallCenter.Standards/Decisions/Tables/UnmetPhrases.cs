using System.Collections.Immutable;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Decisions;

/// <summary>Tells of a test that fails what its field must be, and what it is instead: <c>reconfirmation must be given, and is still needed</c>. Of a flag languages tell the fact alone: <c>the operation is stopped</c>.</summary>
internal static class UnmetPhrases
{
    /// <summary>What such a clause is called.</summary>
    public const string Unmet = "unmet";

    private const string Is = "condition.is";
    private const string IsNot = "condition.is-not";
    private const string Flag = "condition.flag";

    /// <summary>The clause of a cell that does not hold.</summary>
    public static ExplanationPart Of(CellReading cell)
    {
        ExplanationSentence asked = cell.Asked.Phrase!;
        ImmutableArray<ExplanationPart> wanted = [.. asked.Parts.Where(static part => part.Name != "field")];
        (string code, wanted) = asked.Code switch
        {
            Flag when Denied(wanted) is { } denied => ("unmet.is-not", [denied]),
            Is or Flag => ("unmet.is", wanted),
            IsNot => ("unmet.is-not", wanted),
            _ => ("unmet.holds", wanted),
        };
        return ExplanationPart.Clause(Unmet, code, [asked.Find("field"), .. wanted, Actual(cell.Fact.Phrase!)]);
    }

    /// <summary>What a flag must not be, where it may also be unknown: two of the three that it can be are more easily told by the third.</summary>
    private static ExplanationPart? Denied(ImmutableArray<ExplanationPart> wanted) => wanted.Length == 2 && wanted.Any(static part => part.Code == "unknown")
        ? wanted.FirstOrDefault(static part => part.Code == "false") is { } no ? no with { Code = "true" }
        : wanted.FirstOrDefault(static part => part.Code == "true") is { } yes ? yes with { Code = "false" } : null
        : null;

    private static ExplanationPart Actual(ExplanationSentence fact) => fact.Find("value") is { } value && !(value.Unit == FieldValues.Truth && value.Code == "unknown")
        ? value with { Name = "actual" }
        : ExplanationPart.Word("unknown", FieldValues.Truth, "unknown");
}
