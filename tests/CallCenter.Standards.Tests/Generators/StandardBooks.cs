using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates books without errors: measures and KPIs of every kind, unit and direction, with texts and bounds at the edges. A failing one shrinks by leaving parts out.</summary>
public static class StandardBooks
{
    private static readonly Gen<string> Texts = Gen.Elements(
        "x", "名称", "a \"b\" \\ / <&>'", "line\nbreak\ttab\r", "\u0001\u001F\u007F\u0085\u2028", "\U0001F40E", "é e\u0301", "80 %", "null", "\u200E\uFEFF");

    private static readonly Confirmation Seen = new("客服中心", "Board", new LocalDate(2026, 3, 1));

    internal static readonly Gen<LocalizedText> Names =
        from text in Texts
        from other in Texts
        from given in Gen.Choose(0, 2)
        select new LocalizedText(given == 0 ? null : text, given == 1 ? null : other);

    internal static readonly Gen<Provenance> Provenances =
        from kind in Gen.Elements(Enum.GetValues<ProvenanceKind>())
        from citation in Texts
        from parts in Gen.Elements<ImmutableArray<PartProvenance>>(
            [], [], [new PartProvenance(["provenance/citation"], ProvenanceKind.Assumption, "D1: chosen"), new PartProvenance(["provenance", "provenance/kind"], ProvenanceKind.Bank, "ours") { Confirmation = Seen }])
        from confirmation in Gen.Elements<Confirmation?>(null, null, Seen)
        select new Provenance(kind, citation) { Parts = parts, Confirmation = confirmation };

    /// <summary>Effective dates of one to three versions, in any order; null and the farthest dates among them.</summary>
    internal static readonly Gen<LocalDate?[]> EffectiveDates =
        from chosen in Gen.SubListOf<LocalDate?>(null, LocalDate.MinIsoValue, LocalDate.MaxIsoValue, new(2011, 12, 30), new(2026, 7, 1), new(2020, 2, 29))
        from shuffled in Gen.Shuffle(chosen.ToArray())
        select shuffled.Length == 0 ? [null] : shuffled.Take(3).ToArray();

    private static readonly Gen<FieldCondition> Conditions = Gen.Elements(
        new FieldCondition("outcome", "answered, abandoned"),
        new FieldCondition("wait", "[PT0S..PT20S]"),
        new FieldCondition("channel", "\"电话\", not-a-word"),
        new FieldCondition("queued", "true"));

    private static readonly Gen<Percentage?> Shares = Gen.Elements<Percentage?>(null, Percentage.FromPercent(0), Percentage.FromPercent(66.6m), Percentage.FromPercent(100));

