using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>What deviations of an activity cost, where they weigh more than others do: an event that must not come without its step, a step that must not be missing. Each costs 1 unless given.</summary>
/// <param name="Activity">The activity as the log has it; one that the mapping knows.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DeviationCost(string Activity)
{
    internal const int Most = 100;

    /// <summary>What an event of the activity costs that has no step, 1 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int EventWithoutStep { get; init => field = Within(value); } = 1;

    /// <summary>What a step costs that should have shown the activity and left no event, 1 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int StepWithoutEvent { get; init => field = Within(value); } = 1;

    private static int Within(int value) => value is >= 1 and <= Most ? value : throw Refused.Range(nameof(value), value, $"A deviation costs 1 to 100.");
}
