namespace CallCenter.Standards.Decisions;

/// <summary>A comparison of two fields, as written: <c>wait &gt; talk + duration("PT5M")</c>.</summary>
/// <param name="Left">The field that is compared.</param>
/// <param name="Sign">How.</param>
/// <param name="Right">The field that it is compared with.</param>
/// <param name="Amount">What is added to the other, or taken away; null for nothing.</param>
/// <param name="IsLess">Whether it is taken away.</param>
internal sealed record FieldComparisonText(string Left, string Sign, string Right, Literal? Amount, bool IsLess)
{
    private static readonly string[] Signs = ["<=", ">=", "!=", "<", ">", "="];

    /// <summary>The comparison; null with the error where the text is none.</summary>
    public static FieldComparisonText? Parse(string text, out UnaryTestsError? error)
    {
        var scanner = new Scanner(text);
        error = null;
        if (Field(scanner, ref error) is not { } left)
        {
            return null;
        }

        if (Array.Find(Signs, scanner.Take) is not { } sign)
        {
            error = UnaryTestsError.Unreadable(scanner.Position, $"One of < <= = != >= > is expected, but {scanner.Describe()} here.");
            return null;
        }

        if (Field(scanner, ref error) is not { } right)
        {
            return null;
        }

        bool isLess = scanner.Take("-");
        if (!isLess && !scanner.Take("+"))
        {
            return End(scanner, new FieldComparisonText(left, sign, right, null, false), ref error);
        }

        var literals = new LiteralParser(scanner);
        if (literals.Parse() is not { } amount)
        {
            error = literals.Error;
            return null;
        }

        return End(scanner, new FieldComparisonText(left, sign, right, amount, isLess), ref error);
    }

    /// <summary>What is added to the other field's ordinals; null with the error where the amount is of another kind than the field, finer, or beyond what it can hold.</summary>
    public long? PlusOf(FieldDefinition field, out UnaryTestsError? error)
    {
        error = null;
        if (Amount is null)
        {
            return 0;
        }

        LiteralKind needed = field.Type switch
        {
            FieldType.Number => LiteralKind.Number,
            FieldType.Months => LiteralKind.Months,
            FieldType.Text or FieldType.Boolean => LiteralKind.Text,
            _ => LiteralKind.Duration,
        };
        if (needed == LiteralKind.Text || LiteralMeaning.Of(Amount) is not { } value || value.Kind != needed)
        {
            error = UnaryTestsError.WrongType(Amount.Position, needed == LiteralKind.Text
                ? FindingWords.Of($"Nothing can be added to field '{field.Name}'.")
                : $"To field '{field.Name}' {needed.Name()} can be added, and {Excerpt.Of(Amount.Text)} is none.");
            return null;
        }

        LiteralValue units = field.Type switch
        {
            FieldType.Number => value.InUnitsOf((long)Ordinal.PowerOfTen(LiteralValue.Decimals - field.Scale)),
            FieldType.Date => value.InUnitsOf(NodaTime.NodaConstants.TicksPerDay),
            _ => value,
        };
        Int128 plus = IsLess ? -units.Units : units.Units;
        if (!units.IsExact || plus > long.MaxValue || plus < -long.MaxValue)
        {
            error = UnaryTestsError.WrongType(Amount.Position, $"{Excerpt.Of(Amount.Text)} is finer than field '{field.Name}' is, or too large.");
            return null;
        }

        return (long)plus;
    }

    private static FieldComparisonText? End(Scanner scanner, FieldComparisonText read, ref UnaryTestsError? error)
    {
        if (scanner.AtEnd())
        {
            return read;
        }

        error = UnaryTestsError.Unreadable(scanner.Position, $"'+', '-' or the end is expected, but {scanner.Describe()} here.");
        return null;
    }

    private static string? Field(Scanner scanner, ref UnaryTestsError? error)
    {
        scanner.AtEnd();
        int start = scanner.Position;
        if (scanner.TakeRun() is var name && KebabCode.IsValid(name))
        {
            return name;
        }

        error = UnaryTestsError.Unreadable(start, name.Length == 0
            ? FindingWords.Of($"The name of a field is expected, but {scanner.Describe()} here.")
            : $"'{Excerpt.Of(name)}' is no name of a field; put blanks around '+' and '-'.");
        return null;
    }
}
