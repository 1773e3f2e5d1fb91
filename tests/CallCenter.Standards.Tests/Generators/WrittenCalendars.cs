using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>A calendar's hours and the window in which its exceptions and its zone's oddities lie.</summary>
public sealed record WrittenCalendar(CalendarHours Hours, Instant From, Instant To)
{
    public BusinessTimeline Timeline { get; } = BusinessTimeline.Compile(WrittenCalendars.Named("written", Hours));

    public override string ToString()
    {
        string week = string.Join("; ", Enumerable.Range(1, 7).Select(day => string.Join(",", Hours.Week[(IsoDayOfWeek)day])));
        return $"{Hours.Zone} {From}..{To} [{week}] {string.Join("; ", Hours.Exceptions.Select(e => $"{e.On} {e.Kind} {string.Join(",", e.Hours)} {e.Follows}"))}";
    }
}

/// <summary>Generates calendars without errors in zones with clock changes of every sort, each with a window of weeks around such a change.</summary>
public static class WrittenCalendars
{
    public const int WindowDays = 36;

    private static readonly (string Zone, LocalDate Middle)[] Changes =
    [
        ("Europe/Berlin", new(2026, 3, 29)), ("Europe/Berlin", new(2026, 10, 25)), ("America/New_York", new(2026, 3, 8)), ("America/New_York", new(2026, 11, 1)),
        ("Australia/Lord_Howe", new(2026, 4, 5)), ("Australia/Lord_Howe", new(2026, 10, 4)), ("Pacific/Apia", new(2011, 12, 30)), ("America/Sao_Paulo", new(2018, 11, 4)),
        ("America/Sao_Paulo", new(2018, 2, 18)), ("Asia/Tehran", new(2022, 3, 22)), ("Asia/Tehran", new(2022, 9, 21)), ("Asia/Shanghai", new(2026, 10, 1)), ("UTC", new(2024, 2, 29)),
        ("America/Caracas", new(2016, 5, 1)), ("Asia/Kathmandu", new(1986, 1, 1)), ("Africa/Casablanca", new(2026, 2, 15)), ("Pacific/Kwajalein", new(1993, 8, 21)), ("Europe/London", new(1847, 12, 1)),
    ];

    private static readonly Gen<ImmutableArray<LocalInterval>> DayHours = Gen.Frequency(
        (2, Gen.Constant(ImmutableArray<LocalInterval>.Empty)),
        (3, Gen.Constant<ImmutableArray<LocalInterval>>([LocalInterval.Hours(9, 17)])),
        (1, Gen.Constant<ImmutableArray<LocalInterval>>([LocalInterval.WholeDay])),
        (3, from cuts in Gen.Choose(0, 95).ArrayOf(4) select Apart(cuts)));

    public static Arbitrary<WrittenCalendar> Calendars() => Arb.From(
        from change in Gen.Elements(Changes)
        from days in DayHours.ArrayOf(7)
        from shift in Gen.Elements(false, false, true)
        from exceptions in Exceptions(change.Middle).ListOf()
        select Written(change.Zone, change.Middle, Week(days, shift), exceptions));

    /// <summary>The codes of <see cref="Catalogues"/>.</summary>
    internal static ImmutableArray<string> Codes { get; } = ["round", "desk", "either", "both"];

    /// <summary>A calendar around the clock, one of hours in several versions, two made of others, and one that is awaited.</summary>
    internal static Gen<CalendarCatalogue> Catalogues() =>
        from dates in StandardBooks.EffectiveDates
        from versions in Gen.CollectToArray(dates, date =>
            from written in Calendars().Generator
            from name in StandardBooks.Names
            from provenance in StandardBooks.Provenances
            from known in Gen.Choose(-1, 4_000)
            from isVerified in Gen.Elements<bool?>(null, false, true)
            from jurisdictions in Gen.Elements<ImmutableArray<string>>([], ["not-cn"])
            select new BusinessCalendar
            {
                Code = "desk",
                Name = name,
                Version = $"as of {date}",
                Effective = date,
                Jurisdictions = jurisdictions,
                Provenance = provenance,
                Verified = provenance.Kind == ProvenanceKind.Regulation ? isVerified : null,
                Shape = Known(written.Hours, known),
            })
        select new CalendarCatalogue
        {
            Calendars = [Named("either", new CalendarUnion { Of = ["both", "round"] }), .. versions, Named("round", new AlwaysOpen()), Named("both", new CalendarIntersection { Of = ["desk", "desk"] }), Named("own", new AwaitedHours())],
        };

