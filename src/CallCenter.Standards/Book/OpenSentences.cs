using System.Collections.Immutable;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>What is still to be decided, in sentences.</summary>
internal static class OpenSentences
{
    private const int MostDependents = 8;

    public static Explanation Of(OpenDecisions open) => Explanation.Of(
        open.IsEmpty
            ? ExplanationSentence.Of("open.none", ExplanationPart.Given("book", open.Book.ToString()))
            : ExplanationSentence.Of("open.summary", ExplanationPart.Given("book", open.Book.ToString()), ExplanationPart.Count("decisions", open.Decisions.Length)),
        open.Decisions.SelectMany(static decision => Sentences(decision)));

    public static Explanation Of(OpenDecision decision)
    {
        ImmutableArray<ExplanationSentence> sentences = [.. Sentences(decision)];
        return Explanation.Of(sentences[0], sentences[1..]);
    }

    private static IEnumerable<ExplanationSentence> Sentences(OpenDecision decision)
    {
        yield return ExplanationSentence.Of(
            "open." + EnumCodes<OpenDecisionKind>.CodeOf(decision.Kind),
            [
                ExplanationPart.Named("section", decision.Section, decision.SectionName),
                decision.Name is { } name ? ExplanationPart.Named("entry", decision.Code ?? "", name) : decision.Code is { } code ? ExplanationPart.Coded("entry", code, null) : null,
                ExplanationPart.From("source", new Provenance(decision.Kind is OpenDecisionKind.AssumedEntry or OpenDecisionKind.AssumedValues ? ProvenanceKind.Assumption : decision.Kind == OpenDecisionKind.Draft ? ProvenanceKind.Bank : ProvenanceKind.Regulation, decision.Citation)),
            ]);
        foreach (OpenValue value in decision.Values.Where(static value => !value.Told.IsEmpty))
        {
            yield return ExplanationSentence.Of(value.Told is [{ Kind: ExplanationPartKind.Text, Text: not null }] ? "open.text" : "open.value", [ExplanationPart.Named("member", value.Path, value.Name), .. value.Told.Select(static part => part with { Name = "value" })]);
        }

        yield return decision.DecidedBy.IsEmpty
            ? ExplanationSentence.Of("open.nobody-decides")
            : ExplanationSentence.Of("open.decided-by", decision.DecidedBy.Select(static role => ExplanationPart.Named("role", role.Code, role.Name)));
        foreach (IGrouping<LocalizedText, Dependent> kind in decision.Dependents.GroupBy(static dependent => dependent.KindName))
        {
            Dependent[] all = [.. kind];
            yield return ExplanationSentence.Of(
                "open.dependents",
                [
                    ExplanationPart.Named("kind", all[0].Kind, kind.Key),
                    .. all.Take(MostDependents).Select(static dependent => ExplanationPart.Named("dependent", dependent.Code, dependent.Name)),
                    all.Length > MostDependents ? ExplanationPart.Count("more", all.Length - MostDependents) : null,
                ]);
        }
    }
}
