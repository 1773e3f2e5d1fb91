using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Workflows;

/// <summary>How cases compare with a workflow, in sentences.</summary>
internal static class ConformanceSentences
{
    /// <summary>Of many ways to leave a workflow so many are told; the report has all.</summary>
    private const int MostTold = 10;

    private const string Event = "event";

    public static Explanation Of(ConformanceReport report) => Explanation.Of(
        ExplanationSentence.Of(
            "conformance.log",
            ExplanationPart.Count("fitting", report.FittingCases),
            ExplanationPart.Count("cases", report.Cases.Length),
            ExplanationPart.Figure("fitness", report.Fitness.Ratio, "percent")),
        [
            .. report.Deviations.Take(MostTold).SelectMany(static count => new[]
            {
                ExplanationSentence.Of("conformance.count", ExplanationPart.Count("cases", count.Cases), ExplanationPart.Count("occurrences", count.Occurrences), ExplanationPart.Word("kind", count.Deviation.Kind)),
                Of(count.Deviation),
            }),
            report.Deviations.Length > MostTold ? ExplanationSentence.Of("conformance.further", ExplanationPart.Count("ways", report.Deviations.Length - MostTold)) : null,
            .. report.Findings.Select(static finding => ExplanationSentence.Of("conformance.finding", FindingExplanations.Title("finding", finding), FindingExplanations.Value("value", finding))),
        ]);

    public static Explanation Of(CaseConformance conformance) => Explanation.Of(
        ExplanationSentence.Of(
            conformance.Alignment.Fits ? "conformance.fits" : "conformance.deviates",
            ExplanationPart.Given("case", conformance.Case.Id),
            ExplanationPart.Count("deviations", conformance.Alignment.Deviations.Length),
            ExplanationPart.Figure("fitness", conformance.Alignment.Fitness.Ratio, "percent")),
        [.. conformance.Alignment.Deviations.Select(Of), .. conformance.RoleDeviations.Select(Of)]);

    public static ExplanationSentence Of(Deviation deviation) => ExplanationSentence.Of(
        "deviation." + EnumCodes<DeviationKind>.CodeOf(deviation.Kind),
        [
            ExplanationPart.Count("position", deviation.Position + 1),
            State(deviation.State),
            Activity("found", deviation.Found),
            deviation.Step is { } step ? ExplanationPart.OfBook("step", Event, step) : null,
            .. deviation.Expected.Select(static expected => ExplanationPart.OfBook("expected", Event, expected)),
            .. deviation.MayEnd ? [End("expected")] : Array.Empty<ExplanationPart>(),
        ]);

    public static ExplanationSentence Of(RoleDeviation deviation) => ExplanationSentence.Of(
        "deviation.role",
        [
            ExplanationPart.Count("position", deviation.Position + 1),
            State(deviation.State),
            ExplanationPart.OfBook("activity", Event, deviation.Activity),
            ExplanationPart.OfBook("role", "role", deviation.Role),
            .. deviation.Allowed.Select(static role => ExplanationPart.OfBook("allowed", "role", role)),
        ]);

    private static ExplanationPart State(string? state) => state is null ? ExplanationPart.Word("state", "conformance-word", "start") : ExplanationPart.OfBook("state", "state", state);

    private static ExplanationPart Activity(string name, string? activity) => activity is null ? End(name) : ExplanationPart.OfBook(name, Event, activity);

    private static ExplanationPart End(string name) => ExplanationPart.Word(name, "conformance-word", "end");
}
