using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis;

public sealed class AnsweringServiceLevelTests
{
    private static readonly Duration Threshold = Duration.FromSeconds(20);
    private static readonly Duration ShortAbandon = Duration.FromSeconds(5);

    private static readonly AnsweringServiceLevel[] Every =
    [
        .. from numerator in Enum.GetValues<ServiceLevelNumerator>()
           from denominator in Enum.GetValues<ServiceLevelDenominator>()
           from boundary in Enum.GetValues<ThresholdBoundary>()
           from neverQueued in Enum.GetValues<NeverQueuedTreatment>()
           let code = $"{EnumCodes<ServiceLevelNumerator>.CodeOf(numerator)}-{EnumCodes<ServiceLevelDenominator>.CodeOf(denominator)}-{EnumCodes<ThresholdBoundary>.CodeOf(boundary)}-{EnumCodes<NeverQueuedTreatment>.CodeOf(neverQueued)}"
           select Sample.ServiceLevel(code, numerator, denominator, boundary, neverQueued, shortAbandonLimit: denominator == ServiceLevelDenominator.OfferedLessShortAbandons ? "short" : null),
    ];

    private static readonly KpiEvaluator Evaluator = Sample.Compile(new KpiCatalogue
    {
        Measures =
        [
            Sample.Measure("offered", where: [new("outcome", "answered, abandoned")]),
            Sample.Measure("answered", where: [new("outcome", "answered")]),
            Sample.Measure("answered-wait", "wait", [new("outcome", "answered")]),
            Sample.Measure("abandoned-wait", "wait", [new("outcome", "abandoned")]),
            Sample.Measure("never-queued", where: [new("outcome", "abandoned"), new("queued", "false")]),
            Sample.Measure("queued-abandoned-wait", "wait", [new("outcome", "abandoned"), new("queued", "not(false)")]),
        ],
        Kpis = [],
        Limits = Sample.Limits,
        ServiceLevels = [.. Every],
    });

    [Theory]
    [InlineData(ServiceLevelNumerator.AnsweredInTime, ServiceLevelDenominator.Offered, ThresholdBoundary.AtMost, NeverQueuedTreatment.Counted, "(within(answered-wait, answer)) / (offered)")]
    [InlineData(ServiceLevelNumerator.AnsweredInTime, ServiceLevelDenominator.Offered, ThresholdBoundary.Below, NeverQueuedTreatment.Ignored, "(below(answered-wait, answer)) / (offered - never-queued)")]
    [InlineData(ServiceLevelNumerator.AnsweredInTime, ServiceLevelDenominator.Answered, ThresholdBoundary.AtMost, NeverQueuedTreatment.Counted, "(within(answered-wait, answer)) / (answered)")]
    [InlineData(ServiceLevelNumerator.AnsweredOrAbandonedInTime, ServiceLevelDenominator.Offered, ThresholdBoundary.AtMost, NeverQueuedTreatment.Ignored, "(within(answered-wait, answer) + within(queued-abandoned-wait, answer)) / (offered - never-queued)")]
    [InlineData(ServiceLevelNumerator.AnsweredInTime, ServiceLevelDenominator.OfferedLessShortAbandons, ThresholdBoundary.Below, NeverQueuedTreatment.Counted, "(below(answered-wait, answer)) / (offered - within(abandoned-wait, short))")]
    public void Its_formula_is_written_out(ServiceLevelNumerator numerator, ServiceLevelDenominator denominator, ThresholdBoundary boundary, NeverQueuedTreatment neverQueued, string formula)
    {
        string? limit = denominator == ServiceLevelDenominator.OfferedLessShortAbandons ? "short" : null;

        KpiDefinition kpi = Sample.ServiceLevel("level", numerator, denominator, boundary, neverQueued, shortAbandonLimit: limit).ToKpi();

        Assert.Equal((formula, KpiUnit.Percent, KpiDirection.Higher), (kpi.Formula, kpi.Unit, kpi.Direction));
    }

    [Fact]
    public void Its_KPI_keeps_its_name_provenance_and_target()
    {
        AnsweringServiceLevel level = Every[0];
        KpiDefinition kpi = level.ToKpi();

        Assert.Equal((level.Code, level.Name, level.Description, level.Provenance, level.Target), (kpi.Code, kpi.Name, kpi.Description, kpi.Provenance, kpi.Target));
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(ContactLogs)])]
    public void Every_policy_counts_what_its_words_say(ContactLog log)
    {
        MeasureAccumulator<ContactRecord> accumulator = Evaluator.Accumulate(ContactRecord.Schema);
        accumulator.AddRange(log.Records.AsSpan());
        KpiReport report = Evaluator.Report(accumulator.ToTotals());
        foreach (AnsweringServiceLevel level in Every)
        {
            ContactRecord[] offered =
            [
                .. log.Records.Where(r => r.Outcome == ContactOutcome.Answered
                    || (r.Outcome == ContactOutcome.Abandoned && !(r.Queued == false && level.NeverQueued == NeverQueuedTreatment.Ignored))),
            ];
            bool InTime(ContactRecord r) => level.Boundary == ThresholdBoundary.AtMost ? r.Wait <= Threshold : r.Wait < Threshold;
            int met = offered.Count(r => InTime(r) && (r.Outcome == ContactOutcome.Answered || level.Numerator == ServiceLevelNumerator.AnsweredOrAbandonedInTime));
            int outOf = offered.Count(r => r.Outcome == ContactOutcome.Answered
                || level.Denominator == ServiceLevelDenominator.Offered
                || (level.Denominator == ServiceLevelDenominator.OfferedLessShortAbandons && r.Wait > ShortAbandon));
            KpiResult result = report[level.Code];

            Assert.Equal((level.Code, met, outOf), (level.Code, result.Numerator, result.Denominator));
            Assert.Equal(outOf == 0 ? null : (double)met / outOf, result.Value);
        }
    }
}
