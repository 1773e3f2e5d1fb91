namespace CallCenter.Standards.Decisions;

/// <summary>Writes the values that tests hold for as a plain FEEL list, for tests that nest deeper than S-FEEL goes.</summary>
internal static class FeelSets
{
    public static string Of(UnaryTests tests)
    {
        FieldDefinition field = tests.Field;
        List<string> parts = !field.HasOrdinals() ? [.. tests.Texts.Intervals().Select(OfTexts)]
            : field.Type is FieldType.Boolean or FieldType.Text ? [.. tests.Ordinals.Intervals().SelectMany(OfValues).Select(value => OrdinalText.Literal(field, value))]
            : [.. tests.Ordinals.Intervals().Select(interval => OfOrdinals(field, interval))];
        bool isAll = parts is ["-"];
        return (isAll, tests.MatchesMissing) switch
        {
            (true, true) => "-",
            (true, false) => "not(null)",
            (false, true) => string.Join(", ", [.. parts, "null"]),
            _ => parts.Count == 0 ? Nothing(field) : string.Join(", ", parts),
        };
    }

    private static IEnumerable<long> OfValues(Interval<long> interval)
    {
        for (long value = Math.Max(interval.Low, 0); value < interval.High; value++)
        {
            yield return value;
        }
    }

    private static string OfOrdinals(FieldDefinition field, Interval<long> interval)
    {
        IntervalSet<long, OrdinalOrder> domain = OrdinalLiterals.Domain(field);
        bool fromBottom = interval.Low <= domain.Lows[0];
        bool toTop = interval.High >= domain.Highs[0];
        string At(long ordinal) => OrdinalText.Literal(field, ordinal);
        return (fromBottom, toTop) switch
        {
            (true, true) => "-",
            (true, false) => $"< {At(interval.High)}",
            (false, true) => $">= {At(interval.Low)}",
            _ => interval.High - interval.Low == 1 ? At(interval.Low) : $"[{At(interval.Low)}..{At(interval.High)})",
        };
    }

    private static string OfTexts(Interval<string?> interval)
    {
        (string low, string? high) = (interval.Low!, interval.High);
        if (high == TextOrder.After(low))
        {
            return OrdinalText.Quote(low);
        }

        // A text and NUL is the least text above it: an end that leaves it out, or takes it in.
        bool isOpen = low.EndsWith('\0');
        bool isClosed = high?.EndsWith('\0') == true;
        string from = OrdinalText.Quote(isOpen ? low[..^1] : low);
        string to = high is null ? "" : OrdinalText.Quote(isClosed ? high[..^1] : high);
        return (low.Length == 0, high is null) switch
        {
            (true, true) => "-",
            (true, false) => (isClosed ? "<= " : "< ") + to,
            (false, true) => (isOpen ? "> " : ">= ") + from,
            _ => $"{(isOpen ? '(' : '[')}{from}..{to}{(isClosed ? ']' : ')')}",
        };
    }

    /// <summary>Tests that hold for nothing.</summary>
    private static string Nothing(FieldDefinition field)
    {
        if (field.Type == FieldType.Boolean)
        {
            return "not(true, false, null)";
        }

        if (field.Type == FieldType.Text && field.HasOrdinals())
        {
            return $"not({string.Join(", ", field.Values.Select(OrdinalText.Quote))}, null)";
        }

        string any = field.Type == FieldType.Text ? "\"\"" : OrdinalText.Literal(field, 0);
        return $"({any}..{any})";
    }
}
