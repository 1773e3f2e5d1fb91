using NodaTime;

namespace CallCenter.Standards.Decisions;

/// <summary>What a literal means by itself, whatever the field.</summary>
internal static class LiteralMeaning
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>The value, or null where the content cannot be read in its form; a text has no units.</summary>
    public static LiteralValue? Of(Literal literal) => literal.Form switch
    {
        LiteralForm.Quoted => new(LiteralKind.Text, 0, IsExact: true),
        LiteralForm.Percent => NumberText.Parse(literal.Content, LiteralKind.Percent, LiteralValue.Decimals - 2),
        LiteralForm.At => Temporal(literal.Content),
        LiteralForm.Date => Only(Temporal(literal.Content), LiteralKind.Date, LiteralKind.Date),
        LiteralForm.Time => Only(Temporal(literal.Content), LiteralKind.Time, LiteralKind.ZonedTime),
        LiteralForm.DateTime => DateAndTime(Temporal(literal.Content)),
        LiteralForm.Duration => DurationText.Parse(literal.Content),
        LiteralForm.Relative => null,
        _ => Bare(literal.Content),
    };

    /// <summary>The day of a date, or of a date and time (in UTC where it has an offset); null for every other literal.</summary>
    public static LocalDate? DateOf(Literal literal) =>
        (literal.Form is LiteralForm.Date or LiteralForm.DateTime or LiteralForm.At ? Temporal(literal.Content) : null) switch
        {
            { Kind: LiteralKind.Date } date => Epoch.PlusDays((int)date.Units),
            { Kind: LiteralKind.DateTime or LiteralKind.Instant } time => Epoch.PlusDays((int)FloorDays(time.Units)),
            _ => null,
        };

    private static Int128 FloorDays(Int128 ticks) => (ticks - (((ticks % NodaConstants.TicksPerDay) + NodaConstants.TicksPerDay) % NodaConstants.TicksPerDay)) / NodaConstants.TicksPerDay;

    private static LiteralValue? Bare(string content) => content switch
    {
        "true" => new(LiteralKind.Boolean, 1, IsExact: true),
        "false" => new(LiteralKind.Boolean, 0, IsExact: true),
        _ => NumberText.Parse(content, LiteralKind.Number, LiteralValue.Decimals)
            ?? Temporal(content)
            ?? (char.IsLetter(content[0]) ? new(LiteralKind.Text, 0, IsExact: true) : null),
    };

    private static LiteralValue? Temporal(string content) => DurationText.Parse(content) ?? TemporalText.Parse(content);

    private static LiteralValue? DateAndTime(LiteralValue? value) =>
        value is { Kind: LiteralKind.Date } date ? TemporalText.AtMidnight(date) : Only(value, LiteralKind.DateTime, LiteralKind.Instant);

    private static LiteralValue? Only(LiteralValue? value, LiteralKind kind, LiteralKind other) =>
        value is { } known && (known.Kind == kind || known.Kind == other) ? known : null;
}
