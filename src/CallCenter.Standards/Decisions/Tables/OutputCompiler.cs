using System.Collections.Immutable;
using System.Globalization;

namespace CallCenter.Standards.Decisions;

/// <summary>Reads the literals of one output column; what cannot be read stands in as missing, beside its finding.</summary>
internal sealed class OutputCompiler(DecisionTable table, OutputColumn column, int index, string pointer, FindingList findings)
{
    private readonly OutputLiterals literals = new(column);
    private readonly Dictionary<string, DecisionValue> read = new(StringComparer.Ordinal);
    private readonly string columnAt = string.Create(CultureInfo.InvariantCulture, $"{pointer}/outputs/{index}");

    public CompiledOutput Compile()
    {
        ImmutableArray<DecisionValue> values = [.. column.Values.Select((value, i) => Value(value, string.Create(CultureInfo.InvariantCulture, $"{columnAt}/values/{i}")))];
        for (int i = 0; i < values.Length; i++)
        {
            if (values.IndexOf(values[i]) < i && read.ContainsKey(column.Values[i]))
            {
                findings.Add(FindingRules.DuplicateMember, string.Create(CultureInfo.InvariantCulture, $"{columnAt}/values/{i}"), column.Values[i], $"Output '{column.Name}' lists the value twice.");
            }
        }

        DecisionValue? byDefault = column.Default is { } literal ? Value(literal, columnAt + "/default", values) : null;
        ImmutableArray<DecisionValue>.Builder cells = ImmutableArray.CreateBuilder<DecisionValue>(table.Rules.Length);
        for (int i = 0; i < table.Rules.Length; i++)
        {
            if (table.Rules[i] is { } rule && index < rule.Then.Length)
            {
                cells.Add(Value(rule.Then[index], string.Create(CultureInfo.InvariantCulture, $"{pointer}/rules/{i}/then/{index}"), values));
            }
        }

        return new CompiledOutput(column, values, byDefault, cells.ToImmutable());
    }

    private DecisionValue Value(string literal, string at, ImmutableArray<DecisionValue> allowed)
    {
        DecisionValue value = Value(literal, at);
        if (!allowed.IsEmpty && read.ContainsKey(literal) && !allowed.Contains(value))
        {
            findings.Add(FindingRules.OutputValue, at, Excerpt.Of(literal), $"Output '{column.Name}' has no value {Excerpt.Of(literal)}; {NearestName.Suggest(literal, column.Values)}.");
        }

        return value;
    }

    private DecisionValue Value(string literal, string at)
    {
        if (read.TryGetValue(literal, out DecisionValue known))
        {
            return known;
        }

        if (literals.Read(literal, out UnaryTestsError? error) is not { } value)
        {
            findings.Add(FindingRules.OutputLiteral, at, Excerpt.Of(literal), string.Create(CultureInfo.InvariantCulture, $"At {error!.Position}: {error.Message}"));
            return DecisionValue.Missing(column.Type);
        }

        read.Add(literal, value);
        return value;
    }
}
