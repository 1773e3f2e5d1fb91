using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Forms;

/// <summary>The forms of single values, and of what all areas share.</summary>
internal static class As
{
    /// <summary>A character that is not blank, by the same rule in every language of regular expressions.</summary>
    private const string NotBlank = @"[^\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]";

    /// <summary>Text that is not blank.</summary>
    public static Form<string> Text { get; } = new TextForm<string>(TryText, static text => text, $"The text is blank.", NotBlank, words: new("文本，不得为空", "Text that is not blank"));

    /// <summary>Text that is not blank and that no check depends on.</summary>
    public static Form<string> Remark { get; } = Text.AsNote("?");

    /// <summary>Any text, blank or not, of characters that JSON can carry.</summary>
    public static Form<string> AnyText { get; } = new TextForm<string>(
        static (string text, out string value) =>
        {
            value = text;
            return true;
        },
        static text => text,
        $"A text is needed here.",
        null);

    /// <summary>The code of a definition; what defines codes checks their form, so that those of programs are checked too.</summary>
    public static Form<string> OwnCode { get; } = new TextForm<string>(
        TryText, static text => text, $"The text is blank.", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", words: new("代码，如 connect-rate", "Code such as connect-rate"));

    /// <summary>The code of what is defined elsewhere, in the book or by a host; what defines it tells whether there is such a thing.</summary>
    public static Form<string> Code { get; } = new TextForm<string>(TryText, static text => text, $"The text is blank.", NotBlank, words: new("引用的代码", "Code of what is defined elsewhere"));

    /// <summary>True or false.</summary>
    public static Form<bool> Flag { get; } = new FlagForm();

    /// <summary>Whether somebody has confirmed what is said: no part of what it says.</summary>
    public static Form<bool> Confirmed { get; } = new FlagForm();

    /// <summary>A number that a decimal holds exactly.</summary>
    public static Form<decimal> Number { get; } = new NumberForm<decimal>(static number => number, static number => number);

    /// <summary>An amount of money in the book's currency.</summary>
    public static Form<decimal> Amount { get; } = new AmountForm();

    /// <summary>A currency by its ISO 4217 code.</summary>
    public static Form<string> Currency { get; } = new TextForm<string>(
        static (string text, out string value) => CurrencyCode.IsValid(value = text), static code => code, $"The code of a currency such as CNY is needed here.", "^[A-Z]{3}$", words: new("币种代码，如 CNY", "Code of a currency such as CNY")).AsNote("XXX");

    /// <summary>A finite double.</summary>
    public static Form<double> Real { get; } = new RealForm();

    /// <summary>A whole number that 32 bits hold.</summary>
    public static Form<int> Count { get; } = new NumberForm<int>(
        static number => (int)number, static count => count, new NumberRange(true, int.MinValue, int.MaxValue), $"A whole number is needed here.");

    /// <summary>A whole number within bounds, which the schema tells too.</summary>
    /// <param name="least">The least.</param>
    /// <param name="most">The greatest.</param>
    /// <param name="rule">What one beyond the bounds is told as.</param>
    public static Form<int> CountFrom(int least, int most, FindingRule rule) => new NumberForm<int>(
        static number => (int)number, static count => count, new NumberRange(true, least, most), FindingWords.Of($"A whole number of {least} to {most} is needed here."), rule);

    /// <summary>A whole number that 64 bits hold.</summary>
    public static Form<long> LongCount { get; } = new NumberForm<long>(
        static number => (long)number, static count => count, new NumberRange(true, long.MinValue, long.MaxValue), $"A whole number is needed here.");

    /// <summary>A seed: any whole number of 0 or more that 64 bits hold.</summary>
    public static Form<ulong> Seed { get; } = new NumberForm<ulong>(
        static number => (ulong)number, static seed => seed, new NumberRange(true, ulong.MinValue, ulong.MaxValue), $"A whole number of 0 or more is needed here.");

    /// <summary>A number of things, 0 or more, that 64 bits hold.</summary>
    public static Form<long> Quantity { get; } = new NumberForm<long>(
        static number => (long)number, static count => count, new NumberRange(true, 0, long.MaxValue), $"A whole number of 0 or more is needed here.");

    /// <summary>An ISO-8601 duration of days and smaller units, exact to 100 ns, such as <c>PT20S</c>.</summary>
    public static Form<Duration> Time { get; } = new TextForm<Duration>(
        static (string text, out Duration time) => IsoTime.TryParse(text, out time), IsoTime.Format, IsoTime.Needed, TimePattern(7),
        words: new("时长，如 PT20S、PT1H30M、P2D", "Time span such as PT20S, PT1H30M or P2D"));

    /// <summary>An ISO-8601 duration of days and smaller units, exact to the nanosecond: times that were measured.</summary>
    public static Form<Duration> Elapsed { get; } = new TextForm<Duration>(
        static (string text, out Duration time) => IsoDuration.TryParse(text, out time), IsoDuration.Format, $"A time such as PT20S, PT1H30M or P2D is needed here, exact to 1 ns.", TimePattern(9));

    /// <summary>An ISO-8601 date.</summary>
    public static Form<LocalDate> Date { get; } = new TextForm<LocalDate>(
        static (string text, out LocalDate date) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out date),
        static date => LocalDatePattern.Iso.Format(date.WithCalendar(CalendarSystem.Iso)),
        $"A date such as 2026-01-31 is needed here.",
        @"^-?\d{4}-\d\d-\d\d$",
        words: new("日期，如2026-01-31", "Date such as 2026-01-31"));

