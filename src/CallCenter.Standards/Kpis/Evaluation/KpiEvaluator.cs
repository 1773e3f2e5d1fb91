using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// A compiled KPI catalogue: accumulates the measures its formulas need, and evaluates the formulas on totals. Immutable and thread-safe.
/// </summary>
public sealed class KpiEvaluator
{
    private readonly MeasurePlan plan;
    private readonly ImmutableArray<KpiFormula> formulas;
    private readonly Dictionary<string, KpiFormula> byCode;

    internal KpiEvaluator(MeasurePlan plan, ImmutableArray<KpiFormula> formulas, ImmutableArray<RoleScorecard> scorecards)
    {
        this.plan = plan;
        this.formulas = formulas;
        byCode = formulas.ToDictionary(formula => formula.Definition.Code, StringComparer.Ordinal);
        Kpis = [.. formulas.Select(formula => formula.Definition)];
        Scorecards = scorecards;
    }

    /// <summary>Checks a catalogue against fact records and compiles it.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="records">The vocabulary; the shipped <see cref="FactRecords.All"/>, or with records of a host's own.</param>
    /// <exception cref="FindingsException">The catalogue has errors; all findings are in the exception.</exception>
    public static KpiEvaluator Compile(KpiCatalogue catalogue, IEnumerable<RecordDefinition> records)
    {
        var findings = new FindingList();
        return new CatalogueCompiler(new(catalogue, Place.At("")), records, findings).Compile() ?? throw new FindingsException("The KPI catalogue", findings.ToImmutable());
    }

    /// <summary>All KPIs in catalogue order, then the service levels.</summary>
    public ImmutableArray<KpiDefinition> Kpis { get; }

    /// <summary>The scorecards of the roles.</summary>
    public ImmutableArray<RoleScorecard> Scorecards { get; }

    /// <summary>Starts adding up records of one kind, by group.</summary>
    /// <param name="schema">The record's schema: a shipped one, or one that extends it.</param>
    /// <param name="groupings">The dimensions; none for one group of everything.</param>
    /// <exception cref="ArgumentException">A field to group by, or one that a measure needs, is not in the schema; or two dimensions share a name.</exception>
    public MeasureAccumulator<T> Accumulate<T>(RecordSchema<T> schema, params Grouping[] groupings) => new(plan, schema, null, [.. groupings]);

    /// <summary>
    /// Starts adding up records of a source that does not record everything: a measure that none of its records can count is no data, not zero.
    /// A log without self-service has no diversion rate of 0 %: <c>outcome</c> is <c>answered, abandoned</c>.
    /// </summary>
    /// <param name="schema">The record's schema: a shipped one, or one that extends it.</param>
    /// <param name="recorded">What every record of the source fulfils; it does not filter.</param>
    /// <param name="groupings">The dimensions; none for one group of everything.</param>
    /// <exception cref="ArgumentException">As without <paramref name="recorded"/>; or that is of another kind of record.</exception>
    public MeasureAccumulator<T> Accumulate<T>(RecordSchema<T> schema, Condition recorded, params Grouping[] groupings) =>
        recorded.Record.Name == schema.Definition.Name
            ? new(plan, schema, recorded, [.. groupings])
            : throw new ArgumentException($"The condition is on '{recorded.Record}', the schema of '{schema.Definition}'.", nameof(recorded));

    /// <summary>Totals without any record: the identity of <see cref="MeasureTotals.Merge"/>.</summary>
    public MeasureTotals NoTotals(params string[] dimensions) => new(plan, [.. dimensions], [.. new bool[plan.Slots.Length]], []);

    /// <summary>Every KPI over everything in the totals, whatever they are grouped by.</summary>
    /// <param name="totals">Totals made by this evaluator.</param>
    /// <param name="earlier">The totals of an earlier period, for trends; null for none.</param>
    /// <exception cref="ArgumentException">The totals were made by another evaluator.</exception>
    public KpiReport Report(MeasureTotals totals, MeasureTotals? earlier = null)
    {
        MeasureTotals all = Own(totals).RollUp();
        return ReportOf(formulas, all, default, earlier is null ? null : Own(earlier).RollUp());
    }

    /// <summary>Every KPI for each group of the totals, in key order.</summary>
    /// <param name="totals">Totals made by this evaluator.</param>
    /// <param name="earlier">The totals of an earlier period by the same dimensions, for trends; null for none.</param>
    /// <exception cref="ArgumentException">The totals were made by another evaluator, or the earlier ones are by other dimensions.</exception>
    public ImmutableArray<KpiReport> ReportByGroup(MeasureTotals totals, MeasureTotals? earlier = null)
    {
        MeasureTotals now = Own(totals);
        if (earlier is not null && !Own(earlier).Dimensions.SequenceEqual(now.Dimensions))
        {
            throw new ArgumentException("The earlier totals are grouped by other dimensions; roll both up to the same ones first.", nameof(earlier));
        }

        return [.. now.Groups.Select(group => ReportOf(formulas, now, group, earlier))];
    }

    /// <summary>One KPI for one group.</summary>
    /// <exception cref="ArgumentException">There is no such KPI, or the totals were made by another evaluator.</exception>
    public KpiResult Evaluate(string code, MeasureTotals totals, GroupKey group = default) =>
        new(FormulaOf(code), Own(totals), totals.Find(group), null);

    /// <summary>
    /// A role's KPIs over the people it answers for (D2.1): one report for the centre, or one for each team or agent, from totals whose dimensions include <c>team</c> or <c>agent</c>.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such role, or the totals lack the dimension of its scope.</exception>
    public ImmutableArray<KpiReport> Scorecard(string role, MeasureTotals totals, MeasureTotals? earlier = null)
    {
        RoleScorecard card = Scorecards.FirstOrDefault(card => card.Code == role)
            ?? throw new ArgumentException($"There is no scorecard '{role}'; there are {string.Join(", ", Scorecards.Select(card => card.Code))}.", nameof(role));
        string[] dimensions = card.Scope == ScorecardScope.Centre ? [] : [EnumCodes<ScorecardScope>.CodeOf(card.Scope)];
        MeasureTotals scoped = Own(totals).RollUp(dimensions);
        MeasureTotals? before = earlier is null ? null : Own(earlier).RollUp(dimensions);
        ImmutableArray<KpiFormula> asked = [.. card.Kpis.Select(FormulaOf)];
        IEnumerable<GroupKey> groups = dimensions.Length == 0 ? [default] : scoped.Groups;
        return [.. groups.Select(group => ReportOf(asked, scoped, group, before))];
    }

    private static KpiReport ReportOf(ImmutableArray<KpiFormula> asked, MeasureTotals totals, GroupKey group, MeasureTotals? earlier)
    {
        TotalsRow? row = totals.Find(group);
        TotalsRow? before = earlier?.Find(group);
        return new KpiReport(group, [.. asked.Select(formula => new KpiResult(formula, totals, row, earlier is null ? null : formula.Evaluate(earlier, before)))]);
    }

    private KpiFormula FormulaOf(string code) =>
        byCode.TryGetValue(code, out KpiFormula? formula) ? formula : throw new ArgumentException($"There is no KPI '{code}'.", nameof(code));

    private MeasureTotals Own(MeasureTotals totals) => ReferenceEquals(totals.Plan, plan)
        ? totals
        : throw new ArgumentException("The totals were made by another compiled standard; accumulate with this one.", nameof(totals));
}