    public static Arbitrary<StandardBook> Books() => Arb.From(
        from name in Names
        from version in Texts
        from effective in Gen.Choose(-20_000, 20_000)
        from measures in Gen.Sized(size => Gen.Choose(2, 2 + (size / 10)).SelectMany(Measures))
        from kpis in Gen.Choose(0, 6).SelectMany(Kpis)
        from levels in Gen.Choose(0, 3).SelectMany(ServiceLevels)
        from cards in Gen.Choose(0, 2).SelectMany(count => Scorecards(count, kpis))
        from calendars in Gen.Frequency((1, Gen.Constant(new CalendarCatalogue { Calendars = [] })), (3, WrittenCalendars.Catalogues()))
        from promises in calendars.Calendars.IsEmpty ? Gen.Constant(ServiceLevelCatalogue.Empty) : WrittenPromises.Sections(WrittenCalendars.Codes)
        from routing in calendars.Calendars.IsEmpty
            ? Gen.Constant(RoutingCatalogue.Empty)
            : Gen.Frequency((1, Gen.Constant(RoutingCatalogue.Empty)), (2, WrittenRouting.Sections(WrittenCalendars.Codes, [.. promises.Policies.Select(policy => policy.Code)])))
        from vocabulary in WrittenVocabulary.Sections
        from scripts in WrittenScripts.Sections
        from quality in WrittenQuality.Sections(calendars.Calendars.IsEmpty ? null : WrittenCalendars.Codes[0])
        from surveys in WrittenSurveys.Sections
        from training in WrittenTraining.Sections
        from callbacks in calendars.Calendars.IsEmpty ? Gen.Constant(CallbackCatalogue.Empty) : Gen.Frequency((1, Gen.Constant(CallbackCatalogue.Empty)), (2, WrittenCallbacks.Sections(WrittenCalendars.Codes)))
        from compliance in calendars.Calendars.IsEmpty ? Gen.Constant(ComplianceCatalogue.Empty) : Gen.Frequency((1, Gen.Constant(ComplianceCatalogue.Empty)), (2, WrittenCompliance.Sections(WrittenCalendars.Codes)))
        from improvement in WrittenImprovement.Sections([.. kpis.Where(kpi => kpi.Unit == KpiUnit.Percent).Select(kpi => kpi.Code)], calendars.Calendars.IsEmpty ? [] : WrittenCalendars.Codes)
        from agreements in Gen.Elements(AgreementCatalogue.Empty, Agreed)
        from workflows in WrittenSections.Workflows()
        from organization in Gen.Frequency((2, Gen.Constant(OrganizationCatalogue.Empty)), (1, WrittenOrganizations.Sections([.. kpis.Select(kpi => kpi.Code)])))
        from risks in WrittenRisks.Sections([.. kpis.Where(kpi => kpi.Unit == KpiUnit.Percent).Select(kpi => kpi.Code)])
        from limits in Limits
        from share in Shares
        from source in Provenances
        let catalogue = new KpiCatalogue
        {
            Measures = [.. ServiceLevelMeasures(), .. measures],
            Limits = limits,
            LeastCoverage = share is { } least ? new LeastCoverage { Share = least, Provenance = source } : null,
            Periods = limits.IsEmpty ? null : new ReportingPeriods { FirstDayOfWeek = share is null ? IsoDayOfWeek.Sunday : IsoDayOfWeek.Monday, FiscalYearBegins = 1 + (Math.Abs(effective) % 12), Provenance = source },
            Kpis = kpis,
            ServiceLevels = levels,
            Scorecards = cards,
        }
        select new WrittenBook(name, version, new LocalDate(2026, 1, 1).PlusDays(effective), catalogue)
        {
            Vocabulary = vocabulary,
            Calendars = calendars,
            Risk = risks,
            ServiceLevels = promises,
            Routing = Undecided(routing, risks),
            Workflows = workflows,
            Scripts = WrittenSurveys.Asking(surveys, scripts),
            Agreements = agreements,
            Quality = quality,
            Surveys = surveys,
            Training = training,
            Callbacks = callbacks,
            Compliance = compliance,
            Improvement = improvement,
        }.Under(organization).ToBook(),
        book => Shrink(WrittenBook.Of(book)).Select(smaller => smaller.ToBook()));

    private static AgreementCatalogue Agreed => new()
    {
        Agreements = [new Agreement { Code = "a1", Name = new LocalizedText("约定", "Agreed"), Values = ["kpis/limits/*/time", "nothing/at \u00e4ll"], Provenance = Sample.Provenance }],
    };

    /// <summary>What is drawn apart contradicts itself: where a stop, a department, a matter at once or a band could, no strategy is chosen.</summary>
    private static RoutingCatalogue Undecided(RoutingCatalogue routing, RiskCatalogue risks) =>
        routing.Strategies.Any(strategy => strategy.StopsAtOnce || strategy.Department is not null)
        || routing.Transfers.SpecialCases is { } special && special.Rules.Any(rule => rule.Then.Any(cell => cell.Contains("at-once", StringComparison.Ordinal)))
        || risks.Scorecards.Any(card => card.Bands.Any(band => band.StopsOperation))
            ? routing with { Triage = routing.Triage with { Strategy = null } }
            : routing;

    /// <summary>Measure 0 counts, measure 1 sums, so that formulas find both.</summary>
    private static Gen<ImmutableArray<MeasureDefinition>> Measures(int count) => Many(count, i =>
        from name in Names
        from sums in Gen.Elements(true, false)
        from conditions in Conditions.ListOf()
        from provenance in Provenances.OrNull()
        from per in Gen.Elements<string?>(null, null, "team")
        let isSum = i == 1 || (i > 1 && sums)
        select new MeasureDefinition
        {
            Code = $"m{i}",
            Name = name,
            Record = "contact",
            Kind = isSum ? MeasureKind.Sum : MeasureKind.Count,
            Field = isSum ? "talk" : null,
            Where = [.. conditions.DistinctBy(condition => condition.Field)],
            Per = per,
            Provenance = provenance,
        });

    /// <summary>A figure that is never negative; the others can be anything, and so their targets.</summary>
    private const string Quantile = "p90(m1)";

