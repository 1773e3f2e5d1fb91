using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Tests.Calendars;

/// <summary>The working days of England and Wales, of the United States and of Singapore, date by date against the rules of their laws told anew.</summary>
public sealed class NationalHolidayTests
{
    private static readonly BusinessCalendars Calendars = StandardBook.Shipped.Compile().Calendars;

    /// <summary>Banking and Financial Dealings Act 1971: Easter Monday, the last Mondays of May and August, and what falls on a weekend at Christmas; by proclamation New Year's Day and the first Monday of May.</summary>
    [Fact]
    public void England_and_Wales_2016_to_2027() => Check("england-wales-working-days", 2016, 2027, year =>
    {
        LocalDate easter = Easter(year);
        LocalDate newYear = new(year, 1, 1);
        List<LocalDate> closed = [easter.PlusDays(-2), easter.PlusDays(1), Monday(year, 8, isLast: true), newYear.DayOfWeek switch { IsoDayOfWeek.Saturday => newYear.PlusDays(2), IsoDayOfWeek.Sunday => newYear.PlusDays(1), _ => newYear }];
        closed.AddRange(year == 2020 ? [new(2020, 5, 8)] : [Monday(year, 5, isLast: false)]);
        closed.AddRange(year == 2022 ? [new(2022, 6, 2), new(2022, 6, 3), new(2022, 9, 19)] : [Monday(year, 5, isLast: true)]);
        closed.AddRange(year == 2023 ? [new LocalDate(2023, 5, 8)] : []);

        // Christmas Day and Boxing Day close two working days together: either, at a weekend, moves two days on.
        closed.AddRange(new[] { new LocalDate(year, 12, 25), new LocalDate(year, 12, 26) }.Select(day => day.DayOfWeek >= IsoDayOfWeek.Saturday ? day.PlusDays(2) : day));
        return closed;
    });

    /// <summary>5 U.S.C. 6103: a holiday on a Saturday closes the Friday before, one on a Sunday the Monday after.</summary>
    [Fact]
    public void The_United_States_2021_to_2028() => Check("us-federal-working-days", 2021, 2028, year =>
    [
        .. new[] { new LocalDate(year, 1, 1), new(year, 6, 19), new(year, 7, 4), new(year, 11, 11), new(year, 12, 25), new(year + 1, 1, 1) }
            .Select(day => day.DayOfWeek switch { IsoDayOfWeek.Saturday => day.PlusDays(-1), IsoDayOfWeek.Sunday => day.PlusDays(1), _ => day }),
        Nth(year, 1, IsoDayOfWeek.Monday, 3), Nth(year, 2, IsoDayOfWeek.Monday, 3), Monday(year, 5, isLast: true), Nth(year, 9, IsoDayOfWeek.Monday, 1), Nth(year, 10, IsoDayOfWeek.Monday, 2), Nth(year, 11, IsoDayOfWeek.Thursday, 4),
    ]);

    /// <summary>Days by the sun from the law, the new year by the Chinese calendar, what the moon and the gazette decide one by one; a holiday on a Sunday closes the next day that is none.</summary>
    [Fact]
    public void Singapore_2022_to_2026() => Check("singapore-working-days", 2022, 2026, year =>
    {
        LocalDate spring = LocalDate.FromDateTime(new ChineseLunisolarCalendar().ToDateTime(year, 1, 1, 0, 0, 0, 0));
        int[][] gazetted = year switch
        {
            2022 => [[5, 3], [5, 15], [7, 10], [10, 24]],
            2023 => [[4, 22], [6, 2], [6, 29], [9, 1], [11, 12]],
            2024 => [[4, 10], [5, 22], [6, 17], [10, 31]],
            2025 => [[3, 31], [5, 3], [5, 12], [6, 7], [10, 20]],
            _ => [[3, 21], [5, 27], [5, 31], [11, 8]],
        };
        List<LocalDate> days = [new(year, 1, 1), spring, spring.PlusDays(1), Easter(year).PlusDays(-2), new(year, 5, 1), new(year, 8, 9), new(year, 12, 25), .. gazetted.Select(day => new LocalDate(year, day[0], day[1]))];
        foreach (LocalDate sunday in days.Where(day => day.DayOfWeek == IsoDayOfWeek.Sunday).ToArray())
        {
            LocalDate next = sunday.PlusDays(1);
            while (days.Contains(next))
            {
                next = next.PlusDays(1);
            }

            days.Add(next);
        }

        return days;
    });

