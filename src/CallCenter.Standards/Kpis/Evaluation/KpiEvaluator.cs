using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// A compiled KPI catalogue: accumulates the measures its formulas need, and evaluates the formulas on totals. Immutable and thread-safe.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a KpiCatalogue, which is written; what leaves are totals and reports.")]
public sealed partial class KpiEvaluator
{
    private readonly MeasurePlan plan;
    private readonly IReadOnlyDictionary<string, RecordDefinition> records;
    private readonly TotalsOrigin origin;
    private readonly ImmutableArray<KpiFormula> formulas;

    /// <summary>A formula of the catalogue in the names of what it counts; null of one that is none of it.</summary>
    internal LocalizedText? InNames(string formula) => formulas.FirstOrDefault(known => known.Definition.Formula == formula)?.InNames;
    private readonly Dictionary<string, KpiFormula> byCode;

    internal KpiEvaluator(MeasurePlan plan, ImmutableArray<KpiFormula> formulas, ImmutableArray<RoleScorecard> scorecards, IReadOnlyDictionary<string, RecordDefinition> records)
    {
        this.records = records;
        this.plan = plan;
        this.formulas = formulas;
        byCode = formulas.ToDictionary(formula => formula.Definition.Code, StringComparer.Ordinal);
        Kpis = [.. formulas.Select(formula => formula.Definition)];
        Scorecards = scorecards;
        Fingerprint = FingerprintOf(plan, formulas, scorecards);
        origin = new TotalsOrigin([Fingerprint], plan.Names);
    }

