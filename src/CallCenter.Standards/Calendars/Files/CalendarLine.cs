using System.Text;

namespace CallCenter.Standards.Calendars;

/// <summary>A line of an iCalendar file, put together where it was folded.</summary>
/// <param name="Name">The name of the property, in upper case.</param>
/// <param name="Value">The value as it is written.</param>
/// <param name="Number">The number of the line that it begins on, from 1.</param>
internal readonly record struct CalendarLine(string Name, string Value, int Number)
{
    /// <summary>The value as a text: without the marks that keep commas and line ends.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder(Value.Length);
            for (int i = 0; i < Value.Length; i++)
            {
                bool isMark = Value[i] == '\\' && i + 1 < Value.Length;
                char next = isMark ? Value[++i] : Value[i];
                text.Append(isMark && next is 'n' or 'N' ? ' ' : next);
            }

            return text.ToString().Trim();
        }
    }

    /// <summary>The lines of a text; blank ones are passed over, and one that is no property has no name.</summary>
    public static IEnumerable<CalendarLine> Of(string text)
    {
        var folded = new StringBuilder();
        int begin = 0;
        int number = 0;
        foreach (string physical in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            string line = physical.TrimEnd('\r');
            if (line.Length > 0 && line[0] is ' ' or '\t')
            {
                folded.Append(line, 1, line.Length - 1);
                continue;
            }

            if (!string.IsNullOrWhiteSpace(folded.ToString()))
            {
                yield return Parse(folded.ToString(), begin);
            }

            folded.Clear().Append(line);
            begin = number;
        }

        if (!string.IsNullOrWhiteSpace(folded.ToString()))
        {
            yield return Parse(folded.ToString(), begin);
        }
    }

    private static CalendarLine Parse(string line, int number)
    {
        bool isQuoted = false;
        int nameEnd = -1;
        for (int i = 0; i < line.Length; i++)
        {
            isQuoted ^= line[i] == '"';
            nameEnd = nameEnd < 0 && line[i] is ';' or ':' ? i : nameEnd;
            if (!isQuoted && line[i] == ':')
            {
                return new CalendarLine(line[..nameEnd].Trim().ToUpperInvariant(), line[(i + 1)..].Trim(), number);
            }
        }

        return new CalendarLine("", line.Trim(), number);
    }
}