    [Theory]
    [InlineData("england-wales-working-days", "2016-01-01", "2027-12-31", "Europe/London")]
    [InlineData("us-federal-working-days", "2021-01-01", "2028-12-31", "America/New_York")]
    [InlineData("singapore-working-days", "2022-01-01", "2026-12-31", "Asia/Singapore")]
    public void What_lies_beyond_the_years_that_are_known_is_told(string code, string from, string to, string zone)
    {
        BusinessTimeline calendar = Calendars[code];
        Assert.Equal((WrittenTime.Date(from), WrittenTime.Date(to), zone), (calendar.KnownFrom, calendar.KnownTo, calendar.Zone.Id));
        Assert.Equal("CCS4011", calendar.Coverage(calendar.Zone.AtLeniently(calendar.KnownTo!.Value.PlusDays(1).AtMidnight()).ToInstant())!.Code);
        Assert.Null(calendar.Coverage(calendar.Zone.AtLeniently(calendar.KnownTo.Value.AtMidnight()).ToInstant()));
    }

    private static void Check(string calendar, int first, int last, Func<int, IEnumerable<LocalDate>> closed)
    {
        for (int year = first; year <= last; year++)
        {
            HashSet<LocalDate> days = [.. closed(year), .. closed(year - 1).Where(day => day.Year == year)];
            LocalDate[] expected = [.. Enumerable.Range(0, 366).Select(new LocalDate(year, 1, 1).PlusDays).Where(day => day.Year == year && day.DayOfWeek <= IsoDayOfWeek.Friday && days.Contains(day))];
            LocalDate[] actual = [.. Enumerable.Range(0, 366).Select(new LocalDate(year, 1, 1).PlusDays).Where(day => day.Year == year && day.DayOfWeek <= IsoDayOfWeek.Friday && !Calendars[calendar].IsBusinessDay(day))];
            Assert.Equal(expected, actual);
        }
    }

    private static LocalDate Monday(int year, int month, bool isLast) => isLast ? Nth(year, month + 1, IsoDayOfWeek.Monday, 1).PlusWeeks(-1) : Nth(year, month, IsoDayOfWeek.Monday, 1);

    private static LocalDate Nth(int year, int month, IsoDayOfWeek day, int number) =>
        Enumerable.Range(1, 31).Select(date => new LocalDate(year, month, 1).PlusDays(date - 1)).Where(date => date.DayOfWeek == day).ElementAt(number - 1);

    /// <summary>The Sunday after the full moon of the church on or after 21 March (D. Knuth, The Art of Computer Programming, volume 1, 1.3.2, exercise 14).</summary>
    private static LocalDate Easter(int year)
    {
        int golden = (year % 19) + 1;
        int century = (year / 100) + 1;
        int leaps = (3 * century / 4) - 12;
        int moon = (((8 * century) + 5) / 25) - 5;
        int sunday = (5 * year / 4) - leaps - 10;
        int epact = ((((11 * golden) + 20 + moon - leaps) % 30) + 30) % 30;
        epact += epact == 24 || (epact == 25 && golden > 11) ? 1 : 0;
        int full = 44 - epact;
        full += full < 21 ? 30 : 0;
        full = full + 7 - ((sunday + full) % 7);
        return new LocalDate(year, 3, 1).PlusDays(full - 1);
    }
}
