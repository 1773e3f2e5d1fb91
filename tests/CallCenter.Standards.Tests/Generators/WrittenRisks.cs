using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Risk;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates sections of risks without errors: scales with and without intervals, matrices of every rule for values, registers, indicators of every unit and direction, and plans.</summary>
internal static class WrittenRisks
{
    private static readonly Gen<Percentage> Shares = Gen.Frequency(
        (4, Gen.Choose(0, 10_000).Select(hundredths => Percentage.FromPercent(hundredths / 100m))), (1, Gen.Elements(Percentage.FromPercent(100), Percentage.FromPercent(0), Percentage.FromPercent(0.0000001m))));

    private static readonly Gen<LocalDate> Days = Gen.Frequency(
        (6, Gen.Choose(-20_000, 20_000).Select(day => new LocalDate(2026, 1, 1).PlusDays(day))), (1, Gen.Elements(LocalDate.MinIsoValue, LocalDate.MaxIsoValue)));

    /// <param name="kpis">Codes of KPIs stated in percent.</param>
    public static Gen<RiskCatalogue> Sections(ImmutableArray<string> kpis) => Gen.Frequency(
        (1, Gen.Constant(RiskCatalogue.Empty)),
        (3, from rows in Gen.Choose(2, 4)
            from columns in Gen.Choose(2, 4)
            from axes in Gen.CollectToArray([("rows", rows), ("columns", columns), ("levels", 3)], axis => Scale(axis.Item1, axis.Item2))
            from matrices in Many(0, 3, i => Matrix($"m{i}", rows, columns))
            from factors in axes[0].UpTo is null ? Gen.Constant(ImmutableArray<RiskFactorModel>.Empty) : Many(0, 2, i => Factors($"f{i}"))
            from methods in Many(0, 3, Method)
            from categories in Many(1, 3, Category)
            from taxonomies in Many(0, 2, i => Taxonomy($"t{i}", methods, categories))
            from controls in Many(0, 4, i => Control($"c{i}", categories))
            from rule in Rules()
            from entries in matrices.IsEmpty ? Gen.Constant(ImmutableArray<RiskEntry>.Empty) : Many(0, 3, i => Entry($"e{i}", axes, matrices, categories, controls))
            from indicators in Many(0, 3, i => Indicator($"i{i}", categories, entries, kpis))
            from plans in Many(0, 2, i => Plan($"p{i}"))
            from cards in Many(0, 2, i => WrittenContactCards.Card($"s{i}"))
            from quantities in WrittenQuantities.Risks([.. entries.IsEmpty ? ["q0", "q1", "q2"] : entries.Select(entry => entry.Code)])
            select new RiskCatalogue
            {
                Scales = [.. axes],
                Matrices = matrices,
                Factors = factors,
                Methods = methods,
                Categories = categories,
                Taxonomies = taxonomies,
                Controls = controls,
                Residual = rule,
                Register = entries,
                Indicators = indicators,
                Plans = plans,
                Scorecards = cards,
                Quantities = [.. quantities],
                PlanTable = plans.IsEmpty ? null : Table(plans),
            }));

    private static Gen<ImmutableArray<T>> Many<T>(int least, int most, Func<int, Gen<T>> item) =>
        Gen.Choose(least, most).SelectMany(count => Gen.CollectToArray(Enumerable.Range(0, count), item)).Select(items => items.ToImmutableArray());

    private static Gen<T?> OrNoValue<T>(this Gen<T> values)
        where T : struct => Gen.Frequency((1, Gen.Constant<T?>(null)), (2, values.Select(value => (T?)value)));

