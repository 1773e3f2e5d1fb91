using System.Globalization;
using System.Text.Json.Serialization;

namespace CallCenter.Standards;

/// <summary>How grave a finding is.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Information,

    /// <summary>Allowed, but likely not what was meant.</summary>
    Warning,

    /// <summary>The data cannot be used.</summary>
    Error,
}

/// <summary>One thing found wrong or noteworthy in data: a stable code, where it is, and what to do about it.</summary>
/// <param name="Code">The stable code, <c>CCS</c> and four digits; the page of findings lists all.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Pointer">Where: a JSON pointer (RFC 6901) into the book; empty for the whole document.</param>
/// <param name="Value">The offending value as text, or null where there is none.</param>
/// <param name="Message">What is wrong, one sentence.</param>
/// <param name="Remedy">What to do, one sentence.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Finding(string Code, FindingSeverity Severity, string Pointer, string? Value, string Message, string Remedy)
{
    /// <summary>How grave it is.</summary>
    public FindingSeverity Severity { get; init => field = Given.Member(value); } = Given.Member(Severity);

    /// <summary>The file or other name of the text, where several texts make up the data; null where there is one text, or a program made the data.</summary>
    public string? File { get; init; }

    /// <summary>The line in the text, from 1; null where a program made the data.</summary>
    public int? Line { get; init; }

    /// <summary>The column in the line, from 1, in UTF-16 characters as editors count them; null where a program made the data.</summary>
    public int? Column { get; init; }

    /// <summary>The codes of the definitions around the place, the outermost first: <c>reference › credit-card</c>; null where there are none.</summary>
    public string? Entry { get; init; }

    /// <summary>What <see cref="Message"/> says, as a sentence with arguments that every language has words for; null where it is somebody else's message, such as that of a parser, or was read from what had none.</summary>
    public FindingText? Text { get; init; }

    /// <summary>The same finding with another message.</summary>
    internal Finding Saying(FindingWords message) => this with { Message = message.ToString(), Text = message.ToText() };

    /// <summary>One line: severity, code, pointer, the entry, its file and line, value, message, remedy.</summary>
    public override string ToString()
    {
        string value = Value is null ? "" : $" '{Value}'";
        string entry = Entry is null ? "" : $" ({Entry})";
        string file = File is null ? "" : $" in {File}";
        string line = Line is null ? "" : string.Create(CultureInfo.InvariantCulture, $" line {Line}, column {Column}");
        return $"{EnumCodes<FindingSeverity>.CodeOf(Severity)} {Code} at '{Pointer}'{entry}{file}{line}{value}: {Message} {Remedy}";
    }
}

/// <summary>A kind of finding: its stable code, severity and standing advice.</summary>
/// <param name="Code">The stable code, <c>CCS</c> and four digits.</param>
/// <param name="Severity">How grave a finding of this kind is.</param>
/// <param name="Title">What is wrong, in general.</param>
/// <param name="Remedy">What to do, in general.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record FindingRule(string Code, FindingSeverity Severity, string Title, string Remedy)
{
    /// <summary>The most characters that a finding keeps of a value; what was written may have millions.</summary>
    internal const int LongestValue = 200;

    /// <summary>The most characters of a message.</summary>
    internal const int LongestMessage = 1_000;

    /// <summary>The most characters of a pointer; a member's name may have millions.</summary>
    internal const int LongestPointer = 1_000;

    /// <summary>How grave it is.</summary>
    public FindingSeverity Severity { get; init => field = Given.Member(value); } = Given.Member(Severity);

    internal Finding At(string pointer, string? value, FindingWords message) =>
        new(Code, Severity, Excerpt.Of(pointer, LongestPointer), value is null ? null : Excerpt.Of(value, LongestValue), Excerpt.Of(message.ToString(), LongestMessage), Remedy) { Text = Kept(message) };

    /// <summary>The sentence of a message that is kept whole; what is cut short has none.</summary>
    private static FindingText? Kept(FindingWords message) => message.ToString().Length <= LongestMessage ? message.ToText() : null;
}
