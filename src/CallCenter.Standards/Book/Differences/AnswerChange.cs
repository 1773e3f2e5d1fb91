using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>One part of how a contact is treated, by both standards.</summary>
/// <param name="Part">The part.</param>
/// <param name="Before">The code of the earlier answer; several skills are separated by commas. Null for none.</param>
/// <param name="After">The code of the later answer; null for none.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AnswerChange(RoutePart Part, string? Before, string? After)
{
    /// <summary>The part.</summary>
    public RoutePart Part { get; init => field = Given.Member(value); } = Given.Member(Part);

    /// <summary>The name of the earlier answer; null where it has none.</summary>
    public LocalizedText? BeforeName { get; init; }

    /// <summary>The name of the later answer; null where it has none.</summary>
    public LocalizedText? AfterName { get; init; }
}
