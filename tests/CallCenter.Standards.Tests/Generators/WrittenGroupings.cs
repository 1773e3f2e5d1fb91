using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Kpis;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>A dimension, and the value that a contact has in it by a way of its own.</summary>
public sealed record WrittenGrouping(string Label, Func<string, Grouping> Named, Func<ContactRecord, string?> ValueOf)
{
    public override string ToString() => Label;
}

/// <summary>Dimensions named d0, d1 …</summary>
public sealed record WrittenGroupings(ImmutableArray<WrittenGrouping> Dimensions)
{
    public Grouping[] Groupings => [.. Dimensions.Select((dimension, i) => dimension.Named($"d{i}"))];

    public GroupKey KeyOf(ContactRecord record) => new([.. Dimensions.Select(dimension => dimension.ValueOf(record))]);

    public override string ToString() => string.Join(" × ", Dimensions);
}

/// <summary>Generates up to four dimensions; a failing set shrinks to fewer.</summary>
public static class WrittenGroupingSets
{
    public static ImmutableArray<WrittenGrouping> All { get; } =
    [
        By("channel", r => r.Channel),
        By("team", r => r.Team),
        By("agent", r => r.Agent),
        By("outcome", r => r.Outcome switch { ContactOutcome.SelfServed => "self-served", ContactOutcome.LeftQueue => "left-queue", var other => other.ToString().ToLowerInvariant() }),
        By("queued", r => r.Queued switch { true => "true", false => "false", null => null }),
        By("resolved-at-first-contact", r => r.ResolvedAtFirstContact switch { true => "true", false => "false", null => null }),
        .. from zone in new[] { "Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Shanghai", "UTC" }
           from unit in Enum.GetValues<TimeUnit>()
           from begins in Beginnings(unit)
           select By(unit, DateTimeZoneProviders.Tzdb[zone], begins),
    ];

    public static Arbitrary<WrittenGroupings> WrittenGroupings() => Arb.From(
        from count in Gen.Choose(0, 4)
        from dimensions in Gen.Elements<WrittenGrouping>(All).ArrayOf(count)
        select new WrittenGroupings([.. dimensions]),
        groupings => groupings.Dimensions.Select((_, i) => new WrittenGroupings(groupings.Dimensions.RemoveAt(i))));

    /// <summary>How a local time reads in a unit, by NodaTime's fields and the framework's ISO weeks.</summary>
    public static string Read(ZonedDateTime time, TimeUnit unit, int begins) => unit switch
    {
        TimeUnit.DateHour => Text($"{time.Year:D4}-{time.Month:D2}-{time.Day:D2}T{time.Hour:D2}{NodaTime.Text.OffsetPattern.GeneralInvariant.Format(time.Offset)}"),
        _ => Read(time.LocalDateTime, unit, begins),
    };

    private static string Read(LocalDateTime local, TimeUnit unit, int begins) => unit switch
    {
        TimeUnit.QuarterHour => Text($"{local.Hour:D2}:{local.Minute / 15 * 15:D2}"),
        TimeUnit.Quarter => Text($"{local.Year:D4}-Q{(local.Month + 2) / 3}"),
        TimeUnit.WeekFrom => FirstOfWeek(local.Date, begins) is var first ? Text($"{first.Year:D4}-{first.Month:D2}-{first.Day:D2}") : "",
        TimeUnit.FiscalYear => FiscalYear(local, begins),
        TimeUnit.FiscalQuarter => Text($"{FiscalYear(local, begins)}-Q{((local.Month - begins + 12) % 12 / 3) + 1}"),
        TimeUnit.HalfHour => local.Minute < 30 ? Text($"{local.Hour:D2}:00") : Text($"{local.Hour:D2}:30"),
        TimeUnit.Hour => Text($"{local.Hour:D2}"),
        TimeUnit.Weekday => Text($"{(int)local.DayOfWeek}"),
        TimeUnit.Day => Text($"{local.Year:D4}-{local.Month:D2}-{local.Day:D2}"),
        TimeUnit.Week => Text($"{ISOWeek.GetYear(local.ToDateTimeUnspecified()):D4}-W{ISOWeek.GetWeekOfYear(local.ToDateTimeUnspecified()):D2}"),
        _ => Text($"{local.Year:D4}-{local.Month:D2}"),
    };

    /// <summary>The days and months that a unit is tried with.</summary>
    public static int[] Beginnings(TimeUnit unit) => unit switch
    {
        TimeUnit.WeekFrom => [1, 6, 7],
        TimeUnit.FiscalYear or TimeUnit.FiscalQuarter => [1, 4, 10],
        _ => [0],
    };

    public static Grouping Of(string field, TimeUnit unit, DateTimeZone zone, int begins, string? name = null) => unit switch
    {
        TimeUnit.WeekFrom => Grouping.ByWeek(field, (IsoDayOfWeek)begins, zone, name),
        TimeUnit.FiscalYear => Grouping.ByFiscalYear(field, begins, zone, name),
        TimeUnit.FiscalQuarter => Grouping.ByFiscalQuarter(field, begins, zone, name),
        _ => Grouping.By(field, unit, zone, name),
    };

    private static LocalDate FirstOfWeek(LocalDate date, int day)
    {
        while ((int)date.DayOfWeek != day)
        {
            date = date.PlusDays(-1);
        }

        return date;
    }

    private static string FiscalYear(LocalDateTime local, int month)
    {
        int year = local.Month < month ? local.Year - 1 : local.Year;
        return month == 1 ? Text($"{year:D4}") : Text($"{year:D4}/{(year + 1) % 100:D2}");
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static WrittenGrouping By(string field, Func<ContactRecord, string?> valueOf) => new(field, name => Grouping.By(field, name), valueOf);

    private static WrittenGrouping By(TimeUnit unit, DateTimeZone zone, int begins) =>
        new($"{unit} from {begins} in {zone}", name => Of("arrival", unit, zone, begins, name), record => Read(record.Arrival.InZone(zone), unit, begins));
}
