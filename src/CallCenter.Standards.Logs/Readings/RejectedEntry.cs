using System.Globalization;

namespace CallCenter.Standards.Logs;

/// <summary>A row that could not be read. It is in no record; nothing of it is lost.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Field">The column, member or field; null where it is the row as a whole.</param>
/// <param name="Value">The value as it stands there, 200 characters at most; null where there is none.</param>
/// <param name="Reason">What is wrong with it.</param>
/// <param name="Text">The row as it stands in the log, 1,000 characters at most; empty where the source has no text.</param>
public sealed record RejectedEntry(LogPlace Place, string? Field, string? Value, RejectReason Reason, string Text) : LogEntry(Place)
{
    private const int LongestValue = 200;
    private const int LongestText = 1_000;

    /// <summary>The value as it stands there, 200 characters at most; null where there is none.</summary>
    public string? Value { get; init => field = value is null ? null : Cut(value, LongestValue); } = Value is null ? null : Cut(Value, LongestValue);

    /// <summary>The row as it stands in the log, 1,000 characters at most; empty where the source has no text.</summary>
    public string Text { get; init => field = Cut(value, LongestText); } = Cut(Text, LongestText);

    /// <summary>
    /// What is wrong, for people: Chinese for the cultures of that language, English for all others. A value that would steer a terminal or that a spreadsheet would run is shown as the text that it is.
    /// </summary>
    public string In(CultureInfo culture)
    {
        string reason = Reason.In(culture);
        bool isChinese = culture.TwoLetterISOLanguageName == "zh";
        return (Field, Value) switch
        {
            (null, _) => isChinese ? "该行" + reason : "The row " + reason,
            (_, null) => isChinese ? SpreadsheetText.Protect(Field) + reason : $"{SpreadsheetText.Protect(Field)} {reason}",
            _ => isChinese ? $"{SpreadsheetText.Protect(Field)}：“{SpreadsheetText.Protect(Value)}”{reason}" : $"{SpreadsheetText.Protect(Field)}: '{SpreadsheetText.Protect(Value)}' {reason}",
        };
    }

    /// <summary>One line in English with its place: <c>queue_log:17: time: '12x' is not a number of seconds since 1970</c>.</summary>
    public override string ToString() => $"{Place}: {In(CultureInfo.InvariantCulture)}";

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1)] + "…";
}
