using CallCenter.Standards.Explanations;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Decisions;

/// <summary>Tells the values of a record's fields: a code by its name, a figure in its unit, times and dates as people write them.</summary>
/// <param name="record">The record's name.</param>
/// <param name="names">The names that a book gives to values; null where there is no book.</param>
internal sealed class FieldValues(string record, ValueNames? names)
{
    /// <summary>The vocabulary of true, false and what is not known.</summary>
    public const string Truth = "truth";

    private const decimal Units = 1_000_000_000m;

    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly LocalDateTime Start = new(1970, 1, 1, 0, 0);
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern Seconds = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss.FFFFFFF");

    /// <summary>A value written as a literal of FEEL, as explanations of decisions keep it.</summary>
    /// <param name="name">What the part is in its sentence.</param>
    /// <param name="field">The field.</param>
    /// <param name="literal">The literal; <c>null</c> for a missing value.</param>
    public ExplanationPart Of(string name, FieldDefinition field, string literal) =>
        UnaryTestsParser.Parse(literal, out _) is ComparisonTest { Comparison: Comparison.Equal } test ? Of(name, field, test.Literal) : ExplanationPart.Given(name, literal);

    public ExplanationPart Of(string name, FieldDefinition field, Literal literal) =>
        literal.IsNull ? ExplanationPart.Word(name, Truth, "unknown")
        : literal.Form == LiteralForm.Relative || IsName(field, literal) ? Relative(name, field, literal)
        : field.Type == FieldType.Text ? Code(name, field, literal.Content)
        : (LiteralMeaning.Of(literal) is { } value ? Of(name, field, value) : null) ?? ExplanationPart.Given(name, literal.Text);

    /// <summary>The value of a text field.</summary>
    public ExplanationPart Code(string name, FieldDefinition field, string code) =>
        field.Vocabulary is { } vocabulary ? ExplanationPart.Word(name, vocabulary, code) : ExplanationPart.Coded(name, code, names?.Invoke(field.Name, code, record) ?? field.NameOfValue?.Invoke(code));

    /// <summary>Null for values far outside of what any field has, which are told as they were written.</summary>
    private static ExplanationPart? Of(string name, FieldDefinition field, LiteralValue value) => value.Kind switch
    {
        LiteralKind.Boolean => ExplanationPart.Word(name, Truth, value.Units == 0 ? "false" : "true"),
        LiteralKind.Number when IsDecimal(value) => Figure(name, value, UnitOf(field)),
        LiteralKind.Percent when IsDecimal(value) => Figure(name, value, "percent"),
        LiteralKind.Months when IsLong(value.Units) => ExplanationPart.Count(name, (long)value.Units, "months"),
        LiteralKind.Duration when IsLong(value.Units) => ExplanationPart.Elapsed(name, Duration.FromTicks((long)value.Units)) with { Code = ExplanationPart.Exact },
        LiteralKind.Date when IsDay(value.Units) => ExplanationPart.Date(name, Epoch.PlusDays((int)value.Units)),
        LiteralKind.Time when value.Units >= 0 && value.Units < NodaConstants.TicksPerDay => ExplanationPart.Given(name, Text(LocalTime.FromTicksSinceMidnight((long)value.Units))),
        LiteralKind.DateTime when IsDay(value.Units / NodaConstants.TicksPerDay) => Local(name, Start.PlusTicks((long)value.Units)),
        LiteralKind.Instant when IsDay(value.Units / NodaConstants.TicksPerDay) => ExplanationPart.Moment(name, Instant.FromUnixTimeTicks((long)value.Units), DateTimeZone.Utc),
        _ => null,
    };

    /// <summary>A word that is no text stands for a field.</summary>
    private static bool IsName(FieldDefinition field, Literal literal) =>
        literal.Form == LiteralForm.Bare && field.Type is not (FieldType.Text or FieldType.Boolean) && KebabCode.IsValid(literal.Content) && LiteralMeaning.Of(literal) is { Kind: LiteralKind.Text };

    /// <summary>The moment of the decision or another field, with what is added to it: <c>2 hours after the decision</c>.</summary>
    private ExplanationPart Relative(string name, FieldDefinition field, Literal literal)
    {
        string from = literal.Content switch { FieldDistance.Now => "now", FieldDistance.Today => "today", _ => "field" };
        ExplanationPart? other = from == "field" ? new ExplanationPart { Name = "field", Kind = ExplanationPartKind.Field, Code = $"{record}.{literal.Content}" } : null;
        return literal.Amount is { } amount
            ? ExplanationPart.Clause(name, $"relative.{from}-{(literal.IsLess ? "minus" : "plus")}", other, LiteralMeaning.Of(amount) is { } value ? Of("amount", field, value) : ExplanationPart.Given("amount", amount.Text))
            : ExplanationPart.Clause(name, $"relative.{from}", other);
    }

    private static string UnitOf(FieldDefinition field) => field.Dimension switch
    {
        Dimension.Money => "money",
        Dimension.Score => "points",
        _ => "number",
    };

    private static ExplanationPart Figure(string name, LiteralValue value, string unit) => ExplanationPart.Figure(name, (decimal)value.Units / Units, unit) with { Code = ExplanationPart.Exact };

    private static ExplanationPart Local(string name, LocalDateTime time) => ExplanationPart.Given(name, $"{LocalDatePattern.Iso.Format(time.Date)} {Text(time.TimeOfDay)}");

    private static string Text(LocalTime time) => (time.TickOfSecond == 0 && time.Second == 0 ? Minutes : Seconds).Format(time);

    /// <summary>Whether it can be told to the last decimal.</summary>
    private static bool IsDecimal(LiteralValue value) => value.IsExact && Int128.Abs(value.Units) < (Int128)1e27;

    private static bool IsLong(Int128 units) => units >= long.MinValue && units <= long.MaxValue;

    private static bool IsDay(Int128 days) => days >= Ordinal.Of(LocalDate.MinIsoValue) + 1 && days <= Ordinal.Of(LocalDate.MaxIsoValue) - 1;
}
