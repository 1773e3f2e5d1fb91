using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>Reads what controls take away on a day: what was found about each, and whether what shows that it works is current.</summary>
/// <param name="rule">What controls earn.</param>
/// <param name="controls">The kinds of controls.</param>
internal sealed class ControlReader(ResidualRule rule, IEnumerable<RiskControl> controls)
{
    private readonly Dictionary<string, RiskControl> known = controls.ToDictionary(static control => control.Code, StringComparer.Ordinal);

    /// <summary>What a control does on a day.</summary>
    /// <param name="assessment">What was found about it.</param>
    /// <param name="day">The day.</param>
    /// <param name="evidence">How what shows that controls work stands; null where nobody asked, so that the assessment alone counts.</param>
    public ControlReading Read(ControlAssessment assessment, LocalDate day, IReadOnlyDictionary<ControlEvidence, EvidenceReading>? evidence)
    {
        RiskControl control = known[assessment.Control];
        ImmutableArray<EvidenceReading> shown = evidence is null ? []
            : [.. control.Evidence.Select(link => evidence.GetValueOrDefault(link) ?? new EvidenceReading { Evidence = link, Status = EvidenceStatus.Unknown })];
        if (shown.IsEmpty)
        {
            return new ControlReading(assessment, control.ActsOn, rule.CreditOf(assessment, day));
        }

        // What shows that a control works is its evidence, and is of the day it is read on.
        Percentage? whole = rule.CreditOf(assessment with { EvidenceOn = day }, day);
        Percentage? credit = assessment.Status != ControlStatus.Implemented || shown.All(static one => one.Status == EvidenceStatus.Current) ? whole
            : shown.All(static one => one.Status is EvidenceStatus.Current or EvidenceStatus.Unknown) && whole is { Ratio: > 0 } ? rule.CreditOf(assessment with { EvidenceOn = null, EvidenceUntil = null }, day)
            : default(Percentage);
        return new ControlReading(assessment, control.ActsOn, credit) { Evidence = shown, CreditIfCurrent = credit == whole ? null : whole };
    }
}