    /// <summary>Checks a catalogue against fact records and compiles it.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="records">Records of a host's own: each replaces the shipped one of its name, or joins them (<see cref="FactRecords.With"/>). The shipped ones are known without being named.</param>
    /// <exception cref="FindingsException">The catalogue has errors; all findings are in the exception.</exception>
    public static KpiEvaluator Compile(KpiCatalogue catalogue, IEnumerable<RecordDefinition> records)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var findings = new FindingList();
        return new CatalogueCompiler(new(catalogue, Place.At("")), records, findings).Compile() ?? throw new FindingsException("The KPI catalogue", findings.ToImmutable());
    }

    /// <summary>All KPIs in catalogue order, then the service levels.</summary>
    public ImmutableArray<KpiDefinition> Kpis { get; }

    /// <summary>The scorecards of the roles.</summary>
    public ImmutableArray<RoleScorecard> Scorecards { get; }

    /// <summary>When weeks and years begin, in figures by period.</summary>
    public ReportingPeriods Periods { get; internal init; } = ReportingPeriods.Calendar;

    /// <summary>What the KPIs and scorecards are, names and descriptions apart: equal for every load of the same catalogue. The totals made here carry it.</summary>
    public StandardFingerprint Fingerprint { get; }

    /// <summary>Starts adding up records of one kind, by group.</summary>
    /// <param name="schema">The record's schema: a shipped one, or one that extends it.</param>
    /// <param name="groupings">The dimensions; none for one group of everything.</param>
    /// <exception cref="ArgumentException">A field to group by, or one that a measure needs, is not in the schema; or two dimensions share a name.</exception>
    public MeasureAccumulator<T> Accumulate<T>(RecordSchema<T> schema, params Grouping[] groupings)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new(origin, plan, schema, RecordedFacts.Everything, [.. groupings]);
    }

    /// <summary>
    /// Starts adding up records of a source that does not record everything: a measure that asks for more is no data, not zero.
    /// A log without self-service has no diversion rate of 0 %.
    /// </summary>
    /// <param name="schema">The record's schema: a shipped one, or one that extends it.</param>
    /// <param name="recorded">What the source records; it does not filter.</param>
    /// <param name="groupings">The dimensions; none for one group of everything.</param>
    /// <exception cref="ArgumentException">As without <paramref name="recorded"/>; or that is of another kind of record, or names a field that is not the record's.</exception>
    public MeasureAccumulator<T> Accumulate<T>(RecordSchema<T> schema, RecordedFacts recorded, params Grouping[] groupings)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(recorded);
        return new(origin, plan, schema, recorded, [.. groupings]);
    }

    /// <summary>The measures over records of one kind as SQL over a table of a warehouse, which adds them up where they are.</summary>
    /// <param name="record">The record: that of a shipped schema, or of one that extends it.</param>
    /// <param name="table">The table.</param>
    /// <param name="groupings">The dimensions; none for one group of everything.</param>
    /// <exception cref="ArgumentException">A field to group by is not the record's, or has no column; two dimensions share a name; the table has no name; a column is of no field, or of one that another is of; or a measure compares what a warehouse orders otherwise.</exception>
    public WarehouseQuery Query(RecordDefinition record, WarehouseTable table, params Grouping[] groupings)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(table);
        return new(origin, plan, record, table, [.. groupings]);
    }

    /// <summary>Totals without any record: the identity of <see cref="MeasureTotals.Merge"/>.</summary>
    public MeasureTotals NoTotals(params string[] dimensions) => new(origin, [.. dimensions.Select(TotalsDimension.Named)], []);

    /// <summary>Every KPI over everything in the totals, whatever they are grouped by.</summary>
    /// <param name="totals">Totals of any standard; what they do not tell of this one's measures is no data.</param>
    /// <param name="earlier">The totals of an earlier period, for trends; null for none.</param>
    public KpiReport Report(MeasureTotals totals, MeasureTotals? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(totals);
        return ReportOf(formulas, Bind(totals.RollUp()), default, earlier is null ? null : Bind(earlier.RollUp())) with { Outside = totals.Outside };
    }

    /// <summary>Every KPI for each group of the totals, in key order.</summary>
    /// <param name="totals">Totals of any standard; what they do not tell of this one's measures is no data.</param>
    /// <param name="earlier">The totals of an earlier period by the same dimensions, for trends; null for none.</param>
    /// <exception cref="ArgumentException">The earlier totals are by other dimensions.</exception>
    public ImmutableArray<KpiReport> ReportByGroup(MeasureTotals totals, MeasureTotals? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(totals);
        if (earlier is not null && !earlier.Dimensions.SequenceEqual(totals.Dimensions))
        {
            throw new ArgumentException("The earlier totals are grouped by other dimensions; roll both up to the same ones first.", nameof(earlier));
        }

        return ReportsOf(formulas, totals, totals.Groups, earlier);
    }

    /// <summary>One KPI for one group.</summary>
    /// <exception cref="UnknownCodeException">There is no such KPI.</exception>
    /// <exception cref="ArgumentException">The group has another number of dimensions than the totals.</exception>
    public KpiResult Evaluate(string code, MeasureTotals totals, GroupKey group = default) => ResultOf(FormulaOf(code), Bind(totals).Of(group), null);

    /// <summary>
    /// A role's KPIs over the people it answers for (D2.1): one report for the centre, or one for each team or agent, from totals whose dimensions include <c>team</c> or <c>agent</c>.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such role (<see cref="UnknownCodeException"/>), or the totals lack the dimension of its scope.</exception>
    public ImmutableArray<KpiReport> Scorecard(string role, MeasureTotals totals, MeasureTotals? earlier = null)
    {
        RoleScorecard card = Scorecards.FirstOrDefault(card => card.Code == role)
            ?? throw new UnknownCodeException("scorecard", role, Scorecards.Select(card => card.Code), nameof(role));
        string[] dimensions = card.Scope == ScorecardScope.Centre ? [] : [EnumCodes<ScorecardScope>.CodeOf(card.Scope)];
        MeasureTotals scoped = totals.RollUp(dimensions);
        return ReportsOf([.. card.Kpis.Select(FormulaOf)], scoped, dimensions.Length == 0 ? [default] : scoped.Groups, earlier?.RollUp(dimensions));
    }

    /// <summary>
    /// Of how many records in the totals each measure of this standard is told, by the names of formulas, where that is not all of them: sources that do not record it, other standards that do not
    /// have it or define it otherwise. A measure of a kind of record of which there is none is not told: nothing is missing of it.
    /// </summary>
    public ImmutableArray<MeasureGap> Gaps(MeasureTotals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        GroupTotals everything = Bind(totals.RollUp()).Of(default);
        return
        [
            .. from slot in Enumerable.Range(0, plan.Slots.Length)
               let coverage = everything.CoverageOf(slot)
               where coverage.All > 0 && (coverage.Recorded < coverage.All || !everything.IsTold(slot))
               let others = totals.Origin.Find(plan.Slots[slot].Key).Where(measure => !measure.Equals(plan.IdentityOf(slot)))
               select new MeasureGap(plan.Slots[slot].Key, coverage, plan.IdentityOf(slot).ToString(), [.. others.Select(measure => measure.ToString())]),
        ];
    }

    /// <summary>What each KPI works out, in the order of <see cref="Kpis"/>: figures of equal content can be compared, those of another cannot.</summary>
    internal IEnumerable<string> Contents => formulas.Select(static formula => formula.Content);

    private ImmutableArray<KpiReport> ReportsOf(ImmutableArray<KpiFormula> asked, MeasureTotals totals, IEnumerable<GroupKey> groups, MeasureTotals? earlier)
    {
        TotalsBinding now = Bind(totals);
        TotalsBinding? before = earlier is null ? null : Bind(earlier);
        return [.. groups.Select(group => ReportOf(asked, now, group, before))];
    }

    private KpiReport ReportOf(ImmutableArray<KpiFormula> asked, TotalsBinding totals, GroupKey group, TotalsBinding? earlier)
    {
        GroupTotals now = totals.Of(group);
        GroupTotals? before = earlier?.Of(group);
        return new KpiReport { Group = group, Dimensions = totals.Dimensions, Standard = Fingerprint, OtherStandards = totals.Standards.Remove(Fingerprint), Results = [.. asked.Select(formula => ResultOf(formula, now, before))] };
    }

    private static KpiResult ResultOf(KpiFormula formula, GroupTotals totals, GroupTotals? earlier)
    {
        Rational? value = formula.Evaluate(totals, out KpiGap gap);
        Rational? before = earlier is null ? null : formula.Evaluate(earlier, out _);
        (Rational? numerator, Rational? denominator) = gap == KpiGap.RecordedInPart ? default : formula.Sides(totals);
        RationalRange? range = value is null ? null : formula.RangeIn(totals);
        MeasureCoverage coverage = formula.CoverageIn(totals);
        return new KpiResult
        {
            Kpi = formula.Definition,
            Value = value?.ToDouble(),
            Numerator = numerator?.ToDouble(),
            Denominator = denominator?.ToDouble(),
            Share = formula.IsShare && numerator is { } part && denominator is { } whole ? ShareOf(part, whole) : null,
            Margin = range is { } ends ? MarginOf(value!.Value, ends) : null,
            Status = StatusOf(formula, totals, value, range, coverage),
            Gap = gap,
            Coverage = coverage,
            EarlierValue = before?.ToDouble(),
            Trend = TargetComparison.TrendOf(value, before, formula.Definition),
            Numbers = formula.Describe(totals),
            FormulaInNames = formula.InNames,
        };
    }

    private static KpiStatus StatusOf(KpiFormula formula, GroupTotals totals, Rational? value, RationalRange? range, MeasureCoverage coverage)
    {
        KpiDefinition kpi = formula.Definition;
        if (value is not { } known)
        {
            return KpiStatus.NoData;
        }

        if (kpi.LeastCoverage is { } least && Rational.Of(coverage.Known) < Rational.Of(least.Ratio) * Rational.Of(coverage.All))
        {
            return KpiStatus.TooLittleKnown;
        }

        return kpi.Target is { } target ? TargetComparison.StatusBy(target, bound => formula.IsMet(bound, known, range, totals)) : KpiStatus.NoTarget;
    }

    private static double? MarginOf(Rational value, RationalRange range)
    {
        Rational below = value - range.Least;
        Rational above = range.Greatest - value;
        Rational margin = above > below ? above : below;
        return margin.IsZero ? null : margin.ToDouble();
    }

    private static Proportion? ShareOf(Rational part, Rational whole) =>
        part.IsWhole && whole.IsWhole && part.Numerator.Sign >= 0 && !whole.IsZero && part <= whole && whole.Numerator <= long.MaxValue
            ? new Proportion((long)part.Numerator, (long)whole.Numerator)
            : null;

    private static StandardFingerprint FingerprintOf(MeasurePlan plan, ImmutableArray<KpiFormula> formulas, ImmutableArray<RoleScorecard> scorecards)
    {
        var content = new CompactWriter();
        content.Count(plan.Names.Length);
        foreach (MeasureName name in plan.Names)
        {
            content.Text(name.Name);
            content.Text(name.Measure.Text);
        }

        content.Count(formulas.Length);
        foreach (KpiDefinition kpi in formulas.Select(formula => formula.Definition))
        {
            content.Text(kpi.Code);
            content.Text(kpi.Formula);
            content.Text(EnumCodes<KpiUnit>.CodeOf(kpi.Unit));
            content.Text(EnumCodes<KpiDirection>.CodeOf(kpi.Direction));
            foreach (decimal? bound in (decimal?[])[kpi.Target?.AtLeast, kpi.Target?.Above, kpi.Target?.AtMost, kpi.Target?.Below, kpi.Target?.AtRiskWithin, kpi.LeastCoverage?.Ratio])
            {
                content.OptionalText(bound?.ToString("0.############################", CultureInfo.InvariantCulture));
            }
        }

        content.Count(scorecards.Length);
        foreach (RoleScorecard card in scorecards)
        {
            content.Text(card.Code);
            content.Text(EnumCodes<ScorecardScope>.CodeOf(card.Scope));
            content.Text(string.Join(' ', card.Kpis));
        }

        return StandardFingerprint.Of(content);
    }

    private TotalsBinding Bind(MeasureTotals totals) => new(plan, totals);

    private KpiFormula FormulaOf(string code) =>
        byCode.TryGetValue(code, out KpiFormula? formula) ? formula : throw new UnknownCodeException("KPI", code, byCode.Keys);
}