    public static BusinessCalendar Named(string code, CalendarShape shape) =>
        new() { Code = code, Name = new LocalizedText(null, code), Version = "1", Provenance = new Provenance(ProvenanceKind.Bank, "test"), Shape = shape };

    private static Gen<CalendarException> Exceptions(LocalDate middle) =>
        from offset in Gen.Choose(-WindowDays / 2, WindowDays / 2)
        from length in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
        from isYearly in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from kind in Gen.Elements(Enum.GetValues<CalendarExceptionKind>())
        from hours in DayHours.Where(hours => !hours.IsEmpty)
        from follows in Gen.Elements<IsoDayOfWeek?>(null, IsoDayOfWeek.Tuesday)
        let date = middle.PlusDays(offset)
        let isClosed = kind == CalendarExceptionKind.Closed
        let hasHours = !isClosed && (kind != CalendarExceptionKind.MakeUpDay || follows is null)
        select new CalendarException
        {
            On = isYearly ? ExceptionDays.EveryYearOn(new AnnualDate(date.Month, date.Day)) : ExceptionDays.Through(date, date.PlusDays(length)),
            Kind = kind,
            Name = new LocalizedText(null, $"{kind} {date.Day}"),
            Hours = hasHours ? hours : [],
            Follows = kind == CalendarExceptionKind.MakeUpDay ? follows : null,
        };

    /// <summary>The hours with exceptions known for some days from 2020 on; from ever to ever for none.</summary>
    private static CalendarHours Known(CalendarHours hours, int days) => days < 0 ? hours : new CalendarHours
    {
        Zone = hours.Zone,
        Week = hours.Week,
        Exceptions = hours.Exceptions,
        ValidFrom = new LocalDate(2020, 1, 1),
        ValidTo = new LocalDate(2020, 1, 1).PlusDays(days),
    };

    private static WrittenCalendar Written(string zone, LocalDate middle, WeeklyHours week, IEnumerable<CalendarException> exceptions)
    {
        Instant at = middle.AtMidnight().InUtc().ToInstant();
        var hours = new CalendarHours { Zone = zone, Week = week, Exceptions = Distinct(exceptions) };
        return new WrittenCalendar(hours, at - Duration.FromDays(WindowDays / 2), at + Duration.FromDays(WindowDays / 2));
    }

    /// <summary>Those that share no date with an earlier one of their kind.</summary>
    private static ImmutableArray<CalendarException> Distinct(IEnumerable<CalendarException> exceptions)
    {
        var kept = new List<CalendarException>();
        foreach (CalendarException next in exceptions)
        {
            bool Shares(CalendarException other) => other.Kind == next.Kind && other.On.Yearly.HasValue == next.On.Yearly.HasValue
                && (next.On.Yearly is { } day ? other.On.Yearly == day : other.On.First <= next.On.Last && next.On.First <= other.On.Last);
            if (!kept.Exists(Shares))
            {
                kept.Add(next);
            }
        }

        return [.. kept];
    }

    /// <summary>A week; with a night shift from Wednesday to Thursday morning where asked for.</summary>
    private static WeeklyHours Week(ImmutableArray<LocalInterval>[] days, bool hasShift) => new()
    {
        Monday = days[0],
        Tuesday = days[1],
        Wednesday = hasShift ? [new LocalInterval(new LocalTime(21, 30), new LocalTime(5, 45))] : days[2],
        Thursday = hasShift ? [LocalInterval.Hours(8, 12)] : days[3],
        Friday = days[4],
        Saturday = days[5],
        Sunday = days[6],
    };

    /// <summary>Up to two intervals between quarters of an hour.</summary>
    private static ImmutableArray<LocalInterval> Apart(int[] quarters)
    {
        int[] cuts = [.. quarters.Distinct().Order()];
        LocalTime At(int quarter) => LocalTime.FromMinutesSinceMidnight(quarter * 15);
        return cuts.Length < 4 ? [new LocalInterval(At(cuts[0]), LocalTime.Midnight)] : [new LocalInterval(At(cuts[0]), At(cuts[1])), new LocalInterval(At(cuts[2]), At(cuts[3]))];
    }
}
