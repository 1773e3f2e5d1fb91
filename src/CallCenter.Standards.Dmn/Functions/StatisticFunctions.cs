using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>Functions that make one value of a list (DMN 1.5, table 73); each takes a list or its items.</summary>
internal static class StatisticFunctions
{
    private delegate FeelValue ListBody(Run run, ImmutableArray<FeelValue> items);

    public static IEnumerable<(string Signature, BuiltInBody Body)> All =>
    [
        ("count(list: list): number", static (_, a) => FeelNumber.Of(a.List(0).Items.Length)),
        .. Both("min", "any", static (run, items) => Extreme(run, items, -1)),
        .. Both("max", "any", static (run, items) => Extreme(run, items, 1)),
        .. Both("sum", "number|days and time duration|years and months duration", Sum),
        .. Both("product", "number", static (run, items) => Folded(run, items, Decimal34.One, Decimal34.Multiply)),
        .. Both("mean", "number", Mean),
        .. Both("median", "number", Median),
        .. Both("stddev", "number", Deviation),
        .. Both("mode", "list<number>", Mode),
        .. Both("all", "boolean", static (run, items) => Quantified(run, items, decisive: false)),
        .. Both("any", "boolean", static (run, items) => Quantified(run, items, decisive: true)),
    ];

    private static IEnumerable<(string Signature, BuiltInBody Body)> Both(string name, string result, ListBody body) =>
    [
        ($"{name}(list: list): {result}", (run, a) => body(run, a.List(0).Items)),
        ($"{name}(first: any, second: any, others: any*): {result}", (run, a) => body(run, [.. a])),
    ];

    private static FeelValue Extreme(Run run, ImmutableArray<FeelValue> items, int sign)
    {
        FeelValue? best = null;
        foreach (FeelValue item in items)
        {
            run.Step();
            if (FeelOrder.Compare(item, best ?? item) is not { } order)
            {
                return run.Fail($"The items cannot be compared.");
            }

            best = best is null || order * sign > 0 ? item : best;
        }

        return best ?? FeelValue.Null;
    }

    private static FeelValue Sum(Run run, ImmutableArray<FeelValue> items)
    {
        if (items.IsEmpty || items[0] is FeelNumber)
        {
            return Folded(run, items, Decimal34.Zero, Decimal34.Add);
        }

        FeelValue? sum = items[0] is FeelDaysDuration or FeelMonthsDuration ? items[0] : null;
        foreach (FeelValue item in items.Skip(1))
        {
            run.Step();
            sum = sum is null || item.Kind != sum.Kind ? null : FeelArithmetic.Add(sum, item);
        }

        return sum ?? run.Fail($"The items are neither all numbers nor all durations.");
    }

    private static FeelValue Folded(Run run, ImmutableArray<FeelValue> items, Decimal34 start, Func<Decimal34, Decimal34, Decimal34?> fold)
    {
        if (Numbers(run, items) is not { Length: > 0 } numbers)
        {
            return FeelValue.Null;
        }

        Decimal34? result = start;
        foreach (Decimal34 number in numbers)
        {
            result = result is { } known ? fold(known, number) : null;
        }

        return run.Number(result);
    }

    private static FeelValue Mean(Run run, ImmutableArray<FeelValue> items) =>
        Sum(run, items) is FeelNumber sum ? run.Number(Decimal34.Divide(sum.Value, Decimal34.Of(items.Length))) : FeelValue.Null;

    private static FeelValue Median(Run run, ImmutableArray<FeelValue> items)
    {
        if (Numbers(run, items) is not { Length: > 0 } numbers)
        {
            return FeelValue.Null;
        }

        Array.Sort(numbers);
        Decimal34 high = numbers[numbers.Length / 2];
        return numbers.Length % 2 == 1 ? new FeelNumber(high)
            : run.Number(Decimal34.Add(numbers[(numbers.Length / 2) - 1], high) is { } sum ? Decimal34.Divide(sum, Decimal34.Of(2)) : null);
    }

    /// <summary>The standard deviation of a sample.</summary>
    private static FeelValue Deviation(Run run, ImmutableArray<FeelValue> items)
    {
        if (Numbers(run, items) is not { Length: > 1 } numbers)
        {
            return run.Fail($"A standard deviation needs at least two numbers.");
        }

        if (Mean(run, items) is not FeelNumber mean)
        {
            return FeelValue.Null;
        }

        Decimal34? squares = Decimal34.Zero;
        foreach (Decimal34 number in numbers)
        {
            Decimal34? difference = Decimal34.Subtract(number, mean.Value);
            squares = difference is { } d && Decimal34.Multiply(d, d) is { } square && squares is { } sum ? Decimal34.Add(sum, square) : null;
        }

        return run.Number(squares is { } total ? Decimal34.Divide(total, Decimal34.Of(numbers.Length - 1))?.SquareRoot() : null);
    }

    private static FeelValue Mode(Run run, ImmutableArray<FeelValue> items)
    {
        if (items.IsEmpty)
        {
            return run.List([]);
        }

        if (Numbers(run, items) is not { } numbers)
        {
            return FeelValue.Null;
        }

        var counts = numbers.GroupBy(number => number).Select(group => (Number: group.Key, Count: group.Count())).ToList();
        int most = counts.Max(one => one.Count);
        return run.List(counts.Where(one => one.Count == most).Select(one => one.Number).Order().Select(number => new FeelNumber(number)));
    }

    private static FeelValue Quantified(Run run, ImmutableArray<FeelValue> items, bool decisive)
    {
        bool isKnown = true;
        foreach (FeelValue item in items)
        {
            run.Step();
            if (item is FeelBoolean flag && flag.Value == decisive)
            {
                return flag;
            }

            if (item is not (FeelBoolean or FeelNull))
            {
                run.Fail($"A boolean is needed here, not {FeelWords.Of(item)}.");
            }

            isKnown &= item is FeelBoolean;
        }

        return isKnown ? FeelBoolean.Of(!decisive) : FeelValue.Null;
    }

    /// <summary>The items as numbers; null with a warning where one is none.</summary>
    private static Decimal34[]? Numbers(Run run, ImmutableArray<FeelValue> items)
    {
        var numbers = new Decimal34[items.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            run.Step();
            if (items[i] is not FeelNumber number)
            {
                run.Fail($"A number is needed here, not {FeelWords.Of(items[i])}.");
                return null;
            }

            numbers[i] = number.Value;
        }

        if (numbers.Length == 0)
        {
            run.Fail($"The list is empty.");
        }

        return numbers;
    }
}
