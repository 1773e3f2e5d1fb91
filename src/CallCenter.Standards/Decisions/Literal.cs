namespace CallCenter.Standards.Decisions;

/// <summary>How a literal was written; what it means depends on the content and the field.</summary>
internal enum LiteralForm
{
    /// <summary>Without quotes: a number, true, false, null, ISO-8601, or a word.</summary>
    Bare,

    /// <summary>A number before a percent sign; the content is the number.</summary>
    Percent,

    /// <summary><c>"…"</c>; the content is unescaped.</summary>
    Quoted,

    /// <summary><c>@"…"</c></summary>
    At,

    /// <summary><c>date(…)</c></summary>
    Date,

    /// <summary><c>time(…)</c></summary>
    Time,

    /// <summary><c>date and time(…)</c></summary>
    DateTime,

    /// <summary><c>duration(…)</c></summary>
    Duration,

    /// <summary><c>now()</c>, <c>today()</c> or the name of a field, with an amount that is added to it or taken away; the content is what the amount is added to.</summary>
    Relative,
}

/// <summary>A literal as written.</summary>
/// <param name="Form">How it was written.</param>
/// <param name="Content">What stands inside; constructors with numbers give ISO-8601 too.</param>
/// <param name="Position">The 0-based index of its first character in the text.</param>
/// <param name="Text">All of it, as written.</param>
internal sealed record Literal(LiteralForm Form, string Content, int Position, string Text)
{
    /// <summary>What is added or taken away; null for nothing, and in every other form.</summary>
    public Literal? Amount { get; init; }

    /// <summary>Whether the amount is taken away.</summary>
    public bool IsLess { get; init; }

    public bool IsNull => Form == LiteralForm.Bare && Content == "null";
}
