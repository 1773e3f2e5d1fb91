using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>What is known of a violation.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Violation
{
    /// <summary>The code of its grade.</summary>
    public required string Grade { get; init; }

    /// <summary>With what mind.</summary>
    public required ViolationIntent Intent { get; init => field = Given.Member(value); }

    /// <summary>How many violations of the person came before it and still count.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int Repeats
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A count is never negative.");
    }

    /// <summary>What was lost by it, in the bank's reporting currency.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public decimal Loss
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A loss is never negative.");
    }

    /// <summary>The day it happened, in the years 1900 to 2200.</summary>
    public required LocalDate OccurredOn { get; init; }

    /// <summary>The day those concerned were told of it and may speak, in the years 1900 to 2200.</summary>
    public required LocalDate ToldOn { get; init; }
}