    private static Gen<OrdinalScale> Scale(string code, int levels) =>
        from name in StandardBooks.Names
        from steps in Gen.Choose(1, 1_000_000).ArrayOf(levels)
        from widths in Gen.Choose(1, 1_000_000).ArrayOf(levels)
        from measured in Gen.Elements(true, false)
        from least in Gen.Choose(-1_000, 1_000)
        from provenance in StandardBooks.Provenances
        let froms = widths.Aggregate((IEnumerable<decimal>)[least], (bounds, width) => bounds.Append(bounds.Last() + (width / 1_000m))).ToArray()
        select new OrdinalScale
        {
            Code = code,
            Name = name,
            Levels = [.. Enumerable.Range(0, levels).Select(at => new ScaleLevel { Code = $"l{at}", Name = name, Value = steps[..(at + 1)].Sum() / 1_000m, From = measured ? froms[at] : null })],
            UpTo = measured ? froms[levels] : null,
            Provenance = provenance,
        };

    private static Gen<RiskMatrixDefinition> Matrix(string code, int rows, int columns) =>
        from name in StandardBooks.Names
        from cells in Gen.Choose(0, 2).Select(level => $"l{level}").ArrayOf(columns).ArrayOf(rows)
        from table in Gen.Choose(0, 1_000).Select(tenths => tenths / 10m).ArrayOf(columns).ArrayOf(rows)
        from weights in Gen.Choose(0, 30).Select(tenths => tenths / 10m).ArrayOf(3)
        from kind in Gen.Choose(0, 2)
        from top in Gen.Choose(1, 100).Select(value => (decimal)value).OrNoValue()
        from provenance in StandardBooks.Provenances
        select new RiskMatrixDefinition
        {
            Code = code,
            Name = name,
            Likelihood = "rows",
            Impact = "columns",
            Levels = "levels",
            Cells = [.. cells.Select(row => row.ToImmutableArray())],
            Value = kind == 0 || weights.Sum() == 0 ? RiskValueRule.LikelihoodTimesImpact
                : kind == 1 ? new RiskValueRule { Product = weights[0], Likelihood = weights[1], Impact = weights[2], ScaledTo = top }
                : new RiskValueRule { Table = [.. table.Select(row => row.ToImmutableArray())], ScaledTo = top },
            Provenance = provenance,
        };

    private static Gen<RiskFactorModel> Factors(string code) =>
        from name in StandardBooks.Names
        from weights in Gen.Choose(1, 50).NonEmptyListOf()
        from provenance in StandardBooks.Provenances
        select new RiskFactorModel { Code = code, Name = name, Scale = "rows", Factors = [.. weights.Select((weight, at) => new RiskFactor($"w{at}", name, weight / 10m))], Provenance = provenance };

    private static Gen<IdentificationMethod> Method(int at) =>
        from name in StandardBooks.Names from provenance in StandardBooks.Provenances select new IdentificationMethod { Code = $"method-{at}", Name = name, Provenance = provenance };

    private static Gen<RiskCategory> Category(int at) =>
        from name in StandardBooks.Names
        from appetite in Gen.Choose(0, 2)
        from target in Gen.Choose(0, appetite)
        from isDecided in Gen.Elements(true, false)
        from provenance in StandardBooks.Provenances
        select new RiskCategory { Code = $"category-{at}", Name = name, Tolerance = isDecided ? new RiskTolerance("levels", $"l{appetite}", $"l{target}", provenance) : null, Provenance = provenance };

    private static Gen<RiskTaxonomy> Taxonomy(string code, ImmutableArray<IdentificationMethod> methods, ImmutableArray<RiskCategory> categories) =>
        from name in StandardBooks.Names
        from listed in Gen.SubListOf(categories.Select(category => category.Code).ToArray())
        from used in Gen.SubListOf(methods.Select(method => method.Code).ToArray())
        from provenance in StandardBooks.Provenances
        select new RiskTaxonomy { Code = code, Name = name, Categories = [.. listed], Methods = [.. used], Provenance = provenance };

    private static Gen<RiskControl> Control(string code, ImmutableArray<RiskCategory> categories) =>
        from name in StandardBooks.Names
        from category in Gen.Elements(categories.ToArray())
        from effect in Gen.Elements(Enum.GetValues<ControlEffect>())
        from provenance in StandardBooks.Provenances
        select new RiskControl { Code = code, Name = name, Category = category.Code, ActsOn = effect, Provenance = provenance };

