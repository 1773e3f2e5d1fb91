namespace CallCenter.Standards.Decisions;

/// <summary>Reads the literals of one output column.</summary>
internal sealed class OutputLiterals(OutputColumn column)
{
    private const decimal Unit = 0.000000001m; // 10 to the power of −LiteralValue.Decimals
    private static readonly Int128 GreatestUnits = (Int128)decimal.MaxValue;

    private readonly FieldDefinition field = new(column.Name, column.Type, isRequired: false, scale: column.Type == FieldType.Number ? LiteralValue.Decimals : 0);

    /// <summary>The value, or null with the error.</summary>
    public DecisionValue? Read(string text, out UnaryTestsError? error)
    {
        var scanner = new Scanner(text);
        var parser = new LiteralParser(scanner);
        if (parser.Parse() is not { } literal)
        {
            error = parser.Error;
            return null;
        }

        if (!scanner.AtEnd())
        {
            error = UnaryTestsError.Unreadable(scanner.Position, $"An output is one literal such as {LiteralKinds.Example(field)}, but {scanner.Describe()} here.");
            return null;
        }

        error = null;
        return literal.IsNull ? DecisionValue.Missing(column.Type)
            : column.Type == FieldType.Text ? Text(literal, out error)
            : column.Type == FieldType.Number ? Number(literal, out error)
            : OrdinalValue(literal, out error);
    }

    private DecisionValue? Text(Literal literal, out UnaryTestsError? error) =>
        new TextLiterals(field).Read(literal, out error) is { } cut ? DecisionValue.Of(cut.At!) : null;

    private DecisionValue? Number(Literal literal, out UnaryTestsError? error)
    {
        if (new OrdinalLiterals(field).Read(literal, out error) is null)
        {
            return null;
        }

        LiteralValue value = LiteralMeaning.Of(literal)!.Value;
        if (value.IsExact && Int128.Abs(value.Units) <= GreatestUnits)
        {
            return DecisionValue.Of(FieldType.Number, (decimal)value.Units * Unit);
        }

        error = TooFine(literal, $"A number has up to 9 decimals and 19 digits before them");
        return null;
    }

    private DecisionValue? OrdinalValue(Literal literal, out UnaryTestsError? error)
    {
        if (new OrdinalLiterals(field).Read(literal, out error) is not { } cut)
        {
            return null;
        }

        if (cut.After - cut.At == 1 && OrdinalLiterals.Domain(field).Contains(cut.At))
        {
            return DecisionValue.Of(column.Type, cut.At);
        }

        error = TooFine(literal, $"A value is held to the tick of 100 ns, within its type's range");
        return null;
    }

    private static UnaryTestsError TooFine(Literal literal, FindingWords limit) =>
        UnaryTestsError.Unreadable(literal.Position, $"{limit}; {Excerpt.Of(literal.Text)} cannot be kept.");
}
