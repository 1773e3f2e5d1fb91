using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>A record with few values for each field, so that all of them can be asked.</summary>
public sealed record Asked(long? Level = null, string? Topic = null, string? Segment = null, bool? Urgent = null, decimal Wait = 0)
{
    public static readonly string[] Segments = ["gold", "silver", "basic"];

    public static RecordSchema<Asked> Schema { get; } = RecordSchema.Create<Asked>("asked")
        .WithNumber("level", Dimension.Count, static (in Asked a) => a.Level)
        .WithText("topic", static (in Asked a) => a.Topic)
        .WithCode("segment", [.. Segments], static (in Asked a) => a.Segment is null ? null : Array.IndexOf(Segments, a.Segment))
        .WithFlag("urgent", static (in Asked a) => a.Urgent)
        .WithDuration("wait", static (in Asked a) => Duration.FromMilliseconds((long)(a.Wait * 1_000)));

    public static FieldDefinition Field(string name) => Schema.Definition.Find(name)!;
}

/// <summary>How tests on a field of <see cref="Asked"/> are written, and what they are held against; nothing of it comes from the library.</summary>
public sealed record AskedField(string Name, string[] Literals, Func<Asked, object?> Value, Func<Asked, object?, Asked> With, bool IsOrdered, object?[] Samples)
{
    /// <summary>The fields; the samples have at least one value of every piece that the literals cut the field into, and a missing one where there can be.</summary>
    public static readonly AskedField[] All =
    [
        new("level", ["0", "1", "2", "3", "4"], a => a.Level, (a, v) => a with { Level = (long?)v }, true, [null, -1L, 0L, 1L, 2L, 3L, 4L, 5L]),
        new("topic", ["\"a\"", "\"b\"", "\"c\""], a => a.Topic, (a, v) => a with { Topic = (string?)v }, true, [null, "", "a", "aa", "b", "bb", "c", "cc"]),
        new("segment", ["gold", "silver", "basic"], a => a.Segment, (a, v) => a with { Segment = (string?)v }, false, [null, "gold", "silver", "basic"]),
        new("urgent", ["true", "false"], a => a.Urgent, (a, v) => a with { Urgent = (bool?)v }, false, [null, true, false]),
        new("wait", ["PT0S", "PT1S", "PT2S"], a => a.Wait, (a, v) => a with { Wait = (decimal)v! }, true, [-1m, 0m, 0.5m, 1m, 1.5m, 2m, 3m]),
    ];

    /// <summary>The value of a literal.</summary>
    public object Of(string literal) => Name switch
    {
        "level" => long.Parse(literal, System.Globalization.CultureInfo.InvariantCulture),
        "topic" => literal.Trim('"'),
        "urgent" => literal == "true",
        "wait" => (decimal)(literal[2] - '0'),
        _ => literal,
    };

    public static int Compare(object left, object right) => left is string text ? string.CompareOrdinal(text, (string)right) : ((IComparable)left).CompareTo(right);
}