    private static Gen<ResidualRule> Rules() => Gen.OneOf(
        Gen.Constant(ResidualRule.Default),
        from combination in Gen.Elements(Enum.GetValues<ControlCombination>())
        from aggregation in Gen.Elements(Enum.GetValues<ExposureAggregation>())
        from shares in Shares.ArrayOf(3)
        from provenance in StandardBooks.Provenances
        select new ResidualRule { Combination = combination, Aggregation = aggregation, GreatestReduction = shares[0], WithoutEvidence = shares[1], InProgress = shares[2], Provenance = provenance });

    private static Gen<RiskEntry> Entry(string code, OrdinalScale[] axes, ImmutableArray<RiskMatrixDefinition> matrices, ImmutableArray<RiskCategory> categories, ImmutableArray<RiskControl> controls) =>
        from name in StandardBooks.Names
        from text in StandardBooks.Names.OrNull()
        from category in Gen.Elements(categories.ToArray())
        from matrix in Gen.Elements(matrices.ToArray())
        from owner in Gen.Elements("agent", null)
        from span in Days.ArrayOf(2)
        from raised in Gen.Elements<LocalDate?>(null, LocalDate.Min(span[0], span[1]))
        from closed in Gen.Elements<LocalDate?>(null, LocalDate.Max(span[0], span[1]))
        from months in Gen.Choose(1, 120).OrNoValue()
        from days in Days.ArrayOf(3)
        from dated in Gen.Elements(true, false)
        let ordered = days.Distinct().Order().ToArray()
        from assessments in Gen.CollectToArray(Enumerable.Range(0, ordered.Length), at => Assessment(at == 0 && !dated ? null : ordered[at], axes, controls))
        from acceptances in Many(0, 2, _ => Acceptance())
        from provenance in StandardBooks.Provenances
        select new RiskEntry
        {
            Code = code,
            Name = name,
            Category = category.Code,
            Matrix = matrix.Code,
            Description = text,
            Cause = text,
            Owner = owner,
            Raised = raised,
            Closed = closed,
            ReviewEveryMonths = months,
            Assessments = [.. assessments],
            Acceptances = acceptances,
            Provenance = provenance,
        };

    private static Gen<RiskAcceptance> Acceptance() =>
        from span in Days.ArrayOf(2) from reason in StandardBooks.Names select new RiskAcceptance("manager", LocalDate.Min(span[0], span[1]), LocalDate.Max(span[0], span[1]), reason);

    private static Gen<RiskAssessment> Assessment(LocalDate? day, OrdinalScale[] axes, ImmutableArray<RiskControl> controls) =>
        from likelihood in LevelOf(axes[0])
        from impact in LevelOf(axes[1])
        from level in LevelOf(axes[2])
        from isStated in Gen.Elements(true, false)
        from evidence in StandardBooks.Names.OrNull()
        from whole in Gen.SubListOf(controls.ToArray())
        from assessed in Gen.CollectToArray(whole, control => Assessed(control.Code))
        from exposures in Many(0, 2, i => Exposure($"x{i}", axes, [.. controls.Except(whole)]))
        select new RiskAssessment
        {
            On = day,
            Likelihood = likelihood,
            Impact = impact,
            Level = isStated ? level : null,
            ResidualLevel = isStated ? null : level,
            Evidence = evidence,
            Controls = [.. assessed],
            Exposures = exposures,
        };

    private static Gen<RiskExposure> Exposure(string code, OrdinalScale[] axes, RiskControl[] controls) =>
        from name in StandardBooks.Names
        from likelihood in LevelOf(axes[0]).OrNull()
        from impact in LevelOf(axes[1]).OrNull()
        from own in Gen.SubListOf(controls)
        from assessed in Gen.CollectToArray(own, control => Assessed(control.Code))
        select new RiskExposure { Code = code, Name = name, Likelihood = likelihood, Impact = impact, Controls = [.. assessed] };

