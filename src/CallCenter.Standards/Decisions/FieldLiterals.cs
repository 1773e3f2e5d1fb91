using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Decisions;

/// <summary>Where a literal cuts the order of a field's values.</summary>
/// <param name="At">The least value that is not below the literal.</param>
/// <param name="After">The least value above the literal; equal to <paramref name="At"/> where no value can equal the literal.</param>
internal readonly record struct Cut<T>(T At, T After);

/// <summary>Reads literals as values of one field.</summary>
internal abstract class FieldLiterals<T>(FieldDefinition field)
{
    public FieldDefinition Field { get; } = field;

    /// <summary>The literal's place among the field's values, or null with the error.</summary>
    public abstract Cut<T>? Read(Literal literal, out UnaryTestsError? error);

    /// <summary>The values that are like a text, as pieces of the order; the default with the error where they cannot be told.</summary>
    public abstract ImmutableArray<Cut<T>> Like(TextTest test, out UnaryTestsError? error);

    protected static UnaryTestsError NoMoment(Literal literal) => UnaryTestsError.Of(
        ConditionFindings.NoMoment, literal.Position, $"What {Excerpt.Of(literal.Text)} is cannot be told here, where no moment of a decision is known and one field is tested at a time.");

    protected UnaryTestsError Misfit(Literal literal, LiteralKind kind) =>
        UnaryTestsError.WrongType(
            literal.Position,
            $"Field '{Field.Name}' takes {LiteralKinds.KindOf(Field.Type).Name()}, but {Excerpt.Of(literal.Text)} is {kind.Name()}; write one such as {LiteralKinds.Example(Field)}.");

    protected UnaryTestsError Unreadable(Literal literal) =>
        UnaryTestsError.Unreadable(
            literal.Position,
            $"Field '{Field.Name}' takes {LiteralKinds.KindOf(Field.Type).Name()}, and {Excerpt.Of(literal.Text)} is no value; write one such as {LiteralKinds.Example(Field)}.");
}

/// <summary>Reads literals as ordinals, for every field but texts.</summary>
internal sealed class OrdinalLiterals(FieldDefinition field) : FieldLiterals<long>(field)
{
    private static readonly Int128 Least = Ordinal.Least;
    private static readonly Int128 Top = long.MaxValue;

    /// <summary>The ordinals that values of a field can have at all.</summary>
    public static IntervalSet<long, OrdinalOrder> Domain(FieldDefinition field) => field.Type switch
    {
        FieldType.Boolean => IntervalSet<long, OrdinalOrder>.Of(0, 2),
        FieldType.Time => IntervalSet<long, OrdinalOrder>.Of(0, NodaConstants.TicksPerDay),
        FieldType.Date => IntervalSet<long, OrdinalOrder>.Of(Ordinal.Of(LocalDate.MinIsoValue), Ordinal.Of(LocalDate.MaxIsoValue) + 1),
        FieldType.DateTime or FieldType.Instant => IntervalSet<long, OrdinalOrder>.Of(
            Ordinal.Of(LocalDate.MinIsoValue.AtMidnight()), Ordinal.Of(LocalDate.MaxIsoValue + LocalTime.MaxValue) + 1),
        _ => IntervalSet<long, OrdinalOrder>.All,
    };

    public override Cut<long>? Read(Literal literal, out UnaryTestsError? error)
    {
        error = null;
        if (literal.Form == LiteralForm.Relative)
        {
            error = NoMoment(literal);
        }
        else if (LiteralMeaning.Of(literal) is not { } value)
        {
            error = Unreadable(literal);
        }
        else if (value.Kind is LiteralKind.Number or LiteralKind.Percent && Takes(value.Kind))
        {
            return CutAt(value.InUnitsOf((long)Ordinal.PowerOfTen(LiteralValue.Decimals - Field.Scale)));
        }
        else if (Takes(value.Kind))
        {
            return CutAt(value);
        }
        else
        {
            error = Misfit(literal, value.Kind);
        }

        return null;
    }

    public override ImmutableArray<Cut<long>> Like(TextTest test, out UnaryTestsError? error)
    {
        error = UnaryTestsError.WrongType(test.Position, $"Field '{Field.Name}' takes {LiteralKinds.KindOf(Field.Type).Name()}; only texts start with, end with, contain or match others.");
        return default;
    }

    private bool Takes(LiteralKind kind) => kind == LiteralKind.Percent
        ? Field is { Type: FieldType.Number, Dimension: Dimension.Ratio }
        : kind == LiteralKinds.KindOf(Field.Type);

    private static Cut<long> CutAt(LiteralValue value) =>
        new(Clamp(value.IsExact ? value.Units : value.Units + 1), Clamp(value.Units + 1));

    private static long Clamp(Int128 ordinal) => (long)Int128.Clamp(ordinal, Least, Top);
}

/// <summary>Reads literals as texts: quoted, or a word without quotes.</summary>
internal sealed class TextLiterals(FieldDefinition field) : FieldLiterals<string?>(field)
{
    private static readonly string[] Reserved = ["not", "date", "time", "duration"];

    public override Cut<string?>? Read(Literal literal, out UnaryTestsError? error)
    {
        error = Check(literal);
        return error is null ? new(literal.Content, TextOrder.After(literal.Content)) : null;
    }

    /// <summary>
    /// The texts with a beginning are a piece of the order, whatever the field. What ends with, contains or matches a text is scattered over the order: it is told for the values of a closed field, one by one.
    /// </summary>
    public override ImmutableArray<Cut<string?>> Like(TextTest test, out UnaryTestsError? error)
    {
        error = null;
        string text = test.Literal.Content;
        if (test.Likeness == TextLikeness.StartsWith)
        {
            return [new(text, TextOrder.AfterAllFrom(text))];
        }

        if (Field.Values.IsEmpty)
        {
            error = UnaryTestsError.Of(ConditionFindings.OpenText, test.Position, $"Which of the values of field '{Field.Name}' pass cannot be told, since it takes any text.");
            return default;
        }

        if (TextPattern.Of(test.Likeness, text, out FindingWords? fault) is not { } passes)
        {
            error = UnaryTestsError.Unreadable(test.Literal.Position, fault!);
            return default;
        }

        return [.. Field.Values.Where(passes).Order(StringComparer.Ordinal).Select(value => new Cut<string?>(value, TextOrder.After(value)))];
    }

    private UnaryTestsError? Check(Literal literal)
    {
        string text = literal.Content;
        if (literal.Form == LiteralForm.Relative)
        {
            return NoMoment(literal);
        }

        bool isWord = literal.Form == LiteralForm.Bare && char.IsLetter(text[0]) && text is not ("true" or "false");
        if (literal.Form != LiteralForm.Quoted && !isWord)
        {
            return LiteralMeaning.Of(literal) is { } value ? Misfit(literal, value.Kind) : Unreadable(literal);
        }

        int odd = isWord ? text.AsSpan().IndexOfAny(":+@/") : -1;
        if (odd >= 0 || (isWord && Reserved.Contains(text, StringComparer.Ordinal)))
        {
            return UnaryTestsError.Unreadable(literal.Position + Math.Max(odd, 0), $"A word of letters, digits, '-', '_' and '.' is expected; write \"{Excerpt.Of(text)}\" in double quotes.");
        }

        return Field.Values.IsEmpty || Field.Values.Contains(text)
            ? null
            : UnaryTestsError.Of(ConditionFindings.ConditionValue, literal.Position, $"Field '{Field.Name}' has no value '{Excerpt.Of(text)}'; {NearestName.Suggest(text, Field.Values)}.");
    }
}
