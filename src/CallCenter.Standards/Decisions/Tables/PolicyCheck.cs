using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Decisions;

/// <summary>Checks that a table has what its hit policy needs.</summary>
internal sealed class PolicyCheck(Located<DecisionTable> located, ImmutableArray<CompiledOutput?> outputs, FindingList findings)
{
    private readonly DecisionTable table = located.Value;

    public void Check()
    {
        LocatedList<OutputColumn> columns = located.Each(t => t.Outputs);
        if (table.HitPolicy.IsOrderedByOutput() && columns.IsComplete && columns.All(column => column.Value.Values.IsEmpty && column.At(c => c.Values).IsWhole))
        {
            findings.Add(
                TableFindings.PriorityValues, columns.Place, null, $"Hit policy '{EnumCodes<HitPolicy>.CodeOf(table.HitPolicy)}' goes by the order of output values, and no output lists its values.");
        }

        if (table.Aggregator == Aggregator.List)
        {
            return;
        }

        string aggregator = EnumCodes<Aggregator>.CodeOf(table.Aggregator);
        if (table.HitPolicy != HitPolicy.Collect)
        {
            Add(located.At(t => t.Aggregator), aggregator, $"Only hit policy 'collect' takes outputs together by '{aggregator}'.");
        }
        else if (columns.GivenCount > 1)
        {
            Add(columns.Place, aggregator, $"'{aggregator}' takes the values of one output together, and there are {columns.GivenCount.Value.ToString(CultureInfo.InvariantCulture)}.");
        }
        else if (outputs is [{ } output] && table.Aggregator != Aggregator.Count)
        {
            CheckValues(output, columns[0], aggregator);
        }
    }

    private void CheckValues(CompiledOutput output, Located<OutputColumn> column, string aggregator)
    {
        bool isSum = table.Aggregator == Aggregator.Sum;
        bool fits = isSum ? output.Column.Type is FieldType.Number or FieldType.Duration or FieldType.Months : output.Column.Type != FieldType.Boolean;
        if (!fits)
        {
            Add(column.At(c => c.Type), aggregator, $"'{aggregator}' cannot take values of type '{EnumCodes<FieldType>.CodeOf(output.Column.Type)}' together.");
        }
        else if (output.Cells.Any(cell => cell.IsMissing))
        {
            Add(column.Place, aggregator, $"'{aggregator}' needs a value from every rule, and one gives none.");
        }
        else if (isSum && !CanSum(output))
        {
            Add(column.Place, aggregator, $"The values add up to more than can be kept.");
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

    private void Add(Place place, string value, FindingWords message) => findings.Add(TableFindings.TableAggregator, place, value, message);
}