    /// <summary>A local time of day in ISO-8601.</summary>
    public static Form<LocalTime> TimeOfDay { get; } = new TextForm<LocalTime>(
        static (string text, out LocalTime time) => LocalTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out time),
        LocalTimePattern.ExtendedIso.Format,
        $"A time of day such as 09:30:00 is needed here.",
        @"^\d\d:\d\d(:\d\d(\.\d{1,9})?)?$");

    /// <summary>A local date and time in ISO-8601.</summary>
    public static Form<LocalDateTime> LocalTime { get; } = new TextForm<LocalDateTime>(
        static (string text, out LocalDateTime time) => LocalDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out time),
        static time => LocalDateTimePattern.ExtendedIso.Format(time.WithCalendar(CalendarSystem.Iso)),
        $"A date and time such as 2026-01-31T09:30:00 is needed here.",
        @"^-?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?$");

    /// <summary>A time zone by its name in the IANA data, such as <c>Asia/Shanghai</c>.</summary>
    public static Form<DateTimeZone> Zone { get; } = new TextForm<DateTimeZone>(
        static (string text, out DateTimeZone zone) => (zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(text)!) is not null,
        static zone => zone.Id,
        $"A time zone such as Asia/Shanghai is needed here.",
        @"\S");

    /// <summary>An instant in ISO-8601, in UTC: <c>2026-01-31T08:00:00Z</c>, to the nanosecond.</summary>
    public static Form<Instant> Instant { get; } = new TextForm<Instant>(
        static (string text, out Instant instant) => InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out instant),
        InstantPattern.ExtendedIso.Format,
        $"An instant such as 2026-01-31T08:00:00Z is needed here.",
        @"^-?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$");

    /// <summary>A percentage such as <c>80 %</c>.</summary>
    public static Form<Percentage> Percentage { get; } = new TextForm<Percentage>(
        TryPercentage, static share => share.ToString(), $"A percentage such as '80 %' is needed here.", PercentagePattern, words: new("百分比，如80 %", "Percentage such as 80 %"));

    private static string PercentagePattern => $@"^{Blanks}[+-]?(\d+(\.\d*)?|\.\d+){Blanks}%{Blanks}$";

    private static string Blanks => NotBlank.Replace("[^", "[", StringComparison.Ordinal) + "*";

    /// <summary>A display text in the languages of the standard: <c>{"zh-CN", "en"}</c>, at least one of them.</summary>
    public static Form<LocalizedText> Localized { get; } = new LocalizedForm();

    /// <summary>Who confirmed what was assumed: <c>{"author", "approver", "on"}</c>.</summary>
    public static MembersForm<Confirmation> Confirmation { get; } = Form.Of<Confirmation>("确认", "Confirmation", static (m, e) => new(
        m.Required("author", e?.Author, Text, "提出人", "Author"),
        m.Required("approver", e?.Approver, Text, "批准人", "Approver"),
        m.Required("on", e?.On, Date, "日期", "Date")));

    /// <summary>Where some of an entry's values come from: <c>{"of", "kind", "citation"}</c>.</summary>
    public static MembersForm<PartProvenance> PartProvenance { get; } = Form.Of<PartProvenance>("部分内容的来源", "Provenance of a part", static (m, e) =>
    {
        ImmutableArray<string> of = m.List("of", e?.Of, Text, "所指内容", "Values");
        ProvenanceKind kind = m.Required("kind", e?.Kind, OneOf<ProvenanceKind>(), "类别", "Kind");
        string citation = m.Required("citation", e?.Citation, Text, "出处", "Citation");
        Confirmation? confirmation = m.Optional("confirmation", e?.Confirmation, Confirmation, "确认", "Confirmation");
        return m.IsComplete ? new PartProvenance(of, kind, citation) { Confirmation = confirmation } : e!;
    });

    /// <summary>Where an entry comes from: <c>{"kind", "citation", "parts"}</c>.</summary>
    public static Form<Provenance> Provenance { get; } = Form.Of<Provenance>("来源", "Provenance", static (m, e) =>
    {
        ProvenanceKind kind = m.Required("kind", e?.Kind, OneOf<ProvenanceKind>(), "类别", "Kind");
        string citation = m.Required("citation", e?.Citation, Text, "出处", "Citation");
        ImmutableArray<PartProvenance> parts = m.OptionalList("parts", e?.Parts, PartProvenance, "另有来源的内容", "Parts from elsewhere");
        Confirmation? confirmation = m.Optional("confirmation", e?.Confirmation, Confirmation, "确认", "Confirmation");
        return m.IsComplete ? new Provenance(kind, citation) { Parts = parts, Confirmation = confirmation } : e!;
    }).AsNote(new Provenance(ProvenanceKind.Assumption, "?"));

    /// <summary>One of an enumeration's codes.</summary>
    public static Form<TEnum> OneOf<TEnum>()
        where TEnum : struct, Enum => EnumForm<TEnum>.Form;

    /// <summary>One of a closed set of codes.</summary>
    public static Form<string> OneOf(ImmutableArray<string> codes) => new CodeForm<string>(codes, codes);

    /// <summary>One of a closed set of values, each with its code.</summary>
    public static Form<T> OneOf<T>(ImmutableArray<T> values, ImmutableArray<string> codes)
        where T : notnull => new CodeForm<T>(values, codes);

    /// <summary>What happened, in order.</summary>
    public static Form<History<T>> History<T>(Form<T> item) => new HistoryForm<T>(item);

    /// <summary>A list.</summary>
    public static Form<ImmutableArray<T>> List<T>(Form<T> item) => new ListForm<T>(item);

    /// <summary>A type that is written as one thing that it is made of.</summary>
    public static Form<T> Part<T, TPart>(Form<TPart> part, Func<TPart, T> make, Func<T, TPart> take) => new PartForm<T, TPart>(part, make, take);

    /// <summary>One case of a union where that case alone will do.</summary>
    public static Form<TCase> Case<T, TCase>(Form<T> union)
        where TCase : T => new CaseForm<T, TCase>(union);

    /// <summary>A list that makes up the whole of a definition.</summary>
    /// <param name="item">The form of its items.</param>
    /// <param name="make">The definition of a list.</param>
    /// <param name="items">The list of a definition.</param>
    public static Form<TWhole> ListOf<TWhole, T>(Form<T> item, Func<ImmutableArray<T>, TWhole> make, Func<TWhole, ImmutableArray<T>> items) => new WholeListForm<TWhole, T>(item, make, items);

    /// <summary>Reads a percentage that a decimal holds exactly.</summary>
    public static bool TryPercentage(string text, out Percentage share) =>
        Standards.Percentage.TryParse(text, out share) && ExactDecimal.HasDigitsOf(share.Ratio, text.AsSpan().Trim().TrimEnd('%'));

    private static string TimePattern(int decimals) => $@"^-?P(?=[\dT])(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{{1,{decimals}}}0*)?S)?)?$";

    private static bool TryText(string text, out string value)
    {
        value = text;
        return !string.IsNullOrWhiteSpace(text);
    }

    private static class EnumForm<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Form<TEnum> Form = new CodeForm<TEnum>([.. Enum.GetValues<TEnum>()], EnumCodes<TEnum>.All);
    }
}
