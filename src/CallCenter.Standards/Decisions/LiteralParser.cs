using System.Globalization;
using System.Text;
using NodaTime;

namespace CallCenter.Standards.Decisions;

/// <summary>Reads one literal; on failure gives null and leaves the error.</summary>
internal sealed class LiteralParser(Scanner scanner)
{
    public UnaryTestsError? Error { get; private set; }

    public Literal? Parse()
    {
        scanner.AtEnd();
        int start = scanner.Position;
        if (scanner.Current == '"')
        {
            return Finish(LiteralForm.Quoted, start, QuotedContent());
        }

        if (scanner.Take("@"))
        {
            return Finish(LiteralForm.At, start, QuotedArgument("'@'"));
        }

        if (TakeDateAndTime())
        {
            return Finish(LiteralForm.DateTime, start, Closed(DateAndTimeContent()));
        }

        if (TakeMonthsBetween())
        {
            return Finish(LiteralForm.Duration, start, Closed(MonthsBetween()));
        }

        return Moment(start, "now", FieldDistance.Now) ?? Moment(start, "today", FieldDistance.Today)
            ?? Constructor(start, "date", LiteralForm.Date, DateContent)
            ?? Constructor(start, "time", LiteralForm.Time, TimeContent)
            ?? Constructor(start, "duration", LiteralForm.Duration, () => QuotedArgument("'duration('"))
            ?? (Error is null ? Bare(start) : null);
    }

    private Literal? Constructor(int start, string word, LiteralForm form, Func<string?> content) =>
        Error is null && scanner.TakeCall(word) ? Finish(form, start, Closed(content())) : null;

    private Literal? Moment(int start, string word, string content)
    {
        if (Error is not null || !scanner.TakeCall(word))
        {
            return null;
        }

        return Closed(content) is null ? null : Moved(new Literal(LiteralForm.Relative, content, start, scanner.Text[start..scanner.Position]));
    }

    /// <summary>A moment or field with what is added to it or taken away, where a sign follows.</summary>
    private Literal? Moved(Literal from)
    {
        int end = scanner.Position;
        bool isLess = scanner.Take("-");
        if (!isLess && !scanner.Take("+"))
        {
            scanner.Position = end;
            return from;
        }

        if (Parse() is not { } amount)
        {
            return null;
        }

        if (amount.Form == LiteralForm.Relative)
        {
            Fail($"An amount such as PT2H is added or taken away; {Excerpt.Of(amount.Text)} is none.", amount.Position);
            return null;
        }

        return new Literal(LiteralForm.Relative, from.Content, from.Position, scanner.Text[from.Position..scanner.Position]) { Amount = amount, IsLess = isLess };
    }

    private Literal? Bare(int start)
    {
        string run = scanner.TakeRun();
        if (run.Length == 0)
        {
            Fail($"A value is expected, but {scanner.Describe()} here.");
            return null;
        }

        int end = scanner.Position;
        if (scanner.Take("%"))
        {
            return Finish(LiteralForm.Percent, start, run);
        }

        scanner.Position = end;
        Literal? bare = Finish(LiteralForm.Bare, start, run);
        return bare is not null && KebabCode.IsValid(run) ? Moved(bare) : bare;
    }

    private bool TakeDateAndTime()
    {
        int start = scanner.Position;
        if (scanner.TakeRun() == "date" && scanner.TakeRun() == "and" && scanner.TakeCall("time"))
        {
            return true;
        }

        scanner.Position = start;
        return false;
    }

    private bool TakeMonthsBetween()
    {
        int start = scanner.Position;
        if (scanner.TakeRun() == "years" && scanner.TakeRun() == "and" && scanner.TakeRun() == "months" && scanner.TakeCall("duration"))
        {
            return true;
        }

        scanner.Position = start;
        return false;
    }

    /// <summary>The whole months between two dates, as ISO-8601.</summary>
    private string? MonthsBetween() =>
        Parse() is { } from && Comma() && Parse() is { } to && LiteralMeaning.DateOf(from) is { } start && LiteralMeaning.DateOf(to) is { } end
            ? MonthsText(Period.Between(start, end, PeriodUnits.Months).Months)
            : Fail($"Months between dates are written years and months duration(date(\"2026-01-01\"), date(\"2026-11-24\")).");

    private static string MonthsText(int months) => string.Create(CultureInfo.InvariantCulture, $"{(months < 0 ? "-" : "")}P{Math.Abs(months)}M");

    private string? DateContent()
    {
        if (NextIsQuote())
        {
            return QuotedContent();
        }

        return Whole() is { } year && Comma() && Whole() is { } month && Comma() && Whole() is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000;-0000}-{month:00}-{day:00}")
            : Fail($"A date is written date(\"2026-11-24\") or date(2026, 11, 24).");
    }

    private string? TimeContent()
    {
        if (NextIsQuote())
        {
            return QuotedContent();
        }

        return Whole() is { } hour && Comma() && Whole() is { } minute && Comma() && Number() is { } second
            ? string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}:{second:00.############################}")
            : Fail($"A time is written time(\"10:30:00\") or time(10, 30, 0).");
    }

    private string? DateAndTimeContent()
    {
        if (NextIsQuote())
        {
            return QuotedContent();
        }

        return scanner.TakeCall("date") && Closed(DateContent()) is { } date && Comma() && scanner.TakeCall("time") && Closed(TimeContent()) is { } time
            ? date + "T" + time
            : Fail($"A date and time is written date and time(\"2026-11-24T10:30:00\") or date and time(date(…), time(…)).");
    }

    private int? Whole() =>
        int.TryParse(scanner.TakeRun(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    private decimal? Number() =>
        decimal.TryParse(scanner.TakeRun(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private bool Comma() => scanner.Take(",");

    private bool NextIsQuote() => !scanner.AtEnd() && scanner.Current == '"';

    private string? QuotedArgument(string after) => NextIsQuote() ? QuotedContent() : Fail($"A text in double quotes is expected after {after}.");

    private string? Closed(string? content) =>
        content is null || scanner.Take(")") ? content : Fail($"A closing parenthesis ')' is expected, but {scanner.Describe()} here.");

    private string? QuotedContent()
    {
        int open = scanner.Position++;
        var content = new StringBuilder();
        while (scanner.Position < scanner.Text.Length)
        {
            char c = scanner.Current;
            if (c == '"')
            {
                scanner.Position++;
                return content.ToString();
            }

            if (c == '\\')
            {
                if (!TextEscape.TryTake(scanner, content))
                {
                    return Fail($"An escape is one of \\\" \\' \\\\ \\n \\r \\t, \\u with 4 or \\U with 6 hexadecimal digits of a character.");
                }
            }
            else
            {
                content.Append(c);
                scanner.Position++;
            }
        }

        return Fail($"A text is not closed by a double quote.", open);
    }

    private Literal? Finish(LiteralForm form, int start, string? content) =>
        content is null ? null : new Literal(form, content, start, scanner.Text[start..scanner.Position]);

    private string? Fail(FindingWords message) => Fail(message, scanner.Position);

    private string? Fail(FindingWords message, int position)
    {
        Error ??= UnaryTestsError.Unreadable(position, message);
        return null;
    }
}
