using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Compliance;

/// <summary>The rules of violations at work: the range of sanctions by the table.</summary>
internal sealed class SanctionTable(ViolationRules rules, CompiledTable table)
{
    public const string Least = "least";
    public const string Most = "most";

    private readonly DecisionTableEvaluator<ViolationFacts> evaluator = table.Bind(ViolationFacts.Schema);
    private readonly Dictionary<string, int> ranks = rules.Sanctions.Select(static (sanction, rank) => (sanction.Code, rank)).ToDictionary(static one => one.Code, static one => one.rank, StringComparer.Ordinal);

    public ViolationRules Rules => rules;

    /// <summary>The places of the mildest and the hardest sanction among all; null where the table gives no range.</summary>
    public (int Least, int Most)? Range(in ViolationFacts facts)
    {
        Decision decision = evaluator.Evaluate(in facts);
        return decision.HasAnswer && decision.Text(Least) is { } least && decision.Text(Most) is { } most && ranks.TryGetValue(least, out int from) && ranks.TryGetValue(most, out int to) && from <= to ? (from, to) : null;
    }

    /// <summary>The facts of a violation.</summary>
    /// <exception cref="UnknownCodeException">There is no such grade.</exception>
    public ViolationFacts FactsOf(Violation violation)
    {
        if (!rules.Grades.Any(grade => grade.Code == violation.Grade))
        {
            throw new UnknownCodeException("grade of violations", violation.Grade, rules.Grades.Select(static grade => grade.Code));
        }

        return new ViolationFacts(violation.Grade, violation.Intent, Math.Min(violation.Repeats, ViolationFacts.MostRepeats), rules.Losses.Last(level => level.From <= violation.Loss).Code);
    }
}
