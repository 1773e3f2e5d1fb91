using NodaTime;

namespace CallCenter.Standards.Dmn;

/// <summary>
/// A value of FEEL; immutable. Values are equal in .NET where they are of one kind and have one value; FEEL's own equality, which may be null, is the operator of an expression.
/// </summary>
public abstract class FeelValue : IEquatable<FeelValue>
{
    private protected FeelValue()
    {
    }

    /// <summary>The value that stands for none.</summary>
    public static FeelValue Null => FeelNull.Instance;

    /// <summary>The kind of value.</summary>
    public abstract FeelKind Kind { get; }

    /// <summary>Whether this is null.</summary>
    public bool IsNull => Kind == FeelKind.Null;

    /// <summary>How deep the value nests.</summary>
    internal virtual int Depth => 0;

    /// <summary>How many values there are in it, itself included; no more than an int holds.</summary>
    internal virtual int Size => 1;

    /// <summary>How many characters the longest string in it has.</summary>
    internal virtual int LongestText => 0;

    /// <summary>A string, or null.</summary>
    public static FeelValue Of(string? text) => text is null ? Null : new FeelText(text);

    /// <summary>True, false, or null.</summary>
    public static FeelValue Of(bool? flag) => flag is { } known ? FeelBoolean.Of(known) : Null;

    /// <summary>A number, or null.</summary>
    public static FeelValue Of(decimal? number) => number is { } known ? new FeelNumber(Decimal34.Of(known)) : Null;

    /// <summary>A number of up to 34 digits.</summary>
    public static FeelValue Of(Decimal34 number) => new FeelNumber(number);

    /// <summary>A date.</summary>
    public static FeelValue Of(LocalDate date) => new FeelDate(CivilDate.Of(date));

    /// <summary>A time of day without offset.</summary>
    public static FeelValue Of(LocalTime time) => new FeelTime(time.NanosecondOfDay, null);

    /// <summary>A date and time without offset.</summary>
    public static FeelValue Of(LocalDateTime time) => new FeelDateTime(CivilDate.Of(time.Date), time.NanosecondOfDay, null);

    /// <summary>A date and time with its offset.</summary>
    public static FeelValue Of(OffsetDateTime time) => new FeelDateTime(CivilDate.Of(time.Date), time.NanosecondOfDay, FeelZone.Of(time.Offset.Seconds));

    /// <summary>A date and time in its zone.</summary>
    public static FeelValue Of(ZonedDateTime time) => FeelDateTime.At(CivilDate.Of(time.Date), time.NanosecondOfDay, FeelZone.Of(time.Zone), time.Offset.Seconds);

    /// <summary>A days and time duration.</summary>
    public static FeelValue Of(Duration duration) => new FeelDaysDuration((Int128)duration.ToBigIntegerNanoseconds());

    /// <summary>A years and months duration of whole months.</summary>
    public static FeelValue OfMonths(long months) => new FeelMonthsDuration(months);

    /// <inheritdoc/>
    public bool Equals(FeelValue? other) => other is not null && (ReferenceEquals(this, other) || (Kind == other.Kind && Same(other)));

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as FeelValue);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Hash();

    /// <summary>The value as FEEL writes it: a string in quotes, a date as <c>@"2026-03-01"</c>.</summary>
    public sealed override string ToString() => FeelFormat.Literal(this);

    private protected abstract bool Same(FeelValue other);

    private protected abstract int Hash();
}

/// <summary>No value.</summary>
public sealed class FeelNull : FeelValue
{
    internal static readonly FeelNull Instance = new();

    private FeelNull()
    {
    }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Null;

    private protected override bool Same(FeelValue other) => true;

    private protected override int Hash() => 0;
}
