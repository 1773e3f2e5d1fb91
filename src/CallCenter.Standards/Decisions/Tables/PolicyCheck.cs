using System.Collections.Immutable;
using System.Globalization;

namespace CallCenter.Standards.Decisions;

/// <summary>Checks that a table has what its hit policy needs.</summary>
internal sealed class PolicyCheck(DecisionTable table, ImmutableArray<CompiledOutput?> outputs, string pointer, FindingList findings)
{
    public void Check()
    {
        if (table.HitPolicy.IsOrderedByOutput() && table.Outputs.All(column => column is { Values.IsEmpty: true }))
        {
            findings.Add(
                FindingRules.PriorityValues, pointer + "/outputs", null, $"Hit policy '{EnumCodes<HitPolicy>.CodeOf(table.HitPolicy)}' goes by the order of output values, and no output lists its values.");
        }

        if (table.Aggregator == Aggregator.List)
        {
            return;
        }

        string aggregator = EnumCodes<Aggregator>.CodeOf(table.Aggregator);
        if (table.HitPolicy != HitPolicy.Collect)
        {
            Add("/aggregator", aggregator, $"Only hit policy 'collect' takes outputs together by '{aggregator}'.");
        }
        else if (table.Outputs.Length > 1)
        {
            Add("/outputs", aggregator, $"'{aggregator}' takes the values of one output together, and there are {table.Outputs.Length.ToString(CultureInfo.InvariantCulture)}.");
        }
        else if (outputs is [{ } output] && table.Aggregator != Aggregator.Count)
        {
            CheckValues(output, aggregator);
        }
    }

    private void CheckValues(CompiledOutput output, string aggregator)
    {
        bool isSum = table.Aggregator == Aggregator.Sum;
        bool fits = isSum ? output.Column.Type is FieldType.Number or FieldType.Duration or FieldType.Months : output.Column.Type != FieldType.Boolean;
        if (!fits)
        {
            Add("/outputs/0/type", aggregator, $"'{aggregator}' cannot take values of type '{EnumCodes<FieldType>.CodeOf(output.Column.Type)}' together.");
        }
        else if (output.Cells.Any(cell => cell.IsMissing))
        {
            Add("/outputs/0", aggregator, $"'{aggregator}' needs a value from every rule, and one gives none.");
        }
        else if (isSum && !CanSum(output))
        {
            Add("/outputs/0", aggregator, "The values add up to more than can be kept.");
        }
    }

    private static bool CanSum(CompiledOutput output)
    {
        decimal limit = output.Column.Type == FieldType.Number ? decimal.MaxValue / 1_000_000_000m : Ordinal.Greatest;
        decimal sum = 0;
        foreach (DecisionValue cell in output.Cells)
        {
            decimal units = Math.Abs(cell.Units);
            if (units > limit - sum)
            {
                return false;
            }

            sum += units;
        }

        return true;
    }

    private void Add(string step, string value, string message) => findings.Add(FindingRules.TableAggregator, pointer + step, value, message);
}
