using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace CallCenter.Standards;

/// <summary>How far a field is from the moment of the decision or from another field of its record: the value of a field that nobody declares, which tests relative to these are tests of.</summary>
/// <param name="Field">The field that is measured.</param>
/// <param name="Type">Its type, and that of the other field.</param>
/// <param name="Scale">The decimals of both, of numbers.</param>
/// <param name="From">What it is measured from: <see cref="Now"/>, <see cref="Today"/>, or the name of another field.</param>
/// <param name="Months">The months that what it is measured from is moved by first, since they are of different lengths.</param>
/// <param name="Days">The days that it is moved by first, where those are of different lengths; 0 where there are months.</param>
/// <param name="Zone">The zone whose days and local times are meant; null where none is needed.</param>
internal sealed record FieldDistance(string Field, FieldType Type, int Scale, string From, int Months, int Days, DateTimeZone? Zone)
{
    /// <summary>The instant of the decision; on a local time, the local one.</summary>
    public const string Now = "now()";

    /// <summary>The day of the decision; on a time, the start of that day.</summary>
    public const string Today = "today()";

    /// <summary>The most that the moment is moved by, in months or days.</summary>
    public const int MostMoved = 100_000;

    private const int YearsKeptFree = 2;

    // Beyond these a zone's local time could leave the calendar.
    private static readonly Instant First = Instant.FromUtc(LocalDate.MinIsoValue.Year + YearsKeptFree, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(LocalDate.MaxIsoValue.Year - YearsKeptFree, 1, 1, 0, 0);

    /// <summary>Whether it is from the moment of the decision, which is not in the record.</summary>
    public bool IsOfMoment => From is Now or Today;

    /// <summary>The type of the distance: times are apart by a duration, days by a number of them, all else by its own kind.</summary>
    public FieldType ValueType => Type switch
    {
        FieldType.Date => FieldType.Number,
        FieldType.Number or FieldType.Months => Type,
        _ => FieldType.Duration,
    };

    /// <summary>What it is, as people write it: <c>expected-by - now()</c>.</summary>
    public string Name
    {
        get
        {
            string moved = Months != 0 ? Moved(Months, 'M') : Days != 0 ? Moved(Days, 'D') : "";
            return moved.Length == 0 ? $"{Field} - {From}" : $"{Field} - ({From}{moved})";
        }
    }

    /// <summary>The distance that a text tells, as <see cref="ToString"/> writes it; null where it tells none.</summary>
    public static FieldDistance? Parse(string text)
    {
        string[] parts = text.Split(' ');
        if (parts.Length != 7 || !KebabCode.IsValid(parts[0]) || !EnumCodes<FieldType>.TryParse(parts[1], out FieldType type) || !(parts[3] is Now or Today || KebabCode.IsValid(parts[3])))
        {
            return null;
        }

        DateTimeZone? zone = parts[6] == "-" ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(parts[6]);
        FieldDistance? read = Whole(parts[2]) is { } scale && Whole(parts[4]) is { } months && Whole(parts[5]) is { } days
            ? new FieldDistance(parts[0], type, scale, parts[3], months, days, zone)
            : null;
        return read?.ToString() == text ? read : null;
    }

    /// <summary>The field that is the distance; without a value where one of the two has none.</summary>
    public FieldDefinition Define() => FieldDefinition.Of(this);

    /// <summary>The ordinal of what a field of the type is measured from, at a moment. Beyond the calendar it is its last day or first.</summary>
    public long AnchorAt(Instant at)
    {
        if (Type == FieldType.Instant && From == Now && Months == 0)
        {
            return Ordinal.Of(at);
        }

        DateTimeZone zone = Zone ?? DateTimeZone.Utc;
        LocalDateTime local = Instant.Max(First, Instant.Min(at, Last)).InZone(zone).LocalDateTime;
        LocalDate day = MovedDay(local.Date);
        LocalDateTime moved = From == Now ? day + local.TimeOfDay : day.AtMidnight();
        return Type switch
        {
            FieldType.Date => Ordinal.Of(day),
            FieldType.DateTime => Ordinal.Of(moved),
            _ => Ordinal.Of(From == Now ? moved.InZoneLeniently(zone).ToInstant() : StartOf(day, zone)),
        };
    }

    /// <summary>The distance of two ordinals; missing where one of them is.</summary>
    public static long Between(long field, long from) => field == Ordinal.Missing || from == Ordinal.Missing
        ? Ordinal.Missing
        : (long)Int128.Clamp((Int128)field - from, Ordinal.Least, Ordinal.Greatest);

    /// <summary>The distance as one text.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Field} {EnumCodes<FieldType>.CodeOf(Type)} {Scale} {From} {Months} {Days} {Zone?.Id ?? "-"}");

    private static string Moved(int count, char unit) => string.Create(CultureInfo.InvariantCulture, $" {(count < 0 ? '-' : '+')} P{Math.Abs(count)}{unit}");

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole) ? whole : null;

    /// <summary>The first instant of a day; of a day that the zone left out, that of the next.</summary>
    private static Instant StartOf(LocalDate day, DateTimeZone zone)
    {
        ZoneLocalMapping midnight = zone.MapLocal(day.AtMidnight());
        return midnight.Count == 0 ? midnight.LateInterval.Start : midnight.First().ToInstant();
    }

    private LocalDate MovedDay(LocalDate day)
    {
        LocalDate first = LocalDate.MinIsoValue.PlusYears(YearsKeptFree);
        LocalDate last = LocalDate.MaxIsoValue.PlusYears(-YearsKeptFree);
        long year = day.Year + (Months / 12) + (Days / 365);
        LocalDate moved = year <= first.Year ? first : year >= last.Year ? last : day.PlusMonths(Months).PlusDays(Days);
        return LocalDate.Min(LocalDate.Max(moved, first), last);
    }
}