    private static Gen<ImmutableArray<KpiDefinition>> Kpis(int count) => Many(count, i =>
        from name in Names
        from description in Names
        from form in Gen.Elements(
            ("2 * m0 / m0 - m0 / (m0 + 1 * m0)", KpiUnit.Percent), ("2 * m0 / m0 - within(m1, PT0.5S) / m0", KpiUnit.Ratio), ("2 * m0 / m0 - below(m1, l0) / m0", KpiUnit.Percent), ("m1 / m0 - 2 * m1 / m0", KpiUnit.Time), (Quantile, KpiUnit.Time),
            ("m0 - 2 * m0", KpiUnit.Count), ("12.50 * m0 / m0 - 2 * m0 / m0", KpiUnit.Points))
        from direction in Gen.Elements(Enum.GetValues<KpiDirection>())
        from provenance in Provenances
        from target in direction == KpiDirection.Neutral ? Gen.Constant<KpiTarget?>(null) : TargetsOf(form.Item1 == Quantile ? BoundsOf(form.Item2).Select(static bound => bound == 0 ? 1 : Math.Abs(bound)) : BoundsOf(form.Item2), BoundsOf(form.Item2), direction).OrNull()
        from share in Shares
        select new KpiDefinition
        {
            Code = $"k{i}",
            Name = name,
            Description = description,
            Formula = form.Item1,
            Unit = form.Item2,
            Direction = direction,
            LeastCoverage = share,
            Provenance = provenance,
            Target = target,
        });

    private static Gen<KpiTarget?> TargetsOf(Gen<decimal> bounds, Gen<decimal> widths, KpiDirection direction) =>
        from low in bounds
        from width in widths
        from risk in widths
        from provenance in Provenances
        from isAbove in Gen.Elements(true, false)
        from isBelow in Gen.Elements(true, false)
        let high = direction == KpiDirection.Band ? low + Math.Abs(width) + 1 : low
        select (KpiTarget?)new KpiTarget
        {
            AtLeast = direction == KpiDirection.Lower || isAbove ? null : low,
            Above = direction == KpiDirection.Lower || !isAbove ? null : low,
            AtMost = direction == KpiDirection.Higher || isBelow ? null : high,
            Below = direction == KpiDirection.Higher || !isBelow ? null : high,
            AtRiskWithin = Math.Abs(risk),
            Provenance = provenance,
        };

    /// <summary>What a share can be, and can be above.</summary>
    private static Gen<decimal> ShareBounds => Gen.Choose(0, 9_999).Select(static hundredths => hundredths / 10_000m);

    private static Gen<decimal> BoundsOf(KpiUnit unit)
    {
        Gen<decimal> common =
            from units in Gen.Choose(-1_000_000, 1_000_000)
            from scale in Gen.Choose(0, 7)
            select new decimal(Math.Abs(units), 0, 0, units < 0, (byte)scale);
        Gen<decimal> edges = unit switch
        {
            KpiUnit.Percent => Gen.Elements(0m, 1m, 0.0000000000000000000000000001m, 7922816251426433759354395.03m),
            KpiUnit.Time => Gen.Elements(0m, 0.0000001m, 86_400m, 604_800m, 31_556_952m, -3_600m),
            _ => Gen.Elements(0m, 1.000m, 0.0000000000000000000000000001m, 7922816251426433759354395033m, -1m),
        };
        return Gen.Frequency((4, common), (1, edges));
    }

    private static Gen<ImmutableArray<KpiLimit>> Limits => Many(2, i =>
        from name in Names
        from ticks in Gen.Choose(1, 1_000_000)
        from provenance in Provenances
        select new KpiLimit { Code = $"l{i}", Name = name, Time = Duration.FromTicks(ticks * 12_345L), Provenance = provenance });

    private static Gen<ImmutableArray<AnsweringServiceLevel>> ServiceLevels(int count) => Many(count, i =>
        from name in Names
        from threshold in Gen.Elements("l0", "l1")
        from boundary in Gen.Elements(Enum.GetValues<ThresholdBoundary>())
        from numerator in Gen.Elements(Enum.GetValues<ServiceLevelNumerator>())
        from denominator in Gen.Elements(Enum.GetValues<ServiceLevelDenominator>())
        from neverQueued in Gen.Elements(Enum.GetValues<NeverQueuedTreatment>())
        from provenance in Provenances
        from target in TargetsOf(ShareBounds, BoundsOf(KpiUnit.Percent), KpiDirection.Higher).OrNull()
        select new AnsweringServiceLevel
        {
            Code = $"sl{i}",
            Name = name,
            Description = name,
            Threshold = threshold,
            Boundary = boundary,
            Numerator = numerator,
            Denominator = denominator,
            ShortAbandonLimit = denominator == ServiceLevelDenominator.OfferedLessShortAbandons ? "l1" : null,
            NeverQueued = neverQueued,
            Provenance = provenance,
            Target = target,
        });

