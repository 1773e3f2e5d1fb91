using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Risk;

/// <summary>How risks of a register stand, in sentences.</summary>
internal static class RegisterSentences
{
    /// <summary>A risk on a day: its levels and whether they are borne, what each exposure says, what each control takes away, and what is due.</summary>
    public static Explanation Of(RiskReading reading) => Explanation.Of(
        ExplanationSentence.Of(
            reading.Status == RiskStatus.Closed ? "risk.closed" : reading.IsAboveAppetite == true ? "risk.above-appetite" : reading.IsAboveAppetite == false ? "risk.within-appetite" : "risk.stands",
            Risk(reading.Entry),
            ExplanationPart.Date("on", reading.On),
            Level("inherent", reading.InherentLevel),
            Level("residual", reading.ResidualLevel),
            ExplanationPart.Word("status", reading.Status)),
        [
            reading is { ResidualLevelIfCurrent: { } level, ResidualValueIfCurrent: { } value }
                ? ExplanationSentence.Of("risk.if-current", Level("residual", reading.ResidualLevel), Level("current", level), ExplanationPart.Figure("value", reading.ResidualValue, "ratio"), ExplanationPart.Figure("less", value, "ratio"))
                : null,
            .. reading.Exposures.SelectMany(exposure => Exposure(exposure, reading.Exposures.Length > 1)),
            ExplanationSentence.Of("risk.values", ExplanationPart.Figure("inherent", reading.InherentValue, "ratio"), ExplanationPart.Figure("residual", reading.ResidualValue, "ratio")),
            reading.IsAtTarget is { } isAtTarget ? ExplanationSentence.Of(isAtTarget ? "risk.at-target" : "risk.not-at-target", Level("residual", reading.ResidualLevel)) : null,
            reading.Assessment.Evidence is { } evidence ? ExplanationSentence.Of("risk.evidence", ExplanationPart.Given("evidence", evidence)) : null,
            reading.Acceptance is { } acceptance ? ExplanationSentence.Of("risk.accepted", ExplanationPart.Date("from", acceptance.From), ExplanationPart.Date("until", acceptance.Until), ExplanationPart.Given("reason", acceptance.Reason)) : null,
            reading.NextReview is { } review ? ExplanationSentence.Of("risk.review", ExplanationPart.Date("review", review)) : null,
            ExplanationSentence.Of("risk.source", ExplanationPart.From("source", reading.Entry.Provenance)),
        ]);

    public static Explanation Of(RiskMovement movement) => Explanation.Of(ExplanationSentence.Of(
        movement.Before is null ? "movement.raised" : movement.Move == RiskMove.Same ? "movement.same" : "movement.moved",
        Risk(movement.After.Entry),
        ExplanationPart.Word("move", movement.Move),
        movement.Before is { } before ? Level("before", before.ResidualLevel) : null,
        movement.Before is { } earlier ? ExplanationPart.Date("from", earlier.On) : null,
        Level("after", movement.After.ResidualLevel),
        ExplanationPart.Date("to", movement.After.On)));

    /// <summary>A map: how many risks stand on it, then each cell that any stands in.</summary>
    public static Explanation Of(RiskHeatMap map) => Explanation.Of(
        ExplanationSentence.Of(
            map.Cells.All(static cell => cell is { Inherent.IsEmpty: true, Residual.IsEmpty: true }) ? "map.no-risks" : "map.risks",
            ExplanationPart.Named("matrix", map.Matrix.Definition.Code, map.Matrix.Definition.Name),
            ExplanationPart.Date("on", map.On),
            ExplanationPart.Count("risks", map.Cells.Sum(static cell => cell.Residual.Length))),
        map.Cells.Where(static cell => cell is not { Inherent.IsEmpty: true, Residual.IsEmpty: true }).Select(Of));

    public static ExplanationSentence Of(HeatMapCell cell) => ExplanationSentence.Of(
        "map.cell",
        [
            Level("likelihood", cell.Likelihood),
            Level("impact", cell.Impact),
            Level("level", cell.Level),
            .. Risks("inherent", cell.Inherent),
            .. Risks("residual", cell.Residual),
        ]);

    private static IEnumerable<ExplanationSentence> Exposure(ExposureReading exposure, bool isNamed) =>
    [
        ExplanationSentence.Of(
            "risk.exposure",
            isNamed && exposure.Exposure is { } named ? ExplanationPart.Named("exposure", named.Code, named.Name) : null,
            Level("likelihood", exposure.Inherent.Likelihood),
            Level("impact", exposure.Inherent.Impact),
            Level("inherent", exposure.Inherent.Level),
            Level("residual", exposure.Residual.Level)),
        .. exposure.Controls.SelectMany(static control => Control(control)),
    ];

    private static IEnumerable<ExplanationSentence> Control(ControlReading control) =>
    [
        ExplanationSentence.Of(
            control.Credit is null ? "risk.control-not-applicable" : "risk.control",
            ExplanationPart.OfBook("control", "control", control.Assessment.Control),
            ExplanationPart.Word("status", control.Assessment.Status),
            ExplanationPart.Word("effect", control.ActsOn),
            control.Credit is { } credit ? ExplanationPart.Figure("credit", credit.Ratio, "percent") : null),
        .. control.CreditIfCurrent is not { } whole ? [] : control.Evidence.Where(static one => one.Status != EvidenceStatus.Current).Select(one => ExplanationSentence.Of(
            "risk.not-shown",
            ExplanationPart.OfBook("control", "control", control.Assessment.Control),
            ExplanationPart.Figure("whole", whole.Ratio, "percent"),
            ExplanationPart.Word("kind", one.Evidence.Kind),
            ExplanationPart.Coded("evidence", one.Evidence.Of, one.Name),
            ExplanationPart.Word("why", one.Status),
            one.On is { } on ? ExplanationPart.Date("on", on) : null,
            one.Share is { } share ? ExplanationPart.Figure("share", share.Ratio, "percent") : null,
            one.Share is null ? null : ExplanationPart.Figure("least", one.Evidence.AtLeast?.Ratio ?? 1, "percent"))),
    ];

    private static IEnumerable<ExplanationPart> Risks(string name, IReadOnlyCollection<string> codes) =>
        codes.Count == 0 ? [ExplanationPart.Word(name, "register-word", "none")] : codes.Select(code => ExplanationPart.OfBook(name, "risk", code));

    private static ExplanationPart Risk(RiskEntry entry) => ExplanationPart.Named("risk", entry.Code, entry.Name);

    private static ExplanationPart Level(string name, ScaleLevel level) => ExplanationPart.Named(name, level.Code, level.Name);
}
