using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Decisions;

/// <summary>Reads the literals of one output column; what cannot be read stands in as missing, beside its finding.</summary>
/// <param name="located">The column.</param>
/// <param name="index">Its place among the cells of a rule.</param>
/// <param name="rules">The rules.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class OutputCompiler(Located<OutputColumn> located, int index, ImmutableArray<Located<DecisionRule>> rules, FindingList findings)
{
    private readonly OutputColumn column = located.Value;
    private readonly LocatedList<string> listed = located.Each(c => c.Values);
    private readonly OutputLiterals literals = new(located.Value);
    private readonly Dictionary<string, DecisionValue> read = new(StringComparer.Ordinal);

    public CompiledOutput Compile()
    {
        ImmutableArray<DecisionValue> values = [.. listed.Select(value => Value(value.Value, () => value.Place))];
        for (int i = 0; i < values.Length; i++)
        {
            if (values.IndexOf(values[i]) < i && read.ContainsKey(listed[i].Value))
            {
                findings.Add(FindingRules.DuplicateMember, listed[i].Place, listed[i].Value, $"Output '{column.Name}' lists the value twice.");
            }
        }

        // A value that could not be read may be the one that a cell gives.
        ImmutableArray<DecisionValue> allowed = listed.Place.IsWhole ? values : [];
        DecisionValue? byDefault = column.Default is { } literal ? Value(literal, () => located.Place.Member("default"), allowed) : null;
        ImmutableArray<DecisionValue>.Builder cells = ImmutableArray.CreateBuilder<DecisionValue>(rules.Length);
        foreach (Located<DecisionRule> rule in rules)
        {
            if (index < rule.Value.Then.Length)
            {
                cells.Add(Value(rule.Value.Then[index], () => rule.At(r => r.Then).Item(index), allowed));
            }
        }

        return new CompiledOutput(column, values, byDefault, cells.ToImmutable());
    }

    private DecisionValue Value(string literal, Func<Place> at, ImmutableArray<DecisionValue> allowed)
    {
        DecisionValue value = Value(literal, at);
        if (!allowed.IsEmpty && read.ContainsKey(literal) && !allowed.Contains(value))
        {
            findings.Add(TableFindings.OutputValue, at(), Excerpt.Of(literal), $"Output '{column.Name}' has no value {Excerpt.Of(literal)}; {NearestName.Suggest(literal, column.Values)}.");
        }

        return value;
    }

    private DecisionValue Value(string literal, Func<Place> at)
    {
        if (read.TryGetValue(literal, out DecisionValue known))
        {
            return known;
        }

        if (literals.Read(literal, out UnaryTestsError? error) is not { } value)
        {
            findings.Add(TableFindings.OutputLiteral, at(), Excerpt.Of(literal), error!.Said);
            return DecisionValue.Missing(column.Type);
        }

        read.Add(literal, value);
        return value;
    }
}