    private static Gen<ControlAssessment> Assessed(string control) =>
        from status in Gen.Elements(Enum.GetValues<ControlStatus>())
        from effectiveness in Shares
        from span in Days.ArrayOf(2)
        from dates in Gen.Choose(0, 2)
        select new ControlAssessment
        {
            Control = control,
            Status = status,
            Effectiveness = effectiveness,
            EvidenceOn = dates > 0 ? LocalDate.Min(span[0], span[1]) : null,
            EvidenceUntil = dates > 1 ? LocalDate.Max(span[0], span[1]) : null,
        };

    private static Gen<string> LevelOf(OrdinalScale scale) => Gen.Elements(scale.Levels.Select(level => level.Code).ToArray());

    private static Gen<RiskIndicator> Indicator(string code, ImmutableArray<RiskCategory> categories, ImmutableArray<RiskEntry> entries, ImmutableArray<string> kpis) =>
        from name in StandardBooks.Names
        from category in Gen.Elements(categories.ToArray())
        from direction in Gen.Elements(Enum.GetValues<IndicatorDirection>())
        from unit in Gen.Elements(Enum.GetValues<IndicatorUnit>())
        from kpi in Gen.Elements([null, .. kpis])
        from steps in Gen.Choose(1, 1_000_000).Select(step => step / 1_000m).ArrayOf(4)
        from periods in Gen.Choose(1, 60)
        from informed in Gen.SubListOf(entries.Select(entry => entry.Code).ToArray())
        from provenance in StandardBooks.Provenances
        let low = direction == IndicatorDirection.Lower ? null : (decimal?)steps[0]
        let high = direction == IndicatorDirection.Higher ? null : (decimal?)(steps[0] + steps[1])
        select new RiskIndicator
        {
            Code = code,
            Name = name,
            Category = category.Code,
            Kpi = kpi,
            Manual = kpi is null ? name : null,
            Unit = kpi is null ? unit : IndicatorUnit.Percent,
            Direction = direction,
            Amber = new(low, high),
            Red = new(low - steps[2], high + steps[3]),
            Margin = direction == IndicatorDirection.Band ? steps[1] / 4 : steps[1],
            Periods = periods,
            Informs = [.. informed],
            Provenance = provenance,
        };

    private static Gen<EmergencyPlan> Plan(string code) =>
        from name in StandardBooks.Names
        from roles in Gen.Elements("agent", "manager").ArrayOf(5)
        from ticks in Gen.Choose(1, 1_000_000)
        from months in Gen.Choose(1, 120)
        from drill in Days.OrNoValue()
        from tells in Gen.Elements(true, false)
        from provenance in StandardBooks.Provenances
        select new EmergencyPlan
        {
            Code = code,
            Name = name,
            Organisation = [new(roles[0], name)],
            Steps = [.. Enum.GetValues<ResponsePhase>().Select(phase => new PlanStep { Code = $"s{(int)phase}", Name = name, Phase = phase, Role = roles[(int)phase] })],
            Notifications = tells ? [new("regulator", Duration.FromTicks(ticks * 12_345L), name)] : [],
            Resources = [new(name, tells ? months : null, tells ? name : null)],
            DrillEveryMonths = months,
            FirstDrill = drill,
            Provenance = provenance,
        };

    private static DecisionTable Table(ImmutableArray<EmergencyPlan> plans) => new()
    {
        Code = "choice",
        Name = new(null, "Choice"),
        HitPolicy = HitPolicy.First,
        Inputs = [new InputColumn { Field = "severity" }],
        Outputs = [new OutputColumn { Name = "plan" }],
        Rules = [.. plans.Select((plan, at) => new DecisionRule { When = [$"level-{at}"], Then = [plan.Code] })],
    };
}