    private static Gen<ImmutableArray<RoleScorecard>> Scorecards(int count, ImmutableArray<KpiDefinition> kpis) => Many(count, i =>
        from name in Names
        from scope in Gen.Elements(Enum.GetValues<ScorecardScope>())
        from chosen in Gen.SubListOf(kpis.Select(kpi => kpi.Code).ToArray())
        from provenance in Provenances
        select new RoleScorecard { Code = $"r{i}", Name = name, Scope = scope, Kpis = [.. chosen], Provenance = provenance });

    private static IEnumerable<MeasureDefinition> ServiceLevelMeasures() =>
        from measure in new[] { ("offered", false), ("answered", false), ("never-queued", false), ("answered-wait", true), ("abandoned-wait", true), ("queued-abandoned-wait", true) }
        select new MeasureDefinition
        {
            Code = measure.Item1,
            Name = new(null, measure.Item1),
            Record = "contact",
            Kind = measure.Item2 ? MeasureKind.Sum : MeasureKind.Count,
            Field = measure.Item2 ? "wait" : null,
        };

    private static Gen<ImmutableArray<T>> Many<T>(int count, Func<int, Gen<T>> item) =>
        Gen.CollectToArray(Enumerable.Range(0, count), item).Select(items => items.ToImmutableArray());

    /// <summary>The book without one of its scripts, its workflows, its routing, its risks, its organisation, its promises, its calendars, its scorecards, its service levels, or one of the KPIs.</summary>
    private static IEnumerable<WrittenBook> Shrink(WrittenBook book)
    {
        foreach (Script script in book.Scripts.Scripts)
        {
            ImmutableArray<Script> fewer = book.Scripts.Scripts.Remove(script);
            yield return book with { Scripts = fewer.IsEmpty ? ScriptCatalogue.Empty : new ScriptCatalogue { Zone = book.Scripts.Zone, Scripts = fewer } };
        }

        if (!book.Workflows.Workflows.IsEmpty)
        {
            yield return book with { Workflows = WorkflowCatalogue.Empty };
        }

        KpiCatalogue whole = book.Kpis;
        if (book.Risk != RiskCatalogue.Empty || !book.Routing.IsEmpty || book.Organization != OrganizationCatalogue.Empty)
        {
            yield return book with { Risk = RiskCatalogue.Empty };
            yield return book with { Routing = RoutingCatalogue.Empty };
            yield return book with { Organization = OrganizationCatalogue.Empty };
        }
        else if (!book.Calendars.Calendars.IsEmpty)
        {
            yield return book with { ServiceLevels = ServiceLevelCatalogue.Empty, Calendars = new CalendarCatalogue { Calendars = [] } };
            foreach (ServiceLevelPolicy policy in book.ServiceLevels.Policies)
            {
                yield return book with
                {
                    ServiceLevels = new ServiceLevelCatalogue { Zone = book.ServiceLevels.Zone, Policies = book.ServiceLevels.Policies.Remove(policy), Ladders = book.ServiceLevels.Ladders },
                };
            }
        }
        else if (!whole.Scorecards.IsEmpty)
        {
            yield return WithKpis(book, whole.Kpis, whole.ServiceLevels, []);
        }
        else if (!whole.ServiceLevels.IsEmpty)
        {
            yield return WithKpis(book, whole.Kpis, whole.ServiceLevels[1..], []);
        }
        else
        {
            foreach (KpiDefinition kpi in whole.Kpis)
            {
                yield return WithKpis(book, whole.Kpis.Remove(kpi), [], []);
            }
        }
    }

    private static WrittenBook WithKpis(WrittenBook book, ImmutableArray<KpiDefinition> kpis, ImmutableArray<AnsweringServiceLevel> levels, ImmutableArray<RoleScorecard> cards) =>
        book with { Kpis = book.Kpis with { Kpis = kpis, ServiceLevels = levels, Scorecards = cards } };
}
